#include "corpus/formats/pdf_layout.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "corpus/formats/letters.h"
#include "corpus/formats/pdf_furniture.h"
#include "corpus/formats/pdf_metrics.h"
#include "corpus/formats/pdf_paragraphs.h"

namespace axtar::corpus {
namespace {

constexpr float kTitleSize = 1.12F;
constexpr std::size_t kMinTitleWords = 3;
constexpr std::size_t kMaxTitleBytes = 400;

// The largest lines of three words or more on the first page, with those of their size right
// below. The names of an organisation ("United Nations") are short.
std::string title_by_size(const std::vector<PdfLine>& lines) {
    const PdfMetrics metrics = measure(lines);
    const PdfLine* best = nullptr;
    const PdfLine* end = lines.data();
    for (; end != lines.data() + lines.size() && end->page == 0; ++end) {
        if (end->row || end->size < metrics.size * kTitleSize ||
            count_words(end->text) < kMinTitleWords)
            continue;
        if (best == nullptr || end->size > best->size + 0.5F) best = end;
    }
    std::string title;
    if (best == nullptr) return title;
    for (const PdfLine* line = best; line != end && title.size() < kMaxTitleBytes; ++line) {
        if (line->size < best->size - 0.5F || line->size > best->size + 0.5F) break;
        if (!title.empty()) title += ' ';
        title += line->text;
    }
    while (title.ends_with('*') || title.ends_with(' ')) title.pop_back();
    return title;
}

}  // namespace

FormattedText pdf_blocks(std::vector<PdfLine> lines, std::size_t pages) {
    FormattedText text{.charset = "UTF-8"};
    lines = remove_running_lines(std::move(lines), pages, text.regions);
    text.title = title_by_size(lines);
    text.blocks = pdf_paragraphs(std::move(lines));
    return text;
}

}  // namespace axtar::corpus
