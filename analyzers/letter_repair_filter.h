#pragma once

#include "analyzers/token_filter.h"

namespace axtar::analyzers {

/// Puts letters right that other alphabets have in good faith, where the language says that they
/// are Azerbaijani: ä of the alphabet of 1991 (`vä`), and ý þ ð where ISO 8859-9 was read as
/// Latin-1
/// (`azərbaycanlýlar`).
///
/// Input:  tokens with `language` set, before they are lower-cased.
/// Output: ä→ə ý→ı þ→ş ð→ğ in words of Azerbaijani passages, and in words of others that have an
///   Azerbaijani letter. `Länder` in an English text stays.
class LetterRepairFilter final : public TokenFilter {
public:
    void apply(std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
