#include "corpus/structure/text_headings.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "corpus/formats/letters.h"
#include "corpus/structure/line_cursor.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxHeadingBytes = 160;
constexpr std::size_t kMaxHeadingWords = 16;

// The level that the number of a heading line gives, 0 for none: "IV. …" 2, "B. …" 3, "3. …" 4.
int numbered_level(std::string_view line) {
    LineCursor cursor(line);
    int level = 0;
    if (cursor.roman()) {
        level = 2;
    } else if (cursor.arabic()) {
        level = 4;
    } else if (line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == '.') {
        return line[2] == ' ' ? 3 : 0;
    } else {
        return 0;
    }
    const bool mark = cursor.character('.') || cursor.character(')');
    return mark && cursor.peek() == ' ' ? level : 0;
}

int heading_level(const Block& block) {
    const std::string_view line = block.text;
    if (line.size() > kMaxHeadingBytes || count_words(line) > kMaxHeadingWords) return 0;
    const CaseCount cases = count_cases(line);
    if (cases.lower + cases.upper < 4) return 0;
    const bool closed = std::string_view(".;:,!?").find(line.back()) != std::string_view::npos;
    const int numbered = numbered_level(line);
    if (is_capitals(line))
        return closed && line.back() != ':' ? 0 : (numbered > 0 ? std::min(numbered, 3) : 1);
    const bool alone = block.gap_before || (numbered > 0 && numbered < 4 && count_words(line) <= 8);
    return closed || !alone ? 0 : (numbered == 4 && count_words(line) > 10 ? 0 : numbered);
}

}  // namespace

void mark_text_headings(std::vector<Block>& blocks) {
    const bool has_headings = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::kHeading;
    });
    if (has_headings) return;
    // Capitals that fill a text (a scanned order) are its style, not headings.
    const auto marked = [](const Block& block) {
        return block.kind == BlockKind::kParagraph && heading_level(block) > 0;
    };
    const auto count = std::count_if(blocks.begin(), blocks.end(), marked);
    if (static_cast<std::size_t>(count) * 2 > blocks.size() && blocks.size() > 6) return;
    for (Block& block : blocks) {
        if (!marked(block)) continue;
        block.level = heading_level(block);
        block.kind = BlockKind::kHeading;
    }
}

}  // namespace axtar::corpus
