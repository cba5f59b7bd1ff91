#include "analyzers/word_stem.h"

#include <utility>

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/digraphs.h"
#include "analyzers/english_stemmer.h"
#include "analyzers/letter_evidence.h"

namespace axtar::analyzers {
namespace {

const AzerbaijaniStemmer& azerbaijani_stemmer() {
    static const AzerbaijaniStemmer stemmer;
    return stemmer;
}

}  // namespace

std::string stem_word(std::string_view word, Language language) {
    std::string stem;
    if (language == Language::kAzerbaijani) {
        // `rights` has no ğ in it.
        const bool english = language_of_word(word) == Language::kEnglish;
        stem = azerbaijani_stemmer().stem(english ? std::string(word) : without_digraphs(word));
    }
    if (language == Language::kEnglish) stem = stem_english(word);
    return stem.empty() ? std::string(word) : stem;
}

std::string stem_plain_azerbaijani(std::string_view word) {
    std::string stem = azerbaijani_stemmer().stem(word);
    return stem.empty() ? std::string(word) : stem;
}

Language stem_language(std::string_view word, Language passage) {
    const Language by_letters = language_of_word(word);
    if (by_letters != Language::kUnknown) return by_letters;
    return passage == Language::kUnknown ? Language::kAzerbaijani : passage;
}

}  // namespace axtar::analyzers
