#include "corpus/structure/amendment_notes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/structure/date.h"
#include "corpus/structure/heading_line.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/note_marks.h"

namespace axtar::corpus {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

struct NoteMark {
    std::string number = {};
    std::string_view rest = {};
};

std::string_view without_blanks_before(std::string_view text) {
    const std::size_t start = text.find_first_not_of(' ');
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

// "[12] text" or "[12]" alone.
std::optional<NoteMark> note_mark(std::string_view line) {
    if (line.empty() || line.front() != '[') return std::nullopt;
    const std::size_t close = line.find(']');
    if (close == std::string_view::npos || close < 2 || close > 6) return std::nullopt;
    const std::string_view number = line.substr(1, close - 1);
    if (!std::all_of(number.begin(), number.end(), is_digit)) return std::nullopt;
    return NoteMark{std::string(number), without_blanks_before(line.substr(close + 1))};
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

// "… ilə əvəz edilmişdir": what parts a note from an entry in the list of amending acts. The act
// itself stands in that list too, "təsdiq edilmişdir".
bool says_change(std::string_view line) {
    constexpr std::array<std::string_view, 8> kEnds = {
        "edilmisdir",  "verilmisdir",      "cixarilmisdir", "olunmusdur",
        "qoyulmusdur", "adlandirilmisdir", "dusmusdur",     "deyilirdi"};
    constexpr std::string_view kAdopted = "tesdiq edilmisdir";
    std::string key = line_key(line);
    const std::size_t adopted = key.find(kAdopted);
    if (adopted != std::string::npos) key.erase(adopted, kAdopted.size());
    return std::any_of(kEnds.begin(), kEnds.end(), [&key](std::string_view word) {
        return key.find(word) != std::string::npos;
    });
}

// A note whose mark lost its brackets or is a star: "12 28 dekabr 2018-ci il …", "12) …", "12. …",
// "* …". Entries of the list of amending acts look the same, but name no change.
std::optional<NoteMark> bare_mark(std::string_view line) {
    std::size_t end = 0;
    while (end < line.size() && end < 5 && is_digit(line[end])) ++end;
    const std::string number(line.substr(0, end));
    while (end < line.size() && end < 3 && number.empty() && line[end] == '*') ++end;
    if (end == 0) return std::nullopt;
    if (end < line.size() && (line[end] == ')' || line[end] == '.')) ++end;
    const std::string_view rest = without_blanks_before(line.substr(end));
    if (!starts_with_act(rest)) return std::nullopt;
    return NoteMark{number, rest};
}

bool is_source_entry(std::string_view line) {
    const std::optional<NoteMark> mark = bare_mark(line);
    if (!mark || mark->number.empty() || says_change(mark->rest)) return false;
    const std::string key = line_key(mark->rest);
    return key.find("toplusu") != std::string::npos || key.find("qezeti") != std::string::npos;
}

// "Məcəlləyə əlavə və dəyişikliklər etmiş qanunlar:"
bool is_source_heading(std::string_view line) {
    if (line.size() > 160) return false;
    std::string key = line_key(line);
    while (!key.empty() && (key.back() == ':' || key.back() == '.' || key.back() == ' '))
        key.pop_back();
    return key.find("deyisiklik") != std::string::npos &&
           (key.find(" etmis ") != std::string::npos || key.find(" eden ") != std::string::npos) &&
           (key.ends_with("qanunlar") || key.ends_with("aktlar") || key.ends_with("fermanlar") ||
            key.ends_with("qerarlar") || key.ends_with("siyahisi"));
}

// The mark of a decision by the Constitutional Court: "KMQ12 …", "KM7 1. …", "[141] KMQ2 …"; the
// key of its anchor, "kmq12". Empty for other lines.
std::string court_mark(std::string_view line) {
    const std::size_t size = court_mark_size(line);
    if (size == 0 || (size < line.size() && line[size] != ' ' && line[size] != '.')) return {};
    return line_key(line.substr(0, size));
}

// "redaksiyada", "redaksiyasında", "redaskiyada", "redaksoyada", "resaksiyada", "cümlədə": notes
// are typed by hand.
bool is_wording_word(std::string_view word) {
    return word.starts_with("red") || word.starts_with("res") || word.starts_with("era") ||
           word.starts_with("cumle") || word.starts_with("metn") || word.starts_with("versiya");
}
bool is_saying_word(std::string_view word) {
    return word.starts_with("dey") || word.starts_with("deil") || word.starts_with("gosteril") ||
           word.starts_with("yazil") || word.starts_with("nezerde");
}

// Whether a key ends with "əvvəlki redaksiyada deyilirdi".
bool ends_with_prior_phrase(std::string_view key) {
    std::array<std::string_view, 4> words;  // the last ones, the last one first
    for (std::string_view& word : words) {
        while (!key.empty() && key.back() == ' ') key.remove_suffix(1);
        const std::size_t blank = key.rfind(' ');
        const std::size_t start = blank == std::string_view::npos ? 0 : blank + 1;
        word = key.substr(start);
        key = key.substr(0, start);
    }
    const auto previous = [](std::string_view word) {
        return word.starts_with("ev") && word.ends_with("lki");
    };
    if (!is_saying_word(words[0])) return false;
    return (is_wording_word(words[1]) && previous(words[2])) ||
           (is_wording_word(words[1]) && words[1].starts_with("redaks")) ||
           (is_wording_word(words[2]) && previous(words[3]));
}

// Where the earlier wording starts behind "Əvvəlki redaksiyada deyilirdi:", or npos.
std::size_t prior_wording_start(std::string_view line) {
    // A cheap look first: the phrase is rare and lines are long.
    if (line.find("lki") == std::string_view::npos &&
        line.find("redaks") == std::string_view::npos &&
        line.find("REDAKS") == std::string_view::npos) {
        return std::string_view::npos;
    }
    constexpr std::size_t kPhraseBytes = 90;
    for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
        const std::size_t from = colon < kPhraseBytes ? 0 : colon - kPhraseBytes;
        if (ends_with_prior_phrase(line_key(line.substr(from, colon - from)))) return colon + 1;
    }
    const std::size_t from = line.size() < kPhraseBytes ? 0 : line.size() - kPhraseBytes;
    std::string key = line_key(line.substr(from));
    while (!key.empty() && (key.back() == '.' || key.back() == ';')) key.pop_back();
    return ends_with_prior_phrase(key) ? line.size() : std::string_view::npos;
}

class NoteReader {
public:
    explicit NoteReader(Anchors& anchors) : anchors_(anchors) {}

    void add(std::string_view line) {
        if (!opens_marked_note(line)) open_by_text(line);
        add_text(line);
    }

    [[nodiscard]] std::vector<Section> finish() {
        close();
        return std::move(sections_);
    }

private:
    bool opens_marked_note(std::string_view line) {
        const std::optional<NoteMark> mark = note_mark(line);
        if (mark) {
            close();
            number_ = mark->number;
            open_note();
            return true;
        }
        if (const std::string court = court_mark(line); !court.empty()) {
            close();
            if (!in_court_) number_before_ = number_;
            number_ = court;
            open_note();
            in_court_ = true;
            return true;
        }
        return false;
    }

    void open_by_text(std::string_view line) {
        const std::optional<NoteMark> mark = bare_mark(line);
        if (in_court_ && !number_before_.empty() && starts_with_act(line) && says_change(line)) {
            // The note that the decision stands in goes on.
            close();
            number_ = number_before_;
            open_note();
        } else if (mark && says_change(line)) {
            close();
            number_ = mark->number;
            open_note();
        } else if ((role_ == Role::kPriorWording || in_sources()) && starts_with_act(line) &&
                   (role_ == Role::kPriorWording || says_change(line))) {
            close();
            if (in_sources()) number_.clear();
            open_note();
        } else if (is_source_heading(line) || opens_list(line)) {
            close();
            number_.clear();
            in_court_ = false;
            anchor_ = "sources";
            role_ = Role::kFootnote;
        }
    }

    static bool opens_list(std::string_view line) {
        const auto heading = parse_heading_line(line);
        return heading && heading->unit == Unit::kNotes;
    }

    [[nodiscard]] bool in_sources() const { return anchor_ == "sources"; }

    void open_note() {
        in_court_ = false;
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
        if (!in_sources() && !number_.empty()) section.heading = "[" + shown_number() + "]";
        sections_.push_back(std::move(section));
        text_.clear();
    }

    [[nodiscard]] std::string shown_number() const {
        std::string shown = number_;
        for (char& byte : shown) {
            if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
        }
        return shown;
    }

    Anchors& anchors_;
    std::vector<Section> sections_;
    std::string number_;
    std::string number_before_;  // of the note that a court's decision stands in
    bool in_court_ = false;
    std::string anchor_ = "sources";
    Role role_ = Role::kFootnote;
    std::string text_;
};

}  // namespace

bool starts_amendment_note(std::string_view line) {
    if (const std::optional<NoteMark> mark = note_mark(line))
        return starts_with_act(mark->rest) || !court_mark(mark->rest).empty();
    if (is_source_heading(line) || is_source_entry(line)) return true;
    const std::optional<NoteMark> mark = bare_mark(line);
    return mark && says_change(line);
}

std::vector<Section> parse_amendment_notes(std::span<const Block> blocks, Anchors& anchors) {
    NoteReader reader(anchors);
    for (const Block& block : blocks) reader.add(block.text);
    return reader.finish();
}

}  // namespace axtar::corpus
