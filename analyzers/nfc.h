#pragma once

#include <string>

namespace axtar::analyzers {

/// Brings a text to NFC.
///
/// Input:  well-formed UTF-8; ill-formed bytes may become U+FFFD.
/// Output: true where the text was changed.
/// Cost:   a look at the bytes where all are below U+0300, a quick check by ICU else.
/// Source: UAX #15.
bool make_nfc(std::string& text);

}  // namespace axtar::analyzers
