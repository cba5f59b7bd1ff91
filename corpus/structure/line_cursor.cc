#include "corpus/structure/line_cursor.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

using NumberWord = std::pair<std::string_view, unsigned>;

// Ordinals of units and tens as line_key writes them, and the tens that stand before them:
// "on birinci" is 11. English words close the list.
constexpr std::array<NumberWord, 24> kOrdinals = {
    {{"birinci", 1},    {"ikinci", 2},    {"ucuncu", 3},     {"dorduncu", 4},   {"besinci", 5},
     {"altinci", 6},    {"yeddinci", 7},  {"sekkizinci", 8}, {"doqquzuncu", 9}, {"onuncu", 10},
     {"iyirminci", 20}, {"otuzuncu", 30}, {"qirxinci", 40},  {"ellinci", 50},   {"one", 1},
     {"two", 2},        {"three", 3},     {"four", 4},       {"five", 5},       {"six", 6},
     {"seven", 7},      {"eight", 8},     {"nine", 9},       {"ten", 10}}};
constexpr std::array<NumberWord, 5> kTens = {
    {{"on", 10}, {"iyirmi", 20}, {"otuz", 30}, {"qirx", 40}, {"elli", 50}}};

template <std::size_t size>
unsigned value_of(const std::array<NumberWord, size>& words, std::string_view word) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const NumberWord& each) { return each.first == word; });
    return found == words.end() ? 0 : found->second;
}

