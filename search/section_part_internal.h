#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/document.h"

namespace axtar::search {

/// The part of a section that a provision names, the deepest that there is; null where it is the
/// whole section. "25.3.a" of the section "maddə-25": "maddə-25.3.a", else "maddə-25.3". A
/// paragraph is a part by itself: "para-12" of the section "s-3".
///
/// Input: `of_section`: as much of the provision as the section's anchor has.
[[nodiscard]] const corpus::SectionPart* find_part(const corpus::Section& section,
                                                   std::string_view provision,
                                                   std::string_view of_section, bool paragraph);

/// How many of a provision's levels below its article a section has: of "14.3.d" two, one or none.
[[nodiscard]] std::size_t levels_in(const corpus::Section& section, std::string_view provision,
                                    std::string_view of_section);

}  // namespace axtar::search
