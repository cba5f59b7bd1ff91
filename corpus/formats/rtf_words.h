#pragma once

#include <string_view>

namespace axtar::corpus {

/// What a control word of RTF does to the text.
enum class RtfAction {
    kNone,
    kAnsiCodePage,
    kBold,
    kCell,
    kCentred,
    kCharacter,  ///< stands for one: see rtf_character
    kDefaultFont,
    kDeleted,
    kFont,
    kFontCharset,
    kFontCodePage,
    kFontTable,
    kFootnote,
    kHidden,
    kInTable,
    kInfo,
    kLine,
    kListNumber,
    kMacintosh,
    kNestedCell,
    kOutlineLevel,
    kParagraph,
    kParagraphDefaults,
    kPlain,
    kRow,
    kSkippedGroup,
    kStyle,
    kStyleSheet,
    kTextGroup,  ///< text, although the group around it is not
    kTitle,
    kUnicode,
    kUnicodeGroup,  ///< the text of the group around it, in Unicode
    kUnicodeSkip
};
[[nodiscard]] RtfAction rtf_action(std::string_view word);

/// The character that a control word or symbol stands for ("emdash", "~"), 0 for none.
[[nodiscard]] char32_t rtf_character(std::string_view word);

/// The name of the encoding of a font's character set (\fcharsetN), empty where the document's own
/// holds.
[[nodiscard]] std::string_view rtf_charset(int fcharset);

}  // namespace axtar::corpus
