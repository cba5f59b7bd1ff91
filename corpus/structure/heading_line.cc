#include "corpus/structure/heading_line.h"

#include <array>
#include <cstddef>

#include "base/utf8.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/note_marks.h"

namespace axtar::corpus {
namespace {

// A heading longer than this is a sentence.
constexpr std::size_t kMaxUnitLine = 300;
constexpr std::size_t kMaxUnpunctuatedTitle = 160;

struct UnitWord {
    std::string_view word = {};
    Unit unit = Unit::kArticle;
};

// The last is "фәсил", whose с is taken for a Latin c.
constexpr std::array<UnitWord, 5> kAzerbaijaniUnits = {{{"hisse", Unit::kPart},
                                                        {"bolme", Unit::kDivision},
                                                        {"yarimbolme", Unit::kSubdivision},
                                                        {"fesil", Unit::kChapter},
                                                        {"fecil", Unit::kChapter}}};
constexpr std::array<UnitWord, 4> kEnglishUnits = {{{"part", Unit::kPart},
                                                    {"title", Unit::kTitle},
                                                    {"section", Unit::kDivision},
                                                    {"chapter", Unit::kChapter}}};
constexpr std::array<std::string_view, 3> kEnglishAnnexes = {"annex", "appendix", "schedule"};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" *");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" *") - first + 1);
}

// "I I" and "f ə s i l" set apart.
std::string without_blanks(std::string_view text) {
    std::string joined;
    for (const char c : text) {
        if (c != ' ') joined += c;
    }
    return joined;
}

// What stands between number and title. Without a mark between them the line must look like a
// title: short, in upper case at its start, without a full stop at its end.
bool title_follows(LineCursor& cursor) {
    const bool blank_before = cursor.peek() == ' ';
    cursor.blanks();
    while (cursor.rest().starts_with("**")) cursor.skip(2);
    if (cursor.at_end() || cursor.peek() == '[' || cursor.peek() == '*') return true;
    if (cursor.character('.')) return cursor.at_end() || cursor.peek() < '0' || cursor.peek() > '9';
    if (cursor.character(':')) return true;
    LineCursor dash = cursor;
    if (dash.character('-') && (dash.at_end() || dash.peek() == ' ')) {
        cursor = dash;
        return true;
    }
    const std::string_view rest = cursor.rest();
    const bool capital = letter_case(utf8::decode(rest, 0).code_point) == LetterCase::kUpper ||
                         cursor.peek() == '"' || rest.front() == '(';
    return blank_before && capital && rest.size() <= kMaxUnpunctuatedTitle &&
           std::string_view(".;,").find(rest.back()) == std::string_view::npos;
}

std::optional<HeadingLine> finish(HeadingLine heading, LineCursor& cursor) {
    if (heading.label.empty()) heading.label = std::string(trimmed(cursor.consumed()));
    if (!title_follows(cursor)) return std::nullopt;
    heading.title = without_note_references(cursor.rest());
    if (heading.unit != Unit::kArticle && starts_lower(heading.title)) return std::nullopt;
    return heading;
}

// "№", "No." and the marks of bold text around a label.
void skip_marks(LineCursor& cursor) {
    cursor.blanks();
    while (cursor.character('*')) cursor.blanks();
    if (cursor.rest().starts_with("№")) {
        cursor.skip(std::string_view("№").size());
        cursor.blanks();
    }
}

// "M a d d ə 1 4 . Title", "Maddə 1 4 . Title": letters or digits stand apart. "Maddə 5 1. Text" is
// Article 5 and its first part.
bool is_set_apart(std::string_view word, std::string_view number) {
    if (trimmed(word).substr(0, 2) == "M " || trimmed(word).substr(0, 2) == "m ") return true;
    const std::size_t stop = number.find('.');
    return stop != std::string_view::npos && stop > 2 && stop <= 12 && number[stop - 1] == ' ' &&
           number[1] == ' ' && number.find_first_not_of("0123456789 ") == stop;
}

std::optional<HeadingLine> parse_article(std::string_view line) {
    LineCursor cursor(line);
    HeadingLine heading{.unit = Unit::kArticle};
    skip_marks(cursor);
    const std::size_t label = cursor.consumed().size();
    heading.english = cursor.word("article");
    for (const std::string_view word : {"rule", "principle", "guideline", "regulation"}) {
        if (heading.english || !cursor.word(word)) continue;
        heading.english = true;
        heading.word = word;
    }
    if (!heading.english && !cursor.word("madde")) return std::nullopt;
    skip_marks(cursor);
    const bool apart =
        !heading.english && is_set_apart(cursor.consumed().substr(label), cursor.rest());
    auto number = heading.english ? cursor.english_number()
                  : apart         ? cursor.spaced_arabic()
                                  : cursor.arabic();
    if (!number && apart) number = cursor.arabic();
    if (!number && !heading.english) number = cursor.roman();
    if (!number) return std::nullopt;
    heading.number = *number;
    heading.label = std::string(trimmed(cursor.consumed().substr(label)));
    auto finished = finish(std::move(heading), cursor);
    if (finished && !finished->english) finished->label = "Maddə " + finished->number.text;
    return finished;
}

