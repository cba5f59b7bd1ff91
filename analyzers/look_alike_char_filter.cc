#include "analyzers/look_alike_char_filter.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/cyrillic_letters.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using Edits = std::vector<FilteredText::Edit>;

bool is_latin(char32_t c) { return (c < 0x250 || c == U'ə' || c == U'Ə') && is_letter(c); }
bool is_greek(char32_t c) { return c >= 0x370 && c <= 0x3FF; }

/// The Latin letter that a Cyrillic or Greek one looks like; 0 where it looks like none.
char32_t look_alike(char32_t c) {
    constexpr std::u32string_view kForeign = U"АВЕКМНОРСТХУІЈЅҺӘасеорхуіјѕһәΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν";
    constexpr std::u32string_view kLatin = U"ABEKMHOPCTXYIJSHƏaceopxyijshəABEZHIKMNOPTYXopv";
    static_assert(kForeign.size() == kLatin.size());
    const std::size_t at = kForeign.find(c);
    return at == std::u32string_view::npos ? 0 : kLatin[at];
}

/// The Azerbaijani letter whose byte in an 8-bit font is that of a Cyrillic letter in windows-1251.
char32_t misread_letter(char32_t c) {
    constexpr std::u32string_view kRead = U"цьзюЦЬЗЮ";
    constexpr std::u32string_view kMeant = U"öüçşÖÜÇŞ";
    const std::size_t at = kRead.find(c);
    return at == std::u32string_view::npos ? 0 : kMeant[at];
}

bool is_vowel(char32_t c) {
    return std::u32string_view(U"aeəiıoöuüAEƏIİOÖUÜ").find(c) != std::u32string_view::npos;
}
bool is_back_vowel(char32_t c) {
    return std::u32string_view(U"aıouAIOU").find(c) != std::u32string_view::npos;
}

/// One word of letters, and the bytes of each.
struct Word {
    std::u32string letters = {};
    std::vector<std::size_t> starts = {};  // one more than letters: the end
    bool latin = false;
    bool foreign = false;

    void clear() {
        letters.clear();
        starts.clear();
        latin = foreign = false;
    }
};

char32_t letter_at(const Word& word, std::size_t i) {
    if (i >= word.letters.size()) return 0;
    const char32_t twin = look_alike(word.letters[i]);
    return twin != 0 ? twin : word.letters[i];
}

bool has_schwa(const Word& word) {
    return word.letters.find_first_of(U"əƏәӘ") != std::u32string::npos;
}

bool is_vowel_before(const Word& word, std::size_t i) {
    for (std::size_t at = 0; at < i; ++at) {
        if (is_vowel(letter_at(word, at))) return true;
    }
    return false;
}

/// є and э are read for ş and ı, and stand for ə too. Which one the neighbours tell: ş stands at a
/// vowel, ə between consonants; ı goes with back vowels, ə with front ones.
char32_t open_e(const Word& word, std::size_t i) {
    const char32_t c = word.letters[i];
    const bool capital = c == U'Є' || c == U'Э';
    if (c == U'є' || c == U'Є') {
        const bool at_vowel =
            is_vowel(letter_at(word, i + 1)) || (i > 0 && is_vowel(letter_at(word, i - 1)));
        if (at_vowel) return capital ? U'Ş' : U'ş';
        return capital ? U'Ə' : U'ə';
    }
    bool back = has_schwa(word);  // the page has its ə: this is no second one
    for (std::size_t at = 0; at < word.letters.size() && !has_schwa(word); ++at) {
        const bool nearer = at < i || !is_vowel_before(word, i);
        if (at != i && nearer && is_vowel(letter_at(word, at))) {
            back = is_back_vowel(letter_at(word, at));
            if (at > i) break;
        }
    }
    if (back) return capital ? U'I' : U'ı';
    return capital ? U'Ə' : U'ə';
}

void append_mapped(const Word& word, std::size_t i, std::string& out) {
    const char32_t c = word.letters[i];
    if (c == U'є' || c == U'Є' || c == U'э' || c == U'Э') return utf8::append(out, open_e(word, i));
    if (const char32_t meant = misread_letter(c); meant != 0) return utf8::append(out, meant);
    // р is read for ğ in such words, which never begins one; elsewhere it looks like p.
    if ((c == U'р' || c == U'Р') && i > 0 &&
        std::ranges::any_of(word.letters, [](char32_t x) { return misread_letter(x) != 0; })) {
        return utf8::append(out, c == U'р' ? U'ğ' : U'Ğ');
    }
    if (const char32_t twin = look_alike(c); twin != 0) return utf8::append(out, twin);
    const std::string_view latin = latin_of_cyrillic(c);
    if (!latin.empty()) {
        out += latin;
    } else {
        utf8::append(out, c);
    }
}

