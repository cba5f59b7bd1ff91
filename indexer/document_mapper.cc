#include "indexer/document_mapper.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "corpus/heading_alone.h"
#include "corpus/index_layout.h"
#include "corpus/section_record.h"
#include "corpus/taken_out.h"
#include "corpus/token_spans.h"
#include "indexer/field_weights.h"
#include "indexer/section_filters.h"
#include "indexer/telling_phrases.h"

namespace axtar::indexer {
namespace {

using analyzers::Language;
using analyzers::Token;
using Tokens = std::vector<Token>;

// Collects the terms of one section. A hash table while it grows, a sorted list at the end: the
// order makes the index independent of hashing.
class TermCollector {
public:
    void add(std::string_view prefix, std::string_view text, std::uint32_t wdf) {
        entry(prefix, text).wdf += wdf;
    }

    // A stem with its position (0: none) and its folded form.
    void add_stem(std::string_view stem, std::uint32_t wdf, std::uint32_t position) {
        MappedTerm& found = entry(corpus::kStemPrefix, stem);
        if (found.wdf == 0) note_folded(stem);
        found.wdf += wdf;
        const bool known = !found.positions.empty() && found.positions.back() == position;
        if (position != 0 && !known) found.positions.push_back(position);
    }

    void finish(MappedSection& section) {
        section.terms.reserve(terms_.size());
        for (auto& [text, term] : terms_) {
            term.term = text;
            section.terms.push_back(std::move(term));
        }
        std::sort(section.terms.begin(), section.terms.end(),
                  [](const MappedTerm& a, const MappedTerm& b) { return a.term < b.term; });
        std::sort(folded_.begin(), folded_.end());
        folded_.erase(std::unique(folded_.begin(), folded_.end()), folded_.end());
        section.folded_stems = std::move(folded_);
    }

private:
    MappedTerm& entry(std::string_view prefix, std::string_view text) {
        return terms_[corpus::term(prefix, text)];
    }

    void note_folded(std::string_view stem) {
        std::string folded = analyzers::fold(stem);
        // Only whole stems: a synonym must be the term that the posting list has.
        const bool whole = corpus::kStemPrefix.size() + stem.size() <= corpus::kMaxTermBytes;
        if (whole && folded != stem && !folded.empty()) folded_.emplace_back(folded, stem);
    }

    std::unordered_map<std::string, MappedTerm> terms_;
    std::vector<std::pair<std::string, std::string>> folded_;
};

Tokens analyze(std::string_view text, Language language) {
    Tokens tokens;
    analyzers::analyze_text(text, language, tokens);
    return tokens;
}

void add_token(TermCollector& terms, const Token& token, std::uint32_t wdf,
               std::uint32_t position) {
    terms.add("", token.text, wdf);
    terms.add_stem(token.stem, wdf, position);
    // "hüquq-mühafizə" is found by mühafizə too, at the same position.
    for (const std::string& part : token.parts) terms.add_stem(part, wdf, position);
}

// The numbers of a document's notes: "[25]" in an article points at note-25 and is no 25 of it.
std::set<std::string, std::less<>> note_numbers(const corpus::Document& document) {
    constexpr std::string_view kNote = "note-";
    std::set<std::string, std::less<>> numbers;
    for (const corpus::Section& section : document.sections) {
        const bool note = section.role == corpus::Role::kFootnote;
        if (note && section.anchor.starts_with(kNote)) {
            numbers.insert(section.anchor.substr(kNote.size()));
        }
    }
    return numbers;
}

bool is_note_mark(std::string_view text, const Token& token,
                  const std::set<std::string, std::less<>>& notes) {
    if (notes.empty() || token.start == 0 || token.end >= text.size()) return false;
    if (text[token.start - 1] != '[' || text[token.end] != ']') return false;
    return notes.contains(text.substr(token.start, token.end - token.start));
}

void add_body(TermCollector& terms, std::string_view text, const Tokens& tokens, std::uint32_t wdf,
              const std::set<std::string, std::less<>>& notes) {
    for (const Token& token : tokens) {
        if (token.position == 0) continue;
        if (!is_note_mark(text, token, notes)) add_token(terms, token, wdf, token.position);
    }
}

// Title, headings and topics stand behind the body, each in its own range of positions.
class BehindBody {
public:
    BehindBody(TermCollector& terms, const FieldWeights& weights)
        : terms_(terms), weights_(weights) {}

