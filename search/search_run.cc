#include "search/facet_counter.h"
#include "search/highlighter_internal.h"
#include "search/hit_loader_internal.h"
#include "search/match_collector_internal.h"
#include "search/query_parser.h"
#include "search/query_visit.h"
#include "search/ranking_weights.h"
#include "search/relaxation_internal.h"
#include "search/search_run_internal.h"

namespace axtar::search {
namespace {

std::vector<const CollectionColumns*> columns_of(const Snapshot& snapshot) {
    std::vector<const CollectionColumns*> columns;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        columns.push_back(collection.columns.get());
    }
    return columns;
}

}  // namespace

SearchRun::SearchRun(const Snapshot& snapshot, const SearchRequest& request)
    : snapshot_(snapshot),
      request_(request),
      query_(parse_query(request.query)),
      ranked_(has_positive_part(query_.root)),
      finder_(snapshot.all),
      builder_(finder_) {
    for (const CollectionSnapshot& collection : snapshot.collections) {
        filters_.emplace_back(request, snapshot.schema, *collection.columns);
    }
}

Result<SearchResponse> SearchRun::run() {
    match();
    const Highlighter highlighter(query_.root, finder_);
    auto hits =
        load_hits(results_.page(request_, ranked_), snapshot_, highlighter, request_.snippets);
    if (!hits) return tl::unexpected(hits.error());
    return SearchResponse{.query = request_.query,
                          .parsed = print(query_.root),
                          .total_documents = results_.total_documents(),
                          .total_sections = results_.total_sections(),
                          .hits = std::move(*hits),
                          .facets = count_facets(results_.groups(), request_, snapshot_.schema,
                                                 columns_of(snapshot_)),
                          .relaxed = std::move(relaxed_),
                          .warnings = std::move(query_.warnings)};
}

void SearchRun::match() {
    if (query_.root.kind == NodeKind::kAll) {
        match_everything();
        return;
    }
    results_ = collect(builder_.build(query_.root), {});
    if (is_relaxable(query_)) relax();
}

/// Every section, without asking Xapian: the columns know them.
void SearchRun::match_everything() {
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        const CollectionColumns& columns = *snapshot_.collections[c].columns;
        std::vector<Match> matches;
        matches.reserve(columns.sections);
        for (std::uint32_t section = 1; section < columns.section_document.size(); ++section) {
            if (columns.section_document[section] != kNoDocument) {
                matches.push_back({.section = section});
            }
        }
        results_.add(c, std::move(matches), columns, filters_[c]);
    }
}

/// First without the words that no section has, then with most of the words. Groups are looked at
/// and not totals: where only a filter stands between the query and its matches, the facets show
/// where they are, and nothing is relaxed.
void SearchRun::relax() {
    const PlainWords words = sort_words(query_.root, finder_);
    const bool question = words.words >= weights::kQuestionWords;
    const auto enough = [&](const ResultSet& results) {
        if (question) return results.total_sections() >= weights::kFewSections;
        return !results.groups().empty();
    };
    if (enough(results_) || words.known.empty()) return;
    if (!words.unknown.empty()) {
        QueryNode known{.kind = NodeKind::kAnd};
        for (const QueryNode* node : words.known) known.children.push_back(*node);
        ResultSet results = collect(builder_.build(known), {});
        if (enough(results)) {
            results_ = std::move(results);
            relaxed_ = Relaxation{.mode = "known_words", .dropped = words.unknown};
            return;
        }
    }
    const std::size_t wanted = question ? weights::kQuestionSections : 1;
    results_ = collect(builder_.build_any(words.known, query_.root),
                       {.most_of = words.known, .sections = wanted});
    relaxed_ = Relaxation{.mode = "most_of", .dropped = words.unknown};
}

ResultSet SearchRun::collect(const Xapian::Query& query, const Wanted& wanted) {
    ResultSet results;
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        const CollectionSnapshot& collection = snapshot_.collections[c];
        std::vector<Match> matches;
        collect_matches(snapshot_.all, collection.database, query, matches);
        if (!wanted.most_of.empty()) {
            keep_most_of(collection.database, wanted.most_of, finder_, wanted.sections, matches);
        }
        results.add(c, std::move(matches), *collection.columns, filters_[c]);
    }
    return results;
}

}  // namespace axtar::search
