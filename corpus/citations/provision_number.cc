#include "corpus/citations/provision_number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace axtar::corpus::citations {
namespace {

constexpr std::size_t kMaxDigits = 5;  // no act has an article 100000
constexpr std::size_t kMaxLevels = 8;
constexpr std::array<std::pair<unsigned, std::string_view>, 9> kRoman = {{{100, "C"},
                                                                          {90, "XC"},
                                                                          {50, "L"},
                                                                          {40, "XL"},
                                                                          {10, "X"},
                                                                          {9, "IX"},
                                                                          {5, "V"},
                                                                          {4, "IV"},
                                                                          {1, "I"}}};
constexpr std::array<std::string_view, 28> kEndings = {
    "nin", "nun", "in",  "un",  "ni",  "nu",    "i",    "u",   "ne",  "na",
    "e",   "a",   "ye",  "ya",  "de",  "da",    "den",  "dan", "nde", "nda",
    "si",  "su",  "dir", "dur", "dek", "sinin", "suna", "sine"};

bool is_number(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kDigits && lexemes[at].folded_size <= kMaxDigits;
}

bool is_glued_dash(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].kind == LexemeKind::kDash && lexemes[at].glued;
}

// A number of one level, "12" or "12-1": the inserted part stays below the number itself.
struct Level {
    std::string text = {};
    std::size_t end = 0;
};

// True where a number of the same levels begins: "1.0.7" for the stem "1.0.".
bool has_stem(const Lexemes& lexemes, std::size_t at, std::string_view stem) {
    while (!stem.empty()) {
        const std::size_t dot = stem.find('.');
        if (lexemes.folded(at) != stem.substr(0, dot) || !lexemes.is_mark(at + 1, '.'))
            return false;
        stem.remove_prefix(dot + 1);
        at += 2;
    }
    return is_number(lexemes, at);
}

// `stem`: the levels before it. "1.0.4-1.0.7" is a range and none of it inserted.
Level read_level(const Lexemes& lexemes, std::size_t at, std::string_view stem) {
    Level level{std::string(lexemes.folded(at)), at + 1};
    while (is_glued_dash(lexemes, level.end) && lexemes[level.end].mark == '-') {
        const std::size_t next = level.end + 1;
        const bool inserted =
            is_number(lexemes, next) && lexemes[next].glued && lexemes[next].folded_size <= 2 &&
            small_number(lexemes.folded(next)) <= small_number(lexemes.folded(at));
        if (!inserted || (!stem.empty() && has_stem(lexemes, next, stem))) break;
        level.text += "-";
        level.text += lexemes.folded(next);
        level.end = next + 1;
        if (level.text.size() > 12) break;
    }
    return level;
}

Level read_levels(const Lexemes& lexemes, std::size_t at) {
    Level number = read_level(lexemes, at, {});
    for (std::size_t levels = 1; levels < kMaxLevels; ++levels) {
        if (!lexemes.is_mark(number.end, '.') || !lexemes[number.end].glued ||
            !is_number(lexemes, number.end + 1) || !lexemes[number.end + 1].glued) {
            break;
        }
        number.text += ".";
        const Level next = read_level(lexemes, number.end + 1, number.text);
        number.text += next.text;
        number.end = next.end;
    }
    return number;
}

// "-ci" in its four forms; the hyphen may be missing, a dash, or stand apart.
bool read_ordinal_ending(const Lexemes& lexemes, std::size_t& at) {
    std::size_t next = at;
    if (lexemes[next].kind == LexemeKind::kDash) ++next;
    if (lexemes[next].word != WordClass::kCi) return false;
    at = next + 1;
    return true;
}

std::size_t level_count(std::string_view number) {
    return static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
}

// "145.1–3": the second number without the levels that the two share.
bool read_short_range(const Lexemes& lexemes, const Level& last, ProvisionNumber& number) {
    const std::size_t dash = number.end;
    const std::size_t stem = number.text.rfind('.') + 1;  // npos + 1 is 0: no levels to share
    const std::string_view own = std::string_view(number.text).substr(stem);
    const bool glued = lexemes[dash].glued && lexemes[dash + 1].glued;
    const bool two_numbers = last.text.size() <= 2 && small_number(own) != 0 &&
                             small_number(last.text) > small_number(own);
    if (stem == 0 || !glued || !two_numbers) return false;
    number.unsure_range = lexemes[dash].mark == '-';
    if (number.unsure_range) number.inserted = number.text + "-" + last.text;
    number.last = number.text.substr(0, stem) + last.text;
    number.end = last.end;
    return true;
}

// The hyphen between two numbers that were not read as one: a range?
void read_range(const Lexemes& lexemes, ProvisionNumber& number) {
    const std::size_t dash = number.end;
    if (lexemes[dash].kind != LexemeKind::kDash || !is_number(lexemes, dash + 1)) return;
    const Level last = read_levels(lexemes, dash + 1);
    if (read_short_range(lexemes, last, number)) return;
    if (level_count(last.text) != level_count(number.text)) return;
    const std::size_t first_dot = number.text.rfind('.') + 1;
    const std::size_t last_dot = last.text.rfind('.') + 1;
    if (number.text.compare(0, first_dot, last.text, 0, last_dot) != 0) return;
    const auto leading = [](std::string_view text) {
        return small_number(text.substr(0, text.find('-')));
    };
    if (leading(std::string_view(number.text).substr(first_dot)) >
        leading(std::string_view(last.text).substr(last_dot))) {
        return;
    }
    number.unsure_range = first_dot == 0 && lexemes[dash].mark == '-' && lexemes[dash].glued &&
                          lexemes[dash + 1].folded_size == 1;
    if (number.unsure_range) number.inserted = number.text + "-" + last.text;
    number.last = last.text;
    number.end = last.end;
}

}  // namespace

