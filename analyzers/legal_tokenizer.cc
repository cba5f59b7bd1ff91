#include "analyzers/legal_tokenizer.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "analyzers/ascii.h"
#include "analyzers/neighbours.h"
#include "analyzers/number_suffix.h"
#include "analyzers/roman_numeral.h"
#include "analyzers/token_writer.h"
#include "analyzers/typed_token.h"
#include "analyzers/word_spans.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxTextBytes = 200;
constexpr std::size_t kMaxHyphens = 5;
constexpr std::string_view kParting = ".@";
constexpr std::string_view kDigits = "0123456789";

/// Bytes of the acronym in a word that ends in one small ending (`BMTnin`); all of any other word.
std::size_t acronym_size(std::string_view word) {
    if (word.size() < 4 || ascii::is_upper(word.back()) || !ascii::is_upper(word[0]))
        return word.size();
    std::size_t capitals = 0;
    std::size_t at = 0;
    while (at < word.size()) {
        const utf8::Decoded decoded = utf8::decode(word, at);
        if (!is_capital(decoded.code_point)) break;
        at += decoded.size;
        ++capitals;
    }
    if (capitals < 2 || word.size() - at < 2 || !is_number_suffix(word.substr(at)))
        return word.size();
    return at;
}

/// One pass over the words of a text. Each read_* function looks at the word `at_`, writes what it
/// makes of it and moves `at_` behind the words that it used.
class Pass {
public:
    Pass(std::string_view text, std::vector<WordSpan>& words, TokenWriter& writer)
        : text_(text), words_(words), writer_(writer) {}

    void run() {
        while (at_ < words_.size()) {
            const WordSpan& word = words_[at_];
            if (follows_quote(word) && is_number_suffix(view(word))) {
                ++at_;
            } else if (!is_usual(word)) {
                read_unusual(word);
            } else {
                write_word(word.start, word.end);
                ++at_;
            }
        }
    }

private:
    [[nodiscard]] std::string_view view(const WordSpan& word) const {
        return text_.substr(word.start, word.end - word.start);
    }
    [[nodiscard]] char char_at(std::size_t at) const {
        return at < text_.size() ? text_[at] : '\0';
    }

    /// Only letters, and nothing right behind it that could make it a part of something longer.
    [[nodiscard]] bool is_usual(const WordSpan& word) const {
        if (!word.plain) return false;
        const char after = char_at(word.end);
        return after == ' ' || after == '\n' || after == ',' ||
               (after != '-' && after != '/' && after != ':' && after != '\xE2' && after != '_');
    }

    /// A closing quote stands between the word before and this one, and nothing else.
    [[nodiscard]] bool follows_quote(const WordSpan& word) const {
        if (at_ == 0 || word.start == 0 || !word.plain) return false;
        const char before = text_[word.start - 1];
        if (before != '"' && static_cast<unsigned char>(before) < 0x80) return false;
        const std::size_t last = words_[at_ - 1].end;
        if (word.start <= last || word.start - last > 3) return false;
        const std::string_view gap = text_.substr(last, word.start - last);
        return gap == "\"" || gap == "”" || gap == "»" || gap == "“";
    }

    void write(std::string_view text, TokenType type, std::size_t start, std::size_t end) {
        writer_.add(utf8::prefix(text, kMaxTextBytes), type, static_cast<std::uint32_t>(start),
                    static_cast<std::uint32_t>(end));
    }

    /// A word of letters, Roman numerals told apart; `end` may lie behind its text.
    void write_word(std::size_t start, std::size_t text_end, std::size_t end = 0) {
        if (end == 0) end = text_end;
        const std::string_view written = text_.substr(start, text_end - start);
        const std::string_view word = written.substr(0, acronym_size(written));
        const bool roman = word.front() >= 'C' && word.front() <= 'X' && is_roman_numeral(word);
        if (roman) {
            write(ascii::lower(word), TokenType::kRomanNumeral, start, end);
        } else {
            write(word, TokenType::kWord, start, end);
            writer_.last().plural_acronym = is_plural_acronym(word);
        }
    }

    /// Goes on behind byte `end`. The rest of a word that reaches beyond it (`1,2,3` is one for
    /// UAX #29) is read as a word of its own.
    void skip_words_before(std::size_t end) {
        for (; at_ < words_.size() && words_[at_].start < end; ++at_) {
            WordSpan& word = words_[at_];
            if (word.end <= end) continue;
            std::size_t rest = end;
            while (rest < word.end) {
                const utf8::Decoded decoded = utf8::decode(text_, rest);
                if (is_letter_or_digit(decoded.code_point)) break;
                rest += decoded.size;
            }
            if (rest >= word.end) continue;
            word = {.start = static_cast<std::uint32_t>(rest), .end = word.end, .plain = false};
            return;
        }
    }

