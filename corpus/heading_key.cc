#include "corpus/heading_key.h"

#include <algorithm>
#include <array>
#include <vector>

#include "analyzers/fold.h"
#include "analyzers/neighbours.h"
#include "analyzers/roman_numeral.h"
#include "base/utf8.h"
#include "corpus/taken_out.h"

namespace axtar::corpus {
namespace {

// What goes before a number or behind it, folded; sorted.
constexpr std::array<std::string_view, 16> kUnits = {
    "annex", "appendix", "article",   "bend", "bolme",    "chapter", "elave", "fesil",
    "hisse", "madde",    "paragraph", "part", "schedule", "section", "title", "yarimbolme"};

struct Word {
    std::string key = {};   // folded
    std::string text = {};  // as it stands
    bool marked = false;    // a dot or bracket follows at once
};

/// The words of a heading; a number of a note in square brackets is none.
std::vector<Word> words_of(std::string_view heading) {
    std::vector<Word> words;
    std::string word;
    bool in_note = false;
    const auto finish = [&](char32_t behind) {
        if (!word.empty() && !in_note) {
            words.push_back({.key = analyzers::keyword_key(word),
                             .text = word,
                             .marked = behind == '.' || behind == ')'});
        }
        word.clear();
    };
    for (std::size_t at = 0; at < heading.size();) {
        const auto [letter, size] = utf8::decode(heading, at);
        if (analyzers::is_letter_or_digit(letter) || analyzers::is_combining(letter)) {
            word.append(heading.substr(at, size));
        } else {
            finish(letter);
            if (letter == '[') in_note = true;
            if (letter == ']') in_note = false;
        }
        at += size;
    }
    finish(0);
    return words;
}

bool is_unit(const Word& word) {
    return std::binary_search(kUnits.begin(), kUnits.end(), word.key);
}

bool is_number(const Word& word) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return (!word.key.empty() && std::all_of(word.key.begin(), word.key.end(), is_digit)) ||
           analyzers::is_roman_numeral(word.text);
}

/// Endings of numbers, cut off by their hyphen: 14-cü, 2-ci.
bool is_ordinal_ending(const Word& word) {
    return word.key == "ci" || word.key == "cu" || word.key == "nci" || word.key == "ncu";
}

/// How many words in front are the number and what goes with it.
std::size_t label_length(const std::vector<Word>& words) {
    std::size_t at = 0;
    const auto has = [&](const auto& is) { return at < words.size() && is(words[at]); };
    const auto skip_number = [&] {
        while (has(is_number) || has(is_ordinal_ending)) ++at;
    };
    if (has(is_unit)) {
        ++at;
        const std::size_t unit = at;
        skip_number();
        return at > unit ? at : 0;
    }
    if (has(is_number)) {
        const bool marked = words[0].marked;
        skip_number();
        if (has(is_unit)) return at + 1;
        return marked ? at : 0;
    }
    // "M. v. Switzerland", "S. and Marper": initials of applicants.
    const auto is_initial = [&] { return words[1].key == "v" || words[1].key == "and"; };
    const bool lettered = words.size() > 1 && words[0].key.size() == 1 && words[0].marked;
    return lettered && !is_initial() ? 1 : 0;
}

}  // namespace

std::string heading_key(std::string_view heading) {
    const std::string text = utf8::is_valid(heading) ? std::string(heading) : utf8::repair(heading);
    const std::vector<Word> words = words_of(without_taken_out_remark(text));
    std::string key;
    for (std::size_t i = label_length(words); i < words.size(); ++i) {
        key += (key.empty() ? "" : " ") + words[i].key;
    }
    return key;
}

}  // namespace axtar::corpus
