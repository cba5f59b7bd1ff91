#include "corpus/formats/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/formats/letters.h"
#include "corpus/formats/pdf_headings.h"
#include "corpus/formats/pdf_hyphens.h"
#include "corpus/formats/pdf_metrics.h"

namespace axtar::corpus {
namespace {

constexpr float kGap = 1.3F;          // steps between lines that make a gap
constexpr float kSentenceGap = 1.9F;  // which a sentence may still cross
constexpr float kIndent = 0.8F;       // of the size
constexpr float kSameEdge = 3;
constexpr float kOtherSize = 0.12F;
constexpr float kSmall = 0.95F;
constexpr float kLarge = 1.12F;

bool ends_sentence(std::string_view text) {
    while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == ']'))
        text.remove_suffix(1);
    return !text.empty() && std::string_view(".;:!?").find(text.back()) != std::string_view::npos;
}

bool ends_in_hyphen(std::string_view text) {
    return text.ends_with('-') || text.ends_with("\u00AD") || text.ends_with("\u2010");
}

// "[12]" alone: the text of the note stands on the next line.
bool is_lone_note_mark(std::string_view text) {
    return text.size() >= 3 && text.size() <= 6 && text.front() == '[' && text.back() == ']' &&
           text.find_first_not_of("0123456789[]") == std::string_view::npos;
}

bool starts_note(std::string_view text) {
    if (text.starts_with("*") || text.starts_with("†")) return true;
    const std::size_t close = text.find(']');
    return text.starts_with('[') && close != std::string_view::npos && close <= 5 &&
           is_lone_note_mark(text.substr(0, close + 1));
}

// "12.", "(a)", "a)", "•", "–": what items of lists start with.
bool starts_item(std::string_view text) {
    constexpr std::string_view kBullets[] = {"•", "–", "—", "- ", "· ", "▪", "o "};
    for (const std::string_view bullet : kBullets) {
        if (text.starts_with(bullet)) return true;
    }
    std::size_t at = text.starts_with('(') ? 1 : 0;
    const std::size_t start = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == start && at + 1 < text.size() && text[at] >= 'a' && text[at] <= 'z')
        at = text.find_first_not_of("ivx", start) == start ? at + 1
                                                           : text.find_first_not_of("ivx", start);
    if (at == start || at - start > 4 || at >= text.size()) return false;
    return text[at] == ')' || (text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ');
}

// The number that a line starts with, up to four digits, else -1.
int leading_number(std::string_view text) {
    int number = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
        if (digits == 4) return -1;
        number = number * 10 + (text[digits] - '0');
    }
    return digits == 0 ? -1 : number;
}

// Without blanks at the ends and runs of blanks; tabs between cells and line feeds behind hyphens
// stay.
std::string tidy(std::string_view text) {
    std::string tidied;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        const bool behind_blank = tidied.empty() || tidied.back() == ' ' || tidied.back() == '\t' ||
                                  tidied.back() == '\n';
        if (!blank || !behind_blank) tidied += c;
        if (c == '\t' && behind_blank && tidied.ends_with(' ')) tidied.back() = c;
    }
    while (!tidied.empty() &&
           std::string_view(" \t\n").find(tidied.back()) != std::string_view::npos)
        tidied.pop_back();
    return tidied;
}

class ParagraphMaker {
public:
    ParagraphMaker(const PdfMetrics& metrics, const LineJoiner& joiner, bool notes)
        : metrics_(metrics), joiner_(joiner), in_notes_(notes) {}

    void add(const PdfLine& line) {
        if (!paragraph_.empty() && starts_paragraph(line)) close(&line);
        paragraph_.push_back(&line);
    }

    /// The footnotes of the page whose lines were added last.
    void add_notes(const PdfLine* first, const PdfLine* last) {
        ParagraphMaker maker(metrics_, joiner_, true);
        for (; first != last; ++first) maker.add(*first);
        std::vector<Block> notes = maker.finish();
        std::move(notes.begin(), notes.end(), std::back_inserter(notes_));
    }

