#pragma once

#include <string_view>

namespace axtar::corpus {

/// The elements of WordprocessingML that matter to the text, by local name.
enum class DocxElement {
    kOther,  ///< gone through
    kBreak,
    kCell,
    kFieldMark,
    kHyperlink,
    kNoBreakHyphen,
    kNoteReference,
    kParagraph,
    kParagraphProperties,
    kRow,
    kRun,
    kSkipped,  ///< nothing in it is text of the document
    kSoftHyphen,
    kSymbol,
    kTab,
    kText
};
[[nodiscard]] DocxElement docx_element(std::string_view local_name);

/// The character of a symbol run: `font` and `code` (hexadecimal) as <w:sym> has them. 0 for one
/// of no meaning.
[[nodiscard]] char32_t docx_symbol(std::string_view font, std::string_view code);

}  // namespace axtar::corpus
