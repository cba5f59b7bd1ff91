#include "analyzers/stem_explanation.h"

#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/word_stem.h"

namespace axtar::analyzers {

StemExplanation explain_stem(std::string_view word, Language language) {
    StemExplanation explanation{.word = std::string(word)};
    if (language == Language::kAzerbaijani) {
        static const AzerbaijaniStemmer stemmer;
        std::vector<StemStep> steps;
        explanation.stem = stemmer.stem(word, steps);
        for (const StemStep& step : steps) explanation.suffixes.push_back("-" + step.suffix);
        return explanation;
    }
    explanation.stem = stem_word(word, language);
    // Snowball tells no steps; what it cut shows where the stem begins the word.
    if (explanation.stem.size() < word.size() && word.starts_with(explanation.stem)) {
        explanation.suffixes.push_back("-" + std::string(word.substr(explanation.stem.size())));
    }
    return explanation;
}

}  // namespace axtar::analyzers
