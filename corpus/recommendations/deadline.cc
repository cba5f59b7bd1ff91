#include "corpus/recommendations/deadline.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

#include "corpus/names/words.h"
#include "corpus/structure/date.h"

namespace axtar::corpus::recommendations {
namespace {

using names::Words;

constexpr std::array<std::string_view, 12> kAzerbaijaniMonths = {
    "yanvar", "fevral", "mart",     "aprel",   "may",    "iyun",
    "iyul",   "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"};
constexpr std::array<std::string_view, 12> kEnglishMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

std::optional<unsigned> month_of(std::string_view folded, bool azerbaijani) {
    const auto& months = azerbaijani ? kAzerbaijaniMonths : kEnglishMonths;
    for (unsigned i = 0; i < months.size(); ++i) {
        const bool fits =
            azerbaijani ? folded.starts_with(months[i]) && folded.size() <= months[i].size() + 6
                        : folded == months[i];
        if (fits) return i + 1;
    }
    return std::nullopt;
}

std::optional<int> year_of(std::string_view folded) {
    if (folded.size() != 4 || (folded[0] != '1' && folded[0] != '2')) return std::nullopt;
    int year = 0;
    for (const char c : folded) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    return year;
}

std::string last_day(int year, unsigned month) {
    using namespace std::chrono;
    const year_month_day_last day{std::chrono::year(year) / std::chrono::month(month) / last};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month,
                  static_cast<unsigned>(day.day()));
    return text.data();
}

// Until: "-dək", "-dek", "-nadək" of a word, or "qədər" behind it.
bool says_until(const Words& words, std::size_t at) {
    const std::string_view word = words.folded(at);
    return word.ends_with("dek") || word.ends_with("dak") || words.folded(at + 1) == "qeder" ||
           words.folded(at + 2) == "qeder" || words.folded(at + 1) == "kimi";
}

// The suffix of a numeral is no part of its token: "1-dək".
bool has_until_behind(const Words& words, std::size_t at) {
    const std::string_view rest = words.text().substr(words[at].end);
    return rest.starts_with("-dək") || rest.starts_with("-dek") || rest.starts_with("-dak") ||
           rest.starts_with("-nədək") || rest.starts_with("-ədək") || rest.starts_with("dək");
}

// A full date that the text before or behind it makes a term: "by 1 June 2021", "2024-cü il iyunun
// 1-dək", "Müddət: …".
std::string full_date(std::string_view text) {
    std::size_t from = 0;
    while (from < text.size()) {
        const std::optional<FoundDate> date = find_date(text.substr(from));
        if (!date) return {};
        const std::size_t start = from + date->start;
        const std::size_t end = start + date->length;
        const std::size_t reach = start > 40 ? start - 40 : 0;
        const Words before(text.substr(reach, start - reach), analyzers::Language::kUnknown);
        const std::string_view last = before.folded(before.size() == 0 ? 0 : before.size() - 1);
        const std::string_view earlier = before.folded(before.size() < 2 ? 0 : before.size() - 2);
        const std::string inside = names::folded(text.substr(start, date->length));
        const Words behind(text.substr(end, 24), analyzers::Language::kUnknown);
        const std::string rest = names::folded(text.substr(end, 6));
        if (last == "by" || last == "before" || last == "until" || last == "than" ||
            (last == "muddet") || (last == "deadline") || (earlier == "than") ||
            inside.ends_with("dek") || rest.starts_with("dek") || rest.starts_with("-dek") ||
            rest.starts_with("edek") || rest.starts_with("-edek") || rest.starts_with("ledek") ||
            rest.starts_with("dak") || behind.folded(0) == "qeder" || behind.folded(1) == "qeder" ||
            behind.folded(0).ends_with("dek")) {
            return date->iso;
        }
        from = end > from ? end : from + 1;
    }
    return {};
}

// "2023-cü ilin sonunadək", "2024-cü ilin iyununadək", "2013-cü il ərzində".
std::string azerbaijani_year(const Words& words) {
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const std::optional<int> year = year_of(words.folded(at));
        if (!year || !words.folded(at + 1).starts_with("il")) continue;
        const std::string_view next = words.folded(at + 2);
        if (next.starts_with("sonu") && says_until(words, at + 2)) return last_day(*year, 12);
        if (next == "erzinde" || next == "muddetinde") return last_day(*year, 12);
        const std::optional<unsigned> month = month_of(next, true);
        if (!month) continue;
        const bool end_of_month = words.folded(at + 3).starts_with("sonu");
        if (says_until(words, end_of_month ? at + 3 : at + 2)) return last_day(*year, *month);
    }
    return {};
}

