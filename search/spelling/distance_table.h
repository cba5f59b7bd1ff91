#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// The spelling distance of one word from sorted words, a row for each letter of the word in hand:
/// letters put in, left out, changed, or two neighbours exchanged cost one each. What two words one
/// after the other have in common is not worked out again.
///
/// Input: UTF-8. `letter` maps each letter of both words first (folding); null: as they are.
class DistanceTable {
public:
    using Letter = char32_t (*)(char32_t);
    DistanceTable(std::string_view word, std::uint32_t edits, Letter letter = nullptr);

    /// Takes the next word in hand. Bytes of it up to and with the letter behind which no word can
    /// be within `edits`; npos where it was read to its end.
    std::size_t read(std::string_view other);

    [[nodiscard]] bool is_near() const { return rows_[ends_.size()].back() <= edits_; }
    /// Letters of the word in hand that were read, and of the word asked for.
    [[nodiscard]] std::size_t letters() const { return ends_.size(); }
    [[nodiscard]] std::size_t size() const { return word_.size(); }
    /// Of the word in hand from the first `length` letters of the word asked for.
    [[nodiscard]] std::uint32_t distance(std::size_t length) const {
        return rows_[ends_.size()][length];
    }

private:
    [[nodiscard]] char32_t mapped(char32_t letter) const {
        return letter_ == nullptr ? letter : letter_(letter);
    }
    std::size_t keep_common(std::string_view other);
    void add_row(char32_t letter);
    [[nodiscard]] bool hopeless() const;

    Letter letter_;
    std::uint32_t edits_;
    std::u32string word_;
    std::u32string letters_;         // of the word in hand
    std::vector<std::size_t> ends_;  // in bytes, of each of its letters
    std::vector<std::vector<std::uint32_t>> rows_;
    std::string last_;
};

}  // namespace axtar::search
