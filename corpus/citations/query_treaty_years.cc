#include "corpus/citations/query_treaty_years.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/convention_protocols.h"
#include "corpus/citations/dated_acts.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_treaty_words.h"
#include "corpus/citations/treaty_numbers.h"
#include "corpus/citations/treaty_titles.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

TreatyYear year_at(const Lexemes& lexemes, std::size_t at) {
    const bool year = lexemes[at].kind == LexemeKind::kDigits && year_of_treaty(lexemes.raw(at));
    return year ? TreatyYear{std::string(lexemes.raw(at)), at + 1} : TreatyYear{};
}

// "since 2010 Convention": the year of something else.
bool tells_when(std::string_view word) {
    constexpr std::array<std::string_view, 10> kWords = {
        "in", "since", "from", "until", "till", "after", "before", "by", "during", "between"};
    return is_one_of(word, kWords);
}

// What stands behind a noun: "1984", "(1984)", ", 1984", "of 10 December 1984".
TreatyYear read_year_behind(const Lexemes& lexemes, std::size_t at) {
    const bool bracket = lexemes.is_mark(at, '(');
    std::size_t next = bracket || lexemes.is_mark(at, ',') ? at + 1 : at;
    if (lexemes[next].word == kOf) ++next;
    const bool day = lexemes[next].kind == LexemeKind::kDigits && lexemes[next].folded_size <= 2;
    if (day && lexemes[next + 1].word == kMonth) next += 2;
    TreatyYear year = year_at(lexemes, next);
    if (year.text.empty() || lexemes[year.end].kind == LexemeKind::kDash) return {};  // "2001-2004"
    if (bracket) year.end = lexemes.is_mark(year.end, ')') ? year.end + 1 : year.end;
    return year;
}

bool is_noun(const Lexemes& lexemes, std::size_t at) {
    return is_english_treaty_noun(lexemes, at) || lexemes[at].word == kTreatyNoun;
}

// The slug of a title by the words before its noun, the noun and the year.
std::string title_of(const Lexemes& lexemes, std::size_t begin, std::size_t noun,
                     std::string_view year) {
    const std::string words = title_slug(lexemes, begin, noun);
    const bool azerbaijani = !words.empty() && lexemes[noun].word == kTreatyNoun;
    std::string title = azerbaijani ? words + "-haqqinda" : std::string();
    add_word(year, title);
    if (!azerbaijani && !words.empty()) add_word(words, title);
    add_word(treaty_noun(lexemes.folded(noun)), title);
    return title;
}

bool tells_any(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (is_word(lexemes, at) && tells_of_treaty(lexemes.folded(at))) return true;
    }
    return false;
}

// The treaty of a title over lexemes [begin, end): the one that fits, else the words.
ActMention mention_of_one(std::size_t begin, std::size_t end, const std::string& title,
                          const std::vector<std::string>& acts) {
    ActMention mention = mention_of_title(begin, end, title);
    if (acts.size() == 1) mention.act = acts.front();
    mention.genitive = true;
    return mention;
}

// "Azerbaijan 2005 Convention", "2011-ci il Konvensiyanın": the year of a judgment. A year of the
// treaty stands behind no name, and the Azerbaijani noun belongs to it: "1951-ci il Konvensiyası".
bool is_of_a_judgment(const Lexemes& lexemes, std::size_t at, const TreatyYear& year) {
    const bool named = at > 0 && lexemes[at - 1].capital;
    const bool of_il = lexemes[year.end - 1].word == kIl;
    const std::string_view noun = lexemes.folded(year.end);
    const bool apart = noun.starts_with("konvensiya") && !noun.starts_with("konvensiyasi");
    return named || (of_il && apart);
}

// "Article 3 of the Convention 2007": who types the year behind a noun that the article stands
// before means the judgments of that year.
bool follows_article(const Lexemes& lexemes, std::size_t noun) {
    const std::size_t of = noun > 0 && lexemes.folded(noun - 1) == "the" ? noun - 1 : noun;
    return of > 0 && lexemes[of - 1].word == kOf;
}

