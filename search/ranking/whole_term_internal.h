#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/places_internal.h"
#include "search/query_tree.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// What the words of a query are called as a whole; nothing where they are one word, or no term.
[[nodiscard]] const Translation* whole_term(std::span<const analyzers::QueryWord* const> words,
                                            const WordTermFinder& finder);

/// The known term of several words that a query is as a whole, by all its names: `insan ticarəti`,
/// "human trafficking". A section that has the term is about it; one that has its words somewhere
/// may be about the rescue of people by merchant ships.
///
/// Errors: Xapian's exceptions pass through.
class WholeTerm {
public:
    /// `finder`: with the names that the query is looked for by.
    WholeTerm(const QueryNode& root, WordTermFinder& finder);

    /// The query is no such term.
    [[nodiscard]] bool empty() const { return names_.empty(); }
    /// Words that may stand between two of the term where it was typed.
    [[nodiscard]] std::uint32_t between() const { return between_; }
    /// The places of its words among those typed, from 1, function words left out.
    [[nodiscard]] const std::vector<std::uint32_t>& places() const { return places_; }
    /// Those of the sections where the term stands by any name, in rising order.
    /// `as_typed`: look for it as it was typed, too.
    /// Cost: reads the positions of a name's words in the sections that have no name before it.
    [[nodiscard]] std::vector<Xapian::docid> having(const Xapian::Database& database,
                                                    std::vector<Xapian::docid> sections,
                                                    bool as_typed) const;

private:
    using Words = std::vector<std::vector<std::string>>;  // the terms of each
    struct Name {
        Pattern pattern = {};
        std::vector<Words> ways = {};  // as typed first, then with words joined by hyphens
    };
    [[nodiscard]] static Name compiled(const QueryNode& name, WordTermFinder& finder);
    static void collect_ways(const Pattern& pattern, std::vector<Words>& ways);
    [[nodiscard]] static std::vector<Xapian::docid> standing(
        const Name& name, const Xapian::Database& database,
        const std::vector<Xapian::docid>& sections);

    Name typed_;
    std::vector<std::uint32_t> places_;
    std::vector<Name> names_;
    std::uint32_t between_ = 0;
};

}  // namespace axtar::search
