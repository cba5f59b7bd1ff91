#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "base/result.h"
#include "corpus/citations/citation.h"
#include "search/citing/citation_resolver_internal.h"
#include "search/citing/cited_lists_internal.h"
#include "search/highlighter_internal.h"
#include "search/match.h"
#include "search/query_builder_internal.h"
#include "search/query_tree.h"
#include "search/result_set.h"
#include "search/search_request.h"
#include "search/search_response.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// The citations in a query, and what they change in its run: the provision comes first, and what
/// cites it is found too.
///
/// Where the index lacks what is cited, a warning says so. Words beside it are then looked for in
/// its act first; of an act that is not here what cites the provision comes first, then what cites
/// the act: an article of the same number in another act is no answer.
///
/// A query that is a citation and nothing else ("CM 145.2", "art. 3 ECHR", "id:x maddə 5") finds
/// the provision in any case. Among other words the provision must have these words, or it is only
/// offered in `citations`. An article of no named act ("maddə 46") comes from the acts that are in
/// force, or from the documents that are searched where the request or the query names some.
class QueryTargets {
public:
    /// Reads the citations of a query. An act of another State is none, and the numbers of its
    /// articles mean nothing in the acts here; nor is what stands in the value of a field. Both are
    /// kept by reference.
    QueryTargets(const Snapshot& snapshot, const SearchRequest& request);

    /// Which acts that are named among other words are not what is looked for.
    enum class Left : std::uint8_t {
        kNationalActs,  ///< those of Azerbaijan
        kWholeActs,     ///< those that no provision is named of
        kAll,
    };

    /// The query for its words to be looked for: the short word for an article before the number
    /// of a citation is spelt out, so that "art. 3" finds what "Article 3" does and "md. 3" what
    /// "maddə 3" does. Without the numbers of a pasted list.
    [[nodiscard]] std::string words() const;
    /// The query as words print it, with its citations as they were typed: without its signs
    /// "CM 145 § 2" would be another citation, or none.
    [[nodiscard]] std::string with_citations(std::string printed) const;
    /// Takes acts for mere words: they are no citations then. Does nothing where the query is
    /// citations and nothing else.
    void leave_to_words(Left left);
    /// Looks for what is cited. Errors: what the index cannot read.
    [[nodiscard]] Result<void> resolve();

    /// The query is a citation, or several, and nothing else.
    [[nodiscard]] bool alone() const { return alone_; }
    /// Its citations stand between operators, and each counts as one operand, also one that is
    /// excluded.
    [[nodiscard]] bool beside_operators() const { return beside_operators_; }
    /// Some of it is a citation.
    [[nodiscard]] bool cites() const { return !citations_.empty(); }
    /// Some of it is the name of an act, or of a provision with its act.
    [[nodiscard]] bool names_an_act() const;
    /// Some of it is the name of an act of Azerbaijan.
    [[nodiscard]] bool names_a_national_act() const;
    /// The acts that provisions are named with: the numbers mean nothing in others.
    [[nodiscard]] const NamedProvisions& acts_of_provisions() const { return named_provisions_; }
    /// The query that finds the provisions and what cites them beside what `words` finds; `words`
    /// itself where there is nothing to add. `plain`: the query has no operators.
    [[nodiscard]] Xapian::Query widen(const Xapian::Query& words, bool plain,
                                      QueryBuilder& builder) const;
    /// The words beside the name of an act, which say what is looked for in it; empty where the
    /// query names no act as a whole.
    [[nodiscard]] Xapian::Query words_beside(QueryBuilder& builder) const;
    /// Of a citation beside operators: the provision that it leads to, by its key. Errors: what the
    /// index cannot read.
    [[nodiscard]] Result<std::map<std::string, Xapian::Query>> provisions_by_key() const;
    /// Says which citations beside operators are looked for by their words alone.
    void warn_of_mere_words();
    /// Puts the provisions that matched before all else. `matches` are of one collection.
    void raise(std::uint32_t collection, std::vector<Match>& matches) const;
    /// Shows in place of snippets the text of the provisions, with the words beside their citation
    /// marked, and where the citation is all of the query the places that cite them. Between
    /// operators the snippets stay. `hits` are those of `page`; `finder` has found the words.
    [[nodiscard]] Result<void> show(const std::vector<PageHit>& page, WordTermFinder& finder,
                                    std::vector<Hit>& hits) const;
    [[nodiscard]] std::vector<CitationTarget> take_citations() { return std::move(citations_); }
    /// Provisions named with their act, documents of the United Nations and cases that are not in
    /// the index, cases that others were taken for, and provisions of no named act that more acts
    /// have than are offered.
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

private:
    /// A query that names more is a list: /v1/resolve is for these.
    static constexpr std::size_t kMaxCitations = 10;