unsigned roman_number(std::string_view folded) {
    if (folded.empty() || folded.size() > 9) return 0;
    unsigned value = 0;
    std::size_t at = 0;
    for (const auto& [number, letters] : kRoman) {
        for (unsigned times = 0; times < 3; ++times) {
            bool fits = at + letters.size() <= folded.size();
            for (std::size_t i = 0; fits && i < letters.size(); ++i) {
                fits = folded[at + i] == letters[i] - 'A' + 'a';
            }
            if (!fits) break;
            value += number;
            at += letters.size();
        }
    }
    return at == folded.size() ? value : 0;
}

std::string roman_text(unsigned number) {
    std::string text;
    for (const auto& [value, letters] : kRoman) {
        for (; number >= value; number -= value) text += letters;
    }
    return text;
}

unsigned small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 9) return 0;
    unsigned value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return 0;
        value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value;
}

std::string item_letter(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& lexeme = lexemes[at];
    const bool letter =
        lexeme.kind == LexemeKind::kWord && lexeme.folded_size == 1 && lexemes.folded(at)[0] != '~';
    if (!letter) return {};
    return std::string(lexeme.capital ? lexemes.folded(at) : lexemes.raw(at));
}

bool is_case_ending(std::string_view folded) {
    return std::find(kEndings.begin(), kEndings.end(), folded) != kEndings.end();
}

std::size_t skip_ending(const Lexemes& lexemes, std::size_t at) {
    if (!is_glued_dash(lexemes, at) || !lexemes[at + 1].glued) return at;
    if (lexemes[at + 1].kind != LexemeKind::kWord) return at;
    return is_case_ending(lexemes.folded(at + 1)) ? at + 2 : at;
}

void ProvisionNumber::as_single() {
    if (!unsure_range) return;
    text = inserted;
    last.clear();
    inserted.clear();
    unsure_range = false;
}

std::optional<ProvisionNumber> read_provision_number(const Lexemes& lexemes, std::size_t at) {
    if (!is_number(lexemes, at)) return std::nullopt;
    const Level first = read_levels(lexemes, at);
    ProvisionNumber number;
    number.text = first.text;
    number.end = first.end;
    const bool first_is_ordinal = read_ordinal_ending(lexemes, number.end);
    read_range(lexemes, number);
    number.ordinal =
        read_ordinal_ending(lexemes, number.end) || (first_is_ordinal && number.last.empty());
    return number;
}

namespace {

// "iki" of "iki yüz on birinci"; 0 for other words.
unsigned unit_word(std::string_view folded) {
    constexpr std::array<std::string_view, 9> kUnits = {"bir",  "iki",   "uc",     "dord",  "bes",
                                                        "alti", "yeddi", "sekkiz", "doqquz"};
    const auto* found = std::find(kUnits.begin(), kUnits.end(), folded);
    return found == kUnits.end() ? 0 : static_cast<unsigned>(found - kUnits.begin()) + 1;
}

// "onikinci", "qırxaltıncı": tens and units written as one word; 0 for others.
unsigned joined_number(std::string_view folded) {
    if (!folded.ends_with("ci") && !folded.ends_with("cu")) return 0;
    for (std::size_t size = 2; size + 5 < folded.size(); ++size) {
        const std::string_view units = folded.substr(size);
        const std::string_view tens = folded.substr(0, size);
        if (classify_word(tens) != WordClass::kTensWord) continue;
        const unsigned value =
            classify_word(units) == WordClass::kOrdinalWord ? number_word(units) : 0;
        if (value != 0 && value < 10) return number_word(tens) + value;
    }
    return 0;
}

// The number below a hundred from lexeme `at` on: "qırx altıncı", "qırx-altıncı", "qırxaltıncı".
std::optional<NumberInWords> read_below_hundred(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.word == WordClass::kTensWord) {
        const std::size_t next = is_glued_dash(lexemes, at + 1) ? at + 2 : at + 1;
        if (lexemes[next].word != WordClass::kOrdinalWord) return std::nullopt;
        const unsigned units = number_word(lexemes.folded(next));
        if (units >= 10) return std::nullopt;
        return NumberInWords{number_word(lexemes.folded(at)) + units, next + 1};
    }
    if (lexeme.word == WordClass::kOrdinalWord) {
        return NumberInWords{number_word(lexemes.folded(at)), at + 1};
    }
    const bool ordinal = lexeme.kind == LexemeKind::kWord && lexeme.word == WordClass::kNone;
    const unsigned joined = ordinal ? joined_number(lexemes.folded(at)) : 0;
    if (joined == 0) return std::nullopt;
    return NumberInWords{joined, at + 1};
}

}  // namespace

std::optional<NumberInWords> read_number_in_words(const Lexemes& lexemes, std::size_t at) {
    constexpr std::string_view kHundred = "yuz";
    constexpr std::string_view kHundredth = "yuzuncu";
    const unsigned hundreds = unit_word(lexemes.folded(at));
    if (hundreds != 0 && lexemes.folded(at + 1) == kHundredth) {
        return NumberInWords{hundreds * 100, at + 2};
    }
    const std::size_t hundred = hundreds != 0 ? at + 1 : at;
    if (lexemes.folded(hundred) != kHundred) return read_below_hundred(lexemes, at);
    auto number = read_below_hundred(lexemes, hundred + 1);
    if (!number || number->value >= 100) return std::nullopt;
    number->value += (hundreds != 0 ? hundreds : 1) * 100;
    return number;
}

}  // namespace axtar::corpus::citations
