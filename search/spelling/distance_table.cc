#include "search/spelling/distance_table.h"

#include <algorithm>

#include "base/utf8.h"

namespace axtar::search {

DistanceTable::DistanceTable(std::string_view word, std::uint32_t edits, Letter letter)
    : letter_(letter), edits_(edits) {
    for (std::size_t at = 0; at < word.size();) {
        const utf8::Decoded next = utf8::decode(word, at);
        word_ += mapped(next.code_point);
        at += next.size;
    }
    rows_.emplace_back(word_.size() + 1);
    for (std::size_t j = 0; j <= word_.size(); ++j) rows_[0][j] = static_cast<std::uint32_t>(j);
}

std::size_t DistanceTable::read(std::string_view other) {
    std::size_t at = keep_common(other);
    while (at < other.size()) {
        const utf8::Decoded next = utf8::decode(other, at);
        at += next.size;
        add_row(mapped(next.code_point));
        ends_.push_back(at);
        if (hopeless()) {
            last_.assign(other.substr(0, at));
            return at;
        }
    }
    last_.assign(other);
    return std::string_view::npos;
}

/// Drops the rows behind what the word shares with the one before; gives the bytes shared.
std::size_t DistanceTable::keep_common(std::string_view other) {
    const auto differs =
        std::mismatch(other.begin(), other.end(), last_.begin(), last_.end()).first;
    const auto common = static_cast<std::size_t>(differs - other.begin());
    while (!ends_.empty() && ends_.back() > common) {
        ends_.pop_back();
        letters_.pop_back();
    }
    return ends_.empty() ? 0 : ends_.back();
}

void DistanceTable::add_row(char32_t letter) {
    const std::size_t i = ends_.size() + 1;
    if (rows_.size() <= i) rows_.emplace_back(word_.size() + 1);
    const std::vector<std::uint32_t>& above = rows_[i - 1];
    std::vector<std::uint32_t>& row = rows_[i];
    row[0] = static_cast<std::uint32_t>(i);
    for (std::size_t j = 1; j <= word_.size(); ++j) {
        const std::uint32_t change = above[j - 1] + (word_[j - 1] == letter ? 0U : 1U);
        row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
        const bool exchanged =
            i > 1 && j > 1 && word_[j - 1] == letters_.back() && word_[j - 2] == letter;
        if (exchanged) row[j] = std::min(row[j], rows_[i - 2][j - 2] + 1);
    }
    letters_.push_back(letter);
}

bool DistanceTable::hopeless() const {
    const std::size_t i = ends_.size();
    const auto least = [](const std::vector<std::uint32_t>& row) {
        return *std::min_element(row.begin(), row.end());
    };
    return least(rows_[i]) > edits_ && least(rows_[i - 1]) + 1 > edits_;
}

}  // namespace axtar::search
