#pragma once

#include <string_view>

namespace axtar::indexer {

/// Whether a folded word is a form of a verb that reports and recommendations tell or ask with
/// ("stated", "ratifying", "keçirir"): what begins or ends with one is part of a sentence, and
/// nobody searches for it. Words that are as often nouns (review, support, report) are none.
[[nodiscard]] bool is_phrase_verb(std::string_view folded);

}  // namespace axtar::indexer
