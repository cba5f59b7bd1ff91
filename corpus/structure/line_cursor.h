#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// The number of a unit of an act: "25", "52-1", "12bis"; Roman numerals and ordinal words are
/// brought to digits.
struct UnitNumber {
    std::string text = {};
    unsigned value = 0;  ///< its whole part
};

/// The value of a Roman numeral in small letters ("iv" is 4), up to 399; 0 for what is none.
[[nodiscard]] unsigned small_roman_value(std::string_view text);

/// '1' for ¹; 0 for what is no superscript digit. The number of an inserted unit may be raised.
[[nodiscard]] char superscript_digit(char32_t code_point);

/// Reads the start of a heading line piece by piece. Letters are compared by key_character, so case
/// and script do not matter; each read moves on only where it succeeds.
class LineCursor {
public:
    explicit LineCursor(std::string_view line) : line_(line) {}

    /// A word in ASCII lower case; its letters may be set apart ("M a d d ə"). No letter follows
    /// it.
    bool word(std::string_view ascii);
    void blanks();
    /// One character by its key; '-' stands for every dash, '"' for every quotation mark.
    bool character(char key);

    /// Goes on by whole characters of so many bytes.
    void skip(std::size_t bytes) { at_ += bytes; }

    /// 25, 52-1, 355-18-1, 52¹ (which is 52-1); not where a letter follows ("25-ci", "25a").
    [[nodiscard]] std::optional<UnitNumber> arabic();
    /// 1 4, 1 5 - 1: its digits set apart, a full stop behind; one digit alone is none.
    [[nodiscard]] std::optional<UnitNumber> spaced_arabic();
    /// 12, 5a, 12 bis.
    [[nodiscard]] std::optional<UnitNumber> english_number();
    [[nodiscard]] std::optional<UnitNumber> roman();
    /// 1-ci, 46 – cı, 52-1-ci, I, birinci, on birinci.
    [[nodiscard]] std::optional<UnitNumber> ordinal();

    [[nodiscard]] bool at_end() const { return at_ >= line_.size(); }
    [[nodiscard]] std::string_view rest() const { return line_.substr(at_); }
    [[nodiscard]] std::string_view consumed() const { return line_.substr(0, at_); }
    /// Key of the character ahead, 0 at the end or where it has none.
    [[nodiscard]] char peek() const;

private:
    [[nodiscard]] std::optional<UnitNumber> digits();
    [[nodiscard]] std::string superscript();
    [[nodiscard]] std::optional<UnitNumber> ordinal_words();
    [[nodiscard]] bool letter_ahead() const;
    [[nodiscard]] std::string key_word(std::size_t& at) const;
    std::size_t step(std::size_t at) const;

    std::string_view line_;
    std::size_t at_ = 0;
};

}  // namespace axtar::corpus
