#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Maps letters of other alphabets that stand in Latin words: `qərаrlаrın` with Cyrillic а, `xәbәr`
/// with Cyrillic ә, `vǝ` with U+01DD, `beє` and `hьquqi` where an 8-bit Azerbaijani font was read
/// as windows-1251.
///
/// Input:  well-formed UTF-8 in NFC.
/// Output: in a word of Latin letters with Cyrillic or Greek ones among them, each of those becomes
///   the Latin letter that it looks like, else the one that it was before the code page was
///   mistaken, else its transliteration. A word without Latin letters is mapped only where its line
///   is Latin and all its letters are look-alikes; other Cyrillic words are left to
///   CyrillicCharFilter. º and ª inside a word become ş and Ş, the comma-below ș ț the cedilla ş.
/// Cost:   nothing where the text has no such letter.
/// Source: counts of such words in Azerbaijani law texts, docs/azerbaijani_analysis.md.
class LookAlikeCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