    [[nodiscard]] std::vector<Block> finish() {
        close(nullptr);
        return std::move(blocks_);
    }

private:
    [[nodiscard]] bool starts_paragraph(const PdfLine& line) const {
        const PdfLine& before = *paragraph_.back();
        if (line.row || before.row || before.text.find(kLeader) != std::string::npos) return true;
        if (paragraph_.size() == 1 && is_lone_note_mark(before.text)) return false;
        if (is_lone_note_mark(line.text)) return true;
        if (starts_note(line.text) &&
            (in_notes_ || is_short(before, line) || follows_note(line.text))) {
            return true;
        }
        if (ends_in_hyphen(before.text) && same_size(before, line)) return false;
        const bool sentence_goes_on = !ends_sentence(before.text) && starts_lower(line.text);
        const bool moved = before.page != line.page || before.column != line.column;
        if (!same_size(before, line) && !(sentence_goes_on && !is_short(before, line))) return true;
        if (moved) return !goes_on_elsewhere(before, line, sentence_goes_on);
        if (follows_item(line)) return true;
        if (continues_heading(before, line)) return false;
        return starts_below(before, line, sentence_goes_on);
    }

    // The rules for a line right below another one.
    [[nodiscard]] bool starts_below(const PdfLine& before, const PdfLine& line,
                                    bool sentence_goes_on) const {
        const float step = (line.bottom - before.bottom) / expected_step(before);
        const bool full = !is_short(before, line);
        if (step > kSentenceGap) return true;
        if (sentence_goes_on && !starts_item(line.text)) return false;
        if (step > kGap && !(full && !ends_sentence(before.text))) return true;
        if (!full) return true;
        if (starts_item(line.text) && ends_sentence(before.text)) return true;
        const bool hanging = std::abs(line.left - hanging_edge()) <= kSameEdge;
        return line.left - before.left > metrics_.size * kIndent && !hanging;
    }

    // "[31] …" under a note "[30] …".
    [[nodiscard]] bool follows_note(std::string_view text) const {
        const std::string_view first = paragraph_.front()->text;
        return first.starts_with('[') && leading_number(text.substr(1)) > 1 &&
               leading_number(first.substr(1)) + 1 == leading_number(text.substr(1));
    }

    // "31." under an item "30.", or a number further to the left than the text above it.
    [[nodiscard]] bool follows_item(const PdfLine& line) const {
        if (!starts_item(line.text)) return false;
        const int number = leading_number(line.text);
        const bool hangs = paragraph_.size() > 1;
        if (number > 0 && hangs && line.left < paragraph_.back()->left - kSameEdge) return true;
        return number > 1 && leading_number(paragraph_.front()->text) + 1 == number;
    }

    // A paragraph goes on in the next column or on the next page.
    [[nodiscard]] bool goes_on_elsewhere(const PdfLine& before, const PdfLine& line,
                                         bool sentence_goes_on) const {
        if (starts_item(line.text) && ends_sentence(before.text)) return false;
        if (sentence_goes_on) return true;
        const CaseCount letters = count_cases(before.text);
        if (letters.lower + letters.upper == 0 || line.size > before.size * kLarge) return false;
        if (is_short(before, line) || is_centred(line)) return false;
        if (!ends_sentence(before.text)) return true;
        return metrics_.indented && line.left - line.column_left <= kSameEdge &&
               paragraph_.front()->left - before.left > metrics_.size * kIndent;
    }

    // The second line of a heading that stands in the middle or is set larger.
    [[nodiscard]] bool continues_heading(const PdfLine& before, const PdfLine& line) const {
        const bool capitals = is_capitals(line.text);
        const bool middle = (is_centred(before) || capitals) && is_centred(line) &&
                            is_capitals(before.text) == capitals;
        const bool large = before.size > metrics_.size * kLarge &&
                           std::abs(before.size - line.size) < 0.3F && !starts_item(line.text);
        const float step = line.bottom - before.bottom;
        return (middle || large) && before.weight == line.weight && step > 0 &&
               step <= expected_step(before) * kGap && !ends_sentence(before.text);
    }

    [[nodiscard]] static bool same_size(const PdfLine& a, const PdfLine& b) {
        const float tolerance = a.sure_size && b.sure_size ? kOtherSize : kOtherSize * 2;
        return std::abs(a.size - b.size) <= std::max(a.size, b.size) * tolerance;
    }

    [[nodiscard]] float expected_step(const PdfLine& line) const {
        return std::max(metrics_.pitch * line.size / std::max(metrics_.size, 1.0F), 1.0F);
    }