// "Protocol No. 4", "Fourth Protocol", "Convention No. 105", "108 nömrəli Konvensiya" between the
// lexeme behind a year and the noun or at the noun: its number says which treaty it is.
bool is_numbered(const Scan& scan, std::size_t from, std::size_t noun) {
    for (std::size_t at = from; at <= noun; ++at) {
        if (read_numbered_protocol(scan, at) || read_typed_treaty_number(scan, at)) return true;
    }
    return false;
}

std::optional<ActMention> with_year_before(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const TreatyYear year = read_year_before(lexemes, at);
    if (year.text.empty() || is_of_a_judgment(lexemes, at, year)) return std::nullopt;
    std::size_t noun = year.end;
    for (; noun < year.end + kMaxLeadingWords && !is_noun(lexemes, noun); ++noun) {
        if (!leads_name(lexemes, noun) && ends_title(scan, noun)) return std::nullopt;
    }
    // "1979 Convention on …" is known by its title.
    const std::string_view kind = treaty_noun(lexemes.folded(noun));
    if (!is_noun(lexemes, noun) || begins_title(lexemes, noun + 1, kind == "protocol")) {
        return std::nullopt;
    }
    if (is_numbered(scan, year.end, noun)) return std::nullopt;
    const std::string title = title_of(lexemes, year.end, noun, year.text);
    const std::vector<std::string> acts = scan.acts_of_title("treaty:" + title);
    const bool needs_act =
        is_ordinary_noun(lexemes.folded(noun)) || tells_any(lexemes, year.end, noun);
    if (acts.empty() && needs_act) return std::nullopt;
    return mention_of_one(at, skip_ending(lexemes, noun + 1), title, acts);
}

std::optional<ActMention> with_year_behind(const Scan& scan, std::size_t from, std::size_t noun) {
    const Lexemes& lexemes = scan.lexemes;
    const TreatyYear year = read_year_behind(lexemes, noun + 1);
    const bool bracket = lexemes.is_mark(noun + 1, '(');
    if (year.text.empty() || (!bracket && follows_article(lexemes, noun))) return std::nullopt;
    std::size_t begin = noun;
    while (begin > from && noun - begin < kMaxLeadingWords &&
           (leads_name(lexemes, begin - 1) || !ends_title(scan, begin - 1))) {
        --begin;
    }
    for (; begin <= noun; ++begin) {
        const bool first = leads_name(lexemes, begin) || tells_of_treaty(lexemes.folded(begin));
        if (begin < noun && !first) continue;
        const std::string title = title_of(lexemes, begin, noun, year.text);
        const std::vector<std::string> acts = scan.acts_of_title("treaty:" + title);
        if (!acts.empty()) return mention_of_one(begin, year.end, title, acts);
    }
    return std::nullopt;
}

}  // namespace

TreatyYear read_year_before(const Lexemes& lexemes, std::size_t at) {
    if (at > 0 && tells_when(lexemes.folded(at - 1))) return {};
    TreatyYear year = year_at(lexemes, at);
    if (const auto date = read_date(lexemes, at)) {
        year = {date->iso.substr(0, 4), date->end};
    } else if (!year.text.empty()) {
        const std::size_t ordinal =
            lexemes[year.end].kind == LexemeKind::kDash ? year.end + 1 : year.end;
        if (lexemes[ordinal].word == kCi) year.end = ordinal + 1;
        if (lexemes[year.end].word == kIl) ++year.end;
    }
    if (lexemes[year.end].word == kTarixli) ++year.end;
    return year;
}

std::optional<ActMention> read_treaty_of_year(const Scan& scan, std::size_t from, std::size_t at) {
    if (scan.lexemes[at].kind == LexemeKind::kDigits) return with_year_before(scan, at);
    return is_noun(scan.lexemes, at) ? with_year_behind(scan, from, at) : std::nullopt;
}

}  // namespace axtar::corpus::citations
