// Feeds any bytes to the RTF reader, as they are and as the body of a file. Noise is refused.
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/formats/rtf.h"
#include "fuzz/corpus/check_blocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (const auto read = axtar::corpus::read_rtf(text)) axtar::fuzz::check_blocks(*read);
    const auto body = axtar::corpus::read_rtf(
        "{\\rtf1\\ansicpg1254{\\fonttbl{\\f0\\fcharset162 A;}{\\f1\\fcharset204 B;}}"
        "{\\stylesheet{\\s1 heading 1;}}" +
        std::string(text) + "}");
    if (body) axtar::fuzz::check_blocks(*body);
    return 0;
}
