#include "analyzers/stem_cache.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <xxhash.h>

namespace axtar::analyzers {
namespace {

std::uint64_t hash_of(std::string_view word, std::uint8_t language) {
    return XXH3_64bits_withSeed(word.data(), word.size(), language);
}

}  // namespace

bool StemCache::Entry::holds(std::uint32_t of_hash, std::uint8_t of_language,
                             std::string_view word) const {
    return hash == of_hash && language == of_language && word_size == word.size() &&
           std::memcmp(bytes.data(), word.data(), word.size()) == 0;
}

std::optional<std::string_view> StemCache::find(std::string_view word, Language language) {
    const auto code = static_cast<std::uint8_t>(language);
    const std::uint64_t hash = hash_of(word, code);
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    Entry* const set = &entries_[(hash % kSets) * 2];
    if (set[0].holds(tag, code, word)) return set[0].stem();
    if (set[1].holds(tag, code, word)) return set[1].stem();
    return std::nullopt;
}

void StemCache::put(std::string_view word, Language language, std::string_view stem) {
    if (word.size() + stem.size() > std::tuple_size_v<decltype(Entry::bytes)>) return;
    const auto code = static_cast<std::uint8_t>(language);
    const std::uint64_t hash = hash_of(word, code);
    Entry* const set = &entries_[(hash % kSets) * 2];
    set[1] = set[0];
    set[0].hash = static_cast<std::uint32_t>(hash >> 32U);
    set[0].language = code;
    set[0].word_size = static_cast<std::uint8_t>(word.size());
    set[0].stem_size = static_cast<std::uint8_t>(stem.size());
    std::ranges::copy(word, set[0].bytes.begin());
    std::ranges::copy(stem, set[0].bytes.begin() + static_cast<std::ptrdiff_t>(word.size()));
}

}  // namespace axtar::analyzers
