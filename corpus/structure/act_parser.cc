#include "corpus/structure/act_parser.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/formats/letters.h"
#include "corpus/structure/act_lines.h"
#include "corpus/structure/amendment_notes.h"
#include "corpus/structure/anchors.h"
#include "corpus/structure/heading_title.h"
#include "corpus/structure/paragraph_grouper.h"
#include "corpus/structure/paragraph_numbers.h"
#include "corpus/structure/section_parts.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxFrontWords = 800;

std::string canonical_label(const HeadingLine& heading) {
    if (heading.unit != Unit::kArticle || heading.english) return heading.label;
    return "Maddə " + heading.number.text;
}

// "Maddə 25. Bərabərlik hüququ"; without the title where that is a sentence of the text.
std::string full_heading(const HeadingLine& heading) {
    std::string label = canonical_label(heading);
    while (!label.empty() && (label.back() == '.' || label.back() == ':')) label.pop_back();
    const std::string& title = heading.title;
    return title.empty() || !has_title(heading) ? label : label + ". " + title;
}

int rank(Unit unit) { return static_cast<int>(unit); }

// The headings that are open above a section.
class HeadingPath {
public:
    void open(const HeadingLine& heading) {
        // Azerbaijani acts nest their units in one order; in English ones a section may hold
        // chapters or a chapter sections, so the order of first appearance decides.
        if (heading.english) {
            const auto same = std::find_if(open_.begin(), open_.end(), [&](const Level& each) {
                return each.unit == heading.unit;
            });
            open_.erase(same, open_.end());
        } else {
            while (!open_.empty() && rank(open_.back().unit) >= rank(heading.unit))
                open_.pop_back();
        }
        if (heading.unit == Unit::kProvisions) open_.clear();
        open_.push_back({heading.unit, full_heading(heading), {}});
    }
    // The anchor that the section of the innermost level got, for those of the units below it.
    void name_innermost(const std::string& anchor) {
        if (!open_.empty()) open_.back().anchor = anchor;
    }
    // The anchor above the innermost level, empty where it is the outermost.
    [[nodiscard]] std::string anchor_above() const {
        return open_.size() < 2 ? std::string() : open_[open_.size() - 2].anchor;
    }
    void restart(std::string base) {
        open_.clear();
        base_ = std::move(base);
    }
    [[nodiscard]] std::vector<std::string> headings() const {
        std::vector<std::string> all;
        if (!base_.empty()) all.push_back(base_);
        for (const Level& level : open_) all.push_back(level.heading);
        return all;
    }

private:
    struct Level {
        Unit unit = Unit::kPart;
        std::string heading = {};
        std::string anchor = {};
    };
    std::string base_;  // the annex that is open
    std::vector<Level> open_;
};

class ActReader {
public:
    ActReader(const std::vector<Block>& blocks, std::vector<ActLine> lines)
        : blocks_(blocks), lines_(std::move(lines)) {}

    [[nodiscard]] std::vector<Section> read() {
        const std::size_t notes = find_notes(lines_);
        const LineRange contents = find_contents(lines_, notes);
        const std::size_t annexes = find_annexes(contents, notes);
        read_text(0, annexes, contents);
        close_text(annexes);
        if (annexes < notes) read_annexes(annexes, notes);
        const auto rest = std::span(blocks_).subspan(notes);
        for (Section& section : parse_amendment_notes(rest, anchors_))
            sections_.push_back(std::move(section));
        return std::move(sections_);
    }

private:
    // The first annex heading behind the first article.
    [[nodiscard]] std::size_t find_annexes(LineRange contents, std::size_t end) const {
        bool article = false;
        for (std::size_t i = 0; i < end; ++i) {
            if (!lines_[i].heading || contents.contains(i)) continue;
            article = article || lines_[i].heading->unit == Unit::kArticle;
            if (article && lines_[i].heading->unit == Unit::kAnnex) return i;
        }
        return end;
    }

