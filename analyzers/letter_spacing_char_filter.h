#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Joins words that are written with spaces between their letters: `Q Ə R A R`, `f ə s i l`.
///
/// Input:  well-formed UTF-8; spaces of any kind.
/// Output: three or more single letters with one space between each two become one word; a wider
/// gap
///   ends it (`Ö n    s ö z` are two words). A Roman number before small letters is a word of its
///   own (`I V f ə s i l`). A single ə between two pieces of small letters joins them (`madd ə
///   sinin`): PDF fonts without that letter split words so, and ə is no word.
/// Cost:   one look at each space.
class LetterSpacingCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
