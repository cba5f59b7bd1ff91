#pragma once

#include <string>
#include <string_view>

#include "analyzers/word_stem.h"

namespace axtar::search {

/// The folded stems of a phrase's words, one space between them: one key for all its forms. A
/// phrase has no language of its own here, so the forms of both are compared.
///
/// Input: words with one space between them, in lower case.
[[nodiscard]] std::string phrase_stems(std::string_view phrase, analyzers::Language language);

}  // namespace axtar::search
