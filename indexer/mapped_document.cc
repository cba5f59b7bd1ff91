#include "indexer/mapped_document.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "corpus/index_layout.h"

namespace axtar::indexer {
namespace {

// Xapian escapes NUL in the keys of its tables, so each counts twice towards the limit.
bool term_fits(std::string_view term) {
    const auto nuls = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
    return !term.empty() && term.size() + nuls <= corpus::kMaxTermBytes;
}

std::string in_quotes(std::string_view text) {
    std::string shown = utf8::repair(utf8::prefix(text, 60));
    return "\"" + shown + (shown.size() < text.size() ? "...\"" : "\"");
}

tl::unexpected<Error> refused(ErrorCode code, const MappedDocument& document, std::string message) {
    return tl::unexpected(
        Error{code, "document " + in_quotes(document.record.document.id) + ": " + message,
              document.record.document.source_path});
}

Result<void> bad_term(const MappedDocument& document, std::string_view term) {
    return refused(ErrorCode::kMalformedDocument, document,
                   "term " + in_quotes(term) + " has " + std::to_string(term.size()) +
                       " bytes; 1 to " + std::to_string(corpus::kMaxTermBytes) + " are accepted");
}

Result<void> check_terms(const MappedDocument& document, const MappedSection& section) {
    if (section.terms.size() + section.boolean_terms.size() > kMaxTermsPerSection) {
        return refused(ErrorCode::kTooLarge, document,
                       "a section has more than " + std::to_string(kMaxTermsPerSection) + " terms");
    }
    for (const MappedTerm& term : section.terms) {
        if (!term_fits(term.term)) return bad_term(document, term.term);
    }
    for (const std::string& term : section.boolean_terms) {
        if (!term_fits(term)) return bad_term(document, term);
    }
    for (const auto& [folded, stem] : section.folded_stems) {
        if (!term_fits(folded) || !term_fits(stem)) return bad_term(document, stem);
    }
    return {};
}

Result<void> check_sizes(const MappedDocument& document, const MappedSection& section) {
    if (section.data.size() > kMaxRecordBytes) {
        return refused(ErrorCode::kTooLarge, document,
                       "a section's record has " + std::to_string(section.data.size()) + " bytes");
    }
    for (const auto& [slot, value] : section.values) {
        if (value.size() <= kMaxValueBytes) continue;
        return refused(ErrorCode::kTooLarge, document,
                       "the value in slot " + std::to_string(slot) + " has " +
                           std::to_string(value.size()) + " bytes; " +
                           std::to_string(kMaxValueBytes) + " are accepted");
    }
    return {};
}

}  // namespace

Result<void> validate(const MappedDocument& document) {
    const std::string& id = document.record.document.id;
    if (id.empty() || id.size() > kMaxIdBytes || id.find('\0') != std::string::npos) {
        return refused(ErrorCode::kMalformedDocument, document,
                       "an id has 1 to " + std::to_string(kMaxIdBytes) + " bytes and no NUL");
    }
    for (const MappedSection& section : document.sections) {
        if (auto terms = check_terms(document, section); !terms) return terms;
        if (auto sizes = check_sizes(document, section); !sizes) return sizes;
    }
    return {};
}

}  // namespace axtar::indexer
