#include <algorithm>
#include <memory>

#include "analyzers/fold.h"
#include "analyzers/number_suffix.h"
#include "analyzers/text_chain.h"
#include "analyzers/word_spans.h"
#include "base/utf8.h"
#include "search/html_text.h"
#include "search/suggesting/suggest_words_internal.h"

namespace axtar::search {
namespace {

/// An apostrophe within a word is written or not (`mə'na`, `men's`).
bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'`';
}

std::string key_of(std::string_view word) {
    const std::string folded = analyzers::keyword_key(word);
    std::string key;
    key.reserve(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        const utf8::Decoded next = utf8::decode(folded, at);
        if (!is_apostrophe(next.code_point)) key.append(folded, at, next.size);
        at += next.size;
    }
    return key;
}

std::size_t letter_size(std::string_view text, std::size_t at) {
    return at < text.size() ? utf8::decode(text, at).size : 0;
}

/// The first letter in which the two differ.
std::size_t first_difference(std::string_view a, std::string_view b) {
    const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    auto place = static_cast<std::size_t>(at);
    const auto continues = [](std::string_view text, std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    };
    while (place > 0 && (continues(a, place) || continues(b, place))) --place;
    return place;
}

/// Whether the two agree from where they differ on, by one mistake; `agree` compares the rests.
template <class Agree>
bool differ_by_one(std::string_view typed, std::string_view key, Agree agree) {
    const std::size_t at = first_difference(typed, key);
    const std::size_t mine = letter_size(typed, at);
    const std::size_t theirs = letter_size(key, at);
    const std::string_view typed_rest = typed.substr(at);
    const std::string_view key_rest = key.substr(at);
    if (mine > 0 && agree(typed_rest.substr(mine), key_rest)) return true;
    if (theirs > 0 && agree(typed_rest, key_rest.substr(theirs))) return true;
    if (mine == 0 || theirs == 0) return false;
    if (agree(typed_rest.substr(mine), key_rest.substr(theirs))) return true;
    const std::size_t my_next = letter_size(typed, at + mine);
    const std::size_t their_next = letter_size(key, at + theirs);
    return my_next > 0 && their_next > 0 &&
           typed_rest.substr(0, mine) == key_rest.substr(theirs, their_next) &&
           typed_rest.substr(mine, my_next) == key_rest.substr(0, theirs) &&
           agree(typed_rest.substr(mine + my_next), key_rest.substr(theirs + their_next));
}

/// The `nin` of `BMT-nin` and the `ci` of `2018-ci`: no word of its own. The `II` of `246-IIKQ` on
/// its way is none.
bool is_ending(std::string_view text, const std::vector<analyzers::WordSpan>& spans,
               const analyzers::WordSpan& span) {
    if (&span == spans.data()) return false;
    const analyzers::WordSpan& before = *(&span - 1);
    if (before.end + 1 != span.start || text[before.end] != '-') return false;
    const std::string_view stem = text.substr(before.start, before.end - before.start);
    const bool number = stem.find_first_not_of("0123456789") == std::string_view::npos;
    const std::string_view end = text.substr(span.start, span.end - span.start);
    if (end.find_first_not_of("ivxIVX") == std::string_view::npos) return false;
    return (number || analyzers::is_acronym(stem)) && analyzers::is_number_suffix(end);
}

}  // namespace

std::vector<SuggestWord> suggest_words(std::string_view text) {
    static const auto kFilters = analyzers::text_char_filters();
    thread_local std::vector<analyzers::WordSpan> spans;
    analyzers::FilteredText filtered(text);
    for (const auto& filter : kFilters) filter->apply(filtered);
    analyzers::find_words(filtered.text(), spans);
    std::vector<SuggestWord> words;
    words.reserve(spans.size());
    for (const analyzers::WordSpan& span : spans) {
        if (is_ending(filtered.text(), spans, span)) continue;
        std::string key = key_of(filtered.text().substr(span.start, span.end - span.start));
        if (key.empty()) continue;
        words.push_back({.start = filtered.original_start(span.start),
                         .end = filtered.original_end(span.end),
                         .key = std::move(key)});
    }
    return words;
}

std::uint32_t end_of_key(std::string_view text, const SuggestWord& word, std::size_t key_bytes) {
    const std::string_view letters = text.substr(word.start, word.end - word.start);
    std::size_t end = 0;
    while (end < letters.size()) {
        end += utf8::decode(letters, end).size;
        if (key_of(letters.substr(0, end)).size() >= key_bytes) break;
    }
    return word.start + static_cast<std::uint32_t>(end);
}

std::string one_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        at += next.size;
        const char32_t c = next.code_point;
        const bool blank = c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == 0xA0 ||
                           c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
                           c == 0x2029;
        if (blank) {
            space = !line.empty();
        } else if (!is_invisible(c)) {
            if (space) line += ' ';
            space = false;
            utf8::append(line, c);
        }
    }
    return line;
}

bool begins_misspelt(std::string_view typed, std::string_view key) {
    return differ_by_one(typed, key,
                         [](std::string_view a, std::string_view b) { return b.starts_with(a); });
}

}  // namespace axtar::search
