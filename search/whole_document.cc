#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/index_layout.h"
#include "search/citing/as_of_internal.h"
#include "search/citing/cited_tokens_internal.h"
#include "search/highlighter_internal.h"
#include "search/hit_loader_internal.h"
#include "search/search_run_internal.h"
#include "search/whole_document_internal.h"

namespace axtar::search {
namespace {

/// The docids of a document's sections in their order.
std::vector<Xapian::docid> sections_of(const Xapian::Database& database, std::string_view id) {
    const std::string term = corpus::term(corpus::kDocumentPrefix, id);
    return {database.postlist_begin(term), database.postlist_end(term)};
}

std::vector<corpus::TokenSpan> spans_of(const corpus::SectionRecord& record,
                                        const std::vector<MatchedToken>& matches) {
    std::vector<corpus::TokenSpan> spans;
    for (const MatchedToken& match : matches) {
        const corpus::TokenSpan span = record.spans[match.token];
        const std::size_t end = std::size_t{span.start} + span.length;
        if (span.length == 0 || end > record.section.text.size()) continue;
        if (match.continues_phrase && !spans.empty()) {
            spans.back().length = static_cast<std::uint32_t>(end) - spans.back().start;
        } else {
            spans.push_back(span);
        }
    }
    return spans;
}

/// Of a provision that the query names: its heading, which begins its text, as one mark; where it
/// has none, the number that it begins with. `start`: of the provision, in bytes of the text.
std::vector<MatchedToken> provision_tokens(const corpus::SectionRecord& record, std::size_t start) {
    std::vector<MatchedToken> tokens;
    const std::string& heading = record.section.heading;
    if (heading.empty() || !record.section.text.starts_with(heading)) {
        const auto at =
            std::find_if(record.spans.begin(), record.spans.end(),
                         [start](const corpus::TokenSpan& span) { return span.start >= start; });
        const auto token = static_cast<std::uint32_t>(at - record.spans.begin());
        if (at != record.spans.end()) tokens.push_back({.token = token, .word = 0});
        return tokens;
    }
    for (const corpus::TokenSpan& span : record.spans) {
        if (span.start >= heading.size()) break;
        const auto token = static_cast<std::uint32_t>(tokens.size());
        tokens.push_back({.token = token, .word = 0, .continues_phrase = token > 0});
    }
    return tokens;
}

/// A word within a citation belongs to that.
std::vector<MatchedToken> merged(std::vector<MatchedToken> cited,
                                 const std::vector<MatchedToken>& words) {
    const auto before = [](const MatchedToken& a, const MatchedToken& b) {
        return a.token < b.token;
    };
    std::vector<MatchedToken> all = std::move(cited);
    all.insert(all.end(), words.begin(), words.end());
    std::stable_sort(all.begin(), all.end(), before);
    const auto same = [](const MatchedToken& a, const MatchedToken& b) {
        return a.token == b.token;
    };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

class MarkedDocument {
public:
    MarkedDocument(const CollectionSnapshot& collection, std::string_view id,
                   StoredDocument& document)
        : collection_(collection),
          sections_(sections_of(collection.database, id)),
          document_(document) {}

    Result<void> read_sections() {
        for (const Xapian::docid section : sections_) {
            auto loaded = load_section(collection_, section);
            if (!loaded) return tl::unexpected(loaded.error());
            document_.sections.push_back(std::move(*loaded));
        }
        return {};
    }

    /// False where nothing of it is in the document.
    bool mark(const Highlighter& words, const std::vector<std::string>& cited,
              const std::map<Xapian::docid, std::size_t>& provisions) {
        const KeptPositions positions(collection_.database, words.terms(), sections_);
        document_.highlights.clear();
        bool any = false;
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            const corpus::SectionRecord& record = document_.sections[i];
            std::vector<MatchedToken> tokens =
                words.matches(collection_.database, sections_[i], {.count = record.spans.size()},
                              analyzers::language_from_code(record.section.lang), positions);
            if (!cited.empty()) tokens = merged(cited_tokens(record, cited), tokens);
            const auto named = provisions.find(sections_[i]);
            if (named != provisions.end()) {
                tokens = merged(provision_tokens(record, named->second), tokens);
            }
            document_.highlights.push_back(spans_of(record, tokens));
            any = any || !tokens.empty();
        }
        mark_subjects(words, positions);
        return any || !document_.subjects_html.empty();
    }

private:
    void mark_subjects(const Highlighter& words, const KeptPositions& positions) {
        if (sections_.empty()) return;
        const corpus::Document& head = document_.record.document;
        document_.subjects_html =
            marked_subjects(collection_, sections_.front(),
                            {.names = head.subjects, .lang = head.lang}, words, positions);
    }

    const CollectionSnapshot& collection_;
    std::vector<Xapian::docid> sections_;
    StoredDocument& document_;
};

Result<void> mark(const Snapshot& snapshot, const SearchRequest& request, std::uint32_t collection,
                  MarkedDocument& document) {
    SearchRun run(snapshot, request);
    const auto wanted = run.marks(collection);
    if (!wanted) return tl::unexpected(wanted.error());
    const bool any =
        !wanted->words.empty() || !wanted->cited.empty() || !wanted->provisions.empty();
    if (any && document.mark(wanted->words, wanted->cited, wanted->provisions)) return {};
    if (!wanted->typed.empty()) document.mark(wanted->typed, {}, {});
    return {};
}

}  // namespace

Result<StoredDocument> read_document(const Snapshot& snapshot, std::string_view id,
                                     std::string_view query) {
    for (const CollectionSnapshot& collection : snapshot.collections) {
        auto record = load_document(collection, id);
        if (!record && record.error().code == ErrorCode::kNotFound) continue;
        if (!record) return tl::unexpected(record.error());
        auto amendments = load_amendments(collection, id);
        if (!amendments) return tl::unexpected(amendments.error());
        record->document.amendments = std::move(*amendments);
        StoredDocument document{.collection = collection.name, .record = std::move(*record)};
        MarkedDocument marked(collection, id, document);
        if (auto read = marked.read_sections(); !read) return tl::unexpected(read.error());
        // An article of no named act is that of this one.
        const SearchRequest within{.query = std::string(query),
                                   .filters = {{std::string(kIdField), {std::string(id)}}}};
        const auto number = static_cast<std::uint32_t>(&collection - snapshot.collections.data());
        if (auto done = mark(snapshot, within, number, marked); !done) {
            return tl::unexpected(done.error());
        }
        return document;
    }
    return tl::unexpected(
        Error{ErrorCode::kNotFound, "there is no document '" + std::string(id) + "'", "id"});
}

}  // namespace axtar::search
