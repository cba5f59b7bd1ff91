// Feeds any bytes to the HTML reader.
#include <cstdint>
#include <string_view>

#include "corpus/formats/html.h"
#include "fuzz/corpus/check_blocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view html(reinterpret_cast<const char*>(bytes), size);
    if (const auto text = axtar::corpus::read_html(html)) axtar::fuzz::check_blocks(*text);
    return 0;
}
