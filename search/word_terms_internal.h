#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "analyzers/query_analysis.h"

namespace axtar::search {

/// The index terms that stand for one word of a query, at most kMaxTermsPerWord together.
struct WordTerms {
    std::vector<std::string> exact = {};  ///< exact forms that the index has
    std::vector<std::string> stems = {};  ///< stems that the index has, no prefix, likeliest first
    /// Stems of the parts of a hyphenated word where the index has them all: texts that write it
    /// apart have them side by side.
    std::vector<std::string> parts = {};
    Xapian::doccount frequency = 0;  ///< sections with the commonest of exact and stems

    [[nodiscard]] bool found() const { return !exact.empty() || !stems.empty() || !parts.empty(); }
};

inline constexpr std::size_t kMaxTermsPerWord = 6;

/// Looks words up in an index: exact form, Azerbaijani and English stem, and the stems that share
/// the folded form (`huquq` -> `hüquq`), by the synonym table of the database.
///
/// Errors:  Xapian's exceptions pass through.
/// Threads: one; keeps what it found for the length of a request.
class WordTermFinder {
public:
    explicit WordTermFinder(const Xapian::Database& database) : database_(database) {}

    [[nodiscard]] const WordTerms& find(const analyzers::QueryWord& word);
    [[nodiscard]] Xapian::doccount sections() const { return database_.get_doccount(); }

private:
    WordTerms look_up(const analyzers::QueryWord& word) const;
    void add_variants(const analyzers::QueryWord& word, WordTerms& terms) const;

    const Xapian::Database& database_;
    std::unordered_map<std::string, WordTerms> known_;
};

}  // namespace axtar::search
