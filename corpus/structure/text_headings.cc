#include "corpus/structure/text_headings.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

#include "corpus/formats/letters.h"
#include "corpus/structure/heading_line.h"
#include "corpus/structure/line_cursor.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxHeadingBytes = 160;
constexpr std::size_t kMaxHeadingWords = 16;

// The level that the number of a heading line gives, 0 for none: "IV. …" 2, "B. …" 3, "3. …" 4.
int numbered_level(std::string_view line) {
    LineCursor cursor(line);
    int level = 0;
    // "C." and "D." are letters before they are a hundred and five hundred.
    const bool letter = line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == '.' &&
                        std::string_view("IVX").find(line[0]) == std::string_view::npos;
    if (!letter && cursor.roman()) {
        level = 2;
    } else if (cursor.arabic()) {
        level = 4;
    } else if (letter) {
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
    // "FOR THESE REASONS, THE COURT, UNANIMOUSLY,"
    if (line.starts_with("FOR THESE REASONS")) return 1;
    if (is_capitals(line))
        return closed && line.back() != ':' ? 0 : (numbered > 0 ? std::min(numbered, 3) : 1);
    const bool alone = block.gap_before || (numbered > 0 && numbered < 4 && count_words(line) <= 8);
    return closed || !alone ? 0 : (numbered == 4 && count_words(line) > 10 ? 0 : numbered);
}

// "A/HRC/14/15", "GE.10-12049": what a page of a report is marked with.
bool is_symbol(std::string_view line) {
    return line.find_first_of("0123456789") != std::string_view::npos &&
           line.find_first_of(" abcdefghijklmnopqrstuvwxyz") == std::string_view::npos &&
           line.find_first_of("/.-") != std::string_view::npos;
}

// "12" and "¹²": the number of an endnote on a line of its own.
bool is_lone_number(std::string_view line) {
    return !line.empty() && line.size() <= 4 &&
           line.find_first_not_of("0123456789") == std::string_view::npos;
}

// Lines that stand three times in a text head nothing.
std::map<std::string_view, std::size_t> count_short_lines(const std::vector<Block>& blocks) {
    std::map<std::string_view, std::size_t> counts;
    for (const Block& block : blocks) {
        if (block.text.size() <= kMaxHeadingBytes) ++counts[block.text];
    }
    return counts;
}

// From the line "Contents" to the first numbered paragraph; the two lines before that may be its
// own heading.
std::pair<std::size_t, std::size_t> contents_lines(const std::vector<Block>& blocks,
                                                   std::span<const std::string> numbers) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!numbers[i].empty()) break;
        const std::string key = blocks[i].text.size() < 40 ? line_key(blocks[i].text) : "";
        if (key != "contents" && key != "table of contents" && key != "mundericat") continue;
        std::size_t end = i;
        while (end < blocks.size() && numbers[end].empty()) ++end;
        if (end == blocks.size()) break;
        return {i, end >= i + 2 ? end - 2 : i};
    }
    return {0, 0};
}

class HeadingMarker {
public:
    HeadingMarker(std::vector<Block>& blocks, std::span<const std::string> numbers)
        : blocks_(blocks),
          numbers_(numbers),
          counts_(count_short_lines(blocks)),
          contents_(contents_lines(blocks, numbers)) {}

    void mark() {
        std::vector<int> levels(blocks_.size());
        std::size_t count = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            levels[i] = level(i);
            count += levels[i] > 0 ? 1U : 0U;
        }
        keep_title_page(levels);
        // Capitals that fill a text (a scanned order) are its style, not headings.
        if (count * 2 > blocks_.size() && blocks_.size() > 6) return;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (levels[i] == 0) continue;
            blocks_[i].level = levels[i];
            blocks_[i].kind = BlockKind::kHeading;
        }
    }

private:
    [[nodiscard]] int level(std::size_t i) const {
        const Block& block = blocks_[i];
        if (block.kind != BlockKind::kParagraph || !numbers_[i].empty()) return 0;
        if (i >= contents_.first && i < contents_.second) return 0;
        const int found = heading_level(block);
        if (found == 0 || is_symbol(block.text) || among_endnotes(i)) return 0;
        return counts_.at(block.text) >= 3 ? 0 : found;
    }

    // The title page of a text of numbered paragraphs, and the names in capitals of its endnotes,
    // have no headings; those right above the first paragraph are its own.
    void keep_title_page(std::vector<int>& levels) const {
        constexpr std::ptrdiff_t kManyParagraphs = 5;
        const auto numbered = [](const std::string& number) { return !number.empty(); };
        if (std::count_if(numbers_.begin(), numbers_.end(), numbered) < kManyParagraphs) return;
        const auto first = std::find_if(numbers_.begin(), numbers_.end(), numbered);
        auto title_end = static_cast<std::size_t>(first - numbers_.begin());
        while (title_end > 0 && levels[title_end - 1] > 0) --title_end;
        for (std::size_t i = 0; i < title_end; ++i) levels[i] = levels[i] == 1 ? 0 : levels[i];
        const auto last = std::find_if(numbers_.rbegin(), numbers_.rend(), numbered);
        for (auto i = static_cast<std::size_t>(numbers_.rend() - last); i < levels.size(); ++i) {
            const bool word = blocks_[i].text.find(' ') == std::string::npos;
            if (levels[i] == 1 && word && !parse_heading_line(blocks_[i].text)) levels[i] = 0;
        }
    }

    [[nodiscard]] bool among_endnotes(std::size_t i) const {
        return (i > 0 && is_lone_number(blocks_[i - 1].text)) ||
               (i + 1 < blocks_.size() && is_lone_number(blocks_[i + 1].text));
    }

    std::vector<Block>& blocks_;
    std::span<const std::string> numbers_;
    std::map<std::string_view, std::size_t> counts_;
    std::pair<std::size_t, std::size_t> contents_;
};

}  // namespace

void mark_text_headings(std::vector<Block>& blocks, std::span<const std::string> numbers) {
    const bool has_headings = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::kHeading;
    });
    if (!has_headings) HeadingMarker(blocks, numbers).mark();
}

}  // namespace axtar::corpus
