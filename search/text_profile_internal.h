#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "analyzers/language.h"
#include "analyzers/token.h"

namespace axtar::search {

/// Looks up how telling a stem is, once a request.
class StemWeights {
public:
    explicit StemWeights(const Xapian::Database& database) : database_(database) {}

    /// Inverse document frequency over sections; 0 for a stem that more than a quarter of a larger
    /// index has, and for one that no section has.
    [[nodiscard]] double of(const std::string& stem);

private:
    const Xapian::Database& database_;
    std::unordered_map<std::string, double> known_;
};

/// What a text is about: its stems with weights (square root of the count times the idf), those of
/// function words left out, and its tokens in their order.
///
/// Threads: immutable once built.
class TextProfile {
public:
    TextProfile(std::string_view text, analyzers::Language fallback, StemWeights& weights);

    [[nodiscard]] const std::vector<analyzers::Token>& tokens() const { return tokens_; }
    [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }
    /// Of the vector of the weights.
    [[nodiscard]] double length() const { return length_; }
    /// Cosine of the two weight vectors: 0 for nothing in common, 1 for the same words.
    [[nodiscard]] double similarity(const TextProfile& other) const;

private:
    std::vector<analyzers::Token> tokens_;
    std::map<std::string, double> weights_;
    double length_ = 0;
};

/// The stems of most weight, at most `count`, heaviest first.
[[nodiscard]] std::vector<std::pair<std::string, double>> heaviest(
    const std::map<std::string, double>& weights, std::size_t count);

/// A run of tokens that two texts share, stem by stem: [first, first + count) of the second one.
struct SharedRun {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// The longest runs of at least `least` tokens, at most `most` of them, none within another;
/// longest first. Runs of nothing but common words are left out.
[[nodiscard]] std::vector<SharedRun> shared_runs(const TextProfile& text, const TextProfile& other,
                                                 std::size_t least, std::size_t most);

}  // namespace axtar::search
