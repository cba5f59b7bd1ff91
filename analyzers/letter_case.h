#pragma once

#include <string>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// Lower-cases one word in place by the rules of a language.
///
/// Input:  UTF-8 in NFC; one word.
/// Output: lower case. İ becomes i under every rule. I at the start of a word becomes i (no word of
///   ours begins with ı); elsewhere i by English rules, and by Azerbaijani ones ı, except after a
///   front vowel: there vowel harmony allows only i, and the capital was written without its dot
///   (`EDİLMƏSI`). The byte length may change.
/// Source: Unicode 15.0 §3.13; domain facts on software that upper-cases by the wrong rules.
void lower_case(std::string& word, Language rules);

/// Which rules fit a word with the capital I in it, which is i in English and ı in Azerbaijani: the
/// word's own letters first (`HÜQUQLARI`, `INTERNATIONAL`), then the language of its passage.
///
/// Output: kUnknown where neither says anything; any rules do for a word without a capital I.
[[nodiscard]] Language case_rules(std::string_view word, Language passage);

/// Whether rules matter: the word has a capital I behind its first letter.
[[nodiscard]] bool has_ambiguous_case(std::string_view word);

}  // namespace axtar::analyzers
