#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/citation.h"

namespace axtar::corpus::amendments {

/// The units of an act that a note may name, from the outside in.
enum class UnitLevel : std::uint8_t {
    kAnnex,
    kPreamble,
    kDivision,   ///< bölmə
    kChapter,    ///< fəsil
    kParagraph,  ///< §
    kArticle,
    kPart,  ///< hissə, and the note ("Qeyd") of an article
    kItem,
    kSubItem,
    kIndent,
};

struct UnitStep {
    UnitLevel level = UnitLevel::kArticle;
    std::string number = {};
    bool note = false;  ///< of level kPart: the article's note

    bool operator==(const UnitStep&) const = default;
};

/// A place in an act: article 25, its part 2, the first indent of that.
using ChangePlace = std::vector<UnitStep>;

/// The place as a citation key has it behind the slash: "25.2.abz1". Units that no citation names
/// have the name of their anchor: "fəsil-12-1", "fəsil-26.paraqraf-5", "preambula"; an annex stands
/// before what it holds: "əlavə-1.5". Empty for the act as a whole.
[[nodiscard]] std::string place_text(const ChangePlace& place);

/// The place without the steps below `level`.
[[nodiscard]] ChangePlace down_to(ChangePlace place, UnitLevel level);

/// The places from a number to another ("25.1" to "25.4", "4.1-1" to "4.1-6", "2" to "4"), as
/// numbers. At most kMaxRange; where they are no row, the two alone.
inline constexpr unsigned kMaxRange = 200;
[[nodiscard]] std::vector<std::string> numbers_between(const std::string& first,
                                                       const std::string& last);

}  // namespace axtar::corpus::amendments
