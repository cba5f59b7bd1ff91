#include "corpus/structure/part_outline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/part_label.h"

namespace axtar::corpus {
namespace {

// A list may lack so many numbers: repealed items keep theirs.
constexpr unsigned kMaxGap = 12;
constexpr std::size_t kNoNode = static_cast<std::size_t>(-1);
constexpr std::size_t kMaxDepth = 16;

// A paragraph without a number of its own below the one that has it, or that one itself.
struct Indent {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    char mark = '.';  ///< that closes it
};

struct Node {
    LabelStyle style = LabelStyle::kNumber;
    unsigned value = 0;
    std::string path = {};
    std::size_t section = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool has_parts = false;
    bool indents_sound = true;
    std::vector<Indent> indents = {};
};

struct Reading {
    LabelStyle style = LabelStyle::kNumber;
    unsigned value = 0;
};

// What a relative number may be: "(i)" is the letter behind (h) or the first Roman numeral.
std::vector<Reading> readings_of(const PartLabel& label) {
    std::vector<Reading> readings;
    if (label.value > 0) readings.push_back({label.style, label.value});
    if (label.roman_value > 0) {
        const bool brackets =
            label.style == LabelStyle::kInLetters || label.style == LabelStyle::kInRoman;
        if (label.style != LabelStyle::kLetterDot)
            readings.push_back(
                {brackets ? LabelStyle::kInRoman : LabelStyle::kRoman, label.roman_value});
    }
    return readings;
}

bool is_letter_style(LabelStyle style) {
    return style == LabelStyle::kLetter || style == LabelStyle::kLetterDot ||
           style == LabelStyle::kInLetters;
}

bool is_item(LabelStyle style) {
    return style != LabelStyle::kDotted && style != LabelStyle::kNumber &&
           style != LabelStyle::kUpperRoman && style != LabelStyle::kNote;
}

// The mark that closes a paragraph, '\0' where none does: then what follows may be its rest, in a
// text that was broken into lines.
char closing_mark(std::string_view text) {
    // References to notes and closing marks stand behind the full stop.
    while (!text.empty()) {
        const char last = text.back();
        if (last == ']') {
            const std::size_t open = text.rfind('[');
            if (open == std::string_view::npos) return '\0';
            text = text.substr(0, open);
        } else if (last == ' ' || last == '*' || last == ')' || last == '"') {
            text.remove_suffix(1);
        } else if (text.ends_with("”") || text.ends_with("»")) {
            text.remove_suffix(text.ends_with("”") ? 3 : 2);
        } else {
            return std::string_view(".;:,!?").find(last) != std::string_view::npos ? last : '\0';
        }
    }
    return '.';
}

// "[12]" alone.
bool is_note_reference(std::string_view text) {
    return text.size() > 2 && text.size() < 8 && text.front() == '[' && text.back() == ']';
}

class Outline {
public:
    Outline(const OutlineOptions& options, Anchors& anchors)
        : options_(options), anchors_(anchors) {}

    void add(const OutlineParagraph& paragraph) {
        if (paragraph.heading) {
            open_.clear();
            return;
        }
        const std::optional<PartLabel> label = read_part_label(paragraph.text);
        if (!label || !open_label(*label, paragraph)) add_text(paragraph, label.has_value());
        for (const std::size_t node : open_) {
            if (nodes_[node].section == paragraph.section) nodes_[node].end = paragraph.end;
        }
        mark_before_ = closing_mark(paragraph.text);
    }

    [[nodiscard]] std::vector<PlacedPart> finish() {
        std::vector<PlacedPart> parts;
        for (const Node& node : nodes_) {
            const std::string anchor =
                node.path.empty() ? options_.root : options_.root + options_.joint + node.path;
            if (&node != &nodes_.front() || !has_root_) {
                parts.push_back({node.section, {anchors_.unique(anchor), node.start, node.end}});
            }
            add_indents(node, anchor, parts);
        }
        std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
            if (a.section != b.section) return a.section < b.section;
            if (a.part.start != b.part.start) return a.part.start < b.part.start;
            return a.part.end > b.part.end;
        });
        return parts;
    }

    // The article itself, whose indents count where it has no numbered parts.
    void open_root(const OutlineParagraph& first) {
        nodes_.push_back({.style = LabelStyle::kNote,
                          .section = first.section,
                          .start = first.start,
                          .end = first.end});
        has_root_ = true;
    }

private:
    // One paragraph is no list of indents.
    void add_indents(const Node& node, const std::string& anchor, std::vector<PlacedPart>& parts) {
        if (!options_.indents || !node.indents_sound || node.indents.size() < 2) return;
        const bool root = has_root_ && &node == &nodes_.front();
        if (root && !node.has_parts) add_unnumbered_parts(node, anchor, parts);
        add_counted(node.indents, node.section, anchor + ".abz", parts);
    }

