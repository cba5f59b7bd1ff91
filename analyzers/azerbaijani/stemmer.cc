#include "analyzers/azerbaijani/stemmer.h"

#include "analyzers/azerbaijani/explain.h"
#include "analyzers/azerbaijani/letters.h"
#include "analyzers/azerbaijani/morphology.h"

namespace axtar::analyzers {

using azerbaijani::Morphology;
using azerbaijani::Reading;
using azerbaijani::remaining;
using azerbaijani::WordLetters;

namespace {

/// Built once in a process; every default stemmer shares it.
std::shared_ptr<const Morphology> shared_morphology() {
    static const auto shared = std::make_shared<const Morphology>(azerbaijani::built_in_tables());
    return shared;
}

/// What stands before the last hyphen or space, with it: ayrı-seçkiliyin is inflected at its end.
std::string_view untouched_part(std::string_view word) {
    const std::size_t hyphen = word.find_last_of("- ");
    return hyphen == std::string_view::npos ? std::string_view{} : word.substr(0, hyphen + 1);
}

/// Brings the last step to the stem: restored letters, and the open ending that a guess leaves out.
void finish(std::vector<StemStep>& steps, std::string_view word, const std::string& stem,
            bool guessed) {
    const std::string rest = steps.empty() ? std::string(word) : steps.back().rest;
    if (rest == stem) return;
    if (guessed && rest.starts_with(stem)) {
        steps.push_back({.suffix = rest.substr(stem.size()),
                         .rest = stem,
                         .note = "open ending of an unknown word"});
    } else if (steps.empty()) {
        steps.push_back({.rest = stem, .note = "exception"});
    } else {
        steps.back().rest = stem;
    }
}

}  // namespace

AzerbaijaniStemmer::AzerbaijaniStemmer() : morphology_(shared_morphology()) {}

AzerbaijaniStemmer::AzerbaijaniStemmer(const azerbaijani::TableTexts& tables)
    : morphology_(std::make_shared<const Morphology>(tables)) {}

std::string AzerbaijaniStemmer::stem(std::string_view word) const {
    const std::string_view before = untouched_part(word);
    const std::string_view part = word.substr(before.size());
    WordLetters letters;
    if (!read_letters(part, letters)) return std::string(word);
    std::string stem = morphology_->stem(part, letters);
    if (!before.empty()) stem.insert(0, before);
    return stem;
}

std::string AzerbaijaniStemmer::stem(std::string_view word, std::vector<StemStep>& steps) const {
    steps.clear();
    const std::string_view before = untouched_part(word);
    const std::string_view part = word.substr(before.size());
    WordLetters letters;
    if (!read_letters(part, letters)) return std::string(word);
    std::vector<Reading> readings;
    const std::string stem = std::string(before) + morphology_->stem(part, letters, &readings);
    for (const Reading& reading : readings) {
        const auto more = azerbaijani::explain(morphology_->suffixes(), part, letters, reading);
        steps.insert(steps.end(), more.begin(), more.end());
        letters = remaining(letters, reading);
    }
    for (StemStep& step : steps) step.rest.insert(0, before);
    finish(steps, word, stem, readings.back().guessed);
    return stem;
}

bool AzerbaijaniStemmer::knows(std::string_view word) const {
    WordLetters letters;
    if (!read_letters(word.substr(untouched_part(word).size()), letters)) return false;
    const Reading reading = morphology_->read(letters);
    return !reading.guessed && reading.cost < Reading::kNone;
}

std::vector<std::string> AzerbaijaniStemmer::errors() const { return morphology_->errors(); }

}  // namespace axtar::analyzers