// "I I f ə s i l" is shown as "II fəsil", "46 – cı fəsil" as "46-cı fəsil"; nothing for a label
// that is shown as written.
std::optional<std::string> joined_label(std::string_view number, std::string_view word) {
    const bool apart = word.find(' ') != std::string_view::npos;
    const bool digits = !number.empty() && number.front() >= '0' && number.front() <= '9' &&
                        number.find(' ') != std::string_view::npos;
    if (!apart && !digits) return std::nullopt;
    std::string label = without_blanks(number);
    constexpr std::string_view kDash = "–";
    const std::size_t dash = digits ? label.find(kDash) : std::string::npos;
    if (dash != std::string::npos) label.replace(dash, kDash.size(), "-");
    return label + " " + without_blanks(word);
}

// "5-ci maddə. Müddət", "Beşinci maddə": before a title or alone, else it is a citation.
std::optional<HeadingLine> parse_ordinal_article(std::string_view line) {
    LineCursor cursor(line);
    skip_marks(cursor);
    const std::optional<UnitNumber> number = cursor.ordinal();
    cursor.blanks();
    if (!number || !cursor.word("madde")) return std::nullopt;
    if (!cursor.at_end() && cursor.peek() != '.') return std::nullopt;
    auto heading = finish({.unit = Unit::kArticle, .number = *number}, cursor);
    if (!heading || starts_lower(heading->title)) return std::nullopt;
    heading->label = "Maddə " + number->text;
    return heading;
}

// "I fəsil", "1-ci fəsil. Ümumi müddəalar", "FƏSİL 1", "Ümumi hissə".
std::optional<HeadingLine> parse_azerbaijani_unit(std::string_view line) {
    LineCursor cursor(line);
    cursor.blanks();
    const std::optional<UnitNumber> before = cursor.ordinal();
    cursor.blanks();
    const bool half = !before && (cursor.word("umumi") || cursor.word("xususi"));
    cursor.blanks();
    const std::string_view first_word = trimmed(cursor.consumed());
    for (const auto& [word, unit] : kAzerbaijaniUnits) {
        if (!cursor.word(word)) continue;
        if (half) {
            if (unit != Unit::kPart || count_words(cursor.rest()) > 0) return std::nullopt;
            return HeadingLine{.unit = unit, .label = std::string(trimmed(line))};
        }
        HeadingLine heading{.unit = unit};
        if (before) {
            heading.number = *before;
        } else {
            cursor.blanks();
            auto number = cursor.arabic();
            if (!number) number = cursor.roman();
            if (!number) return std::nullopt;
            heading.number = *number;
        }
        const std::string_view written = trimmed(cursor.consumed().substr(first_word.size()));
        auto finished = finish(std::move(heading), cursor);
        const auto joined = before ? joined_label(first_word, written) : std::nullopt;
        if (finished && joined) finished->label = *joined;
        return finished;
    }
    return std::nullopt;
}

std::optional<HeadingLine> parse_english_unit(std::string_view line) {
    for (const auto& [word, unit] : kEnglishUnits) {
        LineCursor cursor(line);
        cursor.blanks();
        if (!cursor.word(word)) continue;
        cursor.blanks();
        auto number = cursor.english_number();
        if (!number) number = cursor.ordinal();
        if (!number) return std::nullopt;
        return finish({.unit = unit, .english = true, .number = *number}, cursor);
    }
    return std::nullopt;
}

std::optional<HeadingLine> parse_paragraph_sign(std::string_view line) {
    if (line.substr(0, 2) != "§") return std::nullopt;
    LineCursor cursor(line.substr(2));
    cursor.blanks();
    const std::optional<UnitNumber> number = cursor.arabic();
    if (!number) return std::nullopt;
    auto heading = finish({.unit = Unit::kParagraph, .number = *number}, cursor);
    if (heading) heading->label = "§ " + number->text;
    return heading;
}

// "Əlavə 1", "ƏLAVƏ № 2", "1 nömrəli əlavə", "2 saylı Əlavə".
std::optional<HeadingLine> parse_azerbaijani_annex(std::string_view line) {
    LineCursor cursor(line);
    HeadingLine heading{.unit = Unit::kAnnex, .label = std::string(trimmed(line))};
    cursor.blanks();
    std::optional<UnitNumber> number = cursor.arabic();
    cursor.blanks();
    const bool counted = number && (cursor.word("nomreli") || cursor.word("sayli"));
    cursor.blanks();
    if (number.has_value() != counted || !cursor.word("elave")) return std::nullopt;
    cursor.blanks();
    if (!counted) {
        if (cursor.rest().substr(0, 3) == "№") cursor = LineCursor(cursor.rest().substr(3));
        cursor.blanks();
        number = cursor.arabic();
    }
    if (number) heading.number = *number;
    LineCursor end = cursor;
    if (!title_follows(end) || count_words(end.rest()) > 0) return std::nullopt;
    return heading;
}

