#pragma once

#include "analyzers/token_filter.h"

namespace axtar::analyzers {

/// Sets `Token::stem`, and `Token::parts` of hyphenated words.
///
/// Input:  lower-case tokens with `language` set.
/// Output: typed tokens keep their text as stem. A word with hyphens has one stem for the whole,
///   taken without the hyphens (ayrı-seçkiliyin → ayrıseçkilik; word_stem.h), and its parts stemmed
///   one by one. The plural of an acronym (NGOs) has the acronym as its stem.
class StemFilter final : public TokenFilter {
public:
    void apply(std::vector<Token>& tokens) const override;
};

}  // namespace axtar::analyzers
