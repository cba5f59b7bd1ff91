#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Repairs UTF-8 that was read as an 8-bit code page and encoded again: `mÉ™hkÉ™mÉ™` to `məhkəmə`.
///
/// Input:  well-formed UTF-8.
/// Output: pairs (and triples, for quotes) of characters that are the bytes of one Azerbaijani
///   letter, accented Western letter or punctuation sign read as windows-1252, -1254, ISO 8859-1,
///   -9 or windows-1251 become that character. Encoded twice over is repaired twice. Such pairs do
///   not occur in healthy text of our languages.
/// Cost:   nothing where the text has none of the lead characters.
class MojibakeCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