    void add_counted(std::span<const Indent> indents, std::size_t section, const std::string& stem,
                     std::vector<PlacedPart>& parts) {
        for (std::size_t i = 0; i < indents.size(); ++i) {
            parts.push_back({section,
                             {anchors_.unique(stem + std::to_string(i + 1)), indents[i].start,
                              indents[i].end}});
        }
    }

    // In older acts the paragraphs of an article are its parts and have no numbers; a list that one
    // of them opens with a colon belongs to it up to the full stop: "15.1", "15.1.abz2".
    void add_unnumbered_parts(const Node& node, const std::string& anchor,
                              std::vector<PlacedPart>& parts) {
        unsigned count = 0;
        for (std::size_t i = 0; i < node.indents.size();) {
            std::size_t last = i;
            if (node.indents[i].mark == ':') {
                while (last + 1 < node.indents.size() &&
                       (last == i || node.indents[last].mark != '.')) {
                    ++last;
                }
            }
            const std::string part = anchor + "." + std::to_string(++count);
            parts.push_back(
                {node.section,
                 {anchors_.unique(part), node.indents[i].start, node.indents[last].end}});
            if (last > i) {
                add_counted(std::span(node.indents).subspan(i, last + 1 - i), node.section,
                            part + ".abz", parts);
            }
            i = last + 1;
        }
    }

    bool open_label(const PartLabel& label, const OutlineParagraph& paragraph) {
        if (options_.article.empty()) {
            if (!paragraph.number.empty()) {
                while (!open_.empty() &&
                       !stands_below(paragraph.number, nodes_[open_.back()].path)) {
                    open_.pop_back();
                }
                push(LabelStyle::kDotted, label.value, paragraph.number, paragraph, 0);
                open_inner(label, paragraph);
                return true;
            }
            if (label.style == LabelStyle::kNote || label.style == LabelStyle::kDotted ||
                label.style == LabelStyle::kNumber || open_.empty()) {
                return false;
            }
            return open_relative(label, paragraph, 0);
        }
        if (label.style == LabelStyle::kNote) {
            open_.clear();
            push(LabelStyle::kNote, label.value, label.number, paragraph, 0);
            return true;
        }
        if (label.style == LabelStyle::kDotted) return open_dotted(label, paragraph);
        if (!open_relative(label, paragraph, 0)) return false;
        open_inner(label, paragraph);
        return true;
    }

    // "25.1.1." of Article 25; "1.1." below part 1 of any article.
    bool open_dotted(const PartLabel& label, const OutlineParagraph& paragraph) {
        const std::size_t dot = label.number.find('.');
        const std::string first = label.number.substr(0, dot);
        if (is_own_number(first)) {
            const std::string path = label.number.substr(dot + 1);
            while (!open_.empty() && !stands_below(path, nodes_[open_.back()].path))
                open_.pop_back();
            push(LabelStyle::kDotted, label.value, path, paragraph, 0);
            open_inner(label, paragraph);
            return true;
        }
        const bool below_part = std::any_of(open_.begin(), open_.end(), [&](std::size_t node) {
            return nodes_[node].path == first;
        });
        if (!below_part) return false;
        while (!stands_below(label.number, nodes_[open_.back()].path)) open_.pop_back();
        push(LabelStyle::kDotted, label.value, label.number, paragraph, 0);
        return true;
    }

    // Pages that lost the superscript of Article 98-1 show its parts as "981.1.".
    [[nodiscard]] bool is_own_number(const std::string& first) const {
        if (first == options_.article) return true;
        std::string glued = options_.article;
        std::erase(glued, '-');
        return glued != options_.article && glued == first;
    }

    static bool stands_below(std::string_view path, std::string_view above) {
        return path.size() > above.size() && path.starts_with(above) && path[above.size()] == '.';
    }

    // "1. (a) Each State …": a list that starts in the paragraph that holds it.
    void open_inner(const PartLabel& label, const OutlineParagraph& paragraph) {
        std::size_t offset = label.text;
        for (int depth = 0; depth < 2; ++depth) {
            const std::string_view rest =
                paragraph.text.substr(std::min(offset, paragraph.text.size()));
            const std::optional<PartLabel> inner = read_part_label(rest);
            if (!inner || rest.empty() || rest.front() != '(' || !is_item(inner->style)) return;
            if (!start_list(readings_of(*inner), 1, *inner, paragraph, offset)) return;
            offset += inner->text;
        }
    }

    bool open_relative(const PartLabel& label, const OutlineParagraph& paragraph,
                       std::size_t offset) {
        const std::vector<Reading> readings = readings_of(label);
        return go_on_with_list(readings, label, paragraph, true) ||
               start_list(readings, 1, label, paragraph, offset) ||
               go_on_with_list(readings, label, paragraph, false) ||
               start_list(readings, 2, label, paragraph, offset);
    }

