#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/evaluation/conflation.h"
#include "base/result.h"

namespace axtar::analyzers {

/// What `axtar eval-analysis` reads and prints.
struct EvalAnalysisOptions {
    /// Gold tables: lines `lemma TAB form TAB features`; `#` starts a comment.
    std::vector<std::filesystem::path> gold = {};
    /// Word lists (`word`, or `word TAB …`) whose largest classes are listed.
    std::vector<std::filesystem::path> words = {};
    /// Further stemmers by name, printed beside none, F5 and ours.
    std::vector<std::pair<std::string, StemFunction>> stemmers = {};
    std::size_t worst = 50;  ///< torn lemmas and mixed stems to list, of each; 0 for none
    std::size_t largest_classes = 200;  ///< classes of the word lists to list
};

/// Prints, for each gold table and part of speech, precision, recall, F1 and agreement
/// (definitions: conflation.h) of every stemmer side by side, for right and for folded spelling;
/// then the worst classes of our stemmer and the largest classes of the word lists. Errors: a file
/// that is missing, empty or has a line without three columns, with its place.
[[nodiscard]] Result<void> run_eval_analysis(const EvalAnalysisOptions& options, std::ostream& out);

/// The rows of a gold table.
[[nodiscard]] Result<std::vector<GoldRow>> read_gold(const std::filesystem::path& path);

/// The words of a list: the first column of each line.
[[nodiscard]] Result<std::vector<std::string>> read_word_list(const std::filesystem::path& path);

/// The first `count` letters of a word: the classic stemmer without any knowledge.
[[nodiscard]] std::string first_letters(std::string_view word, std::size_t count);

}  // namespace axtar::analyzers
