#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/structure/anchors.h"

namespace axtar::corpus {

/// A paragraph whose number is to be read, and where it stands.
struct OutlineParagraph {
    std::string_view text = {};
    std::size_t section = 0;
    std::uint32_t start = 0;  ///< bytes of the section's text, [start, end)
    std::uint32_t end = 0;
    bool heading = false;  ///< ends every part; has no number itself
    bool row = false;      ///< of a table
    /// Of a text without articles: the number by which the paragraph is known ("17",
    /// "operative-3"); empty where the number in front of it counts nothing.
    std::string number = {};
};

/// What the numbers of the paragraphs belong to.
struct OutlineOptions {
    std::string root = {};     ///< anchor above the parts: "maddə-25"
    std::string joint = ".";   ///< between it and the first number; "-" for "para-17"
    std::string article = {};  ///< the article's number, which its parts repeat: "25.1."; empty in
                               ///< a text without articles
    bool indents = false;      ///< unnumbered paragraphs are counted: "maddə-25.abz2"
};

/// A part and the section that it stands in.
struct PlacedPart {
    std::size_t section = 0;
    SectionPart part = {};
};

/// Builds the tree of numbered parts out of the paragraphs of one article, or of a whole text.
///
/// A dotted number says itself where it stands. "1.", "II.", "3)", "(b)", "iv)" stand below the
/// paragraph before them or go on the list that is open: which, their own order tells. A number
/// that fits nowhere ("1995. …") is text. "Qeyd:" is the part "note".
/// Output: parts in the order of their starts, outer ones first. A part ends where the next one of
///         its level or above begins, at the latest with its section. Anchors are made unique.
[[nodiscard]] std::vector<PlacedPart> outline_parts(std::span<const OutlineParagraph> paragraphs,
                                                    const OutlineOptions& options,
                                                    Anchors& anchors);

}  // namespace axtar::corpus
