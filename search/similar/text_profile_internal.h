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

/// A stem as the index has it.
struct WeighedStem {
    std::string stem = {};
    /// Inverse document frequency over sections; 0 for a stem that more than a quarter of a larger
    /// index has.
    double weight = 0;
    bool indexed = false;  ///< a section has it
};

/// Looks up how telling a stem is, once a request.
class StemWeights {
public:
    explicit StemWeights(const Xapian::Database& database) : database_(database) {}

    /// Where no section has the stem: the commonest that is the same without the letters of
    /// Azerbaijani ("usaq": "uşaq"), if there is one.
    [[nodiscard]] const WeighedStem& find(const std::string& stem);
    /// False for an index too small to tell what is common and what is rare.
    [[nodiscard]] bool are_sure() const;
    /// 0 for a stem that no section has.
    [[nodiscard]] double of(const std::string& stem);

private:
    [[nodiscard]] WeighedStem look_up(const std::string& stem) const;
    [[nodiscard]] Xapian::doccount frequency(const std::string& stem) const;

    const Xapian::Database& database_;
    std::unordered_map<std::string, WeighedStem> known_;
};

/// What a text is about: its stems with weights (square root of the count times the idf), those of
/// function words left out, and its tokens in their order, with the stems that the index has.
///
/// Words that no section of a larger index has weigh as the rarest do, in the length alone: a text
/// about something that the index lacks is not about the rest of its words. Threads: immutable once
/// built.
class TextProfile {
public:
    TextProfile(std::string_view text, analyzers::Language fallback, StemWeights& weights);

    [[nodiscard]] const std::vector<analyzers::Token>& tokens() const { return tokens_; }
    [[nodiscard]] const std::map<std::string, double>& weights() const { return weights_; }
    /// Of the vector of the weights.
    [[nodiscard]] double length() const { return length_; }
    /// That most tokens are of.
    [[nodiscard]] analyzers::Language language() const { return language_; }
    /// cosine() of the two.
    [[nodiscard]] double similarity(const TextProfile& other) const;

private:
    std::vector<analyzers::Token> tokens_;
    std::map<std::string, double> weights_;
    double length_ = 0;
    analyzers::Language language_ = analyzers::Language::kUnknown;
};

/// Cosine of two vectors of weights, one of the length given: 1 for the same words, 0 for one word
/// in common or none, since by one alone no text says the same.
[[nodiscard]] double cosine(const std::map<std::string, double>& weights, double length,
                            const TextProfile& text);

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
