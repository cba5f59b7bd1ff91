#pragma once

#include <string_view>
#include <vector>

#include "analyzers/language.h"
#include "search/similar/text_profile_internal.h"

namespace axtar::search {

/// The matters that a draft without list or paragraphs speaks of one behind the other: its
/// sentences, those about one matter together. A sentence stays with what stands before it where it
/// refers to that ("These should ..."), says too little to be compared by itself, or shares too
/// much with it (weights::kSameMatter). A semicolon ends a sentence, too, and in Azerbaijani the
/// comma behind a verb that demands something ("... edilsin, ... yaradılsın").
///
/// `language`: of the draft.
/// Output: parts of `text` in their order that follow one another; none where there are fewer than
///         two, or where the text is longer than kLongestParagraphs.
/// Cost:   the analysis of every sentence, and of what it is put together to; nothing for one
///         sentence.
[[nodiscard]] std::vector<std::string_view> own_matters(std::string_view text,
                                                        analyzers::Language language,
                                                        StemWeights& weights);

}  // namespace axtar::search