    // The next item of a list that is open, innermost first.
    bool go_on_with_list(const std::vector<Reading>& readings, const PartLabel& label,
                         const OutlineParagraph& paragraph, bool exact) {
        for (std::size_t depth = open_.size(); depth-- > 0;) {
            const Node& node = nodes_[open_[depth]];
            for (const Reading& reading : readings) {
                if (!follows(node, reading, label, exact)) continue;
                open_.resize(depth);
                push_relative(reading, label, paragraph, 0);
                return true;
            }
            if (node.style == LabelStyle::kNote || node.style == LabelStyle::kDotted) break;
        }
        return false;
    }

    // A first item: 1, a, i; or 2 behind "Qeyd: …", where the word itself stands before the first.
    bool start_list(const std::vector<Reading>& readings, unsigned first, const PartLabel& label,
                    const OutlineParagraph& paragraph, std::size_t offset) {
        for (const Reading& reading : readings) {
            const bool number = !is_letter_style(reading.style) &&
                                reading.style != LabelStyle::kRoman &&
                                reading.style != LabelStyle::kInRoman;
            if (reading.value != first || (first > 1 && !number)) continue;
            // A list of the same kind that is open starts again.
            for (std::size_t depth = open_.size(); depth-- > 0 && offset == 0;) {
                const Node& node = nodes_[open_[depth]];
                if (node.style == LabelStyle::kNote || node.style == LabelStyle::kDotted) break;
                if (node.style != reading.style) continue;
                open_.resize(depth);
                break;
            }
            push_relative(reading, label, paragraph, offset);
            return true;
        }
        return false;
    }

    static bool follows(const Node& node, const Reading& reading, const PartLabel& label,
                        bool exact) {
        if (node.style != reading.style) return false;
        const bool inserted = label.number.find('-') != std::string::npos;
        if (reading.value == node.value) return inserted;
        if (reading.value < node.value) return false;
        const unsigned step = reading.value - node.value;
        return step <= (exact ? (is_letter_style(reading.style) ? 2U : 1U) : kMaxGap);
    }

    void push_relative(const Reading& reading, const PartLabel& label,
                       const OutlineParagraph& paragraph, std::size_t offset) {
        const std::string above = open_.empty() ? std::string() : nodes_[open_.back()].path + ".";
        push(reading.style, reading.value, above + label.number, paragraph, offset);
    }

    void push(LabelStyle style, unsigned value, std::string path, const OutlineParagraph& paragraph,
              std::size_t offset) {
        if (open_.size() >= kMaxDepth) open_.pop_back();
        if (!open_.empty()) {
            nodes_[open_.back()].has_parts = true;
        } else if (has_root_) {
            nodes_.front().has_parts = true;
        }
        const auto start = static_cast<std::uint32_t>(paragraph.start + offset);
        open_.push_back(nodes_.size());
        nodes_.push_back({.style = style,
                          .value = value,
                          .path = std::move(path),
                          .section = paragraph.section,
                          .start = start,
                          .end = paragraph.end,
                          .indents = {{start, paragraph.end, closing_mark(paragraph.text)}}});
    }

    // A paragraph without number: an indent of the part that is open.
    void add_text(const OutlineParagraph& paragraph, bool odd_number) {
        if (is_note_reference(paragraph.text)) return;
        const std::size_t last = open_.empty() ? kNoNode : open_.back();
        // Behind the last item of a list, a paragraph of its own closes what holds the list.
        if (last != kNoNode && is_item(nodes_[last].style) && mark_before_ == '.' &&
            !starts_lower(paragraph.text)) {
            const LabelStyle style = nodes_[last].style;
            while (!open_.empty() && nodes_[open_.back()].style == style) open_.pop_back();
        }
        if (open_.empty() && !has_root_) return;
        Node& node = nodes_[open_.empty() ? 0 : open_.back()];
        if (node.has_parts || node.section != paragraph.section) return;
        const bool goes_on = !node.indents.empty() && mark_before_ == '\0';
        if (goes_on || paragraph.row || odd_number) node.indents_sound = false;
        node.indents.push_back({paragraph.start, paragraph.end, closing_mark(paragraph.text)});
    }

    const OutlineOptions& options_;
    Anchors& anchors_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> open_;  // indexes of nodes_, outermost first
    bool has_root_ = false;
    char mark_before_ = '.';  // that closed the paragraph before
};

}  // namespace

std::vector<PlacedPart> outline_parts(std::span<const OutlineParagraph> paragraphs,
                                      const OutlineOptions& options, Anchors& anchors) {
    if (paragraphs.empty()) return {};
    Outline outline(options, anchors);
    if (options.indents) outline.open_root(paragraphs.front());
    for (const OutlineParagraph& paragraph : paragraphs) outline.add(paragraph);
    return outline.finish();
}

}  // namespace axtar::corpus
