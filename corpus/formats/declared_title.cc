#include "corpus/formats/declared_title.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"
#include "corpus/formats/blanks.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxTitleBytes = 500;
constexpr std::size_t kTitleBlocks = 40;
constexpr std::size_t kMinWords = 3;
constexpr std::size_t kMinBytes = 4;

bool looks_like_file_name(std::string_view title) {
    constexpr std::array<std::string_view, 9> kEndings = {".doc", ".docx", ".rtf", ".pdf", ".odt",
                                                          ".DOC", ".wpd",  ".htm", ".tmp"};
    return title.starts_with("Microsoft Word") || title.find("://") != std::string_view::npos ||
           title.find('\\') != std::string_view::npos ||
           std::any_of(kEndings.begin(), kEndings.end(),
                       [title](std::string_view ending) { return title.ends_with(ending); });
}

}  // namespace

std::string declared_title(std::string_view title, const std::vector<Block>& blocks) {
    const std::string line = single_spaced(utf8::repair(utf8::prefix(title, kMaxTitleBytes)));
    if (line.size() < kMinBytes || looks_like_file_name(line)) return {};
    if (count_words(line) >= kMinWords) return line;
    const std::size_t last = std::min(blocks.size(), kTitleBlocks);
    for (std::size_t i = 0; i < last; ++i) {
        if (blocks[i].text.starts_with(line)) return line;
    }
    return {};
}

}  // namespace axtar::corpus
