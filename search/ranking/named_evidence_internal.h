#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/names/words.h"
#include "search/query_tree.h"
#include "search/search_response.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// The term of the sections whose whole heading, or whose document's title, the query is; empty
/// where there is none.
[[nodiscard]] std::string heading_asked_for(std::string_view query,
                                            const Xapian::Database& database);

/// Weight for what a plain query names beside its matter: who asks for recommendations to
/// Kazakhstan wants what is addressed to it before the same to its neighbours, and recommendations
/// before laws that have the word; who asks which judgment dealt with something wants none of the
/// treaties that rule it; who types or pastes a heading wants what it stands over.
///
/// Source:  the built-in lists of corpus/names, not an office's own; found in any inflection, with
/// or without the right letters.
/// Errors:  Xapian's exceptions pass through.
/// Threads: one; a query's own.
class NamedEvidence {
public:
    /// None.
    NamedEvidence() = default;
    /// `words`: of the query that `root` was parsed of; `database`: where it is asked.
    NamedEvidence(const corpus::names::Words& words, const QueryNode& root, WordTermFinder& finder,
                  const Xapian::Database& database);

    /// Empty where the query names nothing that the index has.
    [[nodiscard]] Xapian::Query query() const;
    /// The query without the names of bodies, where recommendations are asked for: by its words
    /// and its field "Russian Federation" would count more than the torture that they are about.
    [[nodiscard]] QueryNode taken_from(const QueryNode& root) const;
    /// True for "recommendations", "tövsiyə": what is recommended has to be said besides.
    [[nodiscard]] static bool only_recommends(const QueryNode& node);
    /// What it gives a section of one of the shards: "recommendation", "addressee", "issuer",
    /// "judgment", "respondent", "heading".
    [[nodiscard]] std::vector<ScorePart> parts(const Xapian::Database& shard,
                                               Xapian::docid section) const;

private:
    struct Evidence {
        std::string_view name = {};                      // of the ScorePart
        std::vector<std::vector<std::string>> all = {};  // terms: any of each group
        double weight = 0;
    };
    using Names = std::multiset<std::string, std::less<>>;
    [[nodiscard]] static bool take_name(const QueryNode& node, Names& left);
    void add_bodies(const corpus::names::Words& words, const Xapian::Database& database);
    void add_judgments(const corpus::names::Words& words, const Xapian::Database& database);
    bool add(std::string_view name, std::vector<std::vector<std::string>> all, double share,
             const Xapian::Database& database);
    void add_recommendations(const QueryNode& root, WordTermFinder& finder);
    void add_heading(std::string_view text, const QueryNode& root, WordTermFinder& finder,
                     const Xapian::Database& database);

    std::vector<Evidence> evidence_;
    Names names_;  // words of bodies that were asked for, folded
};

}  // namespace axtar::search
