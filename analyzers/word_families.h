#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace axtar::analyzers {

/// Words whose stems a table gives, because a stemmer cuts them wrongly: irregular forms (`women`),
/// nouns of verbs (`expulsion`), and words that it would join with others (`internal` with
/// `international`).
///
/// Input:   the form of analyzers/data/en/word_families.txt, which tells it; UTF-8, kept alive by
///          the caller.
/// Errors:  none; of a word that stands twice the first line counts.
/// Threads: reading is safe from all threads.
class WordFamilies {
public:
    using Stemmer = std::function<std::string(std::string_view)>;
    /// `stem` gives the stem of the first word of a family.
    WordFamilies(std::string_view text, const Stemmer& stem);

    /// The stem of a word, or null where no line has it.
    [[nodiscard]] const std::string* stem_of(std::string_view word) const;

private:
    std::unordered_map<std::string_view, std::string> stems_;
};

/// The table that is built in.
[[nodiscard]] std::string_view english_word_families();

}  // namespace axtar::analyzers
