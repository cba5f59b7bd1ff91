// Feeds any bytes to the DOCX reader as XML: as the body of a document, as a whole part, and the
// same as styles, lists and notes.
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/formats/docx_text.h"
#include "fuzz/corpus/check_blocks.h"

namespace {

std::string part(const std::string& root, std::string_view content) {
    return "<w:" + root + ">" + std::string(content) + "</w:" + root + ">";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view xml(reinterpret_cast<const char*>(bytes), size);
    // The bytes up to the first line feed are styles, lists and notes, the rest is the body.
    const std::string_view head = xml.substr(0, xml.find('\n'));
    const std::string_view body = xml.substr(head.size());
    const axtar::corpus::DocxParts parts = {.document = part("document", part("body", body)),
                                            .styles = part("styles", head),
                                            .numbering = part("numbering", head),
                                            .footnotes = part("footnotes", head),
                                            .endnotes = part("endnotes", head),
                                            .properties = std::string(head)};
    if (const auto text = axtar::corpus::docx_blocks(parts)) axtar::fuzz::check_blocks(*text);
    if (const auto text = axtar::corpus::docx_blocks({.document = std::string(xml)}))
        axtar::fuzz::check_blocks(*text);
    return 0;
}
