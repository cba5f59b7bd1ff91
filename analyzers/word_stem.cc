#include "analyzers/word_stem.h"

#include <algorithm>
#include <utility>

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/digraphs.h"
#include "analyzers/english_stemmer.h"
#include "analyzers/letter_evidence.h"
#include "analyzers/number_suffix.h"

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

StemPlace stem_place(std::string_view hyphenated, Language passage) {
    const std::size_t hyphen = hyphenated.rfind('-');
    std::string joined(hyphenated);
    std::erase(joined, '-');
    const std::string_view last = hyphenated.substr(hyphen + 1);
    const bool is_word = azerbaijani_stemmer().knows(last) && !is_number_suffix(last);
    if (hyphen == std::string_view::npos || !is_word) return {.stemmed = std::move(joined)};
    const std::size_t before = joined.size() - last.size();
    const bool last_is_kept = stem_word(joined, stem_language(joined, passage)).size() > before;
    if (last_is_kept || before == 0) return {.stemmed = std::move(joined)};
    return {.kept = joined.substr(0, before), .stemmed = std::string(last)};
}

}  // namespace axtar::analyzers
