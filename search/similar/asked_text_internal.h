#pragma once

#include <string>
#include <string_view>

#include "analyzers/language.h"
#include "search/similar/other_names_internal.h"
#include "search/similar/text_profile_internal.h"

namespace axtar::search {

/// A text that others are compared with: a draft, or one point of it.
struct AskedText {
    TextProfile own;
    OtherNames other;
    std::string key = {};  ///< corpus::said_key()

    /// Where the words do not tell the language ("Ratify CED"), it is `fallback`; where that is
    /// unknown too, the one in whose stems the index knows more of them.
    AskedText(std::string_view text, analyzers::Language fallback, const Thesaurus& thesaurus,
              StemWeights& weights);

    /// Of words by which others can be like it there are two at least.
    [[nodiscard]] bool tells_enough() const;
    /// Of the words of both, 0 to 1. Words of one language that a text has by other names count
    /// less.
    [[nodiscard]] double similarity(const TextProfile& text) const;
};

}  // namespace axtar::search
