#include "analyzers/stem_explanation.h"

#include "analyzers/ascii.h"
#include "analyzers/azerbaijani/stemmer.h"
#include "analyzers/digraphs.h"
#include "analyzers/word_stem.h"

namespace axtar::analyzers {

namespace {

/// A word with hyphens is stemmed as one without them, as StemFilter does; numbers keep theirs.
std::string without_hyphens(std::string_view word) {
    std::string joined(word);
    if (!word.empty() && !ascii::is_digit(word.front())) std::erase(joined, '-');
    return joined.empty() ? std::string(word) : joined;
}

}  // namespace

StemExplanation explain_stem(std::string_view word, Language language) {
    StemExplanation explanation{.word = std::string(word)};
    const std::string joined = without_hyphens(word);
    const Language stemmer_language = stem_language(joined, language);
    explanation.stem = stem_word(joined, stemmer_language);
    if (stemmer_language == Language::kAzerbaijani) {
        static const AzerbaijaniStemmer stemmer;
        std::vector<StemStep> steps;
        (void)stemmer.stem(without_digraphs(joined), steps);
        for (const StemStep& step : steps) explanation.suffixes.push_back("-" + step.suffix);
        return explanation;
    }
    // Snowball tells no steps; what it cut shows where the stem begins the word.
    if (explanation.stem.size() < joined.size() && joined.starts_with(explanation.stem)) {
        explanation.suffixes.push_back("-" + joined.substr(explanation.stem.size()));
    }
    return explanation;
}

}  // namespace axtar::analyzers
