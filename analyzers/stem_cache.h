#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// Remembers the stems of recent words: in law text 97 words of 100 were met shortly before.
///
/// Fixed size (2 MiB), two places a set, the older one gives way. An entry is one cache line with
/// word and stem in it, so a hit touches one or two lines and allocates nothing; words too long for
/// that are not kept.
/// Threads: one cache a thread.
class StemCache {
public:
    StemCache() : entries_(kSets * 2) {}

    /// The stem kept for a word of a passage in `language`. Valid until the next put().
    [[nodiscard]] std::optional<std::string_view> find(std::string_view word, Language language);
    void put(std::string_view word, Language language, std::string_view stem);

private:
    static constexpr std::size_t kSets = std::size_t{1} << 14U;

    struct alignas(64) Entry {
        std::uint32_t hash = 0;
        std::uint8_t language = 0xFF;
        std::uint8_t word_size = 0;
        std::uint8_t stem_size = 0;
        std::array<char, 57> bytes = {};

        [[nodiscard]] bool holds(std::uint32_t of_hash, std::uint8_t of_language,
                                 std::string_view word) const;
        [[nodiscard]] std::string_view stem() const {
            return {bytes.data() + word_size, stem_size};
        }
    };

    std::vector<Entry> entries_;
};

}  // namespace axtar::analyzers