/// Whether the line around a word is Latin: more Latin letters than Cyrillic ones, or no other
/// Greek ones (`Ν 2` is a number sign, Greek sentences do not come as one word).
bool is_latin_line(std::string_view text, const Word& word) {
    const std::size_t at = word.starts.front();
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    std::size_t latin = 0;
    std::size_t foreign = 0;
    for (std::size_t i = line_break == std::string_view::npos ? 0 : line_break + 1; i < line_end;) {
        const utf8::Decoded decoded = utf8::decode(text, i);
        if (is_latin(decoded.code_point)) {
            ++latin;
        } else if (is_cyrillic(decoded.code_point) || is_greek(decoded.code_point)) {
            ++foreign;
        }
        i += decoded.size;
    }
    const bool only_greek = is_greek(word.letters.front()) && foreign == word.letters.size();
    return latin > foreign || only_greek;
}

void map_word(std::string_view text, const Word& word, Edits& edits) {
    if (!word.foreign) return;
    if (!word.latin) {
        const bool all_alike =
            std::ranges::all_of(word.letters, [](char32_t c) { return look_alike(c) != 0; });
        if (!all_alike || !is_latin_line(text, word)) return;
    }
    for (std::size_t i = 0; i < word.letters.size(); ++i) {
        if (is_latin(word.letters[i])) continue;
        FilteredText::Edit edit{.start = static_cast<std::uint32_t>(word.starts[i]),
                                .end = static_cast<std::uint32_t>(word.starts[i + 1])};
        append_mapped(word, i, edit.replacement);
        edits.push_back(std::move(edit));
    }
}

void map_foreign_letters(FilteredText& text) {
    const std::string_view view = text.text();
    Edits edits;
    Word word;
    for (std::size_t at = 0; at <= view.size();) {
        const utf8::Decoded decoded = utf8::decode(view, at);
        const char32_t c = decoded.code_point;
        const bool foreign = is_cyrillic(c) || is_greek(c);
        if (decoded.size == 0 || (!foreign && !is_latin(c))) {
            word.starts.push_back(at);
            map_word(view, word, edits);
            word.clear();
            if (decoded.size == 0) break;
        } else {
            word.letters += c;
            word.starts.push_back(at);
            (foreign ? word.foreign : word.latin) = true;
        }
        at += decoded.size;
    }
    text.apply(edits);
}

/// What one Latin letter stands for wherever it occurs; empty for all others.
std::string_view latin_twin(std::string_view text, std::size_t at, const utf8::Decoded& decoded) {
    const bool letter_behind = is_letter(utf8::decode(text, at + decoded.size).code_point);
    const bool inside = letter_behind || (decoded.code_point == U'º' && at > 0 &&
                                          text[at - 1] >= 'a' && text[at - 1] <= 'z');
    switch (decoded.code_point) {
        case U'ǝ':
            return "ə";
        case U'Ǝ':
            return "Ə";
        case U'ș':
            return "ş";
        case U'Ș':
            return "Ş";
        case U'º':
            return inside ? "ş" : "";
        case U'ª':
            return inside ? "Ş" : "";
        default:
            return "";
    }
}

void map_latin_twins(FilteredText& text) {
    const std::string_view view = text.text();
    Edits edits;
    for (std::size_t at = 0; at < view.size();) {
        if (static_cast<unsigned char>(view[at]) < 0x80) {
            ++at;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(view, at);
        const std::string_view twin = latin_twin(view, at, decoded);
        if (!twin.empty()) {
            edits.push_back({static_cast<std::uint32_t>(at),
                             static_cast<std::uint32_t>(at + decoded.size), std::string(twin)});
        }
        at += decoded.size;
    }
    text.apply(edits);
}

}  // namespace

void LookAlikeCharFilter::apply(FilteredText& text) const {
    const CodePointSet& contents = text.contents();
    if (contents.may_have_any(0x370, 0x52F)) map_foreign_letters(text);
    for (char32_t c : {U'ǝ', U'Ǝ', U'ș', U'Ș', U'º', U'ª'}) {
        if (!contents.may_have(c)) continue;
        map_latin_twins(text);
        return;
    }
}

}  // namespace axtar::analyzers