    void read_text(std::size_t first, std::size_t last, LineRange contents) {
        open({.anchor = "front", .role = Role::kFrontMatter}, first);
        for (std::size_t i = first; i < last;) {
            if (i == contents.first && contents.last > contents.first) {
                close_text(i);
                const std::size_t end = std::min(contents.last, last);
                open({.anchor = "contents", .role = Role::kFrontMatter}, i);
                i = end;
                close(end);
                open({.anchor = "front", .role = Role::kFrontMatter}, end);
                continue;
            }
            open_heading(i);
            i += std::min(lines_[i].heading_lines, last - i);
        }
    }

    void open_heading(std::size_t line) {
        const auto& heading = lines_[line].heading;
        if (!heading) return;
        if (heading->unit == Unit::kArticle) {
            open_article(line);
        } else if (opens_level(*heading)) {
            open_level(line);
        }
    }

    static bool opens_level(const HeadingLine& heading) {
        return heading.unit != Unit::kAnnex && heading.unit != Unit::kContents &&
               heading.unit != Unit::kNotes;
    }

    void open_article(std::size_t line) {
        close(line);
        const HeadingLine& heading = *lines_[line].heading;
        open({.anchor = unit_anchor(heading),
              .heading = full_heading(heading),
              .heading_path = path_.headings(),
              .role = text_role_},
             line);
    }

    // The lines of a chapter's heading are a section of their own: an article must not begin with
    // the name of its chapter.
    void open_level(std::size_t line) {
        close(line);
        const HeadingLine& heading = *lines_[line].heading;
        path_.open(heading);
        std::vector<std::string> above = path_.headings();
        above.pop_back();
        open({.anchor = level_anchor(heading),
              .heading = full_heading(heading),
              .heading_path = std::move(above),
              .role = Role::kFrontMatter},
             line);
        level_lines_ = lines_[line].heading_lines;
    }

    // Paragraphs (§) count from 1 in each chapter, and in some acts chapters in each section: the
    // anchor then says in which, so that it stays when one is inserted elsewhere.
    [[nodiscard]] std::string level_anchor(const HeadingLine& heading) const {
        const std::string anchor = unit_anchor(heading);
        const std::string above = path_.anchor_above();
        const bool counts_below = heading.unit == Unit::kParagraph || anchors_.is_taken(anchor);
        return counts_below && !above.empty() ? above + "." + anchor : anchor;
    }

    void open(Section section, std::size_t line) {
        current_ = std::move(section);
        first_ = line;
        level_lines_ = 0;
    }

    // Ends the section that is open before `line`.
    void close(std::size_t line) {
        if (line <= first_) return;
        // Text between a chapter's heading and its first article belongs to the law.
        if (level_lines_ > 0 && line - first_ > level_lines_) current_.role = text_role_;
        if (current_.anchor == "front" && close_long_front(line)) return;
        current_.anchor = anchors_.unique(current_.anchor);
        current_.text = text(first_, line);
        if (level_lines_ > 0) path_.name_innermost(current_.anchor);
        add_parts(line);
        sections_.push_back(std::move(current_));
        current_ = {};
        first_ = line;
    }

    // What the open section, which ends before `line`, has of numbered parts.
    void add_parts(std::size_t line) {
        const auto blocks = std::span(blocks_).subspan(first_, line - first_);
        const auto& heading = lines_[first_].heading;
        if (heading && heading->unit == Unit::kArticle) {
            // Without a title the text may start on the line of the number.
            add_article_parts(blocks, has_title(*heading) ? lines_[first_].heading_lines : 0,
                              heading->number.text, !heading->english, current_, anchors_);
        } else if (current_.anchor == "front") {
            const auto article = std::find_if(lines_.begin(), lines_.end(), [](const auto& each) {
                return each.heading && each.heading->unit == Unit::kArticle;
            });
            add_preamble(article != lines_.end() && article->heading->english, current_, anchors_);
        } else if (current_.role == text_role_) {
            const auto numbers = number_paragraphs(blocks, current_.anchor + ".");
            add_numbered_parts(blocks, numbers, std::span(&current_, 1), anchors_);
        }
    }

