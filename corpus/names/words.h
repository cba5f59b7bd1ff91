#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/language.h"

namespace axtar::corpus::names {

/// One word of a text, as names and recommendations are looked for.
struct Word {
    std::uint32_t start = 0;  ///< bytes of the text, [start, end); a suffix behind a hyphen of an
                              ///< acronym may stand behind `end`
    std::uint32_t end = 0;
    std::uint32_t folded_at = 0;  ///< into the buffer of Words
    std::uint32_t stem_at = 0;
    std::uint16_t folded_size = 0;
    std::uint16_t stem_size = 0;
    bool capital = false;        ///< begins with a capital letter
    bool all_capitals = false;   ///< two letters or more, all of them capitals
    bool number = false;         ///< digits alone
    bool broken_before = false;  ///< a full stop, colon, semicolon, bracket or line end lies
                                 ///< between this word and the one before it
    bool comma_before = false;
};

/// The words of a text: analysed as the index does it (letters repaired, lower case, stems), then
/// folded to a..z. `insan haqları` is read as `insan hüquqları`.
///
/// Input:   any bytes.
/// Cost:    linear; analysis is most of it. `reset` keeps the memory for the next text.
/// Threads: one object a thread.
class Words {
public:
    Words() = default;
    Words(std::string_view text, analyzers::Language fallback) { reset(text, fallback); }
    /// `text` must outlive the use of this object.
    void reset(std::string_view text, analyzers::Language fallback);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    /// Behind the end: an empty word.
    [[nodiscard]] const Word& operator[](std::size_t at) const {
        return at < words_.size() ? words_[at] : none_;
    }
    [[nodiscard]] std::string_view folded(std::size_t at) const {
        const Word& word = (*this)[at];
        return {buffer_.data() + word.folded_at, word.folded_size};
    }
    [[nodiscard]] std::string_view stem(std::size_t at) const {
        const Word& word = (*this)[at];
        return {buffer_.data() + word.stem_at, word.stem_size};
    }
    [[nodiscard]] std::string_view text() const { return text_; }
    /// The first word that starts at byte `offset` or later; size() where there is none.
    [[nodiscard]] std::size_t at_byte(std::size_t offset) const;

private:
    void set_forms(Word& word, std::string_view text, std::string_view stem);

    std::string_view text_ = {};
    std::string buffer_ = {};
    std::vector<Word> words_ = {};
    Word none_ = {};
};

/// A lower-case word in a..z, digits and hyphens: what names are compared by. Appends to `out`.
void append_folded(std::string_view word, std::string& out);
/// The same as a value.
[[nodiscard]] std::string folded(std::string_view word);

}  // namespace axtar::corpus::names