unsigned roman_digit(char c) {
    switch (c) {
        case 'i':
            return 1;
        case 'v':
            return 5;
        case 'x':
            return 10;
        case 'l':
            return 50;
        case 'c':
            return 100;
        default:
            return 0;
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

char superscript_digit(char32_t c) {
    if (c == 0xB9) return '1';
    if (c == 0xB2) return '2';
    if (c == 0xB3) return '3';
    return c >= 0x2070 && c <= 0x2079 ? static_cast<char>('0' + (c - 0x2070)) : '\0';
}

unsigned small_roman_value(std::string_view text) {
    if (text.empty() || text.size() > 9) return 0;
    unsigned value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned digit = roman_digit(text[i]);
        const unsigned next = i + 1 < text.size() ? roman_digit(text[i + 1]) : 0;
        if (digit == 0) return 0;
        value += digit < next ? 0U - digit : digit;
    }
    // Writing the value again finds the malformed ones.
    static constexpr std::array<std::pair<unsigned, std::string_view>, 9> kParts = {{{100, "c"},
                                                                                     {90, "xc"},
                                                                                     {50, "l"},
                                                                                     {40, "xl"},
                                                                                     {10, "x"},
                                                                                     {9, "ix"},
                                                                                     {5, "v"},
                                                                                     {4, "iv"},
                                                                                     {1, "i"}}};
    std::string written;
    unsigned left = value;
    for (const auto& [part, letters] : kParts) {
        for (; left >= part && written.size() <= text.size(); left -= part) written += letters;
    }
    return written == text ? value : 0;
}

std::size_t LineCursor::step(std::size_t at) const { return at + utf8::decode(line_, at).size; }

char LineCursor::peek() const {
    return at_end() ? '\0' : key_character(utf8::decode(line_, at_).code_point);
}

bool LineCursor::letter_ahead() const {
    return !at_end() && letter_case(utf8::decode(line_, at_).code_point) != LetterCase::kNone;
}

void LineCursor::blanks() {
    while (!at_end() && is_blank(utf8::decode(line_, at_).code_point)) at_ = step(at_);
}

bool LineCursor::character(char key) {
    if (at_end() || peek() != key) return false;
    at_ = step(at_);
    return true;
}

bool LineCursor::word(std::string_view ascii) {
    LineCursor ahead = *this;
    for (std::size_t i = 0; i < ascii.size(); ++i) {
        if (i > 0) ahead.blanks();
        while (!ahead.at_end() && utf8::decode(line_, ahead.at_).code_point == 0xAD)
            ahead.at_ = step(ahead.at_);
        if (!ahead.character(ascii[i])) return false;
    }
    if (ahead.letter_ahead()) return false;
    *this = ahead;
    return true;
}

std::optional<UnitNumber> LineCursor::digits() {
    std::size_t at = at_;
    while (at < line_.size() && is_digit(line_[at])) ++at;
    if (at == at_ || at - at_ > 5) return std::nullopt;
    UnitNumber number{.text = std::string(line_.substr(at_, at - at_))};
    for (const char digit : number.text)
        number.value = number.value * 10 + static_cast<unsigned>(digit - '0');
    at_ = at;
    return number;
}

std::string LineCursor::superscript() {
    std::string digits;
    while (!at_end()) {
        const char digit = superscript_digit(utf8::decode(line_, at_).code_point);
        if (digit == 0) break;
        digits += digit;
        at_ = step(at_);
    }
    return digits;
}

std::optional<UnitNumber> LineCursor::arabic() {
    LineCursor ahead = *this;
    std::optional<UnitNumber> number = ahead.digits();
    if (!number) return std::nullopt;
    // What is inserted behind 355-18 is 355-18-1.
    for (int level = 0; level < 2; ++level) {
        LineCursor inserted = ahead;
        if (!inserted.character('-')) break;
        const std::optional<UnitNumber> second = inserted.digits();
        if (!second || second->text.size() > 2) break;
        number->text += "-" + second->text;
        ahead = inserted;
    }
    if (const std::string raised = ahead.superscript(); !raised.empty())
        number->text += "-" + raised;
    // "1157 - 1 .": only where the full stop of a heading follows.
    LineCursor spaced = ahead;
    spaced.blanks();
    if (spaced.at_ > ahead.at_ && spaced.character('-')) {
        spaced.blanks();
        const std::optional<UnitNumber> second = spaced.digits();
        LineCursor end = spaced;
        end.blanks();
        if (second && second->text.size() <= 2 && end.character('.')) {
            number->text += "-" + second->text;
            ahead = spaced;
        }
    }
    LineCursor after = ahead;
    if (after.letter_ahead() || (after.character('-') && after.letter_ahead())) return std::nullopt;
    *this = ahead;
    return number;
}

std::optional<UnitNumber> LineCursor::spaced_arabic() {
    LineCursor ahead = *this;
    UnitNumber number;
    bool inserted = false;
    while (!ahead.at_end() && number.text.size() < 8) {
        const char key = ahead.peek();
        if (is_digit(key)) {
            number.text += key;
            if (!inserted) number.value = number.value * 10 + static_cast<unsigned>(key - '0');
        } else if (key == '-' && !inserted && !number.text.empty()) {
            number.text += '-';
            inserted = true;
        } else {
            break;
        }
        ahead.at_ = ahead.step(ahead.at_);
        ahead.blanks();
    }
    if (number.text.size() < 2 || number.text.back() == '-' || ahead.peek() != '.')
        return std::nullopt;
    *this = ahead;
    return number;
}

std::optional<UnitNumber> LineCursor::english_number() {
    LineCursor ahead = *this;
    std::optional<UnitNumber> number = ahead.digits();
    if (!number) return roman();
    LineCursor suffix = ahead;
    suffix.blanks();
    for (const std::string_view word : {"bis", "ter", "quater"}) {
        if (!suffix.word(word)) continue;
        number->text += word;
        ahead = suffix;
        break;
    }
    if (ahead.letter_ahead()) {
        const char letter = ahead.peek();
        ahead.at_ = step(ahead.at_);
        if (letter < 'a' || letter > 'h' || ahead.letter_ahead()) return std::nullopt;
        number->text += letter;
    }
    *this = ahead;
    return number;
}

std::string LineCursor::key_word(std::size_t& at) const {
    std::string word;
    while (at < line_.size()) {
        const char32_t c = utf8::decode(line_, at).code_point;
        if (letter_case(c) == LetterCase::kNone) break;
        word += key_character(c);
        at = step(at);
    }
    return word;
}

std::optional<UnitNumber> LineCursor::roman() {
    std::size_t at = at_;
    std::string word = key_word(at);
    // "I I f ə s i l": a numeral set apart goes on until a letter that is none of its digits.
    while (word.size() < 5 && at + 1 < line_.size() && line_[at] == ' ') {
        std::size_t next = at + 1;
        const std::string letter = key_word(next);
        if (letter.size() != 1 || small_roman_value(word + letter) == 0) break;
        word += letter;
        at = next;
    }
    const unsigned value = small_roman_value(word);
    if (value == 0 || letter_case(utf8::decode(line_, at_).code_point) != LetterCase::kUpper)
        return std::nullopt;
    UnitNumber number{.text = std::to_string(value), .value = value};
    LineCursor ahead = *this;
    ahead.at_ = at;
    LineCursor inserted = ahead;
    if (inserted.character('-')) {
        const std::optional<UnitNumber> second = inserted.digits();
        if (second && second->text.size() <= 2) {
            number.text += "-" + second->text;
            ahead = inserted;
        }
    }
    *this = ahead;
    return number;
}

std::optional<UnitNumber> LineCursor::ordinal_words() {
    std::size_t at = at_;
    const std::string first = key_word(at);
    unsigned value = value_of(kOrdinals, first);
    if (value == 0) {
        const unsigned tens = value_of(kTens, first);
        if (tens == 0 || at >= line_.size()) return std::nullopt;
        at = step(at);  // the blank between the words
        const unsigned units = value_of(kOrdinals, key_word(at));
        if (units == 0 || units > 9) return std::nullopt;
        value = tens + units;
    }
    at_ = at;
    return UnitNumber{.text = std::to_string(value), .value = value};
}

std::optional<UnitNumber> LineCursor::ordinal() {
    if (auto number = ordinal_words()) return number;
    LineCursor ahead = *this;
    std::optional<UnitNumber> number = ahead.digits();
    if (!number) return roman();
    // "46 – cı": blanks may stand around the dash.
    for (ahead.blanks(); ahead.character('-'); ahead.blanks()) {
        ahead.blanks();
        if (const std::optional<UnitNumber> second = ahead.digits()) {
            number->text += "-" + second->text;
            continue;
        }
        std::size_t at = ahead.at_;
        const std::string ending = ahead.key_word(at);
        if (ending != "ci" && ending != "cu") return std::nullopt;
        ahead.at_ = at;
        *this = ahead;
        return number;
    }
    return std::nullopt;
}

}  // namespace axtar::corpus
