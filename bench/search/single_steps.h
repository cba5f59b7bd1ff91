#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace axtar::bench {

/// Steps of a search that no request asks for by itself, run on their own.
class SingleSteps {
public:
    explicit SingleSteps(const std::string& index);
    ~SingleSteps();
    SingleSteps(const SingleSteps&) = delete;
    SingleSteps& operator=(const SingleSteps&) = delete;

    /// Why nothing can be run; empty where all is well.
    [[nodiscard]] const std::string& error() const;
    /// Xapian's own ten best of our query, and how many match in all where `total` is wanted.
    std::size_t ten_best(const std::string& query, bool total);
    /// The second stage over the matches of a query, which are collected once and kept.
    std::size_t second_stage(const std::string& query);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace axtar::bench
