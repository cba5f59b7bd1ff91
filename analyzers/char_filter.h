#pragma once

#include "analyzers/filtered_text.h"

namespace axtar::analyzers {

/// Text to text, before words are found: normalisation, repair, transliteration.
///
/// Threads: `apply` is const and keeps no state.
class CharFilter {
public:
    CharFilter() = default;
    CharFilter(const CharFilter&) = delete;
    CharFilter& operator=(const CharFilter&) = delete;
    virtual ~CharFilter() = default;

    /// Changes `text` in place and records each change of length, so that offsets still lead to the
    /// original.
    virtual void apply(FilteredText& text) const = 0;
};

}  // namespace axtar::analyzers
