#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "search/query_tree.h"
#include "search/ranking/asking_words_internal.h"
#include "search/ranking/weighed_sections_internal.h"
#include "search/snapshot_internal.h"
#include "search/verified_query_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// What the citations of a query say of the provisions that it names.
struct NamedProvisions {
    std::vector<std::string> acts = {};     ///< the keys of the acts that some are named with
    std::set<std::string> of_acts = {};     ///< the numbers that are named with them
    std::set<std::string> of_any_act = {};  ///< the numbers that are named with none
};

/// What a citation among operators finds beside its words.
struct CitedSections {
    std::vector<std::string> keys = {};  ///< what cites any of these
    Xapian::Query provisions = {};       ///< and the provisions themselves
};

/// Turns a syntax tree into Xapian's query over sections.
///
/// Each word is one synonym group (exact form, stems, folded variants), so Xapian weighs it as one
/// term. A phrase is the AND of its groups, for the weight, filtered by the positions of their
/// stems. Title, heading and provision evidence only raise weights, they never match by themselves;
/// filters match and have no weight. Other names (WordTermFinder::translation_of) stand beside the
/// words typed: the heavier of the two counts; they are looked for while the query is built.
/// Cost: at most a few thousand leaves, by the bounds of the parser and the finder.
class QueryBuilder {
public:
    /// `asking`: words that are no evidence in titles and headings. All three are kept by
    /// reference.
    QueryBuilder(WordTermFinder& finder, const Snapshot& snapshot, const AskingWords& asking)
        : finder_(finder), snapshot_(snapshot), asking_(asking) {}

    /// Gives weight to an article of a number that the query names with these acts in them alone;
    /// the number itself has none in the articles of that number of other acts.
    void keep_provisions_to(NamedProvisions named) { named_ = std::move(named); }

    /// What each kCitation finds, by its number.
    void find_cited(std::map<std::size_t, CitedSections> cited) { cited_ = std::move(cited); }

    /// The query as written; MatchAll for kAll.
    [[nodiscard]] Xapian::Query build(const QueryNode& root);
    /// Any of the words of the nodes instead of all of them, with the same evidence.
    [[nodiscard]] Xapian::Query build_any(const std::vector<const QueryNode*>& nodes,
                                          const QueryNode& root);
    /// Any of the words of the nodes, without evidence.
    [[nodiscard]] Xapian::Query any_of(const std::vector<const QueryNode*>& nodes);
    /// Of what `query` finds, the sections that have each word with a `+`, by any of its forms and
    /// names, and each of the citations; `root`: words alone.
    [[nodiscard]] Xapian::Query keep_required(const Xapian::Query& query, const QueryNode& root,
                                              const std::vector<QueryNode>& citations);
    /// One node without evidence.
    [[nodiscard]] Xapian::Query match(const QueryNode& node);

    /// What could not be done as asked; complete once the queries have been run.
    [[nodiscard]] std::vector<std::string> warnings() const;

private:
    using Words = std::vector<const analyzers::QueryWord*>;

    Xapian::Query word(const analyzers::QueryWord& word);
    Xapian::Query own_word(const analyzers::QueryWord& word);
    Xapian::Query phrase(const QueryNode& node);
    Xapian::Query own_phrase(const std::vector<analyzers::QueryWord>& words);
    Xapian::Query side_by_side(const std::vector<analyzers::QueryWord>& words);
    Xapian::Query exact(const QueryNode& node);
    Xapian::Query expanded(const QueryNode& node);
    Xapian::Query expanded_in_field(const QueryNode& node, std::string_view prefix);
    Xapian::Query in_field(const QueryNode& node);
    Xapian::Query acts_of_number(const QueryNode& node) const;
    Xapian::Query near(const QueryNode& node);
    struct NearSections {
        Xapian::Query weighed = {};     ///< those with all of its sides
        Xapian::Query candidates = {};  ///< of these, as far as Xapian can tell
    };
    NearSections sections_near(const QueryNode& node);
    Xapian::Query places_near(const QueryNode& node);
    Xapian::Query filter(const QueryNode& node);
    Xapian::Query citing(const QueryNode& node);
    Xapian::Query citation(const QueryNode& node);
    [[nodiscard]] Xapian::Query citing_any(const std::vector<std::string>& keys) const;
    Xapian::Query range(const QueryNode& node);
    Xapian::Query nothing_has(const QueryNode& node);
    [[nodiscard]] bool has_any(const std::vector<std::string>& terms) const;
    [[nodiscard]] bool is_cut() const;
    Xapian::Query checked(const QueryNode& node, const Xapian::Query& candidates,
                          Whereabouts whereabouts);
    Xapian::Query conjunction(const std::vector<const QueryNode*>& nodes);
    Xapian::Query disjunction(const QueryNode& node);
    void add_run(const std::vector<const QueryNode*>& run, std::vector<Xapian::Query>& parts);
    Xapian::Query with_other_names(const Xapian::Query& own, const Translation& translation,
                                   const Words& words, std::string_view field = {});
    Xapian::Query by_any_name(const Translation& translation,
                              const std::vector<const QueryNode*>& nodes);
    Xapian::Query other_names(const Translation& translation, const Words& words,
                              std::string_view field = {});
    std::shared_ptr<const WeighedSections> found_name(const Thesaurus::Term& name,
                                                      std::string_view field);
    Xapian::Query name(const std::vector<analyzers::QueryWord>& words, std::string_view field);
    Xapian::Query word_in_field(const analyzers::QueryWord& word, std::string_view prefix);
    Xapian::Query with_evidence(const Xapian::Query& query, const QueryNode& root);
    Xapian::Query provision_evidence(const std::string& anchor) const;
    Xapian::Query not_for_other_acts(const Xapian::Query& query,
                                     const analyzers::QueryWord& word) const;
    [[nodiscard]] bool is_of_named_acts(const std::string& number) const;
    Xapian::Query of_named_acts() const;
    Xapian::Query field_evidence(const QueryNode& root, std::string_view prefix, double weight);

    WordTermFinder& finder_;
    const Snapshot& snapshot_;
    const AskingWords& asking_;
    std::map<std::string, std::shared_ptr<Verification>> verifications_;  // by what is asked for
    std::map<std::string, bool> ranges_found_;
    std::shared_ptr<VerifiedCounts> verified_counts_ = std::make_shared<VerifiedCounts>();
    std::vector<std::string> warnings_;
    NamedProvisions named_;
    std::map<std::size_t, CitedSections> cited_;
};

}  // namespace axtar::search
