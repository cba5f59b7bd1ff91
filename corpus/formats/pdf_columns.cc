#include "corpus/formats/pdf_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace axtar::corpus {
namespace {

using Indices = std::vector<std::size_t>;

constexpr std::size_t kMinWords = 40;
constexpr std::size_t kMinRows = 6;
constexpr int kMaxDepth = 2;  // of cuts: four columns
constexpr std::size_t kBins = 160;
constexpr float kMinGutter = 8;  // points; blanks of justified lines are narrower
// Columns of text are filled to their right end; columns of a table are not.
constexpr float kMinFill = 0.6F;
constexpr float kMinAligned = 0.5F;
constexpr float kAlignTolerance = 4;

struct Extent {
    float left = 0;
    float right = 0;
};

Extent extent_of(const std::vector<PdfWord>& words, const Indices& indices) {
    Extent extent{words[indices.front()].left, words[indices.front()].right};
    for (const std::size_t i : indices) {
        extent.left = std::min(extent.left, words[i].left);
        extent.right = std::max(extent.right, words[i].right);
    }
    return extent;
}

// About as many lines as there are: words come line by line, most of them.
std::size_t count_lines(const std::vector<PdfWord>& words, const Indices& indices) {
    std::size_t lines = 1;
    for (std::size_t i = 1; i < indices.size(); ++i) {
        const PdfWord& before = words[indices[i - 1]];
        const PdfWord& word = words[indices[i]];
        lines += std::abs(word.top - before.top) > before.height() * 0.5F ? 1U : 0U;
    }
    return lines;
}

// The middle of the widest strip, in the inner part of the text, that next to no words cross; a
// negative number where there is none.
float find_gutter(const std::vector<PdfWord>& words, const Indices& indices, Extent extent,
                  std::size_t rows) {
    const float width = extent.right - extent.left;
    if (!(width > 50)) return -1;
    std::array<std::size_t, kBins> crossings{};
    const auto bin_of = [&](float x) {
        const float bin = (x - extent.left) / width * static_cast<float>(kBins);
        return static_cast<std::size_t>(std::clamp(bin, 0.0F, static_cast<float>(kBins - 1)));
    };
    for (const std::size_t i : indices) {
        const std::size_t last = bin_of(words[i].right);
        for (std::size_t bin = bin_of(words[i].left); bin <= last; ++bin) ++crossings.at(bin);
    }
    const auto* const first = std::next(crossings.begin(), kBins / 5);
    const auto* const last = std::prev(crossings.end(), kBins / 5);
    const std::size_t fewest = *std::min_element(first, last);
    if (fewest * 4 > rows) return -1;
    // Some lines may run over both columns: one in eight.
    const std::size_t allowed = std::max(fewest, rows / 8);
    std::size_t best = 0;
    std::size_t best_size = 0;
    for (const auto* at = first; at != last;) {
        const auto* const end = std::find_if(at, last, [&](std::size_t n) { return n > allowed; });
        const auto size = static_cast<std::size_t>(end - at);
        if (size > best_size) {
            best = static_cast<std::size_t>(at - crossings.begin()) + size / 2;
            best_size = size;
        }
        at = size == 0 ? std::next(at) : end;
    }
    if (static_cast<float>(best_size) * width < kMinGutter * static_cast<float>(kBins)) return -1;
    return extent.left + width * (static_cast<float>(best) + 0.5F) / static_cast<float>(kBins);
}

// Running text on one side of a gutter: enough lines, that fill the width, with one left margin.
bool is_text_column(const std::vector<PdfWord>& words, const Indices& indices) {
    if (indices.empty()) return false;
    const std::vector<Indices> rows = cluster_rows(words, indices);
    if (rows.size() < kMinRows) return false;
    const Extent extent = extent_of(words, indices);
    std::vector<float> widths;
    std::vector<float> lefts;
    for (const Indices& row : rows) {
        widths.push_back(words[row.back()].right - words[row.front()].left);
        lefts.push_back(words[row.front()].left);
    }
    std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2),
                     widths.end());
    if (widths[rows.size() / 2] < (extent.right - extent.left) * kMinFill) return false;
    const auto aligned = std::count_if(lefts.begin(), lefts.end(), [&](float left) {
        return left - extent.left <= kAlignTolerance;
    });
    return static_cast<float>(aligned) >= static_cast<float>(rows.size()) * kMinAligned;
}