// "by the end of 2019", "by March 2017", "in the course of 2013".
std::string english_year(const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words.folded(at);
        std::size_t next = at + 1;
        if (word == "course" || word == "during") {
            if (words.folded(next) == "of") ++next;
            if (const auto year = year_of(words.folded(next))) return last_day(*year, 12);
            continue;
        }
        if (word != "by" && word != "before" && word != "than") continue;
        while (words.folded(next) == "the" || words.folded(next) == "end" ||
               words.folded(next) == "of") {
            ++next;
        }
        const bool end = next > at + 1;
        if (const auto year = year_of(words.folded(next)); year && end) return last_day(*year, 12);
        const std::optional<unsigned> month = month_of(words.folded(next), false);
        const std::optional<int> year = year_of(words.folded(next + 1));
        if (month && year) return last_day(*year, *month);
    }
    return {};
}

bool is_unit(std::string_view word, bool azerbaijani) {
    if (azerbaijani) {
        return word == "gun" || word == "gunluk" || word == "hefte" || word == "heftelik" ||
               word == "ay" || word == "ayliq" || word == "il" || word == "illik";
    }
    return word == "day" || word == "days" || word == "week" || word == "weeks" ||
           word == "month" || word == "months" || word == "year" || word == "years";
}

std::string words_between(const Words& words, std::size_t begin, std::size_t last) {
    return std::string(
        words.text().substr(words[begin].start, words[last].end - words[begin].start));
}

// "30 gün müddətində", "bir ay ərzində", "within six months"; hours are no term of carrying out.
std::string period(const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words.folded(at);
        if ((word == "erzinde" || word == "muddetinde" || word == "muddete") && at >= 2 &&
            is_unit(words.folded(at - 1), true)) {
            // A number of one or two words: "otuz", "on beş".
            const bool two =
                at >= 3 && (words.folded(at - 3) == "on" || words.folded(at - 3) == "iyirmi");
            return words_between(words, two ? at - 3 : at - 2, at);
        }
        if (word != "within") continue;
        for (std::size_t unit = at + 1; unit < at + 6 && unit < words.size(); ++unit) {
            if (is_unit(words.folded(unit), false)) return words_between(words, at, unit);
        }
    }
    return {};
}

// The date of a day of one or two digits, or nothing where there is no such day.
std::string iso(int year, unsigned month, std::string_view digits) {
    const auto day = static_cast<unsigned>(std::stoul(std::string(digits)));
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (!date.ok()) return {};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month, day);
    return text.data();
}

// "2024-cü il iyunun 1-dək" where find_date stops before the ending.
std::string year_month_day(const Words& words) {
    for (std::size_t at = 0; at + 3 < words.size(); ++at) {
        // "1 mart 2024-cü ilədək"
        const std::optional<unsigned> own = month_of(words.folded(at + 1), true);
        const std::optional<int> behind = year_of(words.folded(at + 2));
        if (own && behind && words[at].number && words[at].folded_size <= 2 &&
            words.folded(at + 3).starts_with("il") && says_until(words, at + 3)) {
            return iso(*behind, *own, words.folded(at));
        }
        const std::optional<int> year = year_of(words.folded(at));
        if (!year || !words.folded(at + 1).starts_with("il")) continue;
        const std::optional<unsigned> month = month_of(words.folded(at + 2), true);
        if (!month || !words[at + 3].number || words[at + 3].folded_size > 2) continue;
        if (!has_until_behind(words, at + 3)) continue;
        std::string date = iso(*year, *month, words.folded(at + 3));
        if (!date.empty()) return date;
    }
    return {};
}

}  // namespace

std::string find_deadline(std::string_view text) {
    const Words words(text, analyzers::Language::kUnknown);
    std::string date = year_month_day(words);
    if (date.empty()) date = full_date(text);
    if (date.empty()) date = azerbaijani_year(words);
    if (date.empty()) date = english_year(words);
    return date.empty() ? period(words) : date;
}

}  // namespace axtar::corpus::recommendations
