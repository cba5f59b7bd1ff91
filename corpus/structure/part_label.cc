#include "corpus/structure/part_label.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/line_cursor.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxComponents = 8;
constexpr std::size_t kMaxDigits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

unsigned number_of(std::string_view digits) {
    unsigned value = 0;
    for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

// Reads a paragraph's first characters; dashes of every kind are '-'.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) { skip_blanks(); }

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(utf8::decode(text_, at_).code_point)) step();
    }
    [[nodiscard]] char peek() const {
        return at_ < text_.size() ? key_character(utf8::decode(text_, at_).code_point) : '\0';
    }
    bool take(char key) {
        if (at_ >= text_.size() || peek() != key) return false;
        step();
        return true;
    }
    void step() { at_ += utf8::decode(text_, at_).size; }

    // Up to four digits, or nothing.
    [[nodiscard]] std::string digits() {
        std::size_t end = at_;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        if (end - at_ > kMaxDigits) return {};
        std::string found(text_.substr(at_, end - at_));
        at_ = end;
        return found;
    }

    // "25", "12-1", "2.1–1": one component of a number.
    [[nodiscard]] std::string component() {
        std::string number = digits();
        if (number.empty()) return number;
        for (int insertions = 0; insertions < 3; ++insertions) {
            const std::size_t before = at_;
            if (!take('-')) break;
            const std::string inserted = digits();
            if (inserted.empty() || inserted.size() > 3) {
                at_ = before;
                break;
            }
            number += "-" + inserted;
        }
        std::string raised;
        for (char digit = superscript(); digit != 0; digit = superscript()) {
            raised += digit;
            step();
        }
        return raised.empty() ? number : number + "-" + raised;
    }

    [[nodiscard]] char superscript() const {
        return at_ < text_.size() ? superscript_digit(utf8::decode(text_, at_).code_point) : '\0';
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] std::size_t at() const { return at_; }
    void move_to(std::size_t at) { at_ = at; }
    [[nodiscard]] bool letter_ahead() const {
        return at_ < text_.size() &&
               letter_case(utf8::decode(text_, at_).code_point) != LetterCase::kNone;
    }
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::optional<PartLabel> finish(PartLabel label, Reader& reader) {
    reader.skip_blanks();
    label.text = reader.at();
    return label;
}

// "25.1.1." and "25.1" before a word; "3." alone is a plain number.
std::optional<PartLabel> read_dotted(std::string_view paragraph) {
    Reader reader(paragraph);
    std::string number = reader.component();
    if (number.empty()) return std::nullopt;
    std::size_t components = 1;
    bool closed = false;
    while (components <= kMaxComponents) {
        const std::size_t before = reader.at();
        Reader spaced = reader;  // "25.1 ." of text taken out of PDF
        spaced.skip_blanks();
        if (spaced.at() > before && spaced.peek() == '.') reader = spaced;
        if (!reader.take('.')) break;
        const std::string next = reader.component();
        if (next.empty()) {
            closed = true;
            break;
        }
        // "15.03.2004" is a date.
        if (next.substr(0, next.find('-')).size() > 3 ||
            (next.size() > 1 && next.front() == '0' && is_digit(next[1])))
            return std::nullopt;
        number += "." + next;
        ++components;
    }
    // "2.5 faiz", "15.03.2004": an amount or a date, no number of a part.
    const bool starts_text = !reader.at_end() && reader.peek() == ' ';
    reader.skip_blanks();
    if (!closed) {
        const bool title = starts_text && (letter_case(utf8::decode(reader.rest(), 0).code_point) ==
                                               LetterCase::kUpper ||
                                           components > 2);
        if (components < 2 || !title) return std::nullopt;
    }
    PartLabel label{.style = components > 1 ? LabelStyle::kDotted : LabelStyle::kNumber,
                    .number = number};
    const std::size_t last = number.rfind('.');
    const std::string tail = number.substr(last == std::string::npos ? 0 : last + 1);
    label.value = number_of(std::string_view(tail).substr(0, tail.find('-')));
    if (components == 1 && (label.value == 0 || label.value > 999)) return std::nullopt;
    return finish(std::move(label), reader);
}

std::optional<PartLabel> read_bracketed(std::string_view paragraph) {
    Reader reader(paragraph);
    const bool open = reader.take('(');
    const std::string number = reader.component();
    if (number.empty() || !reader.take(')')) return std::nullopt;
    const unsigned value = number_of(std::string_view(number).substr(0, number.find('-')));
    if (value == 0 || value > 399) return std::nullopt;
    return finish({.style = open ? LabelStyle::kInBrackets : LabelStyle::kBracketed,
                   .number = number,
                   .value = value},
                  reader);
}

