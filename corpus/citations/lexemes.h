#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/word_class.h"

namespace axtar::corpus::citations {

enum class LexemeKind : std::uint8_t { kWord, kDigits, kDash, kQuote, kMark };

/// A word, a run of digits, a dash, a quotation mark or any other visible sign.
struct Lexeme {
    std::uint32_t start = 0;  ///< bytes of the text, [start, end)
    std::uint32_t end = 0;
    std::uint32_t folded_start = 0;  ///< into the buffer of Lexemes
    std::uint16_t folded_size = 0;
    LexemeKind kind = LexemeKind::kMark;
    WordClass word = WordClass::kNone;
    char mark = 0;         ///< the sign itself where it is ASCII; '(' for kMark and so on
    bool glued = false;    ///< no white space before it
    bool capital = false;  ///< a word that begins with a capital
    bool all_capitals = false;
    bool line_start = false;
};

/// A text cut into lexemes, with each word folded to ASCII: lower case, no Azerbaijani or other
/// accents, Cyrillic look-alikes as the Latin letters that they stand for.
///
/// Input:  any bytes; what is not UTF-8 becomes marks. Text behind the first 4 GiB is not read.
/// Cost:   linear; one pass, about 40 bytes a lexeme.
class Lexemes {
public:
    explicit Lexemes(std::string_view text);

    [[nodiscard]] std::size_t size() const { return lexemes_.size(); }
    /// Behind the end: an empty mark, so that a parser may look ahead without asking.
    [[nodiscard]] const Lexeme& operator[](std::size_t index) const {
        return index < lexemes_.size() ? lexemes_[index] : end_;
    }
    [[nodiscard]] std::string_view folded(std::size_t index) const {
        const Lexeme& lexeme = (*this)[index];
        return std::string_view(folded_).substr(lexeme.folded_start, lexeme.folded_size);
    }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::string_view raw(std::size_t index) const {
        const Lexeme& lexeme = (*this)[index];
        return text_.substr(lexeme.start, lexeme.end - lexeme.start);
    }
    [[nodiscard]] bool is_mark(std::size_t index, char mark) const {
        return (*this)[index].kind == LexemeKind::kMark && (*this)[index].mark == mark;
    }
    [[nodiscard]] bool is_word(std::size_t index, WordClass word) const {
        return (*this)[index].word == word;
    }

private:
    std::string_view text_;
    std::string folded_;
    std::vector<Lexeme> lexemes_;
    Lexeme end_ = {};
};

}  // namespace axtar::corpus::citations
