#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/recommendations/cue.h"

namespace axtar::corpus::recommendations {

/// A word that means a body of a State without naming it: "authorities", "Government", "Service".
[[nodiscard]] bool is_body(std::string_view folded);
/// The general ones among them, which mean the State under review: "authorities", "State party".
[[nodiscard]] bool means_the_state(std::string_view folded);
/// Whether words [begin, end) hold a name of a body or State, or such a word.
[[nodiscard]] bool has_body(const SentenceWords& sentence, std::size_t begin, std::size_t end);
/// Words that begin no recommendation of a list: articles, pronouns, prepositions.
[[nodiscard]] bool begins_a_statement(std::string_view folded);
/// Verbs that say of what was done that it was seen, and ask for nothing: "welcomed", "notes".
[[nodiscard]] bool acknowledges(std::string_view folded);
/// Verbs that items of a list begin with: "Ratify", "Ensure", "Continue".
[[nodiscard]] bool is_request_verb(std::string_view folded);

}  // namespace axtar::corpus::recommendations
