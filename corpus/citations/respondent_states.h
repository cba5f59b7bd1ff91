#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/citations/lexemes.h"

namespace axtar::corpus::citations {

/// The States that the European Court of Human Rights may have before it, as judgments and people
/// name them.

/// By the folded first word of the English name.
[[nodiscard]] bool is_respondent_state(std::string_view folded);

/// The lexeme behind a respondent State that begins at `at`; `at` where there is none.
/// `small`: small letters count, too.
[[nodiscard]] std::size_t skip_respondent_state(const Lexemes& lexemes, std::size_t at,
                                                bool small = false);

/// "turkiyeye" -> "turkey", as it stands in keys; empty for another word.
[[nodiscard]] std::string_view respondent_in_dative(std::string_view folded);

/// Gives the States of a case's key, `osman-v-uk`, the names by which its judgments go:
/// `osman-v-united-kingdom`. What the Court calls anew keeps the older name, `turkey`, so that a
/// case has one key.
void use_one_name_of_states(std::string& slug);

}  // namespace axtar::corpus::citations
