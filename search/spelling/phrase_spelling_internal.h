#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace axtar::search {

/// Tells the phrases that a few documents misspell by one letter too many or too few ("special
/// proceduress"): many more documents say the same phrase without or with that letter.
///
/// Only words of six letters or more count; shorter ones are other words ("right", "rights").
/// Threads: immutable once built.
class PhraseSpelling {
public:
    using Counts = std::unordered_map<std::string, std::uint32_t>;

    /// `phrases`: how many documents say each; they outlive this.
    explicit PhraseSpelling(const Counts& phrases);

    [[nodiscard]] bool is_misspelt(std::string_view phrase, std::uint32_t documents) const;

private:
    const Counts& phrases_;
    Counts without_a_letter_ = {};  ///< of the common phrases, the most documents of any
};

}  // namespace axtar::search
