#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/words.h"

namespace axtar::search {

/// True where a query asks for judgments by what they are about: "Which judgment dealt with ...",
/// "the case about the removal of judges", "judgments against Russia", "in the Portuguese hospital
/// case", "hansı məhkəmə qərarı"; not where it only speaks of them: "enforcement of judgments", "in
/// case of fire".
///
/// Input: the words of a query, with or without the right letters.
[[nodiscard]] bool asks_for_judgments(const corpus::names::Words& words);

/// True for the English nouns, as Words folds them: "judgment", "rulings", "case".
[[nodiscard]] bool is_judgment_or_case(std::string_view folded);

/// The boolean terms that documents of courts may have: the kind of decisions, and the courts of
/// the built-in lists as their issuers.
[[nodiscard]] const std::vector<std::string>& court_terms();

}  // namespace axtar::search
