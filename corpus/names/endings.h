#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus::names {

/// The case that a name stands in; what it is in an Azerbaijani sentence follows from it.
enum class Case : std::uint8_t {
    kBare,  ///< nominative, or a name without endings
    kGenitive,
    kDative,
    kAccusative,
    kLocative,
    kAblative,
    kOther,  ///< with, "the one in", is
};

/// A form of a word and its case.
struct Form {
    std::string text = {};
    Case grammatical_case = Case::kBare;
};

/// The forms of the last word of an Azerbaijani name, the word itself first.
///
/// Input:  a folded word ("nazirliyi", "xidmet", "quba"): vowel harmony is lost, so the forms of
///         all harmonies are given; those that no text has do no harm.
/// Output: possessive forms too where the word has none ("xidmet": "xidmetine").
[[nodiscard]] std::vector<Form> forms_of(std::string_view folded_word);

/// The case that an ending behind a hyphen says (`DİN-ə`, `BMT-nin`), folded; kBare for none.
[[nodiscard]] Case case_of_ending(std::string_view folded_ending);

}  // namespace axtar::corpus::names
