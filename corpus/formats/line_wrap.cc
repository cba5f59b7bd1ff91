#include "corpus/formats/line_wrap.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

// Evidence that lines were broken at a width: at least this many of the line pairs without a gap,
// and this share of them, go on in lower case.
constexpr std::size_t kMinContinuations = 8;
constexpr std::size_t kMinShare = 4;  // one in four

bool ends_sentence(std::string_view line) {
    return !line.empty() && std::string_view(".;:!?").find(line.back()) != std::string_view::npos;
}

bool starts_item(std::string_view line) {
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos)
        return line[digits] == '.' || line[digits] == ')';
    return line.substr(0, 1) == "-" || line.substr(0, 1) == "(" || line.substr(0, 1) == "*" ||
           line.substr(0, 1) == "[" || line.substr(0, 3) == "•" || line.substr(0, 3) == "–";
}

// The width that lines were broken at, in bytes; 0 where they were not.
std::size_t column_width(const std::vector<Block>& blocks) {
    std::size_t pairs = 0;
    std::vector<std::size_t> broken;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (blocks[i].gap_before) continue;
        ++pairs;
        const std::string_view before = blocks[i - 1].text;
        if (before.size() >= 40 && !ends_sentence(before) && starts_lower(blocks[i].text))
            broken.push_back(before.size());
    }
    if (broken.size() < kMinContinuations || broken.size() * kMinShare < pairs) return 0;
    std::sort(broken.begin(), broken.end());
    const std::size_t typical = broken[broken.size() / 2];
    return typical <= 200 ? typical : 0;
}

// "12.", "(a)" and "IV." that the text around them was torn from.
bool is_lone_number(std::string_view line) {
    if (line.size() < 2 || line.size() > 6) return false;
    const bool bracket = line.front() == '(' && line.back() == ')';
    if (!bracket && line.back() != '.') return false;
    const std::string_view inner =
        bracket ? line.substr(1, line.size() - 2) : line.substr(0, line.size() - 1);
    const bool digits = inner.find_first_not_of("0123456789") == std::string_view::npos;
    const bool roman = inner.find_first_not_of("IVXivx") == std::string_view::npos;
    return digits || roman || inner.size() == 1;
}

// The paragraph that is put together. Its letters are counted as it grows: counting them anew for
// every line would take the square of the paragraph's length.
struct Paragraph {
    std::size_t last_line = 0;  // bytes of the last line that joined it
    CaseCount letters = {};

    void add(std::string_view line) {
        const CaseCount more = count_cases(line);
        letters.lower += more.lower;
        letters.upper += more.upper;
        last_line = line.size();
    }
};

bool continues(const Block& before, const Paragraph& paragraph, const Block& line,
               std::size_t width) {
    if (is_lone_number(before.text) && !is_lone_number(line.text) &&
        line.kind == BlockKind::kParagraph && before.kind == BlockKind::kParagraph) {
        return true;
    }
    if (line.gap_before || before.kind != BlockKind::kParagraph ||
        line.kind != BlockKind::kParagraph || starts_item(line.text)) {
        return false;
    }
    if (starts_lower(line.text))
        return !before.text.empty() && paragraph.last_line * 10 >= width * 4;
    return paragraph.last_line * 10 >= width * 8 && !is_capitals(line.text) &&
           !is_capitals(paragraph.letters);
}

}  // namespace

void join_wrapped_lines(std::vector<Block>& blocks) {
    const std::size_t width = column_width(blocks);
    if (width == 0) return;
    std::vector<Block> joined;
    Paragraph paragraph;
    for (Block& block : blocks) {
        if (!joined.empty() && continues(joined.back(), paragraph, block, width)) {
            paragraph.add(block.text);
            std::string& text = joined.back().text;
            text += text.back() == '-' ? '\n' : ' ';
            text += block.text;
        } else {
            paragraph = {};
            paragraph.add(block.text);
            joined.push_back(std::move(block));
        }
    }
    blocks = std::move(joined);
}

}  // namespace axtar::corpus
