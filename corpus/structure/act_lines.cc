#include "corpus/structure/act_lines.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "corpus/formats/letters.h"
#include "corpus/structure/amendment_notes.h"
#include "corpus/structure/date.h"
#include "corpus/structure/line_cursor.h"
#include "corpus/structure/line_key.h"
#include "corpus/structure/note_marks.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxTitleLine = 250;

bool ends_with_any(std::string_view text, std::string_view marks) {
    return !text.empty() && marks.find(text.back()) != std::string_view::npos;
}

bool starts_with_digit(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

bool may_be_title(std::string_view text) {
    if (text.empty() || text.size() > kMaxTitleLine || starts_with_digit(text)) return false;
    if (text.front() == '(' || text.front() == '-' || text.front() == '[') return false;
    return is_capitals(text) || (!starts_lower(text) && !ends_with_any(text, ".;:,"));
}

bool opens_unit(const ActLine& line) {
    return line.heading && line.heading->unit != Unit::kProvisions;
}

// Takes the lines below a heading as its title: one, or several in capitals.
void read_title_below(std::vector<ActLine>& lines, std::size_t at) {
    ActLine& line = lines[at];
    const bool article = line.heading->unit == Unit::kArticle;
    const std::size_t most = line.heading_lines + 3;
    for (std::size_t next = at + line.heading_lines;
         next < lines.size() && line.heading_lines < most; ++next) {
        const std::string_view text = lines[next].text;
        if (opens_unit(lines[next]) || !may_be_title(text)) return;
        const bool first = line.heading->title.empty();
        const bool goes_on = is_capitals(text) && is_capitals(line.heading->title);
        if (article && (text.size() > 160 || next + 1 >= lines.size())) return;
        if (!first && (!goes_on || article)) return;
        line.heading->title += (first ? "" : " ") + without_note_references(text);
        lines[next].heading.reset();
        ++line.heading_lines;
    }
}

// "Maddə 17. Yol hərəkəti təhlükəsizliyinin təmin edilməsi sahəsində polis" + "əməkdaşının
// hüquqları"
void read_broken_title(std::vector<ActLine>& lines, std::size_t at) {
    ActLine& line = lines[at];
    for (int broken = 0; broken < 3; ++broken) {
        const std::size_t next = at + line.heading_lines;
        if (next >= lines.size() || lines[next].gap_before || lines[next].heading) return;
        const std::string_view text = lines[next].text;
        const std::string& title = line.heading->title;
        if (title.size() < 40 || ends_with_any(title, ".;:,") || !starts_lower(text)) return;
        if (title.size() + text.size() > kMaxTitleLine) return;
        line.heading->title += " " + without_note_references(text);
        ++line.heading_lines;
    }
}

// Text out of PDF tears "Maddə" from its number: "Maddə", then "1 0 . Polisin vəzifələri" up to
// three lines on, sometimes with the end of the title between them.
void join_torn_article(std::vector<ActLine>& lines, std::size_t at) {
    // The word alone, at most letter-spaced; nearly every line is longer.
    if (lines[at].text.size() > 20 || line_key(lines[at].text) != "madde") return;
    for (std::size_t next = at + 1; next < std::min(at + 5, lines.size()); ++next) {
        std::string_view text = lines[next].text;
        // "I. 3 0 . Title": the number of the first part came between.
        if (text.starts_with("I. ") && starts_with_digit(text.substr(3))) text.remove_prefix(3);
        if (!starts_with_digit(text)) continue;
        std::string number;
        std::size_t end = 0;
        while (end < text.size() && (starts_with_digit(text.substr(end)) || text[end] == ' ')) {
            if (text[end] != ' ') number += text[end];
            ++end;
        }
        if (end >= text.size() || text[end] != '.' || starts_with_digit(text.substr(end + 1)) ||
            number.size() > 3) {
            return;
        }
        auto heading =
            parse_heading_line("Maddə " + number + "." + std::string(text.substr(end + 1)));
        if (!heading) return;
        if (next > at + 1 && starts_lower(lines[at + 1].text))
            heading->title += " " + std::string(lines[at + 1].text);
        lines[at].heading = std::move(heading);
        lines[at].heading_lines = next - at + 1;
        return;
    }
}

bool opens_quote(std::string_view text) {
    return text.starts_with("“") || text.starts_with("«") || text.starts_with("\"") ||
           text.starts_with("„");
}

bool closes_quote(std::string_view text) {
    while (ends_with_any(text, ".;,")) text.remove_suffix(1);
    return text.ends_with("”") || text.ends_with("»") || text.ends_with("\"");
}

// An amending act quotes whole articles: “Maddə 5-1. …” up to the closing mark. What is quoted
// heads nothing here.
void drop_quoted_headings(std::vector<ActLine>& lines) {
    constexpr std::size_t kMaxQuoted = 400;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!opens_quote(lines[i].text) || closes_quote(lines[i].text)) continue;
        const std::size_t mark = lines[i].text.front() == '"'     ? 1
                                 : lines[i].text.starts_with("«") ? 2
                                                                  : 3;
        if (!parse_heading_line(lines[i].text.substr(mark))) continue;
        const std::size_t last = std::min(lines.size(), i + kMaxQuoted);
        std::size_t end = i + 1;
        while (end < last && !closes_quote(lines[end].text)) ++end;
        if (end == last) continue;
        for (std::size_t quoted = i; quoted <= end; ++quoted) lines[quoted].heading.reset();
        i = end;
    }
}

