#pragma once

#include <string_view>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// What the letters of one word say about its language.
///
/// Input:  one word in any case, UTF-8.
/// Output: kAzerbaijani where it has a letter that English lacks (ə ı İ ğ ş ç ö ü) or a q that no u
///   follows; kEnglish where it has a w or a group of letters that Azerbaijani spelling does not
///   form (th, ph, tion, ght ...); else kUnknown. The first kind wins where both occur.
[[nodiscard]] Language language_of_word(std::string_view word);

}  // namespace axtar::analyzers