    void read_unusual(const WordSpan& word) {
        const char first = text_[word.start];
        if (ascii::is_digit(first)) {
            if (read_number(word)) return;
        } else if (read_address(word)) {
            return;
        }
        if (read_hyphenated(word)) return;
        if (word.plain) {
            write_word(word.start, word.end);
        } else {
            write_parts(word);
        }
        ++at_;
    }

    bool read_address(const WordSpan& word) {
        const char after = char_at(word.end);
        const bool parted =
            !word.plain && view(word).find_first_of(kParting) != std::string_view::npos;
        if (!parted && after != '/' && after != ':' && after != '-') return false;
        for (const auto match : {match_un_symbol, match_email, match_url}) {
            const TypedMatch found = match(text_, word.start);
            if (found.end < word.end) continue;
            const std::size_t end = suffix_end(found.end);
            write(found.normal, found.type, word.start, end);
            skip_words_before(end);
            return true;
        }
        return false;
    }

    /// Byte behind an ending that a hyphen joins to the number or acronym that ends at `end`; `end`
    /// itself where there is none.
    [[nodiscard]] std::size_t suffix_end(std::size_t end) const {
        std::size_t start = end;
        if (char_at(start) == ' ' && char_at(start + 1) == '-') ++start;  // "25 -ci"
        const bool spaced = start > end;
        if (char_at(start) == '-') {
            ++start;
        } else if (is_dash(start)) {
            start += 3;
        } else {
            return end;
        }
        const std::size_t suffix = letters_end(start);
        const std::string_view letters = text_.substr(start, suffix - start);
        if (spaced ? !is_ordinal_suffix(letters) : !is_number_suffix(letters)) return end;
        return char_at(suffix) == '-' || is_roman_numeral(letters) ? end : suffix;
    }

    [[nodiscard]] bool is_dash(std::size_t at) const {
        return text_.substr(at, 2) == "\xE2\x80" && char_at(at + 2) >= '\x90' &&
               char_at(at + 2) <= '\x93';
    }

    [[nodiscard]] std::size_t letters_end(std::size_t at) const {
        // The word that starts there, if it is one; words are few, so look from here on.
        for (std::size_t i = at_; i < words_.size() && words_[i].start <= at; ++i) {
            if (words_[i].start == at && words_[i].plain) return words_[i].end;
        }
        return at;
    }

    bool read_number(const WordSpan& word) {
        const TypedMatch found = match_number(text_, word.start);
        if (found.end == 0) return read_number_with_ending(word);
        const bool compound = found.type == TokenType::kNumber && found.end == word.end &&
                              suffix_end(found.end) == found.end && hyphens_to_letter(found.end);
        if (compound) return false;
        const std::size_t end = suffix_end(found.end);
        write(found.normal, found.type, word.start, end);
        skip_words_before(end);
        return true;
    }

    /// `5-illik`: a hyphen and then a word.
    [[nodiscard]] bool hyphens_to_letter(std::size_t end) const {
        return char_at(end) == '-' && letters_end(end + 1) > end + 1;
    }

    /// `2012ci`, `20th`: one word for UAX #29.
    bool read_number_with_ending(const WordSpan& word) {
        std::size_t digits = word.start;
        while (digits < word.end && ascii::is_digit(text_[digits])) ++digits;
        if (!is_ordinal_suffix(text_.substr(digits, word.end - digits))) return false;
        write(text_.substr(word.start, digits - word.start), TokenType::kNumber, word.start,
              word.end);
        ++at_;
        return true;
    }

    /// Byte behind the hyphen that joins the word ending at `end` to one that starts there; 0 if
    /// none.
    [[nodiscard]] std::size_t joined_start(std::size_t end) const {
        if (char_at(end) == '-') return end + 1;
        if (text_.substr(end, 2) != "\xE2\x80") return 0;
        return char_at(end + 2) == '\x90' || char_at(end + 2) == '\x91' ? end + 3 : 0;
    }

    bool read_hyphenated(const WordSpan& word) {
        if (word.plain && is_acronym_or_roman(view(word))) {
            const std::size_t end = suffix_end(word.end);
            if (end > word.end) {
                write_word(word.start, word.end, end);
                skip_words_before(end);
                return true;
            }
        }
        std::size_t last = at_;
        while (last - at_ < kMaxHyphens && last + 1 < words_.size() && is_part(words_[last]) &&
               is_part(words_[last + 1]) &&
               words_[last + 1].start == joined_start(words_[last].end)) {
            ++last;
        }
        if (last == at_ || is_roman_range(last)) return false;
        write_compound(last);
        return true;
    }

