#include "corpus/structure/line_key.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

struct Fold {
    char32_t from = 0;
    char to = 0;
};

// Letters of the alphabet, then Cyrillic letters that stand in for Latin ones in published texts
// (met on pages of the legal database), then those that spell "маддә", "бөлмә" and "фәсил" in texts
// of the Soviet period, then marks.
constexpr std::array<Fold, 69> kFolds = {{
    {0x18F, 'e'},   {0x259, 'e'},   {0x1DD, 'e'},   {0x18E, 'e'},  {0x130, 'i'},  {0x131, 'i'},
    {0xD6, 'o'},    {0xF6, 'o'},    {0xDC, 'u'},    {0xFC, 'u'},   {0x11E, 'g'},  {0x11F, 'g'},
    {0xC7, 'c'},    {0xE7, 'c'},    {0x15E, 's'},   {0x15F, 's'},  {0xC4, 'e'},   {0xE4, 'e'},
    {0x4D8, 'e'},   {0x4D9, 'e'},   {0x410, 'a'},   {0x430, 'a'},  {0x41E, 'o'},  {0x43E, 'o'},
    {0x421, 'c'},   {0x441, 'c'},   {0x415, 'e'},   {0x435, 'e'},  {0x420, 'p'},  {0x440, 'p'},
    {0x425, 'x'},   {0x445, 'x'},   {0x406, 'i'},   {0x456, 'i'},  {0x41C, 'm'},  {0x41A, 'k'},
    {0x43A, 'k'},   {0x404, 'e'},   {0x454, 'e'},   {0x43C, 'm'},  {0x414, 'd'},  {0x434, 'd'},
    {0x411, 'b'},   {0x431, 'b'},   {0x4E8, 'o'},   {0x4E9, 'o'},  {0x41B, 'l'},  {0x43B, 'l'},
    {0x424, 'f'},   {0x444, 'f'},   {0x418, 'i'},   {0x438, 'i'},  {0x41D, 'n'},  {0x39D, 'n'},
    {0x2010, '-'},  {0x2011, '-'},  {0x2012, '-'},  {0x2013, '-'}, {0x2014, '-'}, {0x2015, '-'},
    {0x2212, '-'},  {0xAB, '"'},    {0xBB, '"'},    {0x201C, '"'}, {0x201D, '"'}, {0x201E, '"'},
    {0x2018, '\''}, {0x2019, '\''}, {0x2032, '\''},
}};

// The folds of Latin and Cyrillic letters by code point: every line of every text goes through
// here.
constexpr std::array<char, 0x500> kTable = [] {
    std::array<char, 0x500> table{};
    for (std::size_t c = 0; c < 0x80; ++c)
        table[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (const Fold& fold : kFolds) {
        if (fold.from < table.size()) table[fold.from] = fold.to;
    }
    return table;
}();

bool is_dropped(char32_t c) { return c == 0xAD || c == 0x307 || c == 0x200C || c == 0x200D; }

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// The end of a run of single letters with a space between each, from `at`; `at` itself where the
// run has fewer than four.
std::size_t spaced_run_end(std::string_view key, std::size_t at) {
    std::size_t end = at;
    std::size_t letters = 0;
    while (end < key.size() && is_letter(key[end]) &&
           (end + 1 == key.size() || key[end + 1] == ' ')) {
        ++letters;
        end += 2;
    }
    return letters >= 4 ? end - 1 : at;
}

bool starts_spaced_run(std::string_view key, std::size_t at) {
    const bool single = at + 1 < key.size() && key[at + 1] == ' ' && is_letter(key[at]);
    return single && (at == 0 || key[at - 1] == ' ') && spaced_run_end(key, at) != at;
}

// Hardly any line has such a run, and every line of every text goes through here.
std::string join_spaced_letters(std::string key) {
    std::size_t start = 0;
    while (start < key.size() && !starts_spaced_run(key, start))
        start = std::min(key.find(' ', start), key.size() - 1) + 1;
    if (start == key.size()) return key;
    std::string joined = key.substr(0, start);
    for (std::size_t at = start; at < key.size();) {
        if (!starts_spaced_run(key, at)) {
            joined += key[at++];
            continue;
        }
        const std::size_t end = spaced_run_end(key, at);
        for (; at < end; at += 2) joined += key[at];
        at = end;
    }
    return joined;
}

// A letter that stands alone, a space, and another: only there may letters be set apart.
bool may_have_spaced_letters(std::string_view key) {
    for (std::size_t at = 1; at + 3 < key.size(); ++at) {
        if (key[at] == ' ' && key[at + 2] == ' ' && is_letter(key[at + 1]) &&
            is_letter(key[at + 3]))
            return true;
    }
    return false;
}

// The character at `at`; letters of two bytes, which are most of those outside ASCII, without the
// checks of the general decoder.
utf8::Decoded character_at(std::string_view line, std::size_t at) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) return {byte, 1};
    if (byte >= 0xC2 && byte < 0xE0 && at + 1 < line.size()) {
        const auto second = static_cast<unsigned char>(line[at + 1]);
        if ((second & 0xC0U) == 0x80)
            return {static_cast<char32_t>((byte & 0x1FU) << 6U | (second & 0x3FU)), 2};
    }
    return utf8::decode(line, at);
}

}  // namespace

char key_character(char32_t c) {
    if (c < kTable.size()) return kTable[c];
    if (c < 0x2010) return 0;
    for (const Fold& fold : kFolds) {
        if (fold.from == c) return fold.to;
    }
    return 0;
}

std::string line_key(std::string_view line) {
    // A key is never longer than its line: this is called for every line of every text.
    std::string key(line.size(), '\0');
    std::size_t size = 0;
    bool blank = false;
    for (std::size_t at = 0; at < line.size();) {
        const utf8::Decoded decoded = character_at(line, at);
        const char32_t c = decoded.code_point;
        const std::size_t start = at;
        at += decoded.size;
        if (c > 0x20 && c < 0x7F) {
            if (std::exchange(blank, false) && size > 0) key[size++] = ' ';
            key[size++] = kTable[c];
            continue;
        }
        if (is_dropped(c)) continue;
        if (is_blank(c)) {
            blank = true;
            continue;
        }
        if (std::exchange(blank, false) && size > 0) key[size++] = ' ';
        if (const char plain = key_character(c); plain != 0) {
            key[size++] = plain;
        } else {
            size += line.copy(key.data() + size, decoded.size, start);
        }
    }
    key.resize(size);
    return may_have_spaced_letters(key) ? join_spaced_letters(std::move(key)) : key;
}

}  // namespace axtar::corpus
