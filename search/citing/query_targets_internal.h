#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "base/result.h"
#include "corpus/citations/citation.h"
#include "search/citing/citation_resolver_internal.h"
#include "search/citing/cited_query_internal.h"
#include "search/highlighter_internal.h"
#include "search/match.h"
#include "search/query_builder_internal.h"
#include "search/result_set.h"
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
    /// Both are kept by reference.
    QueryTargets(const Snapshot& snapshot, CitedQuery& query);

    /// Which acts that are named among other words are not what is looked for.
    enum class Left : std::uint8_t {
        kNationalActs,  ///< those of Azerbaijan
        kWholeActs,     ///< those that no provision is named of
        kAll,
    };

    /// Takes acts for mere words: they are no citations then. Does nothing where the query is
    /// citations and nothing else.
    void leave_to_words(Left left);
    /// Looks for what is cited. Errors: what the index cannot read.
    [[nodiscard]] Result<void> resolve();

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
    /// What the citations find that are operands, by their number. Errors: what the index cannot
    /// read.
    [[nodiscard]] Result<std::map<std::size_t, CitedSections>> operands() const;
    /// Says which citations beside operators are looked for by their words alone.
    void warn_of_mere_words();
    /// What sections have of the words beside the name of an act.
    struct WordsBeside {
        std::vector<std::vector<Match>> matches = {};  ///< by collection, in the order of sections
        float best = 0;
    };
    /// Puts the provisions that matched before all else, and of an act that is named among other
    /// words the sections that have enough of these. `matches` are of one collection; `beside`:
    /// null where all that match have them.
    void raise(std::uint32_t collection, const WordsBeside* beside,
               std::vector<Match>& matches) const;
    /// Shows in place of snippets the text of the provisions, with the words beside their citation
    /// marked, and where the citation is all of the query the places that cite them. Between
    /// operators the snippets stay. `hits` are those of `page`; `finder` has found the words.
    [[nodiscard]] Result<void> show(const std::vector<PageHit>& page, WordTermFinder& finder,
                                    std::vector<Hit>& hits) const;
    /// Some of it is in the index.
    [[nodiscard]] bool has_target() const { return !targets_.empty(); }
    /// Those sections of a collection that are provisions which the query names, or hold them, and
    /// where these begin, in bytes of the section's text; not whole acts.
    [[nodiscard]] std::map<Xapian::docid, std::size_t> provisions_in(
        std::uint32_t collection) const;
    /// What the query cites with its act.
    [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
    [[nodiscard]] std::vector<CitationTarget> take_citations() { return std::move(citations_); }
    /// Provisions named with their act, documents of the United Nations and cases that are not in
    /// the index, cases that others were taken for, and provisions of no named act that more acts
    /// have than are offered.
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

private:
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
    [[nodiscard]] const Target* shown_in(const PageSection& section) const;
    [[nodiscard]] std::vector<std::string> keys_to_mark() const;
    [[nodiscard]] bool is_any_here(const std::vector<std::string>& ids) const;
    [[nodiscard]] static Xapian::Query section_of(const Target& target);
    [[nodiscard]] Result<std::vector<Xapian::Query>> sections_of_included(
        const CitedList& list) const;
    [[nodiscard]] Result<std::vector<Xapian::Query>> sections_of_excluded(
        const CitedList& list) const;
    [[nodiscard]] Result<void> take(const corpus::Citation& citation,
                                    const CitationResolver& resolver);
    /// What a range names and its act does not have: said, and looked for in what cites it.
    [[nodiscard]] Result<void> take_missing(const corpus::Citation& citation,
                                            const CitationResolver& resolver);
    void add_key(const std::string& key);
    void note_named(const corpus::Citation& citation, const ResolvedCitation& resolved);
    void note_acts_of_provision(const CitationTarget& target);
    void note_of_any_act(const CitationTarget& target);
    void raise_citing(std::uint32_t collection, std::vector<Match>& matches) const;
    void raise_act(const Target& act, double weight, const WordsBeside* beside,
                   std::vector<Match>& matches) const;
    [[nodiscard]] Xapian::Query provisions() const;
    [[nodiscard]] Xapian::Query citing() const;

    const Snapshot& snapshot_;
    CitedQuery& query_;
    std::vector<CitationTarget> citations_;
    std::vector<Target> targets_;
    std::vector<std::string> keys_;         // that were named with their act, by all its keys
    std::vector<std::string> absent_keys_;  // those of acts that are not in the index
    NamedProvisions named_provisions_;
    std::vector<std::string> warnings_;
};

}  // namespace axtar::search
