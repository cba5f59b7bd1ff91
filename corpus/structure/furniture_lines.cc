#include "corpus/structure/furniture_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/structure/line_key.h"
#include "corpus/structure/page_phrases.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxLine = 300;

constexpr std::array<std::string_view, 3> kLanguageCodes = {"az", "en", "ru"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

bool is_script_notice(const std::string& key) {
    return key.starts_with("please ensure javascript is enabled") ||
           key.starts_with("please enable javascript") ||
           key.starts_with("javascript is disabled in your browser") ||
           key == "skip to main content" || key == "skip to content" || key == "esas mezmuna kec";
}

// "Call center 916 | info@office.example": a telephone number, addresses and language codes only.
bool is_call_centre(const std::string& key) {
    for (const std::string_view start : {"call center", "call centre", "qaynar xett", "hotline"}) {
        if (!key.starts_with(start) || key.size() > start.size() + 60) continue;
        std::string word;
        bool number = false;
        for (const char c : key.substr(start.size()) + ' ') {
            if (c != ' ') {
                word += c;
                continue;
            }
            const bool digits = word.find_first_of("0123456789") != std::string::npos;
            const bool letters =
                word.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
            const bool address = contains(word, "@") || contains(word, ".");
            if (letters && !address && !holds(kLanguageCodes, word)) return false;
            number = number || digits;
            word.clear();
        }
        return number;
    }
    return false;
}

bool is_cookie_notice(const std::string& key) {
    const bool cookies = contains(key, "cookie") || contains(key, "kuki fayl");
    return cookies &&
           (contains(key, "we use") || contains(key, "accept") || contains(key, "istifade") ||
            contains(key, "website") || contains(key, "sayt") || contains(key, "qebul"));
}

bool is_copyright_key(const std::string& key) {
    if (key.starts_with("©") || key.starts_with("(c) 20") || key.starts_with("copyright ©") ||
        key.starts_with("copyright (c)")) {
        return true;
    }
    if (key.starts_with("developed by") || key.starts_with("powered by")) return key.size() < 160;
    const bool reserved =
        contains(key, "all rights reserved") || contains(key, "butun huquqlar qorunur") ||
        contains(key, "butun haqqlar qorunur") || contains(key, "butun huquqlar qorunub");
    return reserved && key.size() < 200;
}

}  // namespace

std::string_view furniture_reason(std::string_view line) {
    if (line.size() > kMaxLine) return {};
    const std::string key = line_key(line);
    if (is_script_notice(key)) return "script notice";
    if (is_call_centre(key)) return "call centre";
    if (is_cookie_notice(key)) return "cookie notice";
    if (is_copyright_key(key)) return "copyright";
    // A counter holds a number; most lines are told from one without taking them apart.
    if (key.find_first_of("0123456789") == std::string::npos) return {};
    const PageLine page = read_page_line(line);
    return page.phrases_only && page.counter ? "counter" : std::string_view();
}

bool is_tab_label(std::string_view line) {
    static constexpr std::array<std::string_view, 6> kLabels = {
        "metn", "sekil", "rekvizitler", "versiyalar", "elaqeli senedler", "elaqeli sened"};
    if (line.empty() || line.size() > 100 || line.back() == '.' || line.back() == ';') return false;
    const std::string key = line_key(line);
    if (holds(kLabels, key)) return true;
    return key.starts_with("metn sekil rekvizitler") && key.size() < 70;
}

std::optional<std::string> state_of_force(std::string_view line) {
    if (line.size() > 60) return std::nullopt;
    const std::string key = line_key(line);
    if (key == "quvvededir") return "in_force";
    if (key == "legv olunmusdur" || key == "legv edilmisdir" || key == "quvveden dusmusdur")
        return "repealed";
    if (key == "huquqi quvvesi olmayan aktlar" || key == "huquqi quvvesi yoxdur") return "no_force";
    return std::nullopt;
}

bool is_breadcrumb(std::string_view line) {
    if (line.size() > kMaxLine) return false;
    const std::string key = line_key(line);
    static constexpr std::array<std::string_view, 7> kHomes = {
        "ana sehife", "esas sehife", "bas sehife", "home page", "home", "main page", "main"};
    for (const std::string_view home : kHomes) {
        if (!key.starts_with(home)) continue;
        std::string_view rest = std::string_view(key).substr(home.size());
        if (rest.empty()) return true;
        while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
        for (const std::string_view mark : {"/", ">", "\"", "›", "→", "|", "\\", "::", "-"}) {
            if (rest.starts_with(mark)) return true;
        }
    }
    return false;
}

bool announces_other_pages(std::string_view line) {
    static constexpr std::array<std::string_view, 16> kTitles = {
        "diger xeberler",   "son xeberler",    "oxsar xeberler", "elaqeli xeberler",
        "diger yenilikler", "hemcinin oxuyun", "en cox oxunan",  "en cox oxunanlar",
        "faydali kecidler", "other news",      "latest news",    "related news",
        "more news",        "read also",       "most read",      "useful links"};
    if (line.size() > 60) return false;
    std::string key = line_key(line);
    while (!key.empty() && (key.back() == ':' || key.back() == ' ')) key.pop_back();
    return holds(kTitles, key);
}

bool is_copyright(std::string_view line) {
    return line.size() <= kMaxLine && is_copyright_key(line_key(line));
}

unsigned page_number(std::string_view line) {
    if (line.size() > 20) return 0;
    const std::string key = line_key(line);
    std::string_view rest = key;
    for (const std::string_view start : {"page ", "sehife ", "- "}) {
        if (rest.starts_with(start)) rest.remove_prefix(start.size());
    }
    if (rest.ends_with(" -")) rest.remove_suffix(2);
    if (rest.empty() || rest.size() > 4 ||
        rest.find_first_not_of("0123456789") != std::string_view::npos) {
        return 0;
    }
    unsigned value = 0;
    for (const char digit : rest) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

}  // namespace axtar::corpus
