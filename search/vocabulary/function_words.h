#pragma once

#include <string_view>

#include "analyzers/language.h"
#include "analyzers/query_analysis.h"

namespace axtar::search {

/// Whether a word only holds a sentence together, in Azerbaijani or English: `the`, `of`, `and`,
/// `və`, `üçün`, `ilə`. A snippet that marks such words shows nothing, and texts that share them
/// say nothing of each other. Where all words are asked for they are looked for like all others.
///
/// Input:   an exact form, in small letters, with or without the right letters.
/// Source:  the closed word classes of both languages: articles, pronouns, prepositions and
///          postpositions, conjunctions, auxiliaries.
[[nodiscard]] bool is_function_word(std::string_view form);
/// In one language: `it` is a dog in Azerbaijani, `on` is ten. `language`: known.
[[nodiscard]] bool is_function_word_of(analyzers::Language language, std::string_view form);
/// The same of a word of a query, by the likeliest of its forms.
[[nodiscard]] bool is_function_word(const analyzers::QueryWord& word);

/// True for a form of a verb that only carries another word: `olunur`, `edilmiş`, `oldu`.
[[nodiscard]] bool is_light_verb(const analyzers::QueryWord& word);

}  // namespace axtar::search
