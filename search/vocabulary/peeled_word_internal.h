#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// What is left of an Azerbaijani word without endings that the stemmer leaves on: the question
/// behind -ıb (`pozulubmu`: pozulub), -sız (`razılıqsız`: razılıq) and the causative
/// (`düzəltdirmək`: düzəlt). For words that an index does not have: one without its ending finds
/// more than none.
///
/// Input:  a lower-case word, with or without the right letters.
/// Output: likeliest first, none shorter than three letters; empty for most words.
[[nodiscard]] std::vector<std::string> peeled(std::string_view word);

}  // namespace axtar::search
