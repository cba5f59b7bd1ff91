#include "analyzers/typed_token.h"

#include <algorithm>
#include <optional>

#include "analyzers/ascii.h"
#include "analyzers/neighbours.h"
#include "analyzers/roman_numeral.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

constexpr std::size_t kMaxDigits = 20;

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && ascii::is_digit(text[at])) ++at;
    return at;
}

char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

/// Whether a word may end before byte `at`: no letter or digit follows.
bool is_end(std::string_view text, std::size_t at) {
    return !is_letter_or_digit(utf8::decode(text, at).code_point);
}

/// Byte behind a hyphen or dash at `at`; `at` where there is none.
std::size_t skip_hyphen(std::string_view text, std::size_t at) {
    if (char_at(text, at) == '-') return at + 1;
    const char32_t c = utf8::decode(text, at).code_point;
    return c >= 0x2010 && c <= 0x2014 ? at + 3 : at;
}

int to_int(std::string_view digits) {
    int value = 0;
    for (char c : digits.substr(0, 6)) value = value * 10 + (c - '0');
    return value;
}

/// Three rows of digits between two equal separators: bytes of each.
struct Triple {
    std::string_view first = {}, second = {}, third = {};
    std::size_t end = 0;
};

std::optional<Triple> read_triple(std::string_view text, std::size_t at, std::size_t first_end) {
    const char separator = char_at(text, first_end);
    if (separator != '.' && separator != '/' && separator != '-') return std::nullopt;
    const std::size_t second_end = digits_end(text, first_end + 1);
    if (char_at(text, second_end) != separator) return std::nullopt;
    const std::size_t third_end = digits_end(text, second_end + 1);
    const bool longer =
        char_at(text, third_end) == separator && ascii::is_digit(char_at(text, third_end + 1));
    if (longer) return std::nullopt;
    return Triple{.first = text.substr(at, first_end - at),
                  .second = text.substr(first_end + 1, second_end - first_end - 1),
                  .third = text.substr(second_end + 1, third_end - second_end - 1),
                  .end = third_end};
}

TypedMatch match_date(std::string_view text, std::size_t at, std::size_t first_end) {
    const auto triple = read_triple(text, at, first_end);
    if (!triple || !is_end(text, triple->end)) return {};
    std::string_view day = triple->first;
    const std::string_view month = triple->second;
    std::string_view year = triple->third;
    if (day.size() == 4) std::swap(day, year);
    if (day.empty() || day.size() > 2 || month.empty() || month.size() > 2 || year.size() != 4)
        return {};
    if (to_int(day) < 1 || to_int(day) > 31 || to_int(month) < 1 || to_int(month) > 12) return {};
    if (to_int(year) < 1800 || to_int(year) > 2199) return {};
    TypedMatch match{.type = TokenType::kDate, .end = triple->end, .normal = std::string(year)};
    match.normal.append(month.size() == 1 ? "-0" : "-").append(month);
    match.normal.append(day.size() == 1 ? "-0" : "-").append(day);
    return match;
}

/// The convocation and letters of an act number at `at`, in capitals; empty where there are none.
std::string read_act_letters(std::string_view text, std::size_t at) {
    std::string letters;
    while (at + letters.size() < text.size() && ascii::is_alpha(text[at + letters.size()]) &&
           letters.size() < 12) {
        letters += ascii::upper(text[at + letters.size()]);
    }
    const std::size_t roman = roman_prefix(letters);
    const bool fits = roman > 0 && is_act_letters(std::string_view(letters).substr(roman));
    return fits && is_end(text, at + letters.size()) ? letters : std::string();
}

/// `246-IIKQ`, `246 - IIKQ`, `246 IIKQ`; in small letters too, but not two of them behind a space
/// alone (`100 iq`).
TypedMatch match_act(std::string_view text, std::size_t at, std::size_t first_end) {
    if (first_end - at > 6) return {};
    const auto skip_space = [text](std::size_t i) {
        if (char_at(text, i) == ' ') return i + 1;
        return text.substr(i, 2) == "\xC2\xA0" ? i + 2 : i;
    };
    const std::size_t spaced = skip_space(first_end);
    const std::size_t hyphen = skip_hyphen(text, spaced);
    const std::size_t start = hyphen > spaced ? skip_space(hyphen) : spaced;
    if (start == first_end) return {};
    const std::string letters = read_act_letters(text, start);
    if (letters.empty()) return {};
    if (hyphen == spaced && letters.size() < 3 && ascii::is_lower(text[start])) return {};
    return {.type = TokenType::kActNumber,
            .end = start + letters.size(),
            .normal = std::string(text.substr(at, first_end - at)) + "-" + ascii::lower(letters)};
}