// "Əvvəlki redaksiyada deyilirdi:" in a note below its article: the old heading follows.
void drop_prior_headings(std::vector<ActLine>& lines) {
    std::string number;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& heading = lines[i].heading;
        if (!heading || heading->unit != Unit::kArticle) continue;
        const bool told =
            i > 0 && heading->number.text == number && lines[i - 1].text.ends_with(':') &&
            line_key(lines[i - 1].text).find("redaksiyada deyilirdi") != std::string::npos;
        if (told) {
            heading.reset();
        } else {
            number = heading->number.text;
        }
    }
}

// Acts of States that count sections ("Section 12. Title", "§ 12") have no articles: there the
// section is what is cited. It is taken for one where at least three come, from the first on, and
// the text opens with them; judgments quote sections further down.
void take_sections_for_articles(std::vector<ActLine>& lines) {
    constexpr std::size_t kMinSections = 3;
    std::size_t sections = 0;
    std::size_t signs = 0;
    std::size_t first = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].heading) continue;
        const HeadingLine& heading = *lines[i].heading;
        if (heading.unit == Unit::kArticle) return;
        const bool section = heading.unit == Unit::kDivision && heading.english &&
                             heading.label.find_first_of("0123456789") != std::string::npos;
        const bool sign = heading.unit == Unit::kParagraph;
        sections += section ? 1U : 0U;
        signs += sign ? 1U : 0U;
        if ((section || sign) && first == lines.size() && heading.number.value == 1) first = i;
    }
    const bool count_signs = signs > sections;
    if (std::max(sections, signs) < kMinSections || (first > 40 && first * 4 > lines.size()))
        return;
    for (ActLine& line : lines) {
        if (!line.heading) continue;
        HeadingLine& heading = *line.heading;
        const bool section = count_signs ? heading.unit == Unit::kParagraph
                                         : heading.unit == Unit::kDivision && heading.english;
        if (!section) continue;
        heading.unit = Unit::kArticle;
        heading.word = count_signs ? "paraqraf" : "section";
        heading.english = true;
    }
}

// The first article heading in a range; `end` where it has none.
std::size_t first_article(const std::vector<ActLine>& lines, std::size_t first, std::size_t end) {
    while (first < end && !(lines[first].heading && lines[first].heading->unit == Unit::kArticle)) {
        ++first;
    }
    return first;
}

