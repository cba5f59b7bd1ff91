#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analyzers/language.h"
#include "search/query_tree.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// What words are also called.
struct OtherName {
    const Thesaurus::Term* term = nullptr;
    double weight = 1;  ///< of a match by it beside one by the words
    /// Whose word it is: looked for in no text of the other language. kUnknown: anyone's.
    analyzers::Language language = analyzers::Language::kUnknown;
};

/// Words of a query that a thesaurus has another name for.
struct Translation {
    std::string from = {};                   ///< as typed
    std::vector<std::string> surfaces = {};  ///< QueryWord::surface of its words, in order
    std::vector<OtherName> to = {};          ///< at most kMaxNames and kMaxSecondHand of one list
};

/// How names of a thesaurus are taken.
struct NameUse {
    double weight = 1;
    analyzers::Language language = analyzers::Language::kUnknown;
    bool every_word = false;    ///< also the words of which a longer term is made
    bool telling_only = false;  ///< not function words: `to` is no form of `toe`
    double second_hand = 0;     ///< names of a name count this share of it; 0: not asked for
    double scattered = 0;       ///< of terms whose words stand apart; 0: not asked for
    /// Whether the index has every word of a name: others are not taken. Unset: it has all.
    std::function<bool(const Thesaurus::Term&)> has_words = {};
    /// Whether a text has the words of a name side by side: where there are more names than can be
    /// taken, these go before the rest. Unset: all alike.
    std::function<bool(const Thesaurus::Term&)> is_in_a_text = {};
};

inline constexpr std::size_t kMaxNames = 8;           ///< for one translation, by one list
inline constexpr std::size_t kMaxSecondHand = 4;      ///< names of names beside these
inline constexpr std::size_t kMaxTranslations = 256;  ///< of one query by one list, names counted

/// What the thesaurus says of the words of a query: among words side by side the longest term at
/// each place, single words beside operators, a phrase as a whole. Exact phrases, NEAR, fields and
/// what is excluded are left as typed.
///
/// `use`:      of each name.
/// `left_out`: names that are not wanted (SearchRequest::no_expand), compared by keyword_key().
[[nodiscard]] std::vector<Translation> translate(const QueryNode& root, const Thesaurus& thesaurus,
                                                 const NameUse& use,
                                                 const std::vector<std::string>& left_out);

/// Words side by side that are translated as they stand: true for kWord without a field.
[[nodiscard]] bool is_plain_word(const QueryNode& node);

}  // namespace axtar::search
