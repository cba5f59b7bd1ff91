#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace axtar::corpus {

/// A word of a page and the box around it, in points from the upper left corner.
struct PdfWord {
    std::string text = {};
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    bool space_after = false;

    [[nodiscard]] float height() const { return bottom - top; }
};

/// What the boxes of one height are known to be; the height depends on the size and the font.
enum class Weight { kUnknown, kRegular, kBold };
struct PdfFace {
    float size = 0;  ///< points
    Weight weight = Weight::kUnknown;
    bool learned = false;  ///< else the size is an estimate
};

struct PdfPage {
    float width = 0;
    float height = 0;
    std::vector<PdfWord> words = {};
};

/// What stands for the dots that lead to a page number in a table of contents.
inline constexpr const char* kLeader = " … ";

/// A line of a page.
struct PdfLine {
    std::string text = {};  ///< words with single spaces; raised numbers as "[12]"
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    float height = 0;           ///< of the boxes of most of its letters
    float size = 0;             ///< of most of its letters, points
    float first_width = 0;      ///< of its first word
    float gap_after_first = 0;  ///< behind it
    float column_left = 0;      ///< of the column that it stands in
    float column_right = 0;
    std::size_t page = 0;
    std::size_t column = 0;  ///< counts the columns of a page, in reading order
    Weight weight = Weight::kUnknown;
    bool sure_size = false;  ///< `size` is no estimate
    bool row = false;        ///< of a table, its cells divided by tabs
};

}  // namespace axtar::corpus
