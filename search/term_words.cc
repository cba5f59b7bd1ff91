#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "analyzers/fold.h"
#include "analyzers/known_word.h"
#include "analyzers/word_stem.h"
#include "base/utf8.h"
#include "search/term_words_internal.h"
#include "search/vocabulary/function_words.h"

namespace axtar::search {
namespace {

using analyzers::QueryWord;

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/// Typed without the letters of Azerbaijani: such a word may stand for one with them.
bool is_plain(const QueryWord& word) {
    const auto is_folded = [](const std::string& form) { return analyzers::fold(form) == form; };
    return std::all_of(word.stems.begin(), word.stems.end(), is_folded) &&
           std::all_of(word.exact.begin(), word.exact.end(), is_folded);
}

/// Each letter is that of the other, or it without its mark: `şexs` and `şəxs`, not `şəxs` and
/// `sexs`.
bool lacks_marks_of(std::string_view stem, std::string_view other) {
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < stem.size() && k < other.size()) {
        const std::string_view letter = stem.substr(i, utf8::decode(stem, i).size);
        const std::string_view own = other.substr(k, utf8::decode(other, k).size);
        if (letter != own && letter != analyzers::fold(own)) return false;
        i += letter.size();
        k += own.size();
    }
    return i == stem.size() && k == other.size();
}

/// Typed with some of the letters of Azerbaijani: the plain ones may stand for those with marks.
bool share_but_for_marks(const std::vector<std::string>& typed,
                         const std::vector<std::string>& stems) {
    return std::any_of(typed.begin(), typed.end(), [&](const std::string& stem) {
        return std::any_of(stems.begin(), stems.end(),
                           [&](const std::string& other) { return lacks_marks_of(stem, other); });
    });
}

/// In its own letters.
const std::string& form_of(const QueryWord& word) {
    return word.exact.empty() ? word.surface : word.exact.front();
}

std::string letters_of(const QueryWord& word) { return analyzers::fold(form_of(word)); }

/// Bytes of the ending of an infinitive, folded; 0 for other words.
std::size_t infinitive_ending(std::string_view folded) {
    const bool is_verb = folded.size() > 4 && (folded.ends_with("maq") || folded.ends_with("mek"));
    return is_verb ? 3 : 0;
}

enum class Vowel : std::uint8_t { kNone, kFront, kBack };

Vowel vowel(char32_t letter) {
    constexpr std::u32string_view kFront = U"eəiöü";
    constexpr std::u32string_view kBack = U"aıou";
    if (kFront.find(letter) != std::u32string_view::npos) return Vowel::kFront;
    return kBack.find(letter) != std::u32string_view::npos ? Vowel::kBack : Vowel::kNone;
}

/// Of the last syllable of a word's first `letters` letters.
Vowel last_vowel(std::string_view word, std::size_t letters) {
    Vowel last = Vowel::kNone;
    for (std::size_t at = 0; at < word.size() && letters > 0; --letters) {
        const auto [letter, size] = utf8::decode(word, at);
        if (const Vowel here = vowel(letter); here != Vowel::kNone) last = here;
        at += size;
    }
    return last;
}

/// False where what was typed behind the term's word can be no ending of it: these have a behind a
/// back vowel and ə (typed as e, too) behind a front one.
bool is_harmonic(const QueryWord& typed, const QueryWord& word) {
    const std::string own = letters_of(word);
    const std::string letters = letters_of(typed);
    const std::size_t base = own.size() - infinitive_ending(own);
    const std::string_view shared(own.data(), base);
    const auto [in_own, in_typed] =
        std::mismatch(shared.begin(), shared.end(), letters.begin(), letters.end());
    // A last letter may change: `uşaq`, `uşağa`.
    if (shared.end() - in_own > 1) return true;
    const auto telling = std::find_if(in_typed, letters.end(),
                                      [](char letter) { return letter == 'a' || letter == 'e'; });
    const Vowel before = last_vowel(form_of(word), base);
    if (telling == letters.end() || before == Vowel::kNone) return true;
    return (before == Vowel::kFront) == (*telling == 'e');
}

/// Of the last letter: `study`, `studies`; `uşaq`, `uşağı`.
bool may_change(std::string_view word) {
    constexpr std::string_view kChanging = "yekqtf";
    return !word.empty() && kChanging.find(word.back()) != std::string_view::npos;
}

/// True for `freedon` where the term has `freedom`: without its last letter either has the same
/// Azerbaijani stem, but the word is none of Azerbaijani.
bool differs_in_last_letter(const QueryWord& typed, const QueryWord& word) {
    const std::string own = letters_of(word);
    const std::string letters = letters_of(typed);
    const auto at = std::mismatch(own.begin(), own.end(), letters.begin(), letters.end());
    return own.end() - at.first == 1 && at.second != letters.end() && !may_change(own) &&
           !analyzers::is_known_azerbaijani(form_of(word));
}

bool is_english_plural(std::string_view form, std::string_view own) {
    if (own.ends_with('y') && form.ends_with("ies")) {
        return form.substr(0, form.size() - 3) == own.substr(0, own.size() - 1);
    }
    if (!form.starts_with(own)) return false;
    const std::string_view ending = form.substr(own.size());
    return ending == "s" || ending == "es";
}

/// English endings follow no harmony.
bool are_related_in_english(const QueryWord& a, const QueryWord& b) {
    if (form_of(a) == form_of(b)) return true;
    const auto stem = [](const QueryWord& word) {
        return analyzers::stem_word(form_of(word), analyzers::Language::kEnglish);
    };
    return stem(a) == stem(b);
}

/// Nothing but capitals, two of them or more, up to an ending behind a hyphen (`DİN-in`).
bool is_in_capitals(std::string_view surface) {
    constexpr std::u32string_view kSmall = U"əıöüğşç";
    std::size_t letters = 0;
    surface = surface.substr(0, surface.find_first_of("-'"));
    for (std::size_t at = 0; at < surface.size(); ++letters) {
        const auto [letter, size] = utf8::decode(surface, at);
        if (letter >= 'a' && letter <= 'z') return false;
        if (kSmall.find(letter) != std::u32string_view::npos) return false;
        at += size;
    }
    return letters > 1;
}

/// `din` is religion and not the Ministry of Internal Affairs, `aşmaq` no Council of Europe, `us`
/// no State; `bmt` is nothing else.
bool is_other_than_acronym(const QueryWord& typed, const QueryWord& word) {
    return is_in_capitals(word.surface) && !is_in_capitals(typed.surface) &&
           (is_function_word(typed) || analyzers::is_known_azerbaijani(form_of(typed)));
}

}  // namespace

