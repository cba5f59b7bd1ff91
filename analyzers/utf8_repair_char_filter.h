#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Makes any bytes well-formed UTF-8: each ill-formed sequence becomes U+FFFD, a NUL a space.
///
/// Cost: nothing where the text is well-formed and without NUL.
/// Source: Unicode 15.0, 3.9, substitution of maximal subparts.
class Utf8RepairCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
