#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Joins words that typesetting has broken.
///
/// Output: soft hyphens, the ¬ that stands for them in some pages, zero-width spaces and joiners
/// are
///   gone; a letter, a hyphen, a line end and a letter become two letters (`vətən-\ndaş`), unless
///   the case shows two words (`Milli-\nMəclis`). Behind a digit only the line end goes, the hyphen
///   stays (`25-\nci`).
/// Cost:   nothing where the text has none of these signs and no hyphen before a line end.
class HyphenationCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
