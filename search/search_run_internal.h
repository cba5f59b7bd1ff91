#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/result.h"
#include "corpus/names/words.h"
#include "search/citing/cited_query_internal.h"
#include "search/citing/query_targets_internal.h"
#include "search/cursor_store.h"
#include "search/facets/filters.h"
#include "search/finding.h"
#include "search/highlighter_internal.h"
#include "search/match.h"
#include "search/query_builder_internal.h"
#include "search/query_tree.h"
#include "search/ranking/asking_words_internal.h"
#include "search/ranking/named_evidence_internal.h"
#include "search/ranking/other_language_internal.h"
#include "search/ranking/question_coverage_internal.h"
#include "search/ranking/question_internal.h"
#include "search/ranking/relaxation_internal.h"
#include "search/ranking/second_stage_internal.h"
#include "search/result_set.h"
#include "search/search_request.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// What a search marks in texts.
struct QueryMarks {
    Highlighter words;                    ///< without citations of provisions
    std::vector<std::string> cited = {};  ///< keys: passages that cite them are marked
    /// Sections that are cited, and where the provision begins: their headings are marked.
    std::map<Xapian::docid, std::size_t> provisions = {};
    Highlighter typed;  ///< also the words of citations, where the index has none of these
};

/// The run of one query over a snapshot: match, relax where nothing was found, group, count, load
/// the page.
///
/// Xapian's exceptions pass through; Searcher turns them into errors.
class SearchRun {
public:
    SearchRun(const Snapshot& snapshot, const SearchRequest& request);

    [[nodiscard]] Result<SearchResponse> run();
    /// How many documents run() would find, without a page.
    [[nodiscard]] Result<Finding> find();
    /// The other names that run() would take along: how much is found decides it.
    [[nodiscard]] Result<std::vector<Translation>> names();
    /// What run() would mark in a whole document of a collection.
    [[nodiscard]] Result<QueryMarks> marks(std::uint32_t collection);

private:
    using MatchesByCollection = std::vector<std::vector<Match>>;

    [[nodiscard]] const corpus::names::Words& words();
    [[nodiscard]] bool asks_for_recommendations_on_an_act();
    void leave_acts_to_words();
    Result<void> read_targets();
    Result<void> read_names();
    Result<void> read_cites();
    Result<SearchResponse> answer(const std::vector<PageHit>& page);
    [[nodiscard]] std::vector<std::string> warn_of_undated() const;
    Result<void> add_repairs(SearchResponse& response);
    void explain(const std::vector<PageHit>& page, std::vector<Hit>& hits) const;
    [[nodiscard]] std::vector<ScorePart> parts_of(const PageSection& section) const;
    Result<SearchResponse> first_page_of_listing();
    Result<SearchResponse> next_page_of_listing();
    void match();
    void match_as(const Listing& first_page);
    void match_everything();
    bool use_every_name();
    [[nodiscard]] bool match_without_words();
    [[nodiscard]] Xapian::Query all_words(const QueryNode& root);
    [[nodiscard]] QuestionWords words_of(QueryNode& question);
    void answer_question(Asked asked);
    [[nodiscard]] Xapian::Query feedback_of_best(std::size_t words) const;
    void add_feedback(MatchesByCollection& found) const;
    void widen();
    void take_known_words(const PlainWords& words);
    void take_most_words(const PlainWords& words);
    void leave_out_other_roles(MatchesByCollection& matches) const;
    void weigh_words_beside();
    void raise_targets(std::uint32_t collection, std::vector<Match>& matches);
    /// `most_of`: only sections that have most of these words; empty: all that match.
    ResultSet collect(const Xapian::Query& query,
                      const std::vector<const QueryNode*>& most_of = {});
    [[nodiscard]] MatchesByCollection matches_of(const Xapian::Query& query);
    ResultSet results_of(MatchesByCollection matches,
                         const std::vector<const QueryNode*>& most_of = {});

    const Snapshot& snapshot_;
    const SearchRequest& request_;
    CitedQuery cited_;
    QueryTargets targets_;
    std::optional<QueryTargets::WordsBeside> beside_;
    ParsedQuery query_;  // for its words to be looked for
    bool ranked_ = false;
    AskingWords asking_;
    WordTermFinder finder_;
    QueryBuilder builder_;
    SecondStage second_stage_;
    std::vector<SectionFilter> filters_;         // by collection
    std::optional<corpus::names::Words> words_;  // of the query, as names are looked for
    NamedEvidence named_;
    Xapian::Query only_;                 // sections that may match; empty: all
    std::vector<std::string> warnings_;  // of the filters
    bool later_page_ = false;            // of a listing: counts stand on its first page
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> lifted_;  // by citations, to explain
    ResultSet results_;
    WordsNeeded words_needed_ = WordsNeeded::kAll;
    Xapian::Query feedback_;                       // of a question
    std::optional<QuestionCoverage> coverage_;     // of a question
    bool prefers_more_ = false;                    // what has more of its words
    std::optional<OtherLanguage> other_language_;  // of a question
    std::optional<Relaxation> relaxed_;
};

/// What the search of `request` finds with another query.
[[nodiscard]] Result<Finding> find_documents(const Snapshot& snapshot, SearchRequest request,
                                             std::string query);

}  // namespace axtar::search