// "Maddə 431.2. Title" read as Article 431-2.
std::optional<HeadingLine> read_dotted_article(std::string_view text) {
    LineCursor cursor(text);
    if (!cursor.word("madde")) return std::nullopt;
    cursor.blanks();
    const auto number = cursor.arabic();
    if (!number || !cursor.character('.')) return std::nullopt;
    const auto inserted = cursor.arabic();
    if (!inserted || cursor.peek() != '.') return std::nullopt;
    return parse_heading_line("Maddə " + number->text + "-" + inserted->text +
                              std::string(cursor.rest()));
}

// 431-2 behind 431-1.
bool is_next_inserted(std::string_view before, std::string_view number) {
    const std::size_t dash = before.rfind('-');
    if (dash == std::string_view::npos) return false;
    const auto last = LineCursor(before.substr(dash + 1)).arabic();
    return last &&
           number == std::string(before.substr(0, dash + 1)) + std::to_string(last->value + 1);
}

// "Maddə 431.2." is written like a part of Article 431. Between 431-1 and 431-3 it is the inserted
// article that is missing there.
void restore_dotted_articles(std::vector<ActLine>& lines) {
    std::string before;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].heading && !before.empty()) {
            auto heading = read_dotted_article(lines[i].text);
            if (!heading || !is_next_inserted(before, heading->number.text)) continue;
            const std::size_t next = first_article(lines, i, lines.size());
            if (next < lines.size() &&
                is_next_inserted(heading->number.text, lines[next].heading->number.text)) {
                lines[i].heading = std::move(heading);
            }
        }
        if (lines[i].heading && lines[i].heading->unit == Unit::kArticle)
            before = lines[i].heading->number.text;
    }
}

// The constitution's page lost the superscript of inserted articles: 1461 behind 146 is 146-1.
void restore_inserted_numbers(std::vector<ActLine>& lines) {
    unsigned last = 0;
    for (ActLine& line : lines) {
        if (!line.heading || line.heading->unit != Unit::kArticle) continue;
        UnitNumber& number = line.heading->number;
        const std::string before = std::to_string(last);
        const bool glued = last > 9 && number.value > last * 9 && number.text.starts_with(before) &&
                           number.text.size() == before.size() + 1 && number.text.back() != '0';
        if (glued) {
            number.text.insert(before.size(), "-");
            number.value = last;
        }
        last = number.value;
    }
}

// A heading as a table of contents repeats it: without page number, dots and dashes.
std::string contents_key(std::string_view text) {
    std::string key = line_key(text);
    while (!key.empty() && (starts_with_digit({&key.back(), 1}) || ends_with_any(key, ". \t")))
        key.pop_back();
    if (key.empty()) key = line_key(text);
    std::string plain;
    for (const char c : key) {
        if (std::string_view(".:-* ").find(c) == std::string_view::npos) plain += c;
    }
    return plain;
}

// The first line behind `start` that repeats it, at least three lines on. Chapters count from 1
// again within a table of contents: the same article must follow both.
std::size_t find_repetition(const std::vector<ActLine>& lines, std::size_t start, std::size_t end) {
    const std::string key = contents_key(lines[start].text);
    const auto number = [&](std::size_t article) {
        return article < end ? lines[article].heading->number.text : std::string();
    };
    const std::string article = number(first_article(lines, start, end));
    std::size_t next_article = start;  // at or behind line i; goes forward only
    for (std::size_t i = start + 3; i < end; ++i) {
        if (lines[i].text.size() >= key.size() + 60 || contents_key(lines[i].text) != key) continue;
        next_article = first_article(lines, std::max(i, next_article), end);
        if (number(next_article) == article) return i;
    }
    return end;
}

std::size_t first_heading(const std::vector<ActLine>& lines, std::size_t end) {
    for (std::size_t i = 0; i < end; ++i) {
        if (lines[i].heading) return i;
    }
    return end;
}