bool same_word(const QueryWord& typed, const QueryWord& word) {
    // A verb that every text has is not taken for another: `olub` is no `ölüb`.
    const auto alike_but_for_marks = [&] {
        return is_plain(typed) ? share(typed.folded, word.folded)
                               : share_but_for_marks(typed.stems, word.stems);
    };
    const bool alike =
        share(typed.stems, word.stems) || (!is_light_verb(typed) && alike_but_for_marks());
    if (!alike || is_other_than_acronym(typed, word)) return false;
    if (are_related_in_english(typed, word)) return true;
    return is_harmonic(typed, word) && !differs_in_last_letter(typed, word);
}

bool is_inflected(const QueryWord& word, const QueryWord& base) {
    const std::string& form = form_of(word);
    const std::string& own = form_of(base);
    if (form == own || is_english_plural(form, own)) return true;
    const auto stem = [](const std::string& one) {
        return analyzers::stem_word(one, analyzers::Language::kAzerbaijani);
    };
    const std::string_view begun(own.data(), own.size() - (may_change(own) ? 1 : 0));
    if (!form.starts_with(begun) || stem(form) != stem(own)) return false;
    // No ending has an e (`insane`, `insan`), and one letter is easily none (`condom`, `condo`).
    const std::string_view ending = std::string_view(form).substr(begun.size());
    const bool ends = ending.find('e') == std::string_view::npos;
    return ends && (ending.size() != 1 || analyzers::is_known_azerbaijani(form));
}

std::size_t letters_in_common(std::span<const QueryWord> term,
                              std::span<const QueryWord* const> typed) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < term.size(); ++i) {
        const std::string own = letters_of(term[i]);
        if (!letters_of(*typed[i]).starts_with(own)) return 0;
        letters += own.size() - static_cast<std::size_t>(std::count(own.begin(), own.end(), '-'));
    }
    return letters;
}

bool is_form_of(const QueryWord& typed, const QueryWord& term) {
    std::string own = letters_of(term);
    const std::string letters = letters_of(typed);
    const bool changes = may_change(own);
    const std::size_t infinitive = infinitive_ending(own);
    const std::size_t ending = infinitive > 0 ? infinitive : changes && own.size() > 1 ? 1 : 0;
    // What changes has something behind it: `su` is no form of `sue`.
    const std::size_t least = infinitive > 0 ? 0 : own.size();
    if (letters.size() >= least &&
        letters.starts_with(std::string_view(own).substr(0, own.size() - ending))) {
        return true;
    }
    return own.size() > 2 && letters.starts_with(own.erase(own.size() - 2, 1));
}

}  // namespace axtar::search
