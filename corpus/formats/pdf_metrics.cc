#include "corpus/formats/pdf_metrics.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace axtar::corpus {
namespace {

constexpr std::size_t kMinColumnLines = 6;
constexpr long kEndTolerance = 3;  // half points

using Histogram = std::map<long, std::size_t>;

float most_frequent(const Histogram& histogram, float otherwise) {
    const auto found =
        std::max_element(histogram.begin(), histogram.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return found == histogram.end() ? otherwise : static_cast<float>(found->first) / 2;
}

long half_points(float value) { return std::lround(value * 2); }

bool same_column(const PdfLine& a, const PdfLine& b) {
    return a.page == b.page && a.column == b.column;
}

// The end of the column that starts at line `first`.
std::size_t column_end(const std::vector<PdfLine>& lines, std::size_t first) {
    std::size_t last = first;
    while (last < lines.size() && same_column(lines[first], lines[last])) ++last;
    return last;
}

float left_end(const std::vector<PdfLine>& lines, std::size_t first, std::size_t last) {
    float left = lines[first].left;
    for (std::size_t i = first; i < last; ++i) left = std::min(left, lines[i].left);
    return left;
}

// Where the most lines end, if it is a quarter of them at least (justified text), else where the
// longest ends.
float right_margin(const std::vector<PdfLine>& lines, std::size_t first, std::size_t last) {
    Histogram ends;
    float longest = lines[first].right;
    for (std::size_t i = first; i < last; ++i) {
        ++ends[half_points(lines[i].right) / kEndTolerance];
        longest = std::max(longest, lines[i].right);
    }
    const auto most = std::max_element(
        ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most->second < 3 || most->second * 4 < last - first) return longest;
    return static_cast<float>((most->first + 1) * kEndTolerance) / 2;
}

}  // namespace

PdfMetrics measure(const std::vector<PdfLine>& lines) {
    Histogram sizes;
    Histogram widths;
    Histogram heights;
    for (const PdfLine& line : lines) {
        sizes[half_points(line.size)] += line.text.size();
        heights[half_points(line.height)] += line.text.size();
    }
    PdfMetrics metrics;
    metrics.height = most_frequent(heights, metrics.height);
    metrics.size = most_frequent(sizes, metrics.size);
    Histogram pitches;
    std::size_t indented = 0;
    std::size_t full = 0;
    for (std::size_t first = 0; first < lines.size();) {
        const std::size_t last = column_end(lines, first);
        if (last - first >= kMinColumnLines)
            widths[half_points(right_margin(lines, first, last) - left_end(lines, first, last))] +=
                last - first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const float step = lines[i].bottom - lines[i - 1].bottom;
            if (std::abs(lines[i].size - metrics.size) > 0.6F || step <= 0 ||
                step > metrics.size * 3) {
                continue;
            }
            ++pitches[half_points(step)];
            const float indent = lines[i].left - lines[i].column_left;
            indented += indent > metrics.size * 0.8F && indent < metrics.size * 6 ? 1U : 0U;
            full += indent <= 2 ? 1U : 0U;
        }
        first = last;
    }
    metrics.pitch = most_frequent(pitches, metrics.size * 1.2F);
    metrics.column_width = most_frequent(widths, 0);
    metrics.indented = indented * 10 >= full && indented > 2;
    return metrics;
}

void settle_columns(std::vector<PdfLine>& lines, const PdfMetrics& metrics) {
    for (std::size_t first = 0; first < lines.size();) {
        const std::size_t last = column_end(lines, first);
        const float left = left_end(lines, first, last);
        float right = right_margin(lines, first, last);
        if (last - first < kMinColumnLines) right = std::max(right, left + metrics.column_width);
        for (std::size_t i = first; i < last; ++i) {
            lines[i].column_left = left;
            lines[i].column_right = right;
        }
        first = last;
    }
}

}  // namespace axtar::corpus
