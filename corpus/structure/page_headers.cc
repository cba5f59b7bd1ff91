#include "corpus/structure/page_headers.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include "corpus/formats/letters.h"
#include "corpus/structure/furniture_lines.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxHeaderBytes = 80;
constexpr std::size_t kMinRepetitions = 3;
constexpr std::size_t kMinPageLines = 10;

// The page number on the line before or behind, its index in `number_line`; 0 for none.
unsigned number_beside(const std::vector<Block>& blocks, std::size_t line,
                       std::size_t& number_line) {
    for (const std::size_t beside : {line - 1, line + 1}) {
        if (beside >= blocks.size()) continue;  // also 0 - 1
        if (const unsigned number = page_number(blocks[beside].text); number > 0) {
            number_line = beside;
            return number;
        }
    }
    return 0;
}

// Headers come a page apart and through the whole text; rows of a table and endnotes ("12",
// "Ibid.") repeat close together.
bool spread_over_pages(const std::vector<std::size_t>& lines, std::size_t all) {
    std::vector<std::size_t> steps;
    for (std::size_t i = 1; i < lines.size(); ++i) steps.push_back(lines[i] - lines[i - 1]);
    std::sort(steps.begin(), steps.end());
    return steps[steps.size() / 2] >= kMinPageLines &&
           (lines.back() - lines.front()) * 10 >= all * 4;
}

bool mostly_numbered(const std::vector<Block>& blocks, const std::vector<std::size_t>& lines) {
    std::size_t numbered = 0;
    std::size_t falls = 0;
    unsigned last = 0;
    for (const std::size_t line : lines) {
        std::size_t ignored = 0;
        const unsigned number = number_beside(blocks, line, ignored);
        if (number == 0) continue;
        ++numbered;
        if (number < last) ++falls;
        last = number;
    }
    return numbered * 2 >= lines.size() && falls * 10 <= numbered;
}

}  // namespace

std::vector<bool> find_page_headers(const std::vector<Block>& blocks) {
    std::vector<bool> found(blocks.size(), false);
    std::map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const CaseCount letters = count_cases(blocks[i].text);
        if (blocks[i].text.size() <= kMaxHeaderBytes && letters.lower + letters.upper >= 2)
            places[blocks[i].text].push_back(i);
    }
    for (const auto& [text, lines] : places) {
        if (lines.size() < kMinRepetitions || !spread_over_pages(lines, blocks.size()) ||
            !mostly_numbered(blocks, lines)) {
            continue;
        }
        for (const std::size_t line : lines) {
            if (line != lines.front()) found[line] = true;
            std::size_t number_line = 0;
            if (number_beside(blocks, line, number_line) > 0) found[number_line] = true;
        }
    }
    return found;
}

}  // namespace axtar::corpus
