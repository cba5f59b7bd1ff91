#include "corpus/structure/amendment_notes.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/structure/date.h"
#include "corpus/structure/heading_line.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

struct NoteMark {
    std::string number = {};
    std::string_view rest = {};
};

// "[12] text" or "[12]" alone.
std::optional<NoteMark> note_mark(std::string_view line) {
    if (line.empty() || line.front() != '[') return std::nullopt;
    const std::size_t close = line.find(']');
    if (close == std::string_view::npos || close < 2 || close > 6) return std::nullopt;
    const std::string_view number = line.substr(1, close - 1);
    if (number.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    const std::size_t text = line.find_first_not_of(' ', close + 1);
    return NoteMark{std::string(number),
                    text == std::string_view::npos ? std::string_view() : line.substr(text)};
}

// "28 dekabr 2018-ci il tarixli 1406-VQD nömrəli …": the first words of a note, with or without
// mark.
bool starts_with_act(std::string_view text) {
    const std::optional<FoundDate> date = find_date(text.substr(0, 60));
    if (!date || date->start > 1) return false;
    const std::string key = line_key(text.substr(0, 400));
    return key.find("nomreli") != std::string::npos || key.find("sayli") != std::string::npos ||
           key.find("qanunu") != std::string::npos || key.find("qerari") != std::string::npos;
}

// Where the earlier wording starts behind "Əvvəlki redaksiyada deyilirdi:", or npos.
std::size_t prior_wording_start(std::string_view line) {
    // A cheap look first: the phrase is rare and lines are long.
    if (line.find("redaksiya") == std::string_view::npos &&
        line.find("REDAKS") == std::string_view::npos) {
        return std::string_view::npos;
    }
    for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
        const std::string before = line_key(line.substr(0, colon));
        const std::string_view tail =
            std::string_view(before).substr(before.size() < 60 ? 0 : before.size() - 60);
        const bool phrase = tail.find("redaksiya") != std::string_view::npos &&
                            (tail.ends_with("deyilirdi") || tail.ends_with("deylirdi") ||
                             tail.ends_with("deyilir") || tail.ends_with("deyilmisdir"));
        if (phrase) return colon + 1;
    }
    const std::string key = line_key(line);
    return key.ends_with("redaksiyada deyilirdi") || key.ends_with("redaksiyasinda deyilirdi")
               ? line.size()
               : std::string_view::npos;
}

class NoteReader {
public:
    explicit NoteReader(Anchors& anchors) : anchors_(anchors) {}

    void add(std::string_view line) {
        if (const std::optional<NoteMark> mark = note_mark(line)) {
            close();
            number_ = mark->number;
            open_note();
        } else if (role_ == Role::kPriorWording && starts_with_act(line)) {
            close();
            open_note();
        } else if (const auto heading = parse_heading_line(line);
                   heading && heading->unit == Unit::kNotes) {
            close();
            anchor_ = "sources";
            role_ = Role::kFootnote;
        }
        add_text(line);
    }

    [[nodiscard]] std::vector<Section> finish() {
        close();
        return std::move(sections_);
    }

private:
    void open_note() {
        role_ = Role::kFootnote;
        anchor_ = number_.empty() ? "note" : "note-" + number_;
    }

    void add_text(std::string_view line) {
        const std::size_t prior = prior_wording_start(line);
        if (prior == std::string_view::npos) {
            append(line);
            return;
        }
        append(line.substr(0, prior));
        close();
        role_ = Role::kPriorWording;
        anchor_ = number_.empty() ? "prior" : "note-" + number_ + "-prior";
        const std::size_t rest = line.find_first_not_of(' ', prior);
        if (rest != std::string_view::npos) append(line.substr(rest));
    }

    void append(std::string_view line) {
        if (!text_.empty()) text_ += '\n';
        text_ += line;
    }

    void close() {
        if (text_.empty()) return;
        Section section{
            .anchor = anchors_.unique(anchor_), .text = std::move(text_), .role = role_};
        if (anchor_ != "sources" && !number_.empty()) section.heading = "[" + number_ + "]";
        sections_.push_back(std::move(section));
        text_.clear();
    }

    Anchors& anchors_;
    std::vector<Section> sections_;
    std::string number_;
    std::string anchor_ = "sources";
    Role role_ = Role::kFootnote;
    std::string text_;
};

}  // namespace

bool starts_amendment_note(std::string_view line) {
    const std::optional<NoteMark> mark = note_mark(line);
    return mark && starts_with_act(mark->rest);
}

std::vector<Section> parse_amendment_notes(std::span<const Block> blocks, Anchors& anchors) {
    NoteReader reader(anchors);
    for (const Block& block : blocks) reader.add(block.text);
    return reader.finish();
}

}  // namespace axtar::corpus
