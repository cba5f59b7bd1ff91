#include "analyzers/stem_explanation.h"

#include "analyzers/ascii.h"
#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/digraphs.h"
#include "analyzers/word_stem.h"

namespace axtar::analyzers {

namespace {

/// Where a word is stemmed, as StemFilter does; numbers keep their hyphens.
StemPlace place_of(std::string_view word, Language language) {
    const bool hyphenated = word.find('-') != std::string_view::npos;
    if (!hyphenated || ascii::is_digit(word.front())) return {.stemmed = std::string(word)};
    StemPlace place = stem_place(word, language);
    return place.stemmed.empty() ? StemPlace{.stemmed = std::string(word)} : place;
}

}  // namespace

StemExplanation explain_stem(std::string_view word, Language language) {
    StemExplanation explanation{.word = std::string(word)};
    const auto [kept, stemmed] = place_of(word, language);
    const Language stemmer_language = stem_language(stemmed, language);
    const std::string stem = stem_word(stemmed, stemmer_language);
    explanation.stem = kept + stem;
    if (stemmer_language == Language::kAzerbaijani) {
        static const AzerbaijaniStemmer stemmer;
        std::vector<StemStep> steps;
        (void)stemmer.stem(without_digraphs(stemmed), steps);
        for (const StemStep& step : steps) explanation.suffixes.push_back("-" + step.suffix);
        return explanation;
    }
    // Snowball tells no steps; what it cut shows where the stem begins the word.
    if (stem.size() < stemmed.size() && stemmed.starts_with(stem)) {
        explanation.suffixes.push_back("-" + stemmed.substr(stem.size()));
    }
    return explanation;
}

}  // namespace axtar::analyzers