TypedMatch match_application(std::string_view text, std::size_t at, std::size_t first_end) {
    if (first_end - at < 3 || first_end - at > 6 || char_at(text, first_end) != '/') return {};
    const std::size_t end = digits_end(text, first_end + 1);
    if (end - first_end != 3 || char_at(text, end) == '/' || !is_end(text, end)) return {};
    return {.type = TokenType::kApplicationNumber,
            .end = end,
            .normal = std::string(text.substr(at, end - at))};
}

/// Byte behind `-N` at `number_end`, N of one or two digits and no further `-N` behind it (as in a
/// telephone number); `number_end` where there is none.
std::size_t skip_short_number(std::string_view text, std::size_t number_end) {
    if (char_at(text, number_end) != '-') return number_end;
    const std::size_t end = digits_end(text, number_end + 1);
    const std::size_t size = end - number_end - 1;
    const bool chained = char_at(text, end) == '-' && ascii::is_digit(char_at(text, end + 1));
    return size == 0 || size > 2 || chained || !is_end(text, end) ? number_end : end;
}

/// Whether `-N` behind a number counts on from it, as an inserted article does (52-1, 351-12), and
/// does not end a range: 12-15, or 161-63 as English judgments write it.
bool is_inserted(std::string_view number, std::string_view inserted) {
    if (inserted.size() == 1) return true;
    const std::size_t same = std::min(number.size(), inserted.size());
    return inserted.front() != '0' &&
           to_int(inserted) <= to_int(number.substr(number.size() - same));
}

/// Byte behind an inserted `-N`; none behind a year (2019-20).
std::size_t skip_inserted(std::string_view text, std::size_t at, std::size_t number_end) {
    const std::size_t end = skip_short_number(text, number_end);
    if (end == number_end) return end;
    const std::string_view number = text.substr(at, number_end - at);
    const std::string_view inserted = text.substr(number_end + 1, end - number_end - 1);
    const bool year = to_int(number) >= 1900 && to_int(number) <= 2100;
    const bool rises = to_int(inserted) > to_int(number);
    return year || rises || !is_inserted(number, inserted) ? number_end : end;
}

TypedMatch match_article(std::string_view text, std::size_t at, std::size_t first_end) {
    std::size_t end = skip_inserted(text, at, first_end);
    while (char_at(text, end) == '.' && ascii::is_digit(char_at(text, end + 1)) && end - at < 64) {
        // Behind a dot one digit is always inserted: 1.3-1 and 1.0.8-2 need not count on.
        const std::size_t part = end + 1;
        const std::size_t part_end = digits_end(text, part);
        end = skip_short_number(text, part_end);
        const bool inserted =
            end > part_end && is_inserted(text.substr(part, part_end - part),
                                          text.substr(part_end + 1, end - part_end - 1));
        if (end > part_end && !inserted) end = part_end;
    }
    if (end == first_end || !is_end(text, end)) return {};
    return {.type = TokenType::kArticleNumber,
            .end = end,
            .normal = std::string(text.substr(at, end - at))};
}

/// Digits, with one decimal comma (3,5) or commas between thousands (10,000).
TypedMatch match_plain(std::string_view text, std::size_t at, std::size_t first_end) {
    std::size_t end = first_end;
    const bool in_list = at >= 2 && text[at - 1] == ',' && ascii::is_digit(text[at - 2]);  // 1,2,3
    if (char_at(text, end) == ',' && !in_list) {
        const std::size_t next = digits_end(text, end + 1);
        const std::size_t size = next - end - 1;
        const bool more = char_at(text, next) == ',' && ascii::is_digit(char_at(text, next + 1));
        if ((size == 1 || size == 2) && !more) end = next;
        while (char_at(text, end) == ',' && digits_end(text, end + 1) == end + 4 &&
               first_end - at <= 3) {
            end += 4;
        }
    }
    if (!is_end(text, end)) end = first_end;
    return {
        .type = TokenType::kNumber, .end = end, .normal = std::string(text.substr(at, end - at))};
}

}  // namespace

TypedMatch match_number(std::string_view text, std::size_t at) {
    const std::size_t first_end = digits_end(text, at);
    if (first_end == at || first_end - at > kMaxDigits) return {};
    for (const auto match : {match_date, match_act, match_application, match_article}) {
        TypedMatch found = match(text, at, first_end);
        if (found.end != 0) return found;
    }
    if (!is_end(text, first_end)) return {};
    return match_plain(text, at, first_end);
}

}  // namespace axtar::analyzers
