#pragma once

#include <string_view>

#include "analyzers/query_analysis.h"

namespace axtar::search {

/// Whether a word only holds a sentence together, in Azerbaijani or English: `the`, `of`, `and`,
/// `və`, `üçün`, `ilə`. Such words are looked for and counted like all others, but a snippet that
/// marks them shows nothing, and texts that share them say nothing of each other.
///
/// Input:   an exact form, in small letters, with or without the right letters.
/// Source:  the closed word classes of both languages: articles, pronouns, prepositions and
///          postpositions, conjunctions, auxiliaries.
[[nodiscard]] bool is_function_word(std::string_view form);
/// The same of a word of a query, by the likeliest of its forms.
[[nodiscard]] bool is_function_word(const analyzers::QueryWord& word);

}  // namespace axtar::search
