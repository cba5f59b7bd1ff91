#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/query_tree.h"
#include "search/vocabulary/thesaurus.h"
#include "search/vocabulary/translation_internal.h"

namespace axtar::search {

/// Azerbaijani and English: what a word is called in the other language, wherever a text may use
/// it. The thesaurus has the terms of law, which say more; this has everything else.
///
/// Source:  search/data/azerbaijani_english.txt and english_azerbaijani.txt, written for Axtar, in
///          the form of the thesaurus, each word with its likeliest names first.
/// Threads: immutable once read, safe to share.
class Dictionary {
public:
    /// Read when first wanted.
    [[nodiscard]] static const Dictionary& built_in();

    /// The words of a query in the other language. A word of both (`aid`, `son`) is taken for one
    /// of the language that the query is `asked` in, or that most of its words belong to; where
    /// these do not tell, for one of that which has it without an ending.
    [[nodiscard]] std::vector<Translation> translate(
        const QueryNode& root, double weight, const std::vector<std::string>& left_out,
        analyzers::Language asked = analyzers::Language::kUnknown) const;

    /// Whether either half has the word, in any form.
    [[nodiscard]] bool has(const analyzers::QueryWord& word) const;
    /// How many more of the words are Azerbaijani than English, by what either half has.
    [[nodiscard]] int words_more_azerbaijani(
        std::span<const analyzers::QueryWord* const> words) const;
    /// The half to look the words up in: that of the language most of them belong to, Azerbaijani
    /// where that is open.
    [[nodiscard]] const Thesaurus& half_for(
        std::span<const analyzers::QueryWord* const> words) const;

private:
    void keep_to_one_half(std::vector<Translation>& english,
                          std::vector<Translation>& azerbaijani) const;

    Thesaurus to_english_;
    Thesaurus to_azerbaijani_;
};

/// The texts of the two files, embedded when the program is built.
[[nodiscard]] std::string_view azerbaijani_english();
[[nodiscard]] std::string_view english_azerbaijani();

}  // namespace axtar::search
