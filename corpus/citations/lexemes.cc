#include "corpus/citations/lexemes.h"

#include <algorithm>

#include "base/utf8.h"
#include "corpus/citations/letter_table.h"

namespace axtar::corpus::citations {
namespace {

constexpr std::size_t kMaxWordBytes = 400;  // a longer "word" is cut: it is no word of any text

// Reads signs from a text. The hot loop of the recogniser: one and two bytes are decoded here, and
// folded letters are written into a buffer that is as long as the text, so it never grows.
struct Reader {
    std::string_view text;
    const SignTable& table;
    char* folded;
    std::size_t at = 0;

    Sign peek(std::size_t& size) const {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            size = 1;
            return table[byte];
        }
        if (byte >= 0xC2 && byte < 0xD4 && at + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[at + 1]);
            if ((next & 0xC0U) == 0x80U) {
                size = 2;
                return table[((byte & 0x1FU) << 6U) | (next & 0x3FU)];
            }
        }
        const auto decoded = utf8::decode(text, at);
        size = decoded.size;
        return decoded.code_point < kSignTableSize ? table[decoded.code_point]
                                                   : sign_beyond_table(decoded.code_point);
    }
};

// Takes letters (or digits) while they last.
void read_run(Reader& reader, SignKind kind, Lexeme& lexeme) {
    bool all_capitals = true;
    char* const first = reader.folded;
    while (reader.at < reader.text.size() && reader.at - lexeme.start < kMaxWordBytes) {
        std::size_t size = 0;
        const Sign sign = reader.peek(size);
        if (sign.kind == kind) {
            if (reader.folded == first) lexeme.capital = sign.capital;
            all_capitals = all_capitals && sign.capital;
            *reader.folded++ = sign.folded;
        } else if (sign.kind != SignKind::kNothing) {
            break;
        }
        reader.at += size;
    }
    lexeme.folded_size = static_cast<std::uint16_t>(reader.folded - first);
    lexeme.all_capitals = all_capitals && lexeme.folded_size > 0 && kind == SignKind::kLetter;
}

}  // namespace

Lexemes::Lexemes(std::string_view text) : text_(text.substr(0, 0xFFFFFFFFU)) {
    lexemes_.reserve(text_.size() / 6 + 8);
    folded_.resize(text_.size());
    end_.start = end_.end = static_cast<std::uint32_t>(text_.size());
    Reader reader{text_, sign_table(), folded_.data()};
    bool glued = false;
    bool line_start = true;
    while (reader.at < text_.size()) {
        std::size_t size = 0;
        const Sign sign = reader.peek(size);
        if (sign.kind == SignKind::kSpace || sign.kind == SignKind::kLineEnd) {
            line_start = line_start || sign.kind == SignKind::kLineEnd;
            glued = false;
            reader.at += size;
            continue;
        }
        if (sign.kind == SignKind::kNothing) {
            reader.at += size;
            continue;
        }
        Lexeme lexeme;
        lexeme.start = static_cast<std::uint32_t>(reader.at);
        lexeme.folded_start = static_cast<std::uint32_t>(reader.folded - folded_.data());
        lexeme.glued = glued;
        lexeme.line_start = line_start;
        if (sign.kind == SignKind::kLetter || sign.kind == SignKind::kDigit) {
            read_run(reader, sign.kind, lexeme);
            lexeme.kind = sign.kind == SignKind::kLetter ? LexemeKind::kWord : LexemeKind::kDigits;
        } else {
            lexeme.kind = sign.kind == SignKind::kDash    ? LexemeKind::kDash
                          : sign.kind == SignKind::kQuote ? LexemeKind::kQuote
                                                          : LexemeKind::kMark;
            if (size == 1) lexeme.mark = text_[reader.at];
            reader.at += size;
        }
        lexeme.end = static_cast<std::uint32_t>(reader.at);
        lexemes_.push_back(lexeme);
        if (lexeme.kind == LexemeKind::kWord) {
            lexemes_.back().word = classify_word(folded(lexemes_.size() - 1));
        }
        glued = true;
        line_start = false;
    }
}

}  // namespace axtar::corpus::citations
