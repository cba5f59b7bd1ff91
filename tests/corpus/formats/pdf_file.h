#pragma once

#include <string>
#include <vector>

namespace axtar::corpus {

/// Text at a place of a page of 595 by 842 points.
struct PlacedText {
    double x = 0;  ///< points from the left
    double y = 0;  ///< of the base line, points from the top
    double size = 10;
    std::string text = {};  ///< in the letters of Latin-1 and ı, ş, ğ, İ
    bool bold = false;
};
using PlacedPage = std::vector<PlacedText>;

/// A PDF file with these pages, in Helvetica.
[[nodiscard]] std::string pdf_of(const std::vector<PlacedPage>& pages,
                                 const std::string& title = "");

/// The same, locked with a password that nobody knows.
[[nodiscard]] std::string locked_pdf();

/// Lines one under another from (x, y) on, `step` points apart.
void add_lines(PlacedPage& page, double x, double y, double step,
               const std::vector<std::string>& lines, double size = 10);

}  // namespace axtar::corpus
