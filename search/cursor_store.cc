#include "search/cursor_store.h"

#include <algorithm>
#include <charconv>
#include <random>

namespace axtar::search {
namespace {

std::string new_token() {
    std::random_device random;
    std::string token;
    for (int i = 0; i < 4; ++i) {
        std::uint32_t number = random();
        for (int digit = 0; digit < 8; ++digit, number >>= 4U) {
            token += "0123456789abcdef"[number & 15U];
        }
    }
    return token;
}

/// In hits. An empty listing takes room too, and a question may be longer than what it finds.
std::size_t cost(const Listing& listing) {
    constexpr std::size_t kBytesOfHit = 64;
    const std::size_t bytes = listing.question.size() + listing.feedback.size();
    return listing.hits.size() + bytes / kBytesOfHit + 16;
}

}  // namespace

std::string CursorStore::add(std::shared_ptr<const Listing> listing) {
    std::string token = new_token();
    const std::scoped_lock lock(mutex_);
    cost_ += cost(*listing);
    entries_.push_front({.token = token, .listing = std::move(listing)});
    while (cost_ > kMaxHits && entries_.size() > 1) {
        cost_ -= cost(*entries_.back().listing);
        entries_.pop_back();
    }
    return token;
}

CursorPlace CursorStore::find(std::string_view cursor) {
    const std::string_view token = token_of(cursor);
    if (token.size() == cursor.size()) return {};
    const std::string_view digits = cursor.substr(token.size() + 1);
    std::size_t position = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), position);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return {};
    const std::scoped_lock lock(mutex_);
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.token == token; });
    if (found == entries_.end() || position > found->listing->hits.size()) return {};
    entries_.splice(entries_.begin(), entries_, found);
    return {.listing = found->listing, .position = position};
}

std::string CursorStore::cursor(std::string_view token, std::size_t position) {
    return std::string(token) + "-" + std::to_string(position);
}

std::string_view CursorStore::token_of(std::string_view cursor) {
    return cursor.substr(0, cursor.find('-'));
}

}  // namespace axtar::search