class Splitter {
public:
    explicit Splitter(const PdfPage& page) : words_(page.words) {}

    void split(const Indices& indices, int depth) {
        if (indices.size() < kMinWords || depth >= kMaxDepth) {
            emit(indices, false);
            return;
        }
        const Extent extent = extent_of(words_, indices);
        const float gutter = find_gutter(words_, indices, extent, count_lines(words_, indices));
        if (gutter < 0) {
            emit(indices, false);
            return;
        }
        const std::vector<Indices> rows = cluster_rows(words_, indices);
        // Rows that cross the gutter cut the page into parts, each with columns or without.
        Indices part;
        for (const Indices& row : rows) {
            if (crosses(row, gutter)) {
                split_part(part, gutter, depth);
                part.clear();
                emit(row, false);
            } else {
                part.insert(part.end(), row.begin(), row.end());
            }
        }
        split_part(part, gutter, depth);
    }

    [[nodiscard]] std::vector<Indices> finish() { return std::move(columns_); }

private:
    [[nodiscard]] bool crosses(const Indices& row, float gutter) const {
        return std::any_of(row.begin(), row.end(), [&](std::size_t i) {
            return words_[i].left < gutter && words_[i].right > gutter;
        });
    }

    void split_part(const Indices& part, float gutter, int depth) {
        Indices left;
        Indices right;
        for (const std::size_t i : part) {
            (words_[i].left + words_[i].right < gutter * 2 ? left : right).push_back(i);
        }
        if (!is_text_column(words_, left) || !is_text_column(words_, right)) {
            emit(part, false);
            return;
        }
        closed_ = true;
        split(left, depth + 1);
        closed_ = true;
        split(right, depth + 1);
        closed_ = true;
    }

    // Parts without columns that follow each other are one.
    void emit(const Indices& indices, bool column) {
        if (indices.empty()) return;
        if (columns_.empty() || closed_ || column) columns_.emplace_back();
        closed_ = column;
        columns_.back().insert(columns_.back().end(), indices.begin(), indices.end());
    }

    const std::vector<PdfWord>& words_;
    std::vector<Indices> columns_;
    bool closed_ = true;
};

}  // namespace

std::vector<Indices> cluster_rows(const std::vector<PdfWord>& words, const Indices& indices) {
    Indices sorted = indices;
    const auto middle = [&](std::size_t i) { return words[i].top + words[i].bottom; };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t a, std::size_t b) { return middle(a) < middle(b); });
    std::vector<Indices> rows;
    float top = 0;
    float bottom = 0;
    for (const std::size_t i : sorted) {
        const PdfWord& word = words[i];
        const float overlap = std::min(bottom, word.bottom) - std::max(top, word.top);
        const float least = std::min(bottom - top, word.height());
        if (rows.empty() || overlap < least * 0.5F) {
            rows.emplace_back();
            top = word.top;
            bottom = word.bottom;
        } else if (word.height() > bottom - top) {
            top = word.top;
            bottom = word.bottom;
        }
        rows.back().push_back(i);
    }
    for (Indices& row : rows) {
        std::stable_sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) {
            return words[a].left < words[b].left;
        });
    }
    return rows;
}

std::vector<Indices> find_columns(const PdfPage& page) {
    Indices all(page.words.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Splitter splitter(page);
    if (!all.empty()) splitter.split(all, 0);
    return splitter.finish();
}

}  // namespace axtar::corpus