// The place of a letter in a list: a 1, b 2; letters outside ASCII take the place behind the one
// that they stand beside, so they only follow it.
unsigned letter_place(std::string_view letter) {
    if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
        return static_cast<unsigned>(letter[0] - 'a') * 2 + 1;
    static constexpr std::array<std::pair<std::string_view, char>, 7> kBehind = {
        {{"ç", 'c'}, {"ə", 'e'}, {"ğ", 'g'}, {"ı", 'h'}, {"ö", 'o'}, {"ş", 's'}, {"ü", 'u'}}};
    for (const auto& [name, before] : kBehind) {
        if (letter == name) return static_cast<unsigned>(before - 'a') * 2 + 2;
    }
    return 0;
}

// "a)", "(a)", "(iv)", "ç)", and "a." before a blank.
std::optional<PartLabel> read_letters(std::string_view paragraph) {
    Reader reader(paragraph);
    const bool open = reader.take('(');
    std::string letters;
    std::size_t count = 0;
    while (count < 6 && reader.letter_ahead()) {
        const utf8::Decoded decoded = utf8::decode(reader.rest(), 0);
        if (letter_case(decoded.code_point) != LetterCase::kLower) return std::nullopt;
        // Cyrillic а, с and е stand for the Latin letters.
        const char key = key_character(decoded.code_point);
        if (decoded.code_point >= 0x400 && key != 0) {
            letters += key;
        } else {
            letters += reader.rest().substr(0, decoded.size);
        }
        reader.step();
        ++count;
    }
    if (letters.empty()) return std::nullopt;
    PartLabel label{.number = letters};
    const bool dot = !open && count == 1 && reader.peek() == '.';
    if (dot) {
        reader.step();
        if (reader.peek() != ' ') return std::nullopt;
        label.style = LabelStyle::kLetterDot;
    } else {
        if (!reader.take(')')) return std::nullopt;
        label.style = open ? LabelStyle::kInLetters : LabelStyle::kLetter;
    }
    label.roman_value = small_roman_value(letters);
    if (count == 1) label.value = letter_place(letters);
    if (label.value == 0 && label.roman_value == 0) return std::nullopt;
    if (count > 1) label.style = open ? LabelStyle::kInRoman : LabelStyle::kRoman;
    return finish(std::move(label), reader);
}

std::optional<PartLabel> read_upper_roman(std::string_view paragraph) {
    LineCursor cursor(paragraph);
    cursor.blanks();
    const std::optional<UnitNumber> number = cursor.roman();
    if (!number || !cursor.character('.') || cursor.at_end()) return std::nullopt;
    PartLabel label{
        .style = LabelStyle::kUpperRoman, .number = number->text, .value = number->value};
    // "I.A. Nümunəyev" is a name.
    if (cursor.peek() != ' ' && number->value < 2) return std::nullopt;
    cursor.blanks();
    label.text = cursor.consumed().size();
    return label;
}

// "Qeyd:", "Qeyd.", "Qeyd 2.", "Qeydlər:", "Q e y d :".
std::optional<PartLabel> read_note(std::string_view paragraph) {
    LineCursor cursor(paragraph);
    cursor.blanks();
    if (!cursor.word("qeyd") && !cursor.word("qeydler")) return std::nullopt;
    cursor.blanks();
    const std::optional<UnitNumber> number = cursor.arabic();
    cursor.blanks();
    const bool mark =
        cursor.character(':') || cursor.character('.') || cursor.character('-') || cursor.at_end();
    if (!mark || (!number && cursor.at_end() && cursor.consumed().size() > 12)) return std::nullopt;
    PartLabel label{.style = LabelStyle::kNote, .number = "note"};
    if (number) {
        label.number += number->text;
        label.value = number->value;
    }
    cursor.blanks();
    label.text = cursor.consumed().size();
    return label;
}

}  // namespace

std::size_t count_components(std::string_view dotted) {
    return dotted.empty()
               ? 0
               : 1 + static_cast<std::size_t>(std::count(dotted.begin(), dotted.end(), '.'));
}

std::optional<PartLabel> read_part_label(std::string_view paragraph) {
    for (const auto read :
         {read_dotted, read_bracketed, read_upper_roman, read_letters, read_note}) {
        if (auto label = read(paragraph)) return label;
    }
    return std::nullopt;
}

}  // namespace axtar::corpus
