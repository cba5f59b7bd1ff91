#include "corpus/citations/named_treaties.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/dated_acts.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/respondent_states.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxTitle = 30;
constexpr std::size_t kMaxBeforeNoun = 6;
constexpr std::size_t kMaxSlug = 160;
constexpr std::size_t kMaxQuoted = 70;
constexpr std::size_t kNumberWithin = 300;  // bytes of a labour convention that hold its number

bool is_treaty_noun(const Lexemes& lexemes, std::size_t at) {
    const WordClass word = lexemes[at].word;
    return lexemes[at].capital &&
           (word == kConvention || word == kCovenant || word == kProtocol || word == kCharter ||
            (word == kAgreement && lexemes.folded(at) != "agreement" &&
             lexemes.folded(at) != "statute"));
}

// What stands before the noun of a treaty's name and belongs to it.
bool leads_name(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 27> kWords = {
        "european",   "international", "inter",   "american",  "framework",
        "additional", "optional",      "second",  "third",     "first",
        "hague",      "geneva",        "vienna",  "revised",   "african",
        "arab",       "united",        "nations", "un",        "council",
        "europe",     "customs",       "single",  "universal", "supplementary",
        "nordic",     "global"};
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.kind == LexemeKind::kDash) return lexeme.glued;  // Inter-American
    if (lexeme.word == kOf) return lexemes.folded(at + 1) == "europe";
    return lexeme.capital && is_one_of(lexemes.folded(at), kWords);
}

bool is_light(std::string_view word) {
    constexpr std::array<std::string_view, 22> kWords = {
        "of",   "the", "and",     "in", "to",      "for",       "on",     "against",
        "with", "by",  "from",    "or", "respect", "relating",  "regard", "their",
        "its",  "as",  "between", "at", "other",   "concerning"};
    return is_one_of(word, kWords);
}

bool begins_title(std::string_view word) {
    constexpr std::array<std::string_view, 8> kWords = {
        "on", "for", "against", "relating", "concerning", "regarding", "establishing", "to"};
    return is_one_of(word, kWords);
}

// A word in capitals that goes on with a title: not a State, an article, or the Council of Europe
// whose treaty it is.
bool is_title_word(const Lexemes& lexemes, std::size_t at) {
    const Lexeme& lexeme = lexemes[at];
    const std::string_view word = lexemes.folded(at);
    const bool body = (word == "council" && lexemes.folded(at + 2) == "europe") ||
                      (word == "united" && lexemes.folded(at + 1) == "nations");
    return lexeme.kind == LexemeKind::kWord && lexeme.capital && lexeme.word != kArticle &&
           lexeme.word != kArticles && lexeme.word != kAzerbaijan && lexeme.word != kMonth &&
           !is_respondent_state(word) && !body;
}

// ", Recognition, Enforcement and Co-operation …": a list within the title, which ends with "and".
bool list_goes_on(const Lexemes& lexemes, std::size_t comma) {
    if (!is_title_word(lexemes, comma + 1) || is_treaty_noun(lexemes, comma + 1)) return false;
    for (std::size_t at = comma + 1; at < comma + 12; ++at) {
        const WordClass word = lexemes[at].word;
        if (word == kAnd || word == kOr) {
            return is_title_word(lexemes, at + 1) && !is_treaty_noun(lexemes, at + 1);
        }
        const bool goes_on = is_title_word(lexemes, at) || lexemes.is_mark(at, ',') ||
                             lexemes[at].kind == LexemeKind::kDash;
        if (!goes_on) return false;
    }
    return false;
}

// The lexeme behind the last word of a title that begins at `at`, behind "Convention on"; `at`
// where there is none.
std::size_t title_end(const Lexemes& lexemes, std::size_t at) {
    std::size_t end = at;
    for (std::size_t i = at; i < at + kMaxTitle && i < lexemes.size(); ++i) {
        const Lexeme& lexeme = lexemes[i];
        if (is_title_word(lexemes, i)) {
            // "the Convention on Extradition and the Convention on …" are two.
            if (is_treaty_noun(lexemes, i) && end > at &&
                lexemes[i - 1].kind != LexemeKind::kDash) {
                const std::size_t before = lexemes[i - 1].word == kThe ? i - 2 : i - 1;
                if (lexemes[before].word == kAnd || lexemes[before].word == kOr) break;
            }
            end = i + 1;
            continue;
        }
        const bool joins = (lexeme.kind == LexemeKind::kDash && lexeme.glued) ||
                           lexemes.raw(i) == "’" || lexeme.mark == '\'' ||
                           (lexemes.is_mark(i, ',') && list_goes_on(lexemes, i));
        const bool light = lexeme.kind == LexemeKind::kWord && !lexeme.capital &&
                           (is_light(lexemes.folded(i)) ||
                            (lexeme.glued && lexemes[i - 1].kind == LexemeKind::kDash));
        if (!joins && !light) break;
        if (light && lexeme.glued && end == i - 1)
            end = i + 1;  // "Co-operation", "Non-refoulement"
    }
    return end;
}

// "Convention on Social security": a title in small letters, whose end nobody sees.
bool is_cut_short(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    const Lexeme& behind = lexemes[end];
    return end == begin + 1 && behind.kind == LexemeKind::kWord && !behind.capital &&
           behind.word == kNone && !is_light(lexemes.folded(end));
}

