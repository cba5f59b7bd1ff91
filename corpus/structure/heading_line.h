#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/structure/line_cursor.h"

namespace axtar::corpus {

/// What a heading line of an act opens.
enum class Unit {
    kPart,         ///< hissə, part
    kTitle,        ///< title (English treaties)
    kDivision,     ///< bölmə, section
    kSubdivision,  ///< yarımbölmə
    kChapter,      ///< fəsil, chapter
    kParagraph,    ///< §
    kArticle,      ///< maddə, article; rule, principle, guideline; in some acts section
    kAnnex,        ///< əlavə, annex, appendix, schedule
    kProvisions,   ///< transitional or final provisions without a number
    kContents,     ///< mündəricat, table of contents
    kNotes,        ///< list of amending acts, behind which the amendment notes stand
};

/// A heading line of an act, taken apart.
struct HeadingLine {
    Unit unit = Unit::kArticle;
    bool english = false;
    std::string_view word = {};  ///< of an article that is called otherwise: "rule", "section"
    UnitNumber number = {};      ///< empty text where the unit has none
    std::string label = {};      ///< "Maddə 25", as the line has it
    std::string title = {};      ///< what follows on the same line, may be empty
};

/// Reads a line as the heading of a unit; nothing for a line that only starts like one
/// ("Maddə 25-də göstərilən", "Article 5 of the Convention").
[[nodiscard]] std::optional<HeadingLine> parse_heading_line(std::string_view line);

/// The anchor of a unit: "maddə-52-1", "fəsil-3", "article-5"; without number the word alone.
[[nodiscard]] std::string unit_anchor(const HeadingLine& heading);

}  // namespace axtar::corpus
