#pragma once

#include "search/similar/text_profile_internal.h"

namespace axtar::search {

/// Whether a text asks to think about something and no more: "Consider ratifying", "Study the
/// possibility", "məsələsinə baxılsın". Who considers has done what was recommended without doing
/// the thing, so it is another commitment than the same words without it. Looked for where the verb
/// of a recommendation stands: among the first words in English, among the last in Azerbaijani.
///
/// Threads: safe.
/// Source:  the third of the five kinds of action by which the reviewed recommendations of the
///          Universal Periodic Review are commonly sorted (E. McMahon, 2012): to consider.
[[nodiscard]] bool only_considers(const TextProfile& text);

}  // namespace axtar::search
