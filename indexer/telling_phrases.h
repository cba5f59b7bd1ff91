#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/token.h"
#include "indexer/phrase_verbs.h"

namespace axtar::indexer {

/// Finds the phrases that a document says most: two to four words side by side, neither the first
/// nor the last of them a function word or a verb of telling and asking ("insan hüquqları",
/// "freedom of expression"); its participles may stand before a noun ("alleged violation"). In
/// English none runs over a word that parts ("prisons which inmates") or ends within a preposition
/// ("torture in line" with), and none ends within the second of two things ("torture and
/// extrajudicial" killings). Labels of forms ("UPR session: 4") are none. Completions of the whole
/// collection are made of them.
///
/// Phrases with the same stems are one; of their forms the shortest is shown.
/// Threads: one document, one thread.
/// Cost:    a look-up a word and up to three a place; at most kMostPhrases are counted.
class TellingPhrases {
public:
    /// `tokens` of `text` in their order, with stems.
    void add(std::string_view text, const std::vector<analyzers::Token>& tokens);

    /// Those said most first, kFewest to kMost by the length of the document. A phrase said once
    /// counts in a short document alone.
    [[nodiscard]] std::vector<std::string> best() const;

    static constexpr std::size_t kFewest = 10;
    static constexpr std::size_t kMost = 24;  // half a kilobyte

    static constexpr std::size_t kMostPhrases = 200'000;
    static constexpr std::size_t kLongest = 4;  // words

private:
    /// One word of a text that may stand in a phrase.
    struct Word {
        std::uint32_t stem = 0;
        std::uint32_t form = 0;
        PhrasePlace place = PhrasePlace::kAnywhere;
        bool lists = false;  ///< "and", "or"
        bool behind_preposition = false;
        bool before_preposition = false;  ///< with both it is part of one: "in line with"

        [[nodiscard]] bool ends_phrase() const;
    };
    struct Phrase {
        std::array<Word, kLongest> words = {};
        std::uint32_t size = 0;
        std::uint32_t letters = 0;  // bytes of its forms
        std::uint32_t count = 0;
        std::uint32_t place = 0;  // order of first occurrence

        [[nodiscard]] bool stands_in(const Phrase& longer) const;
    };
    std::uint32_t number_of(const std::string& text);
    [[nodiscard]] static bool begins_phrase(const std::vector<Word>& run, std::size_t at);
    [[nodiscard]] static bool may_end(const std::vector<Word>& run, std::size_t at, bool listed);
    void count_run(const std::vector<Word>& run);
    void count(const Phrase& occurrence);
    [[nodiscard]] std::string text_of(const Phrase& phrase) const;

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<const std::string*> texts_;  // by number: keys of numbers_
    std::unordered_map<std::uint64_t, Phrase> phrases_;
    std::size_t words_ = 0;
};

}  // namespace axtar::indexer