    // The first word of the next line would have fitted behind it. The lines of a quotation, set
    // narrower, end at an edge of their own.
    [[nodiscard]] bool is_short(const PdfLine& before, const PdfLine& next) const {
        const float space = before.size * 0.25F;
        if (before.right + space + next.first_width > before.column_right - 0.5F) return false;
        const bool own_edge =
            (before.page == next.page && before.column == next.column &&
             std::abs(before.right - next.right) <= 1) ||
            (paragraph_.size() > 1 &&
             std::abs(paragraph_[paragraph_.size() - 2]->right - before.right) <= 1);
        return !own_edge;
    }

    // Where the text behind the number of a list item starts.
    [[nodiscard]] float hanging_edge() const {
        const PdfLine& first = *paragraph_.front();
        return first.left + first.first_width + first.gap_after_first;
    }

    void close(const PdfLine* next) {
        if (!paragraph_.empty()) emit_paragraph(next);
        // Notes of the pages that are full; the paragraph that ran on is complete now.
        for (Block& note : notes_) add_block(std::move(note));
        notes_.clear();
    }

    void emit_paragraph(const PdfLine* next) {
        const PdfLine& first = *paragraph_.front();
        Block block;
        if (first.row) {
            block.kind = BlockKind::kTableRow;
            block.text = first.text;
        } else {
            for (const PdfLine* line : paragraph_) joiner_.append(block.text, line->text);
            const PdfLine& last = *paragraph_.back();
            const PdfPlace place{
                .gap_before = last_line_ == nullptr || has_gap(*last_line_, first),
                .gap_after = next == nullptr || has_gap(last, *next),
                .ends_list = !before_.empty() &&
                             std::string_view(":;,").find(before_) != std::string_view::npos};
            if (!in_notes_)
                block.level = pdf_heading_level(paragraph_, block.text, metrics_, place);
            if (block.level > 0) block.kind = BlockKind::kHeading;
        }
        before_ = block.text.empty() ? std::string() : block.text.substr(block.text.size() - 1);
        last_line_ = paragraph_.back();
        add_block(std::move(block));
        paragraph_.clear();
    }

    [[nodiscard]] bool has_gap(const PdfLine& before, const PdfLine& line) const {
        if (before.page != line.page || before.column != line.column) return true;
        const float step = std::max(expected_step(before), expected_step(line));
        return line.bottom - before.bottom > step * kGap;
    }

    void add_block(Block block) {
        block.text = tidy(block.text);
        if (!block.text.empty()) blocks_.push_back(std::move(block));
    }

    const PdfMetrics& metrics_;
    const LineJoiner& joiner_;
    bool in_notes_;
    std::vector<Block> blocks_;
    std::vector<const PdfLine*> paragraph_;  // that is open
    const PdfLine* last_line_ = nullptr;     // of the paragraph before it
    std::string before_;                     // its last byte
    std::vector<Block> notes_;               // of pages that are full
};

// Where the footnotes of the page [first, last) start: small lines at its end, the first with a
// mark.
std::size_t find_notes(const std::vector<PdfLine>& lines, std::size_t first, std::size_t last,
                       const PdfMetrics& metrics) {
    std::size_t start = last;
    const auto is_small = [&](const PdfLine& line) {
        return line.sure_size ? line.size < metrics.size * kSmall
                              : line.height < metrics.height * kSmall;
    };
    for (std::size_t i = last; i > first && is_small(lines[i - 1]); --i) {
        if (starts_note(lines[i - 1].text)) start = i - 1;
    }
    return start == first ? last : start;
}

}  // namespace

std::vector<Block> pdf_paragraphs(std::vector<PdfLine> lines) {
    const PdfMetrics metrics = measure(lines);
    settle_columns(lines, metrics);
    const LineJoiner joiner(lines);
    ParagraphMaker maker(metrics, joiner, false);
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first;
        while (last < lines.size() && lines[last].page == lines[first].page) ++last;
        const std::size_t notes = find_notes(lines, first, last, metrics);
        for (std::size_t i = first; i < notes; ++i) maker.add(lines[i]);
        maker.add_notes(lines.data() + notes, lines.data() + last);
        first = last;
    }
    return maker.finish();
}

}  // namespace axtar::corpus
