#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// What a token is: a word, or one of the forms that stay whole in legal text.
enum class TokenType : std::uint8_t {
    kWord,
    kNumber,             ///< 25, 1996, 3,5
    kArticleNumber,      ///< 12-1.3, 25.1.1
    kActNumber,          ///< 246-IIKQ
    kRomanNumeral,       ///< III, VIQD parts
    kApplicationNumber,  ///< 69460/12
    kUnSymbol,           ///< A/HRC/39/14
    kDate,               ///< 28.12.2018
    kEmail,
    kUrl,
};

/// One occurrence of a term in a text.
///
/// `start` and `end` are bytes of the original text and lie on its code-point boundaries; `start <
/// end`. Offsets never go back from one token to the next. `position` is 1-based and counts tokens.
struct Token {
    std::string text = {};  ///< through the chain: the current form; at its end: the exact normal
                            ///< form, UTF-8 in NFC
    std::string stem =
        {};  ///< stem of `text` by its language; equal to `text` where nothing is stemmed
    std::vector<std::string> parts =
        {};  ///< stems of the parts of a hyphenated word, to be indexed like `stem` and at the same
             ///< position: `hüquq-mühafizə` is one token with the parts hüquq and mühafizə
    std::uint32_t position = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    TokenType type = TokenType::kWord;
    bool plural_acronym = false;             ///< capitals and the small s of English: NGOs
    Language language = Language::kUnknown;  ///< of the passage that the token stands in
};

/// The text without the s of a plural acronym.
[[nodiscard]] inline std::string_view singular(const Token& token) {
    const std::string_view text = token.text;
    return token.plural_acronym ? text.substr(0, text.size() - 1) : text;
}

}  // namespace axtar::analyzers