    static bool is_acronym_or_roman(std::string_view word) {
        return is_acronym(word) || is_roman_numeral(word);
    }
    /// Words with stops inside are taken apart, not joined.
    [[nodiscard]] bool is_part(const WordSpan& word) const {
        return word.plain || view(word).find_first_of(kParting) == std::string_view::npos;
    }
    [[nodiscard]] bool is_roman_range(std::size_t last) const {
        return last == at_ + 1 && is_roman_numeral(view(words_[at_])) &&
               is_roman_numeral(view(words_[last]));
    }

    void write_compound(std::size_t last) {
        const std::size_t start = words_[at_].start;
        std::size_t text_last = last;
        // The ending behind an acronym or number inside: `COVID-19-un`, `QHT-BMT-nin`.
        const bool before_suffix =
            last > at_ + 1 &&
            (is_acronym(view(words_[last - 1])) || ascii::is_digit(text_[words_[last - 1].start]));
        if (before_suffix && is_number_suffix(view(words_[last]))) --text_last;
        thread_local std::string compound;
        compound.assign(view(words_[at_]));
        for (std::size_t i = at_ + 1; i <= text_last; ++i)
            compound.append("-").append(view(words_[i]));
        write(compound, TokenType::kWord, start, words_[last].end);
        at_ = last + 1;
    }

    /// A word with more than letters in it: parted at full stops (and at the @, which UAX #29 takes
    /// for a letter) unless it is an abbreviation of single letters.
    void write_parts(const WordSpan& word) {
        const std::string_view whole = view(word);
        if (whole.find_first_of(kParting) == std::string_view::npos) {
            return write_beside_digits(word);
        }
        if (is_abbreviation(whole)) {
            std::string letters;
            for (char c : whole) {
                if (c != '.') letters += c;
            }
            return write(letters, TokenType::kWord, word.start, word.end);
        }
        for (std::size_t start = 0; start < whole.size();) {
            const std::size_t stop = std::min(whole.find_first_of(kParting, start), whole.size());
            if (stop > start) write_word(word.start + start, word.start + stop);
            start = stop + 1;
        }
    }

    /// The mark of a footnote that lost its place (`qanun2`, `59Azərbaycan`): a row of digits
    /// before or behind four letters or more is a number of its own; `A4`, `KMQ1`, `5x4` stay
    /// whole.
    void write_beside_digits(const WordSpan& word) {
        const std::string_view whole = view(word);
        const std::size_t first = whole.find_first_of(kDigits);
        const std::size_t first_letter = whole.find_first_not_of(kDigits);
        if (first == std::string_view::npos || first_letter == std::string_view::npos) {
            return write_word(word.start, word.end);
        }
        const bool digits_first = first == 0;
        const std::size_t cut = digits_first ? first_letter : first;
        const std::string_view letters = digits_first ? whole.substr(cut) : whole.substr(0, cut);
        const std::string_view digits = digits_first ? whole.substr(0, cut) : whole.substr(cut);
        const bool two_rows = letters.find_first_of(kDigits) == std::string_view::npos &&
                              digits.find_first_not_of(kDigits) == std::string_view::npos;
        if (!two_rows || letters.size() < 4) return write_word(word.start, word.end);
        const auto write_row = [&](std::string_view row, TokenType type) {
            const auto start = static_cast<std::size_t>(row.data() - text_.data());
            write(row, type, start, start + row.size());
        };
        write_row(whole.substr(0, cut), digits_first ? TokenType::kNumber : TokenType::kWord);
        write_row(whole.substr(cut), digits_first ? TokenType::kWord : TokenType::kNumber);
    }

    /// `U.S`, `R.R`: single letters between full stops.
    static bool is_abbreviation(std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            const utf8::Decoded letter = utf8::decode(word, at);
            at += letter.size;
            if (at < word.size() && word[at] != '.') return false;
            ++at;
        }
        return true;
    }

    std::string_view text_;
    std::vector<WordSpan>& words_;
    TokenWriter& writer_;
    std::size_t at_ = 0;
};

}  // namespace

void LegalTokenizer::tokenize(std::string_view text, std::vector<Token>& tokens) const {
    thread_local std::vector<WordSpan> words;
    find_words(text, words);
    TokenWriter writer(tokens);
    Pass(text, words, writer).run();
    writer.finish();
}

}  // namespace axtar::analyzers
