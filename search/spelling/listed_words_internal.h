#pragma once

#include <string>
#include <unordered_map>

#include "search/spelling/spelling_vocabulary_internal.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// The words that a thesaurus has other names for, as evidence for what a misspelt word may have
/// been: of `həbsxana` the collections may have `azadlıqdan məhrumetmə yerləri` alone.
///
/// Words that the lexicon or the dictionary knows, and names with a capital: what people say is
/// listed as they write it. No acronyms, no terms of several words.
/// Threads: immutable once built.
/// Cost:    some 15 ms to build for the built-in thesaurus.
class ListedWords {
public:
    explicit ListedWords(const Thesaurus& thesaurus);
    /// Of the built-in thesaurus, built when first wanted.
    [[nodiscard]] static const ListedWords& built_in();

    /// In lower case, without a frequency.
    [[nodiscard]] const SpellingVocabulary& words() const { return words_; }
    /// As the list writes a word of words(): `Gürcüstan`.
    [[nodiscard]] const std::string& as_listed(const std::string& word) const {
        return listed_.at(word);
    }

private:
    std::unordered_map<std::string, std::string> listed_;
    SpellingVocabulary words_;
};

}  // namespace axtar::search