std::optional<HeadingLine> parse_english_annex(std::string_view line) {
    for (const std::string_view word : kEnglishAnnexes) {
        LineCursor cursor(line);
        cursor.blanks();
        if (!cursor.word(word)) continue;
        cursor.blanks();
        HeadingLine heading{.unit = Unit::kAnnex, .english = true};
        if (const auto number = cursor.english_number()) {
            heading.number = *number;
            return finish(std::move(heading), cursor);
        }
        if (cursor.rest().size() == 1 && cursor.peek() >= 'a' && cursor.peek() <= 'z') {
            heading.number.text = std::string(1, cursor.peek());
            heading.label = std::string(trimmed(line));
            return heading;
        }
        const bool capital =
            letter_case(utf8::decode(trimmed(line), 0).code_point) == LetterCase::kUpper;
        if (!capital || count_words(cursor.rest()) > 8) return std::nullopt;
        heading.label = std::string(trimmed(line));
        return heading;
    }
    return std::nullopt;
}

std::optional<HeadingLine> parse_list_heading(std::string_view line) {
    // None of these lines ends like a sentence; most lines of a text do.
    if (line.empty() || std::string_view(".;:,)!?").find(line.back()) != std::string_view::npos)
        return std::nullopt;
    const std::string key = line_key(line);
    HeadingLine heading{.label = std::string(trimmed(line))};
    if (key == "mundericat" || key == "contents" || key == "table of contents") {
        heading.unit = Unit::kContents;
        heading.english = key != "mundericat";
        return heading;
    }
    for (const std::string_view words :
         {"kecid muddealar", "kecid muddealari", "yekun muddealar", "yekun muddealari",
          "transitional provisions", "final provisions", "final clauses"}) {
        if (key != words) continue;
        heading.unit = Unit::kProvisions;
        heading.english = words.ends_with('s');
        return heading;
    }
    const auto has = [&](std::string_view part) { return key.find(part) != std::string::npos; };
    const bool notes = has("istifade olunmus menbe senedlerinin siyahisi") ||
                       (has("deyisiklik") && has("elavelerin siyahisi"));
    if (!notes || key.size() > 160) return std::nullopt;
    heading.unit = Unit::kNotes;
    return heading;
}

// "[49] Maddə 8. Title": the reference to the note on the whole article stands before it. Notes
// that begin like that are sentences, or in English.
std::optional<HeadingLine> parse_behind_reference(std::string_view line) {
    const std::string_view rest = behind_note_references(line);
    if (rest.size() == line.size()) return std::nullopt;
    auto heading = parse_heading_line(rest);
    const bool note = heading && (heading->english || heading->title.ends_with('.'));
    return note ? std::nullopt : heading;
}

}  // namespace

std::optional<HeadingLine> parse_heading_line(std::string_view line) {
    if (auto heading = parse_behind_reference(line)) return heading;
    if (auto article = parse_article(line)) return article;
    if (auto article = parse_ordinal_article(line)) return article;
    if (line.size() > kMaxUnitLine) return std::nullopt;
    for (const auto parse : {parse_azerbaijani_unit, parse_english_unit, parse_paragraph_sign,
                             parse_azerbaijani_annex, parse_english_annex, parse_list_heading}) {
        if (auto heading = parse(line)) return heading;
    }
    return std::nullopt;
}

std::string unit_anchor(const HeadingLine& heading) {
    const auto word = [&]() -> std::string {
        switch (heading.unit) {
            case Unit::kPart:
                return heading.english ? "part" : "hissə";
            case Unit::kTitle:
                return "title";
            case Unit::kDivision:
                return heading.english ? "section" : "bölmə";
            case Unit::kSubdivision:
                return "yarımbölmə";
            case Unit::kChapter:
                return heading.english ? "chapter" : "fəsil";
            case Unit::kParagraph:
                return "paraqraf";
            case Unit::kArticle:
                if (!heading.word.empty()) return std::string(heading.word);
                return heading.english ? "article" : "maddə";
            case Unit::kAnnex:
                return heading.english ? "annex" : "əlavə";
            case Unit::kProvisions:
                return heading.english ? "provisions" : "müddəalar";
            case Unit::kContents:
                return "contents";
            case Unit::kNotes:
                return "sources";
        }
        return "section";
    }();
    return heading.number.text.empty() ? word : word + "-" + heading.number.text;
}

}  // namespace axtar::corpus
