#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Writes Cyrillic words in the Azerbaijani Latin alphabet: `һүгуг` becomes `hüquq`.
///
/// Input:  well-formed UTF-8 in NFC, look-alikes mapped.
/// Output: every Cyrillic letter in Latin; an apostrophe between two Cyrillic letters is dropped,
/// as
///   the Latin spelling has none (`мә'на`, məna). Russian words get the same treatment, in texts
///   and queries alike, so that they still find each other.
/// Cost:   nothing where the text has no Cyrillic letter.
/// Source: ICU transliterator `az_Cyrl-az/BGN`; a test compares the two on the Universal
/// Declaration.
class CyrillicCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
