#include "search/searcher.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "corpus/index_layout.h"
#include "search/citing/as_of_internal.h"
#include "search/citing/cited_by_internal.h"
#include "search/citing/resolve_text_internal.h"
#include "search/facets/filters.h"
#include "search/highlighter_internal.h"
#include "search/hit_loader_internal.h"
#include "search/query_parser.h"
#include "search/ranking/asking_words_internal.h"
#include "search/ranking/question_internal.h"
#include "search/search_run_internal.h"
#include "search/searcher_impl_internal.h"
#include "search/similar/similar_run_internal.h"
#include "search/suggesting/suggester_internal.h"
#include "search/xapian_guard_internal.h"

namespace axtar::search {
namespace {

Error overtaken() {
    return {ErrorCode::kUnavailable, "the snapshot of the index was overtaken by two commits", {}};
}

/// Runs an operation on a snapshot unless it is spent, and marks it spent when it was overtaken.
template <class Operation>
auto on_snapshot(bool& spent, Operation operation) -> decltype(operation()) {
    if (spent) return tl::unexpected(overtaken());
    auto result = guarded(operation);
    if (!result && result.error().code == ErrorCode::kUnavailable) spent = true;
    return result;
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    return taken.count();
}

/// The docids of a document's sections in their order.
std::vector<Xapian::docid> sections_of(const Xapian::Database& database, std::string_view id) {
    const std::string term = corpus::term(corpus::kDocumentPrefix, id);
    return {database.postlist_begin(term), database.postlist_end(term)};
}

std::uint64_t bytes_below(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable;
        const auto size = entry->file_size(unreadable);
        if (!unreadable) bytes += size;
    }
    return bytes;
}

std::vector<corpus::TokenSpan> marked_spans(const corpus::SectionRecord& record,
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

Result<StoredDocument> read_document(const Snapshot& snapshot, std::string_view id,
                                     std::string_view query) {
    WordTermFinder finder(snapshot.all);
    const ParsedQuery parsed = parse_query(query, snapshot.schema);
    const AskingWords asking(parsed.root);
    finder.leave_alone(asking);
    finder.use_thesaurus(parsed.root, snapshot.names());
    // What a search of few words takes along only where it finds little is not marked either.
    if (how_asked(parsed, asking, finder.sections()) != Asked::kNot) {
        finder.use_every_name(parsed.root, snapshot.names());
    }
    const Highlighter highlighter(parsed.root, finder);
    for (const CollectionSnapshot& collection : snapshot.collections) {
        auto record = load_document(collection, id);
        if (!record && record.error().code == ErrorCode::kNotFound) continue;
        if (!record) return tl::unexpected(record.error());
        auto amendments = load_amendments(collection, id);
        if (!amendments) return tl::unexpected(amendments.error());
        record->document.amendments = std::move(*amendments);
        StoredDocument document{.collection = collection.name, .record = std::move(*record)};
        const std::vector<Xapian::docid> sections = sections_of(collection.database, id);
        const KeptPositions positions(collection.database, highlighter.terms(), sections);
        for (const Xapian::docid section : sections) {
            auto loaded = load_section(collection, section);
            if (!loaded) return tl::unexpected(loaded.error());
            if (!highlighter.empty()) {
                const auto matches = highlighter.matches(
                    collection.database, section, {.count = loaded->spans.size()},
                    analyzers::language_from_code(loaded->section.lang), positions);
                document.highlights.push_back(marked_spans(*loaded, matches));
            }
            document.sections.push_back(std::move(*loaded));
        }
        if (!sections.empty()) {
            const corpus::Document& head = document.record.document;
            document.subjects_html = marked_subjects(collection, sections.front(),
                                                     {.names = head.subjects, .lang = head.lang},
                                                     highlighter, positions);
        }
        return document;
    }
    return tl::unexpected(
        Error{ErrorCode::kNotFound, "there is no document '" + std::string(id) + "'", "id"});
}

CollectionStatistics count(const CollectionSnapshot& collection) {
    const Xapian::Database& database = collection.database;
    const auto terms = std::distance(database.allterms_begin(), database.allterms_end());
    return {.name = collection.name,
            .documents = collection.columns->documents(),
            .sections = database.get_doccount(),
            .terms = static_cast<std::uint64_t>(terms),
            .bytes_on_disk = bytes_below(collection.folder),
            .revision = collection.revision};
}

}  // namespace

Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::filesystem::path& index,
                                const std::vector<std::string>& collections) {
    constexpr int kTries = 5;  // a writer may commit twice while columns are read
    Error last = overtaken();
    for (int attempt = 0; attempt < kTries; ++attempt) {
        auto snapshot = open_snapshot(index, collections);
        if (!snapshot) return tl::unexpected(snapshot.error());
        const auto loaded = load_columns(*snapshot, nullptr);
        if (loaded) return Searcher(std::make_unique<Impl>(std::move(*snapshot)));
        last = loaded.error();
        if (last.code != ErrorCode::kUnavailable) break;
    }
    return tl::unexpected(last);
}

Result<SearchResponse> Searcher::search(const SearchRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    if (auto good = validate(request, schema()); !good) return tl::unexpected(good.error());
    if (auto good = check_as_of(request.as_of); !good) return tl::unexpected(good.error());
    auto response = on_snapshot(impl_->spent, [&]() -> Result<SearchResponse> {
        return SearchRun(impl_->snapshot, request).run();
    });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<StoredDocument> Searcher::document(std::string_view id, std::string_view query) {
    return on_snapshot(impl_->spent, [&] { return read_document(impl_->snapshot, id, query); });
}

Result<ResolveResponse> Searcher::resolve(const ResolveRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return resolve_text(impl_->snapshot, request); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<SimilarResponse> Searcher::similar(const SimilarRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return SimilarRun(impl_->snapshot, request).run(); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<SuggestResponse> Searcher::suggest(const SuggestRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return search::suggest(impl_->snapshot, request); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<CitedByResponse> Searcher::cited_by(const CitedByRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    auto response =
        on_snapshot(impl_->spent, [&] { return search::cited_by(impl_->snapshot, request); });
    if (response) response->took_ms = milliseconds_since(start);
    return response;
}

Result<std::vector<CollectionStatistics>> Searcher::statistics() {
    return on_snapshot(impl_->spent, [&]() -> Result<std::vector<CollectionStatistics>> {
        std::vector<CollectionStatistics> all;
        for (const CollectionSnapshot& collection : impl_->snapshot.collections) {
            all.push_back(count(collection));
        }
        return all;
    });
}

void Searcher::use_thesaurus(std::shared_ptr<const Thesaurus> thesaurus) {
    impl_->snapshot.thesaurus = std::move(thesaurus);
}

const corpus::Schema& Searcher::schema() const { return impl_->snapshot.schema; }
const std::string& Searcher::revision() const { return impl_->snapshot.revision; }

}  // namespace axtar::search
