#pragma once

#include <cstddef>
#include <string_view>

namespace axtar::corpus {

/// One piece of an RTF file.
struct RtfToken {
    enum class Kind { kEnd, kOpen, kClose, kWord, kSymbol, kHex, kText, kBinary };
    Kind kind = Kind::kEnd;
    std::string_view text = {};  ///< the control word, the symbol, or the text
    int number = 0;              ///< behind the word; the byte of kHex
    bool has_number = false;
};

/// Cuts an RTF file into its pieces.
///
/// Output: line ends are no text and left out; the bytes of \binN are one piece. Numbers are kept
///         within the range of int. Broken pieces become text, so that every file can be read.
class RtfLexer {
public:
    explicit RtfLexer(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] RtfToken next();

private:
    [[nodiscard]] RtfToken control();
    [[nodiscard]] RtfToken word();
    [[nodiscard]] RtfToken text();

    std::string_view bytes_;
    std::size_t at_ = 0;
};

}  // namespace axtar::corpus
