#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/recommendations/cue.h"

namespace axtar::corpus::recommendations {

/// How strongly the words of an item say that it recommends.
enum class Evidence : std::uint8_t {
    kNone,
    kWeak,  ///< English, marked, and no beginning of a statement: a verb that is not known
    kStrong
};

/// Whether the item of a list of recommendations is one by its own words.
///
/// Input: `whole` item, its `first` sentence, a cue in any of its sentences; `marked`: it has a
///        number, letter or bullet, or a lead-in stands above.
/// Output: Azerbaijani wants a cue, an optative ("aparılsın"), "-malıdır", a verbal noun at the end
///         or an addressee before a colon; English an infinitive, "should", "that … be", a passive
///         of inviting, or the State that asks for it in brackets at the end; never a person's
///         name with an office.
[[nodiscard]] Evidence item_evidence(const SentenceWords& whole, const SentenceWords& first,
                                     const std::optional<Cue>& cue, bool azerbaijani, bool marked);

/// The same for a line without a marker: a verb of asking or an addressee is wanted.
[[nodiscard]] bool is_unmarked_item(const SentenceWords& whole, const SentenceWords& first,
                                    bool azerbaijani);

/// The language of a few words by their letters, else `lang`.
[[nodiscard]] bool names_in_azerbaijani(std::string_view text, std::string_view lang);

/// A line that goes on from the one before: its first letter is small.
[[nodiscard]] bool begins_small(std::string_view line);

}  // namespace axtar::corpus::recommendations