    void add_heading(const Tokens& tokens) {
        add(tokens, corpus::kHeadingPrefix, weights_.heading_path, next_);
        std::uint32_t last = next_;
        for (const Token& token : tokens) last = std::max(last, next_ + token.position);
        next_ = last + kFieldGap;
    }
    void add_title(const Tokens& tokens) {
        add(tokens, corpus::kTitlePrefix, weights_.title, corpus::kTitlePositionBase);
    }
    // No field of its own: `topic:` is a filter.
    void add_subjects(const Tokens& tokens) {
        for (const Token& token : tokens) {
            add_token(terms_, token, weights_.subjects,
                      corpus::kSubjectPositionBase + token.position);
        }
    }

private:
    void add(const Tokens& tokens, std::string_view prefix, std::uint32_t wdf,
             std::uint32_t before) {
        for (const Token& token : tokens) {
            add_token(terms_, token, wdf, before + token.position);
            terms_.add(prefix, token.stem, weights_.prefixed);
        }
    }

    TermCollector& terms_;
    const FieldWeights& weights_;
    std::uint32_t next_ = corpus::kHeadingPositionBase;
};

// The own heading is the first line of the text, with positions there: only weight and H terms.
void add_own_heading(TermCollector& terms, const Tokens& tokens, const FieldWeights& weights) {
    for (const Token& token : tokens) {
        terms.add("", token.text, weights.own_heading_lift);
        terms.add_stem(token.stem, weights.own_heading_lift, 0);
        terms.add(corpus::kHeadingPrefix, token.stem, weights.prefixed);
    }
}

const FieldWeights& weights_of(const corpus::Section& section) {
    if (corpus::is_taken_out(section)) return kTakenOutWeights;
    return corpus::is_heading_alone(section) ? kHeadingAloneWeights : kFieldWeights;
}

// What all sections of a document share, worked out once.
struct DocumentParts {
    Language language = Language::kUnknown;
    Tokens title = {};
    Tokens subjects = {};
    SectionFilters filters;
    std::set<std::string, std::less<>> notes = {};
};

// Footnotes and earlier wordings are not searched unless asked, so they name nothing either.
bool speaks_for_document(corpus::Role role) {
    return role != corpus::Role::kFootnote && role != corpus::Role::kPriorWording;
}

// Of the document's first section: what completions are made of.
void add_completions(const corpus::Document& document, const TellingPhrases& phrases,
                     MappedSection& first) {
    const auto without_separators = [](std::string text) {
        std::erase(text, corpus::kValueSeparator);
        return text;
    };
    std::string title = without_separators(document.title);
    if (!document.number.empty()) {
        title += corpus::kValueSeparator + without_separators(document.number);
    }
    if (!title.empty()) first.values.emplace_back(corpus::kSlotTitle, std::move(title));
    std::string joined;
    for (const std::string& phrase : phrases.best()) {
        if (!joined.empty()) joined += corpus::kValueSeparator;
        joined += phrase;
    }
    if (!joined.empty()) first.values.emplace_back(corpus::kSlotPhrases, std::move(joined));
    std::sort(first.values.begin(), first.values.end());
}

MappedSection map_section(corpus::SectionRecord record, const DocumentParts& parts,
                          TellingPhrases& phrases) {
    const corpus::Section& section = record.section;
    const bool first = record.ordinal == 0;
    const Language own = analyzers::language_from_code(section.lang);
    const Language language = own == Language::kUnknown ? parts.language : own;
    const Tokens body = analyze(section.text, language);
    const Tokens heading = analyze(section.heading, language);
    const FieldWeights& weights = weights_of(section);
    if (speaks_for_document(section.role)) phrases.add(section.text, body);

    TermCollector terms;
    add_body(terms, section.text, body, weights.body, parts.notes);
    record.spans = corpus::token_spans(body);
    BehindBody behind(terms, weights);
    for (const std::string& above : section.heading_path) {
        behind.add_heading(analyze(above, language));
    }
    behind.add_title(parts.title);
    if (first) behind.add_subjects(parts.subjects);
    add_own_heading(terms, heading, weights);

    MappedSection mapped;
    terms.finish(mapped);
    parts.filters.add_to(mapped, section, analyzers::code(language), first);
    mapped.data = encode(record);
    mapped.text_bytes = section.text.size();
    return mapped;
}

tl::unexpected<Error> rejected(ErrorCode code, const corpus::Document& document,
                               std::string message) {
    return tl::unexpected(Error{code, std::move(message), document.source_path});
}

// A place that does not lie in the text would make the whole record unreadable; losing a link is
// better than losing the section.
void drop_places_outside(corpus::Section& section) {
    const auto outside = [&](const auto& place) {
        return place.start > place.end || place.end > section.text.size();
    };
    std::erase_if(section.parts, outside);
    std::erase_if(section.citations, outside);
    if (section.recommendation && outside(*section.recommendation)) section.recommendation.reset();
}

Result<void> check_sections(const corpus::Document& document) {
    if (document.sections.empty()) {
        return rejected(ErrorCode::kMalformedDocument, document,
                        "document \"" + document.id + "\" has no text to index");
    }
    for (const corpus::Section& section : document.sections) {
        if (section.text.size() <= kMaxSectionBytes) continue;
        return rejected(ErrorCode::kTooLarge, document,
                        "section \"" + section.anchor + "\" of document \"" + document.id +
                            "\" has " + std::to_string(section.text.size()) + " bytes; " +
                            std::to_string(kMaxSectionBytes) + " are accepted");
    }
    return {};
}

// A thousand values under a hundred thousand sections would be a hundred million terms.
Result<void> check_values(const corpus::Document& document) {
    std::size_t bytes = document.title.size() + document.number.size();
    const auto add = [&bytes](const std::vector<std::string>& values) {
        for (const std::string& value : values) bytes += sizeof(std::string) + value.size();
    };
    for (const auto* values : {&document.addressees, &document.topics, &document.subjects,
                               &document.groups, &document.places, &document.mandates}) {
        add(*values);
    }
    for (const auto& [name, values] : document.extra) add(values);
    if (bytes <= kMaxCarriedBytes / document.sections.size()) return {};
    return rejected(ErrorCode::kTooLarge, document,
                    "document \"" + document.id + "\" has " +
                        std::to_string(document.sections.size()) + " sections and " +
                        std::to_string(bytes) +
                        " bytes of title, addressees, topics, places and other values, which each "
                        "of them carries: split the document");
}

}  // namespace

Result<MappedDocument> map_document(corpus::Document document, const corpus::Schema& schema,
                                    std::string fingerprint) {
    if (auto checked = check_sections(document); !checked) return tl::unexpected(checked.error());
    if (auto checked = check_values(document); !checked) return tl::unexpected(checked.error());
    MappedDocument mapped;
    mapped.record.hash =
        fingerprint.empty() ? corpus::content_hash(document) : std::move(fingerprint);
    const Language language = analyzers::language_from_code(document.lang);
    // The number stands with the title: who types "246-IIKQ" means the act, not those that cite it.
    const DocumentParts parts{
        .language = language,
        .title = analyze(document.title + "\n" + document.number, language),
        .subjects = analyze(corpus::subject_text(document.subjects), language),
        .filters = SectionFilters(document, schema),
        .notes = note_numbers(document)};
    TellingPhrases phrases;
    mapped.sections.reserve(document.sections.size());
    mapped.record.contents.reserve(document.sections.size());
    std::uint32_t ordinal = 0;
    for (corpus::Section& section : document.sections) {
        mapped.record.contents.push_back({.anchor = section.anchor,
                                          .heading = section.heading,
                                          .heading_path = section.heading_path,
                                          .role = section.role});
        drop_places_outside(section);
        corpus::SectionRecord record{.document_id = document.id,
                                     .ordinal = ordinal++,
                                     .section = std::move(section),
                                     .spans = {}};
        mapped.sections.push_back(map_section(std::move(record), parts, phrases));
    }
    add_completions(document, phrases, mapped.sections.front());
    document.sections.clear();
    mapped.record.document = std::move(document);
    if (auto checked = validate(mapped); !checked) return tl::unexpected(checked.error());
    return mapped;
}

}  // namespace axtar::indexer
