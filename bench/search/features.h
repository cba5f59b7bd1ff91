#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench/search/drawn_queries.h"

namespace axtar::bench {

/// One row of the table: `queries` of them, asked by number.
struct Feature {
    std::string name = {};
    std::size_t queries = 0;
    std::function<void(std::size_t)> ask = {};
};

/// The features of the search, ready to be asked on one index. Plain queries come first.
class Bench {
public:
    Bench(const std::string& index, const DrawnQueries& queries);
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    /// Why nothing can be asked; empty where all is well.
    [[nodiscard]] const std::string& error() const;
    /// They ask this Bench: it must outlive them.
    [[nodiscard]] std::vector<Feature> features();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace axtar::bench
