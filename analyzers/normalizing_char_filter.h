#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Brings a text to NFC.
///
/// Input:  well-formed UTF-8.
/// Output: NFC; ligatures (ﬁ), full-width Latin letters and digits are also taken apart, since they
///   stand for the plain letters in text taken from PDF. A dot above that lower-casing an İ left
///   behind an i is removed, and likewise U+0307 behind ı.
/// Cost:   reads the text only where contents() shows a code point that could need it.
/// Source: UAX #15.
class NormalizingCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
