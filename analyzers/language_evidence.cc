#include "analyzers/language_evidence.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <cld2/public/compact_lang_det.h>

#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

// Function words in small ASCII letters, sorted. Left out: what is a word in the other language too
// (on, her, en, de, da, o, has, at, men, son, ad).
constexpr std::array kAzerbaijaniWords = {
    "arasinda"sv, "artiq"sv,   "barede"sv,  "basqa"sv,    "bele"sv,     "bend"sv,    "bendi"sv,
    "bilen"sv,    "biler"sv,   "bir"sv,     "bolme"sv,    "bu"sv,       "butun"sv,   "cemi"sv,
    "cox"sv,      "daha"sv,    "dair"sv,    "deyil"sv,    "diger"sv,    "eden"sv,    "edilen"sv,
    "edilir"sv,   "edilmis"sv, "edir"sv,    "eger"sv,     "evvel"sv,    "eyni"sv,    "fesil"sv,
    "gore"sv,     "habele"sv,  "hansi"sv,   "haqqinda"sv, "hec"sv,      "hemin"sv,   "hisse"sv,
    "il"sv,       "ile"sv,     "ise"sv,     "isler"sv,    "kimi"sv,     "lakin"sv,   "madde"sv,
    "maddesi"sv,  "ne"sv,      "nomreli"sv, "ol"sv,       "olan"sv,     "olaraq"sv,  "olduqda"sv,
    "olmaqla"sv,  "olmasi"sv,  "olmayan"sv, "olunan"sv,   "olunmasi"sv, "olunmus"sv, "olunur"sv,
    "onlar"sv,    "onlarin"sv, "onun"sv,    "oz"sv,       "qarsi"sv,    "qeder"sv,   "sair"sv,
    "sonra"sv,    "tarixli"sv, "ucun"sv,    "uzre"sv,     "var"sv,      "ve"sv,      "ya"sv,
    "yalniz"sv,   "yaxud"sv,   "yeni"sv,    "yoxdur"sv,   "zaman"sv};
static_assert(std::ranges::is_sorted(kAzerbaijaniWords));
constexpr std::array kEnglishWords = {
    "a"sv,          "about"sv,      "accept"sv,     "accepted"sv,     "after"sv,     "against"sv,
    "all"sv,        "also"sv,       "an"sv,         "and"sv,          "annex"sv,     "any"sv,
    "applicant"sv,  "applicants"sv, "are"sv,        "article"sv,      "as"sv,        "background"sv,
    "be"sv,         "been"sv,       "before"sv,     "between"sv,      "born"sv,      "but"sv,
    "by"sv,         "can"sv,        "chapter"sv,    "committee"sv,    "complaint"sv, "conclusion"sv,
    "convention"sv, "court"sv,      "decision"sv,   "did"sv,          "each"sv,      "facts"sv,
    "for"sv,        "from"sv,       "government"sv, "had"sv,          "have"sv,      "he"sv,
    "human"sv,      "in"sv,         "into"sv,       "introduction"sv, "is"sv,        "it"sv,
    "its"sv,        "judge"sv,      "judges"sv,     "judgment"sv,     "law"sv,       "lives"sv,
    "may"sv,        "member"sv,     "members"sv,    "more"sv,         "mr"sv,        "mrs"sv,
    "ms"sv,         "must"sv,       "no"sv,         "not"sv,          "noted"sv,     "of"sv,
    "or"sv,         "other"sv,      "our"sv,        "paragraph"sv,    "part"sv,      "president"sv,
    "registrar"sv,  "rejected"sv,   "report"sv,     "right"sv,        "rights"sv,    "section"sv,
    "shall"sv,      "she"sv,        "should"sv,     "state"sv,        "states"sv,    "such"sv,
    "summary"sv,    "than"sv,       "that"sv,       "the"sv,          "their"sv,     "them"sv,
    "there"sv,      "these"sv,      "they"sv,       "this"sv,         "those"sv,     "to"sv,
    "under"sv,      "was"sv,        "we"sv,         "were"sv,         "when"sv,      "where"sv,
    "which"sv,      "who"sv,        "will"sv,       "with"sv,         "within"sv,    "would"sv,
    "years"sv,      "you"sv};
static_assert(std::ranges::is_sorted(kEnglishWords));

// Endings that only one language has, the first list so surely that one word is enough, on small
// ASCII letters.
constexpr std::array kSureEnglishEndings = {"tion"sv, "tions"sv, "ity"sv, "ness"sv, "ments"sv};
constexpr std::array kEnglishEndings = {"ing"sv, "ment"sv, "ly"sv, "ence"sv};
constexpr std::array kAzerbaijaniEndings = {"lari"sv,  "leri"sv, "larin"sv, "lerin"sv, "dir"sv,
                                            "sinin"sv, "sina"sv, "sine"sv,  "liyi"sv,  "lar"sv,
                                            "ler"sv,   "mesi"sv, "masi"sv,  "inin"sv};

// Points. A clear passage has this many for one language and three times those of the other.
constexpr int kSchwa = 4;
constexpr int kOwnLetter = 3;
constexpr int kNameLetter = 1;    // one of those in a capitalised word: Turkish names have them too
constexpr int kSharedLetter = 2;  // ç ö ü stand in names of other languages too
constexpr int kFunctionWord = 3;
constexpr int kSureEnding = 2;
constexpr int kEnding = 1;
constexpr int kClear = 24;
constexpr std::uint32_t kLettersForCld2 = 24;
constexpr std::size_t kMaxForCld2 = 4096;

}  // namespace

