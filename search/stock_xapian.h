#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/evaluation.h"

namespace axtar::search {

/// Xapian as its manual shows it, to compare with: TermGenerator and QueryParser with one stemmer,
/// BM25 by default, OR of all words.
///
/// `language` is one of Xapian's stemmers ("english", "turkish", "none"). For "turkish" İ and I are
/// lower-cased by Turkish rules first, which Xapian does not do.
/// Errors:  kInvalidArgument for an unknown stemmer.
/// Threads: one.
class StockXapian {
public:
    [[nodiscard]] static Result<StockXapian> create(std::string_view language);
    StockXapian(StockXapian&&) noexcept;
    StockXapian& operator=(StockXapian&&) noexcept;
    ~StockXapian();

    /// Indexes a document in memory.
    [[nodiscard]] Result<void> add(std::string_view id, std::string_view text);
    [[nodiscard]] Result<Run> run(const std::vector<EvaluationQuery>& queries, std::uint32_t depth);

private:
    class Impl;
    explicit StockXapian(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// A word by one of Xapian's stemmers, for the comparison of stemmers; the word itself where the
/// stemmer is unknown.
[[nodiscard]] std::string stock_stem(std::string_view language, std::string_view word);

}  // namespace axtar::search
