#include "corpus/structure/worded_date.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "corpus/document_validation.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

using Word = std::pair<std::string_view, int>;

constexpr std::array<Word, 12> kMonths = {{{"january", 1},
                                           {"february", 2},
                                           {"march", 3},
                                           {"april", 4},
                                           {"may", 5},
                                           {"june", 6},
                                           {"july", 7},
                                           {"august", 8},
                                           {"september", 9},
                                           {"october", 10},
                                           {"november", 11},
                                           {"december", 12}}};
constexpr std::array<Word, 21> kOrdinals = {
    {{"first", 1},        {"second", 2},      {"third", 3},       {"fourth", 4},
     {"fifth", 5},        {"sixth", 6},       {"seventh", 7},     {"eighth", 8},
     {"ninth", 9},        {"tenth", 10},      {"eleventh", 11},   {"twelfth", 12},
     {"thirteenth", 13},  {"fourteenth", 14}, {"fifteenth", 15},  {"sixteenth", 16},
     {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
     {"thirtieth", 30}}};
constexpr std::array<Word, 27> kCardinals = {
    {{"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
     {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
     {"eighty", 80},  {"ninety", 90}}};

template <std::size_t size>
int value_of(const std::array<Word, size>& words, std::string_view word) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Word& each) { return each.first == word; });
    return found == words.end() ? 0 : found->second;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : line_key(text) + " ") {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

int digits_value(std::string_view word, std::string_view endings) {
    const std::size_t digits = word.find_first_not_of("0123456789");
    const std::string_view ending =
        digits == std::string_view::npos ? std::string_view() : word.substr(digits);
    if (digits == 0 || (!ending.empty() && endings.find(ending) == std::string_view::npos))
        return 0;
    if (word.size() - ending.size() > 4) return 0;
    int value = 0;
    for (const char c : word.substr(0, word.size() - ending.size())) value = value * 10 + (c - '0');
    return value;
}

// Reads the words around the name of a month.
class Reader {
public:
    explicit Reader(const std::vector<std::string>& words) : words_(words) {}

    [[nodiscard]] std::string date_at(std::size_t month) const {
        const int month_number = value_of(kMonths, words_[month]);
        if (month_number == 0) return {};
        const int day = day_before(month);
        const int year = year_behind(month + 1);
        if (day == 0 || year < 1800) return {};
        const auto two = [](int value) {
            return std::string(value < 10 ? "0" : "") + std::to_string(value);
        };
        const std::string iso = std::to_string(year) + "-" + two(month_number) + "-" + two(day);
        return is_iso_date(iso) ? iso : std::string();
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < words_.size() ? std::string_view(words_[at]) : std::string_view();
    }

    // "twenty-fifth [day] [of] October", "16th day of May", "4 November"
    [[nodiscard]] int day_before(std::size_t month) const {
        std::size_t at = month;
        while (at > 0 && (word(at - 1) == "of" || word(at - 1) == "day")) --at;
        if (at == 0) return 0;
        const std::string_view day = word(at - 1);
        if (const int digits = digits_value(day, "st nd rd th")) return digits;
        const int units = value_of(kOrdinals, day);
        if (units == 0 || units > 9 || at < 2) return units;
        const int tens = value_of(kCardinals, word(at - 2));
        return tens == 20 || tens == 30 ? tens + units : units;
    }

    // "1950", "[of the year] one thousand nine hundred and fifty", "two thousand and five"
    [[nodiscard]] int year_behind(std::size_t at) const {
        while (word(at) == "of" || word(at) == "in" || word(at) == "the" || word(at) == "year")
            ++at;
        if (const int digits = digits_value(word(at), "")) return digits;
        int year = 0;
        int part = 0;
        for (std::size_t count = 0; count < 9; ++count, ++at) {
            if (word(at) == "and") continue;
            if (word(at) == "thousand") {
                year += part * 1000;
                part = 0;
            } else if (word(at) == "hundred") {
                year += part * 100;
                part = 0;
            } else if (const int value = value_of(kCardinals, word(at))) {
                part += value;
            } else {
                break;
            }
        }
        return year + part;
    }

    const std::vector<std::string>& words_;
};

}  // namespace

std::string find_worded_date(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    const Reader reader(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::string date = reader.date_at(i); !date.empty()) return date;
    }
    return {};
}

}  // namespace axtar::corpus