    // A text in front of the first article that is longer than any preamble (rules without articles
    // that cite a law at their end) is grouped like other texts.
    [[nodiscard]] bool close_long_front(std::size_t line) {
        const auto blocks = std::span(blocks_).subspan(first_, line - first_);
        std::size_t words = 0;
        for (const Block& block : blocks) words += count_words(block.text);
        if (words <= kMaxFrontWords) return false;
        add_groups(group_paragraphs(blocks, {}, anchors_), blocks, "para-");
        current_ = {};
        first_ = line;
        return true;
    }

    // The same where the text of the act ends: what signs it is no part of the last article.
    void close_text(std::size_t line) {
        const bool article = current_.role != Role::kFrontMatter || level_lines_ > 0;
        const std::size_t signature =
            article && line > first_ ? find_signature(lines_, first_, line) : line;
        close(signature);
        if (signature == line) return;
        open({.anchor = "signature", .role = Role::kFrontMatter}, signature);
        close(line);
    }

    void read_annexes(std::size_t first, std::size_t last) {
        text_role_ = Role::kAnnex;
        for (std::size_t i = first; i < last;) {
            std::size_t end = i + 1;
            while (end < last &&
                   !(lines_[end].heading && lines_[end].heading->unit == Unit::kAnnex))
                ++end;
            read_annex(i, end);
            i = end;
        }
    }

    void read_annex(std::size_t first, std::size_t last) {
        const HeadingLine& heading = *lines_[first].heading;
        path_.restart(full_heading(heading));
        std::size_t text_end = first + 1;
        while (text_end < last &&
               !(lines_[text_end].heading && opens_level(*lines_[text_end].heading)))
            ++text_end;
        std::vector<Block> blocks(blocks_.begin() + static_cast<std::ptrdiff_t>(first),
                                  blocks_.begin() + static_cast<std::ptrdiff_t>(text_end));
        blocks.front().kind = BlockKind::kHeading;
        blocks.front().level = 1;
        const GroupOptions options{.anchor = unit_anchor(heading), .role = Role::kAnnex};
        std::vector<Section> groups = group_paragraphs(blocks, options, anchors_);
        for (Section& section : groups) section.heading = full_heading(heading);
        const std::string prefix = (groups.empty() ? options.anchor : groups.front().anchor) + ".";
        add_groups(std::move(groups), blocks, prefix);
        if (text_end == last) return;
        first_ = text_end;
        current_ = {};
        for (std::size_t i = text_end; i < last;) {
            open_heading(i);
            i += std::min(lines_[i].heading_lines, last - i);
        }
        close(last);
    }

    void add_groups(std::vector<Section> groups, std::span<const Block> blocks,
                    const std::string& prefix) {
        add_numbered_parts(blocks, number_paragraphs(blocks, prefix), groups, anchors_);
        for (Section& section : groups) sections_.push_back(std::move(section));
    }

    [[nodiscard]] std::string text(std::size_t first, std::size_t last) const {
        std::string joined;
        for (std::size_t i = first; i < last; ++i) {
            if (i > first) joined += '\n';
            joined += lines_[i].text;
        }
        return joined;
    }

    const std::vector<Block>& blocks_;
    std::vector<ActLine> lines_;
    Anchors anchors_;
    HeadingPath path_;
    std::vector<Section> sections_;
    Section current_;               // the section that is open, without text
    std::size_t first_ = 0;         // its first line
    std::size_t level_lines_ = 0;   // lines of its heading where it is a chapter's
    Role text_role_ = Role::kBody;  // of articles: an annex may be an act of its own
};

}  // namespace

ActEvidence count_articles(const std::vector<ActLine>& lines) {
    ActEvidence evidence;
    evidence.opens_with_unit = !lines.empty() && lines.front().heading.has_value();
    for (const ActLine& line : lines) {
        if (!line.heading || line.heading->unit != Unit::kArticle) continue;
        if (evidence.articles++ > 0) continue;
        evidence.starts_at_first = line.heading->number.value == 1;
        evidence.english = line.heading->english;
    }
    return evidence;
}

std::vector<Section> parse_act(const std::vector<Block>& blocks, std::vector<ActLine> lines) {
    return ActReader(blocks, std::move(lines)).read();
}

std::vector<Section> parse_act(const std::vector<Block>& blocks) {
    return parse_act(blocks, read_act_lines(blocks));
}

}  // namespace axtar::corpus
