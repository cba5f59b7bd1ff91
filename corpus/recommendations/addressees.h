#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/recommendations/cue.h"

namespace axtar::corpus::recommendations {

/// To whom a recommendation goes.
struct Addressees {
    std::vector<std::string> values = {};  ///< as the facet shows them
    /// "the Ministry", "Nazirliyə": the body named before of which this is short; the folded word.
    std::string short_for = {};
    bool the_state = false;  ///< "the authorities": the State that the report is about
};

/// The bodies that stand in an item before its colon: "Ədliyyə Nazirliyinə: …", "To the Ministry
/// of Justice: …"; nothing where the item has no such beginning. A line of its own too.
[[nodiscard]] Addressees addressees_before_colon(const SentenceWords& sentence);

/// The addressees of a sentence by where its cue says they stand: in Azerbaijani in the dative at
/// its beginning or before the verb, or as its subject; in English before "should" and behind
/// "recommends that". Without a cue the subject of the sentence.
[[nodiscard]] Addressees addressees_of(const SentenceWords& sentence, const std::optional<Cue>& cue,
                                       bool azerbaijani);

/// Resolves "the Ministry" by the addressees of the recommendations before, latest last.
[[nodiscard]] std::vector<std::string> resolve_short(const std::string& short_for,
                                                     const std::vector<std::string>& earlier);

}  // namespace axtar::corpus::recommendations
