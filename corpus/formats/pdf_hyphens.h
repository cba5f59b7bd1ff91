#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/formats/pdf_page.h"

namespace axtar::corpus {

/// Puts the lines of a paragraph together, and the words that a line end broke.
///
/// A hyphen at the end of a line goes, and the word is one, where the second half is not a word of
/// its own elsewhere in the document ("müəyyən-" "ləşdirilir"). Behind a digit, and before a
/// capital letter, it belongs to the word ("90.8-" "ci"). Where both halves are words, a line feed
/// stays behind the hyphen: the analysis reads the word both ways. Soft hyphens always go.
class LineJoiner {
public:
    /// Learns which second halves of broken words are words of the document.
    explicit LineJoiner(const std::vector<PdfLine>& lines);

    void append(std::string& paragraph, std::string_view line) const;

private:
    std::unordered_set<std::string> words_;
};

}  // namespace axtar::corpus
