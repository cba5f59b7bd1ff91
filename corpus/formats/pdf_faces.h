#pragma once

#include <map>
#include <string_view>

#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// Learns from a few pages which font size and weight the boxes of each height have.
///
/// To ask for the fonts of every page takes poppler as long again as to read the text, while the
/// height of a word's box comes with its place. It is the size times a factor of the font, and a
/// document has few fonts, so that a height tells the size, and the weight too where bold and
/// regular letters of the same height do not occur.
class PdfFaces {
public:
    /// A word of a sampled page; `font` is the name of its font.
    void learn(float height, float size, std::string_view font, std::size_t letters);

    /// The face of boxes of that height: as learned, else the size in proportion, weight unknown.
    [[nodiscard]] PdfFace face(float height) const;

private:
    struct Votes {
        double size = 0;  // sum, weighted by letters
        double letters = 0;
        double bold = 0;
    };
    [[nodiscard]] const Votes* votes_at(float height) const;

    std::map<int, Votes> votes_;  // by height in tenths of a point
    Votes all_;
    double heights_ = 0;  // of all, weighted by letters
};

}  // namespace axtar::corpus
