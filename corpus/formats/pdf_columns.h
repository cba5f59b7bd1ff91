#pragma once

#include <cstddef>
#include <vector>

#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// The words of a page, by their indices, in columns in reading order. What runs across the whole
/// width (a title over two columns) is a column of its own.
///
/// A gutter parts columns where it stays free of words over at least six lines and the lines on
/// both sides fill their width, as those of running text do; the cells of a table do not.
/// Cost: O(words log words); at most three gutters side by side are found.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_columns(const PdfPage& page);

/// Words whose boxes stand on one line, from left to right; the lines from top to bottom.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster_rows(
    const std::vector<PdfWord>& words, const std::vector<std::size_t>& indices);

}  // namespace axtar::corpus
