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
    bool schwa = false;    // has ə, in either alphabet
    bool misread = false;  // has a letter of misread_letter()

    void add(char32_t c, std::size_t start) {
        letters += c;
        starts.push_back(start);
        (is_latin(c) ? latin : foreign) = true;
        schwa = schwa || std::u32string_view(U"əƏәӘ").find(c) != std::u32string_view::npos;
        misread = misread || misread_letter(c) != 0;
    }
    void clear() {
        letters.clear();
        starts.clear();
        latin = foreign = schwa = misread = false;
    }
};

char32_t letter_at(const Word& word, std::size_t i) {
    if (i >= word.letters.size()) return 0;
    const char32_t twin = look_alike(word.letters[i]);
    return twin != 0 ? twin : word.letters[i];
}

// Letters around a doubtful one that are looked at; words are shorter, only broken text is not.
constexpr std::size_t kWindow = 32;

/// The nearest vowel before the letter, else the nearest one behind it; 0 where there is none.
char32_t nearest_vowel(const Word& word, std::size_t i) {
    for (std::size_t at = i; at > 0 && i - at < kWindow; --at) {
        if (is_vowel(letter_at(word, at - 1))) return letter_at(word, at - 1);
    }
    for (std::size_t at = i + 1; at < word.letters.size() && at - i < kWindow; ++at) {
        if (is_vowel(letter_at(word, at))) return letter_at(word, at);
    }
    return 0;
}

/// є and э are read for ş and ı, and stand for ə too. Which one the neighbours tell: ş stands at a
/// vowel, ə between consonants; ı goes with back vowels, ə with front ones, and in a word that has
/// its ə this is no second one.
char32_t open_e(const Word& word, std::size_t i) {
    const char32_t c = word.letters[i];
    const bool capital = c == U'Є' || c == U'Э';
    if (c == U'є' || c == U'Є') {
        const bool at_vowel =
            is_vowel(letter_at(word, i + 1)) || (i > 0 && is_vowel(letter_at(word, i - 1)));
        if (at_vowel) return capital ? U'Ş' : U'ş';
        return capital ? U'Ə' : U'ə';
    }
    if (word.schwa || is_back_vowel(nearest_vowel(word, i))) return capital ? U'I' : U'ı';
    return capital ? U'Ə' : U'ə';
}

void append_mapped(const Word& word, std::size_t i, std::string& out) {
    const char32_t c = word.letters[i];
    if (c == U'є' || c == U'Є' || c == U'э' || c == U'Э') return utf8::append(out, open_e(word, i));
    if (const char32_t meant = misread_letter(c); meant != 0) return utf8::append(out, meant);
    // р is read for ğ in such words, which never begins one; elsewhere it looks like p.
    if ((c == U'р' || c == U'Р') && i > 0 && word.misread) {
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

/// Counts the letters of the line that a word stands in; each line once, since words come in order.
class LineLetters {
public:
    explicit LineLetters(std::string_view text) : text_(text) {}

    /// Whether the line is Latin: more Latin letters than others, or no other Greek ones than the
    /// word's (`Ν 2` is a number sign; Greek sentences do not come as one word).
    bool is_latin_around(const Word& word) {
        if (word.starts.front() >= end_) count(word.starts.front());
        const bool only_greek = is_greek(word.letters.front()) && foreign_ == word.letters.size();
        return latin_ > foreign_ || only_greek;
    }

private:
    void count(std::size_t at) {
        const std::size_t line_break = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
        end_ = std::min(text_.find('\n', at), text_.size());
        latin_ = foreign_ = 0;
        for (std::size_t i = line_break == std::string_view::npos ? 0 : line_break + 1; i < end_;) {
            const utf8::Decoded decoded = utf8::decode(text_, i);
            const char32_t c = decoded.code_point;
            if (is_latin(c)) ++latin_;
            if (is_cyrillic(c) || is_greek(c)) ++foreign_;
            i += decoded.size;
        }
    }

    std::string_view text_;
    std::size_t end_ = 0;
    std::size_t latin_ = 0;
    std::size_t foreign_ = 0;
};

void map_word(LineLetters& line, const Word& word, Edits& edits) {
    if (!word.foreign) return;
    if (!word.latin) {
        const bool all_alike =
            std::ranges::all_of(word.letters, [](char32_t c) { return look_alike(c) != 0; });
        if (!all_alike || !line.is_latin_around(word)) return;
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
    LineLetters line(view);
    Word word;
    for (std::size_t at = 0; at <= view.size();) {
        const utf8::Decoded decoded = utf8::decode(view, at);
        const char32_t c = decoded.code_point;
        const bool foreign = is_cyrillic(c) || is_greek(c);
        if (decoded.size == 0 || (!foreign && !is_latin(c))) {
            word.starts.push_back(at);
            map_word(line, word, edits);
            word.clear();
            if (decoded.size == 0) break;
        } else {
            word.add(c, at);
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