bool is_page_number(std::string_view text) {
    return text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Headings of articles in a range, and how many of them have text below.
std::pair<std::size_t, std::size_t> count_headings(const std::vector<ActLine>& lines,
                                                   LineRange range) {
    std::size_t articles = 0;
    std::size_t with_text = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!lines[i].heading || lines[i].heading->unit != Unit::kArticle) continue;
        ++articles;
        std::size_t next = i + lines[i].heading_lines;
        while (next < range.last && is_page_number(lines[next].text)) ++next;
        if (next < range.last && !lines[next].heading) ++with_text;
    }
    return {articles, with_text};
}

}  // namespace

std::vector<ActLine> read_act_lines(const std::vector<Block>& blocks) {
    std::vector<ActLine> lines;
    lines.reserve(blocks.size());
    for (const Block& block : blocks) {
        lines.push_back({.text = block.text, .gap_before = block.gap_before});
        if (block.kind != BlockKind::kTableRow)
            lines.back().heading = parse_heading_line(block.text);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) join_torn_article(lines, i);
    take_sections_for_articles(lines);
    drop_quoted_headings(lines);
    drop_prior_headings(lines);
    restore_dotted_articles(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].heading) continue;
        if (lines[i].heading->unit == Unit::kContents || lines[i].heading->unit == Unit::kNotes)
            continue;
        if (lines[i].heading->title.empty()) {
            read_title_below(lines, i);
        } else {
            read_broken_title(lines, i);
        }
    }
    restore_inserted_numbers(lines);
    return lines;
}

LineRange find_contents(const std::vector<ActLine>& lines, std::size_t end) {
    std::size_t articles_before = 0;
    for (std::size_t i = 0; i < end; ++i) {
        if (!lines[i].heading) continue;
        if (lines[i].heading->unit == Unit::kArticle) ++articles_before;
        if (lines[i].heading->unit != Unit::kContents || i + 1 >= end) continue;
        if (articles_before > 2) return {i, end};  // at the end of the act
        const std::size_t repeated = find_repetition(lines, i + 1, end);
        return {i, repeated < end ? repeated : i + 1};
    }
    // Without a heading of its own: three articles in a row without text, repeated later.
    const std::size_t start = first_heading(lines, end);
    if (start >= end) return {};
    const LineRange range{start, find_repetition(lines, start, end)};
    if (range.last >= end) return {};
    const auto [articles, with_text] = count_headings(lines, range);
    return articles >= 3 && with_text * 5 <= articles ? range : LineRange{};
}

std::size_t find_notes(const std::vector<ActLine>& lines) {
    std::size_t articles = 0;
    for (const ActLine& line : lines)
        articles += line.heading && line.heading->unit == Unit::kArticle ? 1U : 0U;
    std::size_t before = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& heading = lines[i].heading;
        if (heading && heading->unit == Unit::kNotes && (before > 0 || articles == 0)) return i;
        if (heading && heading->unit == Unit::kArticle) ++before;
        // Notes that stand under each article do not end the act: few articles may follow.
        if (starts_amendment_note(lines[i].text) && (articles - before) * 3 <= before) return i;
    }
    return lines.size();
}

std::size_t find_signature(const std::vector<ActLine>& lines, std::size_t first, std::size_t last) {
    const std::size_t look_from = last - first > 14 ? last - 14 : first;
    std::size_t start = last;
    for (std::size_t i = look_from; i < last; ++i) {
        const std::string_view text = lines[i].text;
        if (text.size() > 120 || lines[i].heading) continue;
        const std::string key = line_key(text);
        const bool numbered = text.starts_with("№") || key.starts_with("no. ");
        const bool dated = key.find("seheri") != std::string::npos && find_date(text).has_value();
        const bool office = key.ends_with("respublikasinin prezidenti") ||
                            key.ends_with("milli meclisinin sedri") || key.ends_with("bas naziri");
        if (!numbered && !dated && !office && !parse_date(text)) continue;
        start = i;
        break;
    }
    if (start == last) return last;
    // Names of those who sign stand above in capitals.
    while (start > first + 1 && lines[start - 1].text.size() < 60 &&
           is_capitals(lines[start - 1].text) && !lines[start - 1].heading) {
        --start;
    }
    return start;
}

}  // namespace axtar::corpus
