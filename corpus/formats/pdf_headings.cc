#include "corpus/formats/pdf_headings.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxHeadingBytes = 300;
constexpr std::size_t kMaxHeadingLines = 5;
constexpr std::size_t kMaxAloneWords = 14;
constexpr float kLarger = 1.12F;
constexpr float kMuchLarger = 1.35F;

// "IV. " 2, "B. " 3, "3. " 4; 0 for no number.
int numbered_level(std::string_view text) {
    const std::size_t end = text.find_first_of(".)");
    if (end == std::string_view::npos || end == 0 || end > 6 || end + 1 >= text.size() ||
        text[end + 1] != ' ') {
        return 0;
    }
    const std::string_view number = text.substr(0, end);
    if (number.find_first_not_of("IVXLC") == std::string_view::npos &&
        !(number == "C" || number == "L")) {
        return 2;
    }
    if (number.size() == 1 && number[0] >= 'A' && number[0] <= 'Z') return 3;
    if (number.size() <= 3 && number.find_first_not_of("0123456789") == std::string_view::npos)
        return 4;
    return 0;
}

bool ends_like_text(std::string_view text) {
    return std::string_view(".;,:").find(text.back()) != std::string_view::npos;
}

}  // namespace

bool is_centred(const PdfLine& line) {
    const float width = line.column_right - line.column_left;
    const float left = line.left - line.column_left;
    const float right = line.column_right - line.right;
    return left > width * 0.08F && right > width * 0.08F &&
           std::abs(left - right) < std::max(width * 0.04F, 6.0F);
}

int pdf_heading_level(std::span<const PdfLine* const> lines, std::string_view text,
                      const PdfMetrics& metrics, const PdfPlace& place) {
    if (text.empty() || text.size() > kMaxHeadingBytes || lines.size() > kMaxHeadingLines) return 0;
    if (text.find(kLeader) != std::string_view::npos) return 0;
    const CaseCount letters = count_cases(text);
    if (letters.lower + letters.upper < 3 || starts_lower(text)) return 0;
    const auto all = [&](auto&& test) {
        return std::all_of(lines.begin(), lines.end(), [&](const PdfLine* l) { return test(*l); });
    };
    const bool bold = all([](const PdfLine& line) { return line.weight == Weight::kBold; });
    const bool centred = all(is_centred);
    const bool capitals = is_capitals(text);
    const float size = lines.front()->size / metrics.size;
    const int numbered = numbered_level(text);
    const bool closed = ends_like_text(text);
    const bool alone = place.gap_before && place.gap_after && !place.ends_list;
    if (size >= kLarger && !closed) return numbered > 0 ? numbered : (size >= kMuchLarger ? 1 : 2);
    // Numbered paragraphs of a decision may be in bold.
    if (closed || (numbered == 4 && count_words(text) > kMaxAloneWords)) return 0;
    if (size < 0.9F) return 0;
    const bool stands_out = bold || centred || capitals;
    if (numbered > 0)
        return (stands_out && place.gap_before) || (alone && lines.size() <= 2) ? numbered : 0;
    // "A/HRC/14/15" is no heading.
    const bool words = (letters.lower + letters.upper) * 2 >= text.size();
    if (capitals && words && (centred || bold || alone)) return 1;
    if (bold && place.gap_before) return 4;
    if (centred && place.gap_before) return 3;
    const bool short_line =
        lines.size() == 1 && count_words(text) <= kMaxAloneWords && letters.lower > letters.upper &&
        lines.front()->right <
            lines.front()->column_right -
                (lines.front()->column_right - lines.front()->column_left) * 0.1F;
    return alone && short_line &&
                   letter_case(utf8::decode(text, 0).code_point) == LetterCase::kUpper
               ? 5
               : 0;
}

}  // namespace axtar::corpus
