#include "analyzers/known_word.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/fold.h"
#include "analyzers/letter_evidence.h"
#include "analyzers/word_stem.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

struct Vowel {
    std::string_view letter = {};
    bool front = false;
    std::string_view partner = {};  // of the other class, where folding makes the two alike
};

constexpr std::array<Vowel, 9> kVowels = {{{"a", false, {}},
                                           {"ı", false, "i"},
                                           {"o", false, "ö"},
                                           {"u", false, "ü"},
                                           {"e", true, {}},
                                           {"ə", true, {}},
                                           {"i", true, "ı"},
                                           {"ö", true, "o"},
                                           {"ü", true, "u"}}};

const AzerbaijaniStemmer& stemmer() {
    static const AzerbaijaniStemmer shared;
    return shared;
}

const Vowel* vowel_at(std::string_view text, std::size_t at) {
    const std::string_view letter = text.substr(at, utf8::decode(text, at).size);
    const auto found = std::find_if(kVowels.begin(), kVowels.end(),
                                    [&](const Vowel& vowel) { return vowel.letter == letter; });
    return found == kVowels.end() ? nullptr : &*found;
}

/// Whether the last vowel of a text is a front one; nothing where it has none.
std::optional<bool> ends_in_front(std::string_view text) {
    std::optional<bool> front;
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size) {
        if (const Vowel* vowel = vowel_at(text, at)) front = vowel->front;
    }
    return front;
}

}  // namespace

bool is_known_azerbaijani(std::string_view word) { return stemmer().knows(word); }

std::vector<std::string> without_endings(std::string_view word) {
    std::vector<StemStep> steps;
    (void)stemmer().stem(word, steps);
    std::vector<std::string> rests;
    std::string_view rest = word;
    for (const StemStep& step : steps) {
        if (step.suffix.empty() || !rest.ends_with(step.suffix)) break;
        rest.remove_suffix(step.suffix.size());
        rests.emplace_back(rest);
    }
    return rests;
}

bool has_harmonic_endings(std::string_view word) {
    if (fold(word) == word || language_of_word(word) == Language::kEnglish) return true;
    const std::vector<std::string> rests = without_endings(word);
    if (rests.empty()) return true;
    const std::size_t stem = rests.back().size();
    std::optional<bool> front = ends_in_front(word.substr(0, stem));
    for (std::size_t at = stem; at < word.size(); at += utf8::decode(word, at).size) {
        const Vowel* vowel = vowel_at(word, at);
        if (vowel == nullptr) continue;
        if (front && *front != vowel->front) return false;
        front = vowel->front;
    }
    return true;
}

std::string in_harmony(std::string_view stem, std::string_view ending) {
    const std::optional<bool> front = ends_in_front(stem);
    if (!front || fold(stem) == stem || fold(ending) != ending) return std::string(ending);
    std::string letters;
    for (std::size_t at = 0; at < ending.size();) {
        const std::size_t size = utf8::decode(ending, at).size;
        const Vowel* vowel = vowel_at(ending, at);
        std::string_view letter = ending.substr(at, size);
        if (letter == "e" && *front) letter = "ə";  // no suffix has an e
        const bool clashes = vowel != nullptr && vowel->front != *front;
        if (clashes && !vowel->partner.empty()) letter = vowel->partner;
        letters += letter;
        at += size;
    }
    return letters;
}

}  // namespace axtar::analyzers
