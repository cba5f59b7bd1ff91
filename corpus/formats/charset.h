#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace axtar::corpus {

/// A text brought to UTF-8, and the encoding it was in.
struct DecodedText {
    std::string text = {};
    std::string charset = {};
};

/// Brings the bytes of a file to UTF-8.
///
/// Input:  `declared` is the encoding that the file names itself (an HTML meta element), or empty.
///         The order of evidence: byte order mark; UTF-16 by its zero bytes; UTF-8, also
///         with a few damaged bytes; `declared`, unless it says UTF-8 or UTF-16; windows-1251 where
///         the high bytes look Cyrillic; Mac Roman where the lines end with CR alone; windows-1254,
///         which is windows-1252 but for six Icelandic letters.
/// Output: well-formed UTF-8 without byte order mark and NUL.
/// Errors: kMalformedDocument for a file that is no text (many control bytes).
[[nodiscard]] Result<DecodedText> decode_bytes(std::string_view bytes, std::string_view declared);

/// The text from `charset` to UTF-8, undecodable bytes as U+FFFD; nothing where the name is
/// unknown.
[[nodiscard]] std::optional<std::string> convert_to_utf8(std::string_view bytes,
                                                         std::string_view charset);

}  // namespace axtar::corpus
