#include "corpus/formats/docx_elements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace axtar::corpus {
namespace {

using Element = DocxElement;

// Sorted by name. Deleted and moved text, instructions, properties, phonetic guides, and the
// fallback of <mc:AlternateContent>, which says again what its choice says.
constexpr std::array<std::pair<std::string_view, Element>, 33> kElements = {{
    {"Fallback", Element::kSkipped},
    {"annotationRef", Element::kSkipped},
    {"binData", Element::kSkipped},
    {"br", Element::kBreak},
    {"cr", Element::kBreak},
    {"del", Element::kSkipped},
    {"delInstrText", Element::kSkipped},
    {"delText", Element::kSkipped},
    {"endnoteReference", Element::kNoteReference},
    {"fldChar", Element::kFieldMark},
    {"footnoteReference", Element::kNoteReference},
    {"hyperlink", Element::kHyperlink},
    {"instrText", Element::kSkipped},
    {"moveFrom", Element::kSkipped},
    {"noBreakHyphen", Element::kNoBreakHyphen},
    {"p", Element::kParagraph},
    {"pPr", Element::kParagraphProperties},
    {"ptab", Element::kTab},
    {"r", Element::kRun},
    {"rPr", Element::kSkipped},
    {"rt", Element::kSkipped},
    {"sdtPr", Element::kSkipped},
    {"sectPr", Element::kSkipped},
    {"softHyphen", Element::kSoftHyphen},
    {"sym", Element::kSymbol},
    {"t", Element::kText},
    {"tab", Element::kTab},
    {"tblGrid", Element::kSkipped},
    {"tblPr", Element::kSkipped},
    {"tc", Element::kCell},
    {"tcPr", Element::kSkipped},
    {"tr", Element::kRow},
    {"trPr", Element::kSkipped},
}};

static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; }));

bool is_symbol_font(std::string_view font) {
    return font.find("ymbol") != std::string_view::npos ||
           font.find("ingdings") != std::string_view::npos ||
           font.find("ebdings") != std::string_view::npos;
}

}  // namespace

DocxElement docx_element(std::string_view local_name) {
    const auto* const found = std::lower_bound(
        kElements.begin(), kElements.end(), local_name,
        [](const auto& element, std::string_view name) { return element.first < name; });
    return found != kElements.end() && found->first == local_name ? found->second : Element::kOther;
}

char32_t docx_symbol(std::string_view font, std::string_view code) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
    if (error != std::errc() || end != code.data() + code.size()) return 0;
    // Symbol fonts live at U+F000 of the private use area; few of their signs stand for text.
    if (value >= 0xF000 && value <= 0xF0FF) value -= 0xF000;
    if (!is_symbol_font(font)) return value < 0x20 ? 0 : value;
    switch (value) {
        case 0x2D:
            return U'−';
        case 0xB0:
            return U'°';
        case 0xB1:
            return U'±';
        case 0xA3:
            return font.find("ymbol") != std::string_view::npos ? U'≤' : 0;
        case 0xB3:
            return U'≥';
        case 0xB7:
        case 0xA7:
        case 0xD8:
            return U'•';
        default:
            return 0;
    }
}

}  // namespace axtar::corpus