std::string treaty_slug(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    std::string slug;
    for (std::size_t at = begin; at < end && slug.size() < kMaxSlug; ++at) {
        if (lexemes[at].kind != LexemeKind::kWord && lexemes[at].kind != LexemeKind::kDigits) {
            continue;
        }
        const std::string_view word = lexemes.folded(at);
        if (lexemes[at].word == kThe || word == "a" || word == "all") continue;
        if (!slug.empty()) slug += '-';
        slug += word;
    }
    for (const std::string_view owner : {"council-of-europe-", "united-nations-", "un-"}) {
        if (slug.starts_with(owner)) slug.erase(0, owner.size());
    }
    return slug;
}

ActMention mention_of_treaty(std::size_t begin, std::size_t end, const std::string& slug) {
    ActMention mention;
    mention.begin = begin;
    mention.end = end;
    mention.act = "treaty:" + slug;
    mention.kind = CitationKind::kTreaty;
    return mention;
}

// “… haqqında” Avropa Konvensiyası, “… haqqında” 1993-cü il 22 yanvar tarixli Konvensiya.
std::optional<ActMention> quoted_treaty(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t close = at + 1;
    while (close < at + kMaxQuoted && lexemes[close].kind != LexemeKind::kQuote) ++close;
    if (lexemes[close].kind != LexemeKind::kQuote || close < at + 3) return std::nullopt;
    std::size_t noun = close + 1;
    for (std::size_t steps = 0; steps < kMaxBeforeNoun; ++steps) {
        if (lexemes[noun].word == kTreatyNoun) break;
        if (const auto date = read_date(lexemes, noun)) {
            noun = date->end;
        } else if (lexemes[noun].word == kTarixli || lexemes[noun].word == kHaqqinda ||
                   (lexemes[noun].capital && lexemes[noun].word == kNone)) {
            ++noun;
        } else {
            return std::nullopt;
        }
    }
    if (lexemes[noun].word != kTreatyNoun || !lexemes[noun].capital) return std::nullopt;
    const std::string_view kind = treaty_noun(lexemes.folded(noun));
    ActMention mention = mention_of_treaty(
        at, noun + 1, title_slug(lexemes, at + 1, close) + "-" + std::string(kind));
    mention.genitive = is_genitive(lexemes.folded(noun));
    return mention;
}

}  // namespace

std::optional<ActMention> read_named_treaty(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (lexemes[at].kind == LexemeKind::kQuote) return quoted_treaty(scan, at);
    std::size_t noun = at;
    while (noun < at + kMaxBeforeNoun && !is_treaty_noun(lexemes, noun)) {
        if (!leads_name(lexemes, noun)) return std::nullopt;
        ++noun;
    }
    if (!is_treaty_noun(lexemes, noun) || !begins_title(lexemes.folded(noun + 1))) {
        return std::nullopt;
    }
    // "A VIOLATION OF ARTICLE 13 OF THE CONVENTION ON ACCOUNT OF …"
    if (lexemes.folded(noun + 2) == "account") return std::nullopt;
    if (!lexemes[noun + 1].capital && lexemes[noun].all_capitals) return std::nullopt;
    std::size_t begin = at;
    while (begin > scan.done && noun - begin < kMaxBeforeNoun && leads_name(lexemes, begin - 1)) {
        --begin;
    }
    while (begin < noun && !lexemes[begin].capital) ++begin;
    // "the Protocol to the 1979 Convention on …" is a title of its own.
    std::size_t owner = begin;
    if (owner > 0 && lexemes[owner - 1].kind == LexemeKind::kDigits) --owner;
    if (owner > 0 && lexemes[owner - 1].word == kThe) --owner;
    if (owner > 1 && lexemes.folded(owner - 1) == "to" && lexemes[owner - 2].word == kProtocol) {
        return std::nullopt;
    }
    // "within two years of the present Convention for the State Party"
    if (begin > 0 && lexemes[begin - 1].word == kThis) return std::nullopt;
    for (std::size_t i = at; i <= noun; ++i) {
        if (scan.acts.match(lexemes, i, scan.query).end > noun) return std::nullopt;
    }
    const std::size_t end = title_end(lexemes, noun + 2);
    // A protocol to a treaty that is known: which one of several, only the table can say.
    for (std::size_t i = noun + 1; i < end; ++i) {
        if (is_treaty_noun(lexemes, i) || leads_name(lexemes, i)) {
            if (scan.acts.match(lexemes, i, scan.query).end != 0) return std::nullopt;
        }
    }
    if (is_cut_short(lexemes, noun + 2, end)) return std::nullopt;
    if (end == noun + 2 || treaty_noun(lexemes.folded(end - 1)) != "") return std::nullopt;
    return mention_of_treaty(begin, end, treaty_slug(lexemes, begin, end));
}

std::vector<std::string> treaty_keys_of(const Document& document) {
    std::vector<std::string> keys;
    // Collections that know no treaties have them among their legislation.
    const bool said = document.kind == "treaty";
    if (!said && (document.kind != "legislation" || document.lang != "en")) return keys;
    std::string page = document.title + "\n";
    if (!document.sections.empty()) page.append(document.sections.front().text, 0, kNumberWithin);
    for (const Citation& citation : find_citations(page)) {
        if (!citation.act.starts_with("ilo:c")) continue;
        keys.push_back(citation.act);
        break;
    }
    const Lexemes title(document.title);
    for (std::size_t at = 0; at < title.size() && at < kMaxBeforeNoun; ++at) {
        const bool noun = is_treaty_noun(title, at);
        if (!noun && !said && !leads_name(title, at)) break;
        if (noun) keys.push_back("treaty:" + treaty_slug(title, 0, title.size()));
        if (noun) break;
    }
    return keys;
}

}  // namespace axtar::corpus::citations
