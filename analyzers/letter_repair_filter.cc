#include "analyzers/letter_repair_filter.h"

#include <string>
#include <string_view>

#include "analyzers/letter_evidence.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

/// The letter meant, or the same; `ı` begins no word.
char32_t meant(char32_t c, bool first) {
    switch (c) {
        case U'ä':
            return U'ə';
        case U'Ä':
            return U'Ə';
        case U'ý':
            return first ? U'i' : U'ı';
        case U'Ý':
            return U'İ';
        case U'þ':
            return U'ş';
        case U'Þ':
            return U'Ş';
        case U'ð':
            return U'ğ';
        case U'Ð':
            return U'Ğ';
        default:
            return c;
    }
}

/// All of these letters begin with the byte 0xC3.
bool has_candidate(std::string_view text) {
    for (std::size_t at = text.find('\xC3'); at != std::string_view::npos;
         at = text.find('\xC3', at + 2)) {
        const char32_t c = utf8::decode(text, at).code_point;
        if (meant(c, false) != c) return true;
    }
    return false;
}

void repair(std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        utf8::append(out, meant(decoded.code_point, at == 0));
        at += decoded.size;
    }
    text = out;
}

}  // namespace

void LetterRepairFilter::apply(std::vector<Token>& tokens) const {
    for (Token& token : tokens) {
        if (token.type != TokenType::kWord || !has_candidate(token.text)) continue;
        const bool azerbaijani = token.language == Language::kAzerbaijani ||
                                 language_of_word(token.text) == Language::kAzerbaijani;
        if (azerbaijani) repair(token.text);
    }
}

}  // namespace axtar::analyzers