/// One word in small ASCII letters, and which special letters it has.
struct LanguageEvidence::Word {
    std::array<char, 24> letters = {};
    std::size_t size = 0;  // cut at the array's end
    bool schwa = false;
    bool own_letter = false;     // ı İ ğ ş
    bool shared_letter = false;  // ç ö ü
    bool title = false;          // a capital first, then small letters

    /// Told before the letter is put.
    void see_capital() { title = size == 0 || (title && size != 1); }
    void put(char c) {
        if (size < letters.size()) letters[size++] = c;
    }
    [[nodiscard]] std::string_view view() const { return {letters.data(), size}; }
    void put(char32_t c);
};

void LanguageEvidence::Word::put(char32_t c) {
    switch (c) {
        case U'ə':
        case U'Ə':
            schwa = true;
            return put('e');
        case U'ı':
        case U'İ':
            own_letter = true;
            return put('i');
        case U'ğ':
        case U'Ğ':
            own_letter = true;
            return put('g');
        case U'ş':
        case U'Ş':
            own_letter = true;
            return put('s');
        case U'ç':
        case U'Ç':
            shared_letter = true;
            return put('c');
        case U'ö':
        case U'Ö':
            shared_letter = true;
            return put('o');
        case U'ü':
        case U'Ü':
            shared_letter = true;
            return put('u');
        default:
            return put('?');
    }
}

namespace {
bool is_letter_beyond_ascii(char32_t c) {
    return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || c == U'ə' || c == U'Ə';
}
bool is_cyrillic_azerbaijani(char32_t c) {
    constexpr std::u32string_view kLetters = U"әғҝөүһҹјӘҒҜӨҮҺҸЈ";
    return kLetters.find(c) != std::u32string_view::npos;
}
}  // namespace

void LanguageEvidence::read(std::string_view passage) {
    Word word;
    const auto end_word = [&] {
        if (word.size > 0) add(word);
        word = Word();
    };
    for (std::size_t at = 0; at < passage.size() && !is_clear();) {
        const auto byte = static_cast<unsigned char>(passage[at]);
        if (byte < 0x80) {
            const char small = static_cast<char>(byte | 0x20U);
            if (small >= 'a' && small <= 'z') {
                if (byte < 'a') word.see_capital();
                word.put(small);
            } else
                end_word();
            ++at;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(passage, at);
        at += decoded.size;
        if (is_letter_beyond_ascii(decoded.code_point)) {
            if (is_capital(decoded.code_point)) word.see_capital();
            word.put(decoded.code_point);
        } else if (decoded.code_point >= 0x400 && decoded.code_point < 0x530) {
            ++cyrillic_letters_;
            if (is_cyrillic_azerbaijani(decoded.code_point)) ++cyrillic_azerbaijani_;
        } else if (decoded.code_point != 0x307 && decoded.code_point != 0xAD) {
            end_word();
        }
    }
    end_word();
}

void LanguageEvidence::add(const Word& word) {
    latin_letters_ += static_cast<std::uint32_t>(word.size);
    const std::string_view letters = word.view();
    const auto ends = [letters](std::string_view ending) {
        return letters.size() > ending.size() + 1 && letters.ends_with(ending);
    };
    if (word.schwa)
        azerbaijani_ += kSchwa;
    else if (word.own_letter)
        azerbaijani_ += word.title ? kNameLetter : kOwnLetter;
    else if (word.shared_letter)
        azerbaijani_ += word.title ? kNameLetter : kSharedLetter;
    if (std::ranges::binary_search(kAzerbaijaniWords, letters))
        azerbaijani_ += kFunctionWord;
    else if (std::ranges::any_of(kAzerbaijaniEndings, ends))
        azerbaijani_ += kEnding;
    if (word.schwa || word.own_letter || word.shared_letter) return;
    const std::size_t q = letters.find('q');
    if (q != std::string_view::npos && letters.substr(q, 2) != "qu") azerbaijani_ += kSharedLetter;
    if (std::ranges::binary_search(kEnglishWords, letters))
        english_ += kFunctionWord;
    else if (std::ranges::any_of(kSureEnglishEndings, ends))
        english_ += kSureEnding;
    else if (std::ranges::any_of(kEnglishEndings, ends))
        english_ += kEnding;
    else if (letters.find('w') != std::string_view::npos ||
             letters.find("th") != std::string_view::npos) {
        english_ += kEnding;
    }
}

bool LanguageEvidence::is_clear() const {
    return (azerbaijani_ >= kClear && azerbaijani_ > 3 * english_) ||
           (english_ >= kClear && english_ > 3 * azerbaijani_);
}

Language LanguageEvidence::verdict(std::string_view passage) const {
    if (cyrillic_letters_ > latin_letters_) {
        const bool own = cyrillic_azerbaijani_ * 25 > cyrillic_letters_;
        return own ? Language::kAzerbaijani : Language::kUnknown;
    }
    if (azerbaijani_ >= 2 && azerbaijani_ > english_) return Language::kAzerbaijani;
    if (english_ >= 2 && english_ > azerbaijani_) return Language::kEnglish;
    if (latin_letters_ < kLettersForCld2) return Language::kUnknown;
    bool reliable = false;
    const std::string_view start = utf8::prefix(passage, kMaxForCld2);
    const CLD2::Language guess =
        CLD2::DetectLanguage(start.data(), static_cast<int>(start.size()), true, &reliable);
    if (!reliable) return Language::kUnknown;
    if (guess == CLD2::ENGLISH) return Language::kEnglish;
    // Azerbaijani typed without its letters looks Turkish to it.
    const bool turkic = guess == CLD2::AZERBAIJANI || guess == CLD2::TURKISH;
    return turkic ? Language::kAzerbaijani : Language::kUnknown;
}

}  // namespace axtar::analyzers
