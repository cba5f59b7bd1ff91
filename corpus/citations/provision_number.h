#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/citations/lexemes.h"

namespace axtar::corpus::citations {

/// Roman numeral in folded letters ("xiv" is 14); 0 for anything else and for more than 399.
[[nodiscard]] unsigned roman_number(std::string_view folded);
/// "XIV"
[[nodiscard]] std::string roman_text(unsigned number);
/// Up to nine decimal digits; 0 for anything else.
[[nodiscard]] unsigned small_number(std::string_view digits);

/// The letter of an item at lexeme `at`, as written: "ç" is an item of its own beside "c". A
/// capital is folded. Empty where no letter stands alone there.
[[nodiscard]] std::string item_letter(const Lexemes& lexemes, std::size_t at);

/// "nin", "den": what names and numbers take in Azerbaijani, folded.
[[nodiscard]] bool is_case_ending(std::string_view folded);
/// The lexeme behind a hyphenated case ending ("-nin", "-dən"), or `at` where there is none.
[[nodiscard]] std::size_t skip_ending(const Lexemes& lexemes, std::size_t at);

/// A number of a provision as it stands in a text, perhaps the first of a range.
struct ProvisionNumber {
    std::string text = {};  ///< "145", "12-1.3", "6.2.1-1"
    std::string last = {};  ///< for a range, its last number
    bool ordinal = false;   ///< ended by -ci, -cı, -cu, -cü
    /// "3-5", "4.1-2": a range if a plural noun follows, else the inserted Article 3-5, part 4.1-2
    bool unsure_range = false;
    std::string inserted = {};  ///< of an unsure range: "3-5", "4.1-2"
    std::size_t end = 0;        ///< the lexeme behind it

    /// Takes an unsure range for the inserted number that it also may be.
    void as_single();
};

/// Reads a number at lexeme `at`: "25", "25-ci", "25 -ci", "25ci", "12-1.3-cü", "119–145-ci",
/// "45.0.1–45.0.7-ci", "145.1–3". A hyphen between numbers makes an inserted number where the
/// second is the smaller ("52-1"), a range where it is the greater ("37-41").
[[nodiscard]] std::optional<ProvisionNumber> read_provision_number(const Lexemes& lexemes,
                                                                   std::size_t at);

/// The number of an ordinal written in words, below a thousand: "üçüncü", "on səkkizinci",
/// "qırx-altıncı", "onikinci", "iki yüz on birinci"; with common slips ("yirmi beşinci").
struct NumberInWords {
    unsigned value = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::optional<NumberInWords> read_number_in_words(const Lexemes& lexemes,
                                                                std::size_t at);

}  // namespace axtar::corpus::citations
