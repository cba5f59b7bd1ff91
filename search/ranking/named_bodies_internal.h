#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/name_list.h"
#include "corpus/names/words.h"

namespace axtar::search {

/// What a body or a State has to do with the recommendations that a query asks for.
enum class BodyRole : std::uint8_t { kAddressee, kIssuer };

/// A body or a State that a query names.
struct NamedBody {
    std::string value = {};  ///< as the facets of addressees and issuers have it
    BodyRole role = BodyRole::kAddressee;
    std::uint32_t begin = 0;  ///< its words in the query: [begin, end)
    std::uint32_t end = 0;
};

/// The bodies and States of a query in their order. Where it asks for recommendations, those that
/// recommend are told from those that are to follow: by the case in Azerbaijani ("Rusiyanın
/// Azərbaycana tövsiyələri"), by prepositions and their place in English ("recommendations by
/// Russia", "US recommendations to Azerbaijan", "what did Slovenia recommend"). Without such a
/// sign it is the one that recommends where another is to follow ("Türkiyə Azərbaycana nə tövsiyə
/// edib"), otherwise, and where nothing is recommended, the addressee.
///
/// Input:  the words of a query; in any inflection, with or without the right letters.
/// Source: the built-in lists of corpus/names, not an office's own.
[[nodiscard]] std::vector<NamedBody> named_bodies(const corpus::names::Words& words);

/// True where a query speaks of recommending, by verb or noun, in either language.
[[nodiscard]] bool speaks_of_recommending(const corpus::names::Words& words);

/// True for such a word, folded: "recommended", "tovsiye".
[[nodiscard]] bool is_recommending(std::string_view folded);

/// True where it speaks of that and names a body or a State.
[[nodiscard]] bool asks_who_recommends(const corpus::names::Words& words);

/// The States that a query names, by their names or adjectives, each once; they belong to the
/// built-in lists. A name that is also something else (Turkey, Chad) counts behind "against", "v."
/// or "of", and where the query speaks of a judgment, a case or the law.
[[nodiscard]] std::vector<const corpus::names::Entry*> named_states(
    const corpus::names::Words& words);

/// True where one of them is not Azerbaijan.
[[nodiscard]] bool names_another_state(const corpus::names::Words& words);

}  // namespace axtar::search
