#include "corpus/structure/sentences.h"

#include <algorithm>

#include "base/utf8.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// A full stop behind an initial or a short abbreviation ("v.", "No.", "Art.") ends no sentence.
bool is_abbreviation(std::string_view text, std::size_t stop) {
    std::size_t start = stop;
    while (start > 0 && !is_space(text[start - 1]) && text[start - 1] != '(') --start;
    const std::string_view word = text.substr(start, stop - start);
    if (word.size() <= 1) return true;
    const CaseCount cases = count_cases(word);
    if (cases.lower + cases.upper == 1 && word.size() <= 2) return true;
    static constexpr std::string_view kKnown[] = {
        "No",  "Nos", "Art", "art",  "Arts", "para", "paras", "cf",  "vs",  "Mr",
        "Mrs", "Ms",  "Dr",  "Prof", "pp",   "ed",   "eds",   "vol", "Vol", "St",
        "e.g", "i.e", "op",  "cit",  "Ltd",  "Co",   "səh",   "bax"};
    return std::find(std::begin(kKnown), std::end(kKnown), word) != std::end(kKnown);
}

// `at` is the blank behind a sentence: a mark before it (closing quotes and brackets between them
// allowed), no small letter after it.
bool is_sentence_end(std::string_view text, std::size_t at) {
    std::size_t mark = at;
    while (mark > 0 && (text[mark - 1] == '"' || text[mark - 1] == ')' || text[mark - 1] == ']'))
        --mark;
    if (mark >= 3 && text.substr(mark - 3, 3) == "”") mark -= 3;
    if (mark == 0) return false;
    const char last = text[mark - 1];
    if (last != '.' && last != '!' && last != '?' && last != ';') return false;
    if (last == '.' && is_abbreviation(text, mark - 1)) return false;
    return at + 1 >= text.size() || !starts_lower(text.substr(at + 1));
}

}  // namespace

std::vector<std::string_view> split_at_sentences(std::string_view text, std::size_t max_words) {
    std::vector<std::string_view> pieces;
    std::size_t start = 0;
    std::size_t sentence_end = 0;  // the last one behind `start`, 0 for none
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_space(text[at])) continue;
        ++words;
        if (is_sentence_end(text, at)) sentence_end = at;
        if (words < max_words) continue;
        const std::size_t end = sentence_end > start ? sentence_end : at;
        pieces.push_back(text.substr(start, end - start));
        start = end + 1;
        words = static_cast<std::size_t>(
            std::count_if(text.begin() + static_cast<std::ptrdiff_t>(std::min(start, at)),
                          text.begin() + static_cast<std::ptrdiff_t>(at), is_space));
        sentence_end = 0;
    }
    if (start < text.size()) pieces.push_back(text.substr(start));
    return pieces;
}

}  // namespace axtar::corpus
