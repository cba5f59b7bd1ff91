#pragma once

#include "analyzers/char_filter.h"

namespace axtar::analyzers {

/// Joins words that typesetting has broken.
///
/// Output: soft hyphens, the ¬ that stands for them in some pages, zero-width spaces and joiners
///   are gone; a letter, a hyphen, a line end and a letter become two letters where these make one
///   word (`vətən-\ndaş`). Two words stay apart, by their case (`Milli-\nMəclis`) or by the
///   lexicon: the dash of a clause (`görə-\nfiziki şəxslər`), a compound (`normativ-\nhüquqi`).
///   Where the lexicon knows neither the one nor the two (English, names) only the line end goes:
///   the hyphenated word is found whole and by its parts. So it goes behind a digit (`25-\nci`).
/// Cost:   nothing where the text has none of these signs and no hyphen before a line end.
class HyphenationCharFilter final : public CharFilter {
public:
    void apply(FilteredText& text) const override;
};

}  // namespace axtar::analyzers
