#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace axtar::corpus {

/// The amendment that repealed a section as a whole by a date: the last change of just its
/// provision, where that repeals it or takes it out as a whole. nullptr where none did, or where it
/// may not yet have been in force (kEntryDays). Words, items and parts that were taken out repeal
/// no section.
///
/// `anchor`: "maddə-25" or of a part of it; `date`: ISO 8601, empty: by all that is known.
[[nodiscard]] const Amendment* repeal_of(const std::vector<Amendment>& amendments,
                                         std::string_view anchor, std::string_view date = {});

/// Notes for each section that its act has repealed, and whose text still stands there, the date of
/// the act that did so, among its fields, and likewise for each of its parts. To be called behind
/// find_amendments().
void mark_repealed(Document& document);

/// That date, ISO 8601; empty for a section that was not repealed. `part`: the anchor of a part of
/// it, which is repealed with what holds it, too.
[[nodiscard]] std::string repealed_on(const Section& section, std::string_view part = {});

/// "maddə-52-1.3~2": "52-1.3", as Amendment::provision has it; empty for other anchors.
[[nodiscard]] std::string_view provision_of_anchor(std::string_view anchor);

}  // namespace axtar::corpus
