#include "corpus/formats/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/pdf_columns.h"

namespace axtar::corpus {
namespace {

using Indices = std::vector<std::size_t>;

// Raised marks are set in letters of at most this part of the text's height (Word: 0.65).
constexpr float kRaisedHeight = 0.87F;
constexpr float kRaisedOverlap = 0.2F;
// Words of one line whose boxes are nearer than this part of their height are one word.
constexpr float kWordGap = 0.12F;
// Cells of a table stand apart by more than this times the height of the line.
constexpr float kCellGap = 1.5F;
constexpr float kCellTolerance = 4;
constexpr std::size_t kMinTableRows = 3;
// Letters set apart stand nearer than this part of the line's height, with wider gaps around.
constexpr float kSpacedGap = 0.35F;
constexpr float kSpacedAround = 1.5F;
// Parts of a line that stand apart by more than this times its height are no sentence: a letterhead
// with its symbol on the right. Justified lines of few words have gaps of up to six.
constexpr float kPartGap = 8;

// "12", "[12]" and "*", "12,": what references to notes are made of.
bool is_mark(std::string_view text) {
    if (text == "*" || text == "**" || text == "†") return true;
    if (text.size() > 6) return false;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            ++digits;
        } else if (c != '[' && c != ']' && c != ',' && c != ' ') {
            return false;
        }
    }
    return digits > 0 && digits <= 4;
}

bool only_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "m2", "km2": a raised digit that is part of a unit.
bool is_unit(std::string_view text) {
    return text.ends_with("m") &&
           (text == "m" || text == "km" || text == "sm" || text == "cm" || text == "mm" ||
            text == "dm" || text.ends_with(" m") || text.ends_with("km"));
}