    struct Target {
        std::uint32_t collection = 0;
        Xapian::docid section = 0;
        std::uint32_t document = 0;  // ordinal in its collection
        std::string id = {};
        std::string anchor = {};
        ProvisionText text = {};
        std::string cited = {};  // by this key
        bool whole_act = false;
    };
    [[nodiscard]] Result<Target> target_of(const ActPlace& place) const;
    [[nodiscard]] Result<void> add_target(const ActPlace& place, ProvisionText text);
    [[nodiscard]] Result<std::string> snippet_of(const PageSection& section,
                                                 const Highlighter& words) const;
    [[nodiscard]] std::vector<std::string> keys_to_mark() const;
    [[nodiscard]] bool is_any_here(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::string_view typed(const corpus::Citation& citation) const;
    /// Which lists name their act before an operator alone; the word for an article goes with them.
    void find_short_forms();
    void take_noun_along(CitedList& list, std::size_t behind) const;
    /// In a query that is all in capitals AND is a mere word, but not between citations alone.
    void leave_out_capital_and();
    [[nodiscard]] bool is_formula() const;
    /// Some citation behind the first names its act.
    [[nodiscard]] bool has_full_forms() const;
    /// Which citations are excluded, and whether operators stand beside them.
    void look_for_operators();
    void choose_operands();
    [[nodiscard]] bool has_words_beside() const;
    [[nodiscard]] std::string with_lists_named(std::string named) const;
    void put_back_operand(const CitedList& list, const std::string& typed, std::string& printed,
                          std::size_t& at) const;
    [[nodiscard]] static Xapian::Query section_of(const Target& target);
    [[nodiscard]] Result<std::vector<Xapian::Query>> sections_of_included(
        const CitedList& list) const;
    [[nodiscard]] Result<std::vector<Xapian::Query>> sections_of_excluded(
        const CitedList& list) const;
    [[nodiscard]] std::string without_citations() const;
    void search_within(const SearchRequest& request);
    [[nodiscard]] Result<void> take(const corpus::Citation& citation,
                                    const CitationResolver& resolver);
    /// What a range names and its act does not have: said, and looked for in what cites it.
    [[nodiscard]] Result<void> take_missing(const corpus::Citation& citation,
                                            const CitationResolver& resolver);
    void note_named(const ResolvedCitation& resolved);
    void note_acts_of_provision(const CitationTarget& target);
    void note_of_any_act(const CitationTarget& target);
    void raise_citing(std::uint32_t collection, std::vector<Match>& matches) const;
    [[nodiscard]] Xapian::Query provisions() const;
    [[nodiscard]] Xapian::Query citing() const;

    const Snapshot& snapshot_;
    std::string text_;                     // the query
    std::string words_of_text_;            // the same with blanks for fields and exact phrases
    QueryNode filters_;                    // its fields that are compared as a whole
    std::vector<std::string> within_;      // ids of the documents that are searched; empty: all
    std::vector<CitedList> lists_;         // all citations in it
    std::vector<corpus::Citation> found_;  // those that are looked for
    std::vector<CitationTarget> citations_;
    std::vector<Target> targets_;
    std::vector<std::string> keys_;         // that were named with their act
    std::vector<std::string> absent_keys_;  // those of acts that are not in the index
    NamedProvisions named_provisions_;
    std::vector<std::string> warnings_;
    std::string rest_;  // the words without what is found in them
    bool alone_ = false;
    bool has_operator_ = false;      // also NEAR and those of words alone
    bool beside_operators_ = false;  // AND, OR, NOT, which may stand between citations
};

}  // namespace axtar::search
