#include "corpus/formats/layout_headings.h"

#include <algorithm>
#include <cstddef>

#include "corpus/formats/blanks.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxHeadingBytes = 250;
constexpr std::size_t kMinHeadings = 2;
constexpr int kAcceptedLevel = 2;

bool is_candidate(const Block& block) {
    return block.kind == BlockKind::kHeading && block.level == kLayoutHeading;
}

}  // namespace

bool may_be_layout_heading(std::string_view text, bool centred) {
    if (text.empty() || text.size() > kMaxHeadingBytes) return false;
    const std::string line = single_spaced(text);
    if (line.empty() || std::string_view(".;:,").find(line.back()) != std::string_view::npos)
        return false;
    const CaseCount letters = count_cases(line);
    return letters.lower + letters.upper >= 3 && (centred || is_capitals(line));
}

void accept_layout_headings(std::vector<Block>& blocks) {
    const auto candidates =
        static_cast<std::size_t>(std::count_if(blocks.begin(), blocks.end(), is_candidate));
    const bool has_headings = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::kHeading && block.level != kLayoutHeading;
    });
    const bool accepted =
        !has_headings && candidates >= kMinHeadings && candidates * 3 <= blocks.size();
    for (Block& block : blocks) {
        if (!is_candidate(block)) continue;
        block.kind = accepted ? BlockKind::kHeading : BlockKind::kParagraph;
        block.level = accepted ? kAcceptedLevel : 0;
    }
}

}  // namespace axtar::corpus