float median_height(const std::vector<PdfWord>& words, const Indices& indices) {
    std::vector<float> heights;
    heights.reserve(indices.size());
    for (const std::size_t i : indices) heights.push_back(words[i].height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

// One line in the making: its words, and which of them are raised.
struct Row {
    Indices words = {};
    float top = 0;
    float bottom = 0;
};

class LineMaker {
public:
    LineMaker(const PdfPage& page, const PdfFaces& faces) : page_(page), faces_(faces) {}

    void add_column(const Indices& indices, std::size_t page_number, std::size_t column) {
        const std::vector<Row> rows = split_parts(make_rows(indices));
        float left = page_.words[indices.front()].left;
        float right = left;
        for (const std::size_t i : indices) {
            left = std::min(left, page_.words[i].left);
            right = std::max(right, page_.words[i].right);
        }
        const std::size_t first = lines_.size();
        const std::vector<std::vector<float>> cells = find_cells(rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            PdfLine line = make_line(rows[i], cells[i]);
            line.page = page_number;
            line.column = column;
            line.column_left = left;
            line.column_right = right;
            if (!line.text.empty()) lines_.push_back(std::move(line));
        }
        std::stable_sort(lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.end(),
                         [](const PdfLine& a, const PdfLine& b) { return a.bottom < b.bottom; });
    }

    [[nodiscard]] std::vector<PdfLine> finish() { return std::move(lines_); }

private:
    using Letters = std::vector<std::pair<float, std::size_t>>;  // how many of each height

    [[nodiscard]] const PdfWord& word(std::size_t i) const { return page_.words[i]; }

    // Lines of the words that are not raised, then each raised one to the line it overlaps most.
    [[nodiscard]] std::vector<Row> make_rows(const Indices& indices) const {
        const float typical = median_height(page_.words, indices);
        Indices text;
        Indices raised;
        for (const std::size_t i : indices) {
            const bool small = word(i).height() <= typical * kRaisedHeight;
            (small && is_mark(word(i).text) ? raised : text).push_back(i);
        }
        std::vector<Row> rows;
        for (Indices& row : cluster_rows(page_.words, text)) rows.push_back(with_band(row));
        Indices alone;
        for (const std::size_t i : raised) {
            if (Row* const row = row_of(rows, word(i))) {
                const auto place = std::find_if(
                    row->words.begin(), row->words.end(),
                    [&](std::size_t other) { return word(other).left > word(i).left; });
                row->words.insert(place, i);
            } else {
                alone.push_back(i);
            }
        }
        for (Indices& row : cluster_rows(page_.words, alone)) rows.push_back(with_band(row));
        return rows;
    }

    // Cuts rows where a wide gap is; the cells of a table are found in whole rows first.
    [[nodiscard]] std::vector<Row> split_parts(std::vector<Row> rows) const {
        const std::vector<std::vector<float>> cells = find_cells(rows);
        std::vector<Row> parts;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Row part{.top = rows[i].top, .bottom = rows[i].bottom};
            for (const std::size_t each : rows[i].words) {
                if (cells[i].empty() && !part.words.empty() &&
                    stand_apart(word(part.words.back()), word(each))) {
                    parts.push_back(std::exchange(part, {.top = part.top, .bottom = part.bottom}));
                }
                part.words.push_back(each);
            }
            parts.push_back(std::move(part));
        }
        return parts;
    }

    static bool stand_apart(const PdfWord& before, const PdfWord& next) {
        return next.left - before.right > std::min(before.height(), next.height()) * kPartGap;
    }

    [[nodiscard]] Row with_band(Indices& indices) const {
        Row row{.top = word(indices.front()).top, .bottom = word(indices.front()).bottom};
        for (const std::size_t i : indices) {
            if (word(i).height() <= row.bottom - row.top) continue;
            row.top = word(i).top;
            row.bottom = word(i).bottom;
        }
        row.words = std::move(indices);
        return row;
    }

    // Rows come sorted by their middle, so that the search looks at the neighbours only.
    [[nodiscard]] Row* row_of(std::vector<Row>& rows, const PdfWord& mark) const {
        const auto from =
            std::lower_bound(rows.begin(), rows.end(), mark.top,
                             [](const Row& row, float top) { return row.bottom < top; });
        Row* best = nullptr;
        float best_overlap = mark.height() * kRaisedOverlap;
        for (auto row = from; row != rows.end() && row - from < 4; ++row) {
            float overlap = std::min(row->bottom, mark.bottom) - std::max(row->top, mark.top);
            if (overlap < mark.height() * kRaisedOverlap) continue;
            if (is_glued(*row, mark)) overlap += mark.height();
            if (overlap <= best_overlap) continue;
            best = &*row;
            best_overlap = overlap;
        }
        return best;
    }

    // The mark stands right behind a word of the row.
    [[nodiscard]] bool is_glued(const Row& row, const PdfWord& mark) const {
        return std::any_of(row.words.begin(), row.words.end(), [&](std::size_t i) {
            return std::abs(mark.left - word(i).right) <= mark.height() * 0.5F;
        });
    }

    // Where cells begin in the rows of a table: left ends behind a wide gap that at least
    // kMinTableRows rows in sequence share.
    [[nodiscard]] std::vector<std::vector<float>> find_cells(const std::vector<Row>& rows) const {
        std::vector<std::vector<float>> starts(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) starts[i] = wide_gaps(rows[i]);
        std::vector<std::vector<float>> cells(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const float start : starts[i]) {
                std::size_t first = i;
                std::size_t last = i;
                while (first > 0 && i - first < kMinTableRows && holds(starts[first - 1], start))
                    --first;
                while (last + 1 < rows.size() && last - first < kMinTableRows &&
                       holds(starts[last + 1], start)) {
                    ++last;
                }
                if (last - first + 1 >= kMinTableRows) cells[i].push_back(start);
            }
        }
        return cells;
    }

    [[nodiscard]] std::vector<float> wide_gaps(const Row& row) const {
        std::vector<float> starts;
        const float wide = (row.bottom - row.top) * kCellGap;
        for (std::size_t i = 1; i < row.words.size(); ++i) {
            // "12.    Text" is a numbered paragraph.
            if (i == 1 && word(row.words[0]).text.size() <= 6) continue;
            if (word(row.words[i]).left - word(row.words[i - 1]).right >= wide)
                starts.push_back(word(row.words[i]).left);
        }
        return starts;
    }
    static bool holds(const std::vector<float>& starts, float start) {
        return std::any_of(starts.begin(), starts.end(), [start](float other) {
            return std::abs(other - start) <= kCellTolerance;
        });
    }

    // Which words of a row belong to the word before them: letters that are set apart evenly, with
    // wider gaps around.
    [[nodiscard]] std::vector<bool> letter_spaced(const Row& row) const {
        std::vector<bool> glued(row.words.size(), false);
        for (std::size_t first = 0; first < row.words.size();) {
            std::size_t last = first;
            const float inner = gap_before(row, first + 1);
            const float most = std::min((row.bottom - row.top) * kSpacedGap, inner * 1.35F + 0.3F);
            while (is_single(row, last) && is_single(row, last + 1) &&
                   gap_before(row, last + 1) <= most) {
                ++last;
            }
            const bool enough =
                last - first >= 2 || (last > first && word(row.words[last]).text == ".");
            const bool apart = (first == 0 || gap_before(row, first) >= inner * kSpacedAround) &&
                               (last + 1 >= row.words.size() ||
                                gap_before(row, last + 1) >= inner * kSpacedAround);
            for (std::size_t i = first + 1; enough && apart && i <= last; ++i) glued[i] = true;
            first = last + 1;
        }
        return glued;
    }
    [[nodiscard]] bool is_single(const Row& row, std::size_t i) const {
        if (i >= row.words.size()) return false;
        const std::string& text = word(row.words[i]).text;
        return utf8::decode(text, 0).size == text.size();
    }
    [[nodiscard]] float gap_before(const Row& row, std::size_t i) const {
        if (i == 0 || i >= row.words.size()) return 0;
        return std::max(word(row.words[i]).left - word(row.words[i - 1]).right, 0.0F);
    }

    [[nodiscard]] PdfLine make_line(const Row& row, const std::vector<float>& cells) const {
        PdfLine line{.left = word(row.words.front()).left,
                     .top = row.top,
                     .right = word(row.words.front()).right,
                     .bottom = row.bottom};
        line.row = !cells.empty();
        const std::vector<bool> glued = letter_spaced(row);
        Letters letters;
        for (std::size_t i = 0; i < row.words.size(); ++i) {
            const PdfWord& each = word(row.words[i]);
            if (i > 0 && !glued[i]) append_gap(line, word(row.words[i - 1]), each, cells);
            append_word(line, row, each, i > 0);
            if (i == 0) line.first_width = each.right - each.left;
            if (i == 1) line.gap_after_first = each.left - word(row.words[0]).right;
            line.right = std::max(line.right, each.right);
            count(letters, each);
        }
        const auto most =
            std::max_element(letters.begin(), letters.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        const PdfFace face = faces_.face(most->first);
        line.height = most->first;
        line.size = face.size;
        line.sure_size = face.learned;
        line.weight = face.weight;
        if (letters.size() > 1) line.weight = common_weight(letters, face.weight);
        return line;
    }

    static void count(Letters& letters, const PdfWord& each) {
        const auto found = std::find_if(letters.begin(), letters.end(), [&](const auto& entry) {
            return entry.first == each.height();
        });
        if (found == letters.end()) {
            letters.emplace_back(each.height(), each.text.size());
        } else {
            found->second += each.text.size();
        }
    }

    [[nodiscard]] Weight common_weight(const Letters& letters, Weight weight) const {
        for (const auto& [height, count] : letters) {
            if (faces_.face(height).weight != weight && count > 3) return Weight::kUnknown;
        }
        return weight;
    }

    static void append_gap(PdfLine& line, const PdfWord& before, const PdfWord& next,
                           const std::vector<float>& cells) {
        if (holds_start(cells, next.left)) {
            line.text += '\t';
            return;
        }
        const float height = std::max(before.height(), next.height());
        if (line.text.ends_with(' ')) return;
        if (before.space_after || next.left - before.right > height * kWordGap) line.text += ' ';
    }
    static bool holds_start(const std::vector<float>& cells, float left) {
        return std::any_of(cells.begin(), cells.end(), [left](float cell) { return cell == left; });
    }

    // The dots that lead to a page number in a table of contents.
    static void append_without_leader(std::string& line, std::string_view text) {
        constexpr std::string_view kDots = ".....";
        const std::size_t start = text.find(kDots);
        if (start == std::string_view::npos) {
            line += text;
            return;
        }
        line += text.substr(0, start);
        const std::size_t end = text.find_first_not_of('.', start);
        line += kLeader;
        if (end != std::string_view::npos) line += text.substr(end);
    }

    // A raised number behind a word refers to a note: "rights12" is "rights[12]".
    static void append_word(PdfLine& line, const Row& row, const PdfWord& each, bool behind) {
        const bool raised = each.height() <= (row.bottom - row.top) * kRaisedHeight &&
                            each.bottom < row.bottom - each.height() * 0.1F && is_mark(each.text);
        if (!raised || (behind && is_unit(line.text))) {
            append_without_leader(line.text, each.text);
            return;
        }
        if (!line.text.empty() && line.text.back() == ' ') line.text.pop_back();
        line.text += only_digits(each.text) ? "[" + each.text + "]" : each.text;
        if (!behind && only_digits(each.text)) line.text += ' ';
    }

    const PdfPage& page_;
    const PdfFaces& faces_;
    std::vector<PdfLine> lines_;
};

}  // namespace

std::vector<PdfLine> find_lines(const PdfPage& page, std::size_t page_number,
                                const PdfFaces& faces) {
    LineMaker maker(page, faces);
    std::size_t number = 0;
    for (const Indices& column : find_columns(page)) {
        if (!column.empty()) maker.add_column(column, page_number, number++);
    }
    return maker.finish();
}

}  // namespace axtar::corpus
