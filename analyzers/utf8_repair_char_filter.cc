#include "analyzers/utf8_repair_char_filter.h"

#include "base/utf8.h"

namespace axtar::analyzers {

void Utf8RepairCharFilter::apply(FilteredText& text) const {
    if (!text.ill_formed() && !text.contents().may_have(0)) return;
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    const std::string_view view = text.text();
    std::vector<FilteredText::Edit> edits;
    for (std::size_t at = 0; at < view.size();) {
        const utf8::Decoded decoded = utf8::decode(view, at);
        const auto start = static_cast<std::uint32_t>(at);
        const auto end = static_cast<std::uint32_t>(at + decoded.size);
        if (decoded.code_point == 0) {
            edits.push_back({start, end, " "});
        } else if (decoded.code_point == utf8::kReplacement &&
                   view.substr(at, decoded.size) != kReplacement) {
            edits.push_back({start, end, std::string(kReplacement)});
        }
        at = end;
    }
    text.apply(edits);
}

}  // namespace axtar::analyzers
