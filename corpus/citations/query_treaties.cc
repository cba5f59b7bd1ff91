#include "corpus/citations/query_treaties.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/convention_protocols.h"
#include "corpus/citations/is_one_of.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_treaty_words.h"
#include "corpus/citations/query_treaty_years.h"
#include "corpus/citations/respondent_states.h"
#include "corpus/citations/treaty_titles.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxTitle = 30;

// A treaty's name in either language begins so, and no record, declaration of income or charter of
// a company does.
bool is_word_of_treaties(std::string_view word) {
    constexpr std::array<std::string_view, 25> kWords = {
        "european",  "international", "inter",      "american",   "african",
        "arab",      "hague",         "geneva",     "vienna",     "un",
        "coe",       "nations",       "europe",     "optional",   "avropa",
        "universal", "additional",    "fakultativ", "beynelxalq", "bmt",
        "milletler", "amerika",       "afrika",     "ereb",       "cerceve"};
    return is_one_of(word, kWords);
}

// Adds the words of an English title from lexeme `at` on; gives the lexeme behind them.
std::size_t read_words(const Scan& scan, std::size_t at, std::string& title) {
    const Lexemes& lexemes = scan.lexemes;
    for (const std::size_t first = at; at < first + kMaxTitle; ++at) {
        const bool joins = lexemes[at].kind == LexemeKind::kDash || lexemes.is_mark(at, ',') ||
                           lexemes[at].word == kAnd || lexemes[at].word == kOr;
        if (ends_title(scan, joins ? at + 1 : at)) break;
        if (is_word(lexemes, at) && lexemes[at].word != kThe) add_word(lexemes.folded(at), title);
    }
    return at;
}

// The known treaty whose protocol is meant, in full: "Protocol to the CRC". Gives the lexeme behind
// it, or `at`.
std::size_t read_owner(const Scan& scan, std::size_t at, std::string& title) {
    const std::size_t name = scan.lexemes[at].word == kThe ? at + 1 : at;
    const KnownActs::Match known = scan.acts.match(scan.lexemes, name, true);
    if (known.end == 0) return at;
    const KnownAct& act = scan.acts.all()[known.acts.front()];
    if (act.kind != ActKind::kTreaty) return at;
    add_word(title_slug(act.name_en), title);
    return known.end;
}

// Lexemes [begin, end), the noun and what leads to it, are of treaties alone, or a treaty has the
// title that they belong to.
bool is_treaty(const Scan& scan, std::size_t begin, std::size_t end, const ActMention& mention) {
    bool ordinary = false;
    for (std::size_t at = begin; at < end; ++at) {
        const std::string_view word = scan.lexemes.folded(at);
        if (is_word_of_treaties(word)) return true;
        ordinary = ordinary || is_ordinary_noun(word);
    }
    return !ordinary || !scan.acts_of_title(mention.act).empty();
}

// "Hague Convention child abduction": words of the title behind the noun with nothing between, two
// telling words or more, where one treaty alone has them. `title`: the words before the noun.
std::optional<ActMention> treaty_by_words_behind(const Scan& scan, std::size_t at, std::size_t noun,
                                                 std::string title) {
    const Lexemes& lexemes = scan.lexemes;
    if (title.empty()) return std::nullopt;
    add_word(lexemes.folded(noun), title);
    const std::size_t end = read_words(scan, noun + 1, title);
    std::size_t telling = 0;
    for (std::size_t word = noun + 1; word < end; ++word) {
        telling += tells_of_treaty(lexemes.folded(word)) ? 1 : 0;
    }
    ActMention mention = mention_of_title(at, end, title);
    const bool one = telling > 1 && scan.acts_of_title(mention.act).size() == 1;
    return one ? std::optional(std::move(mention)) : std::nullopt;
}

std::optional<ActMention> english_treaty(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::string title;
    std::size_t noun = at;
    for (; noun < at + kMaxLeadingWords && !is_english_treaty_noun(lexemes, noun); ++noun) {
        if (!leads_name(lexemes, noun)) return std::nullopt;
        if (is_word(lexemes, noun)) add_word(lexemes.folded(noun), title);
    }
    if (!is_english_treaty_noun(lexemes, noun)) return std::nullopt;
    const bool of_protocol = lexemes[noun].word == kProtocol;
    std::size_t next = noun + 1;
    if (!begins_title(lexemes, next, of_protocol)) {
        return treaty_by_words_behind(scan, at, noun, std::move(title));
    }
    // "of the convention on account of sex", "the Convention against Turkey"
    const std::size_t first = lexemes[next + 1].word == kThe ? next + 2 : next + 1;
    const std::string_view word = lexemes.folded(first);
    if (word == "account" || word == "grounds" || word == "ground") return std::nullopt;
    if (is_respondent_state(word) || leads_name(lexemes, first)) return std::nullopt;
    add_word(lexemes.folded(noun), title);
    add_word(lexemes.folded(next), title);
    const std::size_t kind = title.size();
    ++next;
    const std::size_t owner = of_protocol ? read_owner(scan, next, title) : next;
    const std::size_t end = read_words(scan, owner, title);
    if (title.size() == kind) return std::nullopt;
    const ActMention mention = mention_of_title(at, end, title);
    if (owner == next && !is_treaty(scan, at, noun + 1, mention)) return std::nullopt;
    return mention;
}

// "domestic violence convention": two telling words or more before the noun, behind lexeme `from`,
// where one treaty alone has them in its title.
std::optional<ActMention> treaty_by_words_before(const Scan& scan, std::size_t from,
                                                 std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (!is_english_treaty_noun(lexemes, at)) return std::nullopt;
    std::size_t begin = at;
    while (begin > from && at - begin < kMaxLeadingWords && !ends_title(scan, begin - 1)) --begin;
    for (; begin < at; ++begin) {
        if (!tells_of_treaty(lexemes.folded(begin))) continue;
        // "women rights convention": rights are what most of them are about.
        std::size_t telling = 0;
        for (std::size_t word = begin; word < at; ++word) {
            const bool tells =
                tells_of_treaty(lexemes.folded(word)) && lexemes.folded(word) != "rights";
            telling += tells ? 1 : 0;
        }
        if (telling < 2) return std::nullopt;
        std::string title = title_slug(lexemes, begin, at);
        add_word(lexemes.folded(at), title);
        ActMention mention = mention_of_title(begin, at + 1, title);
        if (scan.acts_of_title(mention.act).size() == 1) return mention;
    }
    return std::nullopt;
}

// "Additional Protocol to the CRC": its title names a treaty that is known.
std::optional<ActMention> protocol_to_known(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t noun = at;
    while (noun < at + kMaxLeadingWords && leads_name(lexemes, noun)) ++noun;
    if (lexemes[noun].word != kProtocol || lexemes.folded(noun + 1) != "to") return std::nullopt;
    std::string owner;
    if (read_owner(scan, noun + 2, owner) == noun + 2) return std::nullopt;
    const bool named_so = scan.acts.match(lexemes, noun, true).end != 0;
    const bool numbered = read_numbered_protocol(scan, at).has_value();
    return named_so || numbered ? std::nullopt : english_treaty(scan, at);
}

// "[Avropa] Konvensiyasının" behind a title, "Konvensiyaya [Fakültativ] Protokolun".
struct AzerbaijaniNoun {
    std::string_view kind = {};
    std::size_t end = 0;
    bool of_treaty = false;  // the protocol of the treaty that is named
    std::string year = {};
};

bool leads_azerbaijani_name(std::string_view word) {
    constexpr std::array<std::string_view, 19> kWords = {
        "avropa",       "surasi",  "surasinin", "beynelxalq", "bmt",    "cerceve",   "fakultativ",
        "elave",        "amerika", "afrika",    "birinci",    "ikinci", "birlesmis", "milletler",
        "teskilatinin", "ereb",    "haaqa",     "cenevre",    "vyana"};
    return is_one_of(word, kWords);
}

AzerbaijaniNoun read_noun(const Lexemes& lexemes, std::size_t at) {
    const auto behind_leading_words = [&](std::size_t from) {
        std::size_t noun = from;
        while (noun < from + kMaxLeadingWords && leads_azerbaijani_name(lexemes.folded(noun))) {
            ++noun;
        }
        return noun;
    };
    const TreatyYear year = read_year_before(lexemes, at);
    const std::size_t noun = behind_leading_words(year.text.empty() ? at : year.end);
    if (lexemes[noun].word != kTreatyNoun) return {};
    AzerbaijaniNoun read{treaty_noun(lexemes.folded(noun)), skip_ending(lexemes, noun + 1)};
    read.year = year.text;
    const std::size_t protocol = behind_leading_words(read.end);
    if (read.kind != "protocol" && lexemes[protocol].word == kTreatyNoun &&
        treaty_noun(lexemes.folded(protocol)) == "protocol") {
        read = {"protocol", skip_ending(lexemes, protocol + 1), true, year.text};
    }
    return read;
}

// The lexeme with which the Azerbaijani title before lexeme `at` begins, behind `from`: at the
// first word in capitals, else at the first word.
std::size_t title_begin(const Lexemes& lexemes, std::size_t from, std::size_t at) {
    std::size_t begin = at;
    for (; begin > from && at - begin < kMaxTitle; --begin) {
        const Lexeme& before = lexemes[begin - 1];
        const bool word = before.kind == LexemeKind::kWord && before.word != kBu &&
                          before.word != kHemin && !is_provision(lexemes, begin - 1);
        if (!word && !(before.kind == LexemeKind::kDash && before.glued)) break;
    }
    while (begin < at && (lexemes[begin].word == kVe || !is_word(lexemes, begin))) ++begin;
    std::size_t capital = begin;
    while (capital < at && !lexemes[capital].capital) ++capital;
    return capital < at ? capital : begin;
}

bool is_behind_title(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    return lexemes[at].word == kHaqqinda || lexemes[at].word == kQarsi || word == "dair" ||
           word == "uzre";
}

// "zorakılıq konvensiyası": the noun belongs to the words before it.
bool has_possessive(std::string_view word) {
    return word.starts_with("konvensiyasi") || word.starts_with("pakti") ||
           word.starts_with("xartiyasi");
}

std::optional<ActMention> azerbaijani_treaty(const Scan& scan, std::size_t from, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const bool behind_title = is_behind_title(lexemes, at);
    if (!behind_title && !has_possessive(lexemes.folded(at))) return std::nullopt;
    const AzerbaijaniNoun noun = read_noun(lexemes, behind_title ? at + 1 : at);
    if (noun.kind.empty()) return std::nullopt;
    const std::size_t begin = title_begin(lexemes, from, at);
    std::string title = title_slug(lexemes, begin, at);
    // "Avropa Şurasının Konvensiyası" has no title.
    bool leads = true;
    for (std::size_t word = begin; word < at; ++word) {
        leads = leads && leads_azerbaijani_name(lexemes.folded(word));
    }
    if (leads) return std::nullopt;
    add_word("haqqinda", title);
    if (!noun.year.empty()) add_word(noun.year, title);
    if (noun.of_treaty) add_word("konvensiya", title);
    add_word(noun.kind, title);
    ActMention mention = mention_of_title(begin, noun.end, title);
    mention.genitive = true;
    if (!noun.of_treaty && !is_treaty(scan, at, noun.end, mention)) return std::nullopt;
    return mention;
}

}  // namespace

std::optional<ActMention> read_query_protocol(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const KnownActs::Match known = scan.acts.match(lexemes, at, true);
    if (known.end == 0) return protocol_to_known(scan, at);
    const KnownAct& act = scan.acts.all()[known.acts.front()];
    if (act.kind != ActKind::kTreaty || act.key.starts_with("echr")) return std::nullopt;
    if (treaty_noun_of_name(act.name_en) == "protocol") return std::nullopt;
    const std::size_t behind = skip_ending(lexemes, known.end);
    std::size_t noun = behind;
    std::string title;
    while (noun < behind + kMaxLeadingWords && (leads_azerbaijani_name(lexemes.folded(noun)) ||
                                                is_leading_word(lexemes.folded(noun)))) {
        const std::string_view word = lexemes.folded(noun++);
        if (word == "ikinci" || word == "second") title = "second";
    }
    if (!is_word(lexemes, noun) || treaty_noun(lexemes.folded(noun)) != "protocol") {
        return std::nullopt;
    }
    // "ICCPR Protocol 2" is its second one.
    const bool numbered = lexemes[noun + 1].kind == LexemeKind::kDigits && noun == behind &&
                          !is_genitive(lexemes.folded(noun));
    if (numbered || lexemes.folded(noun + 1) == "to") return std::nullopt;
    add_word("protocol-to", title);
    add_word(title_slug(act.name_en), title);
    return mention_of_title(at, skip_ending(lexemes, noun + 1), title);
}

std::optional<ActMention> read_query_treaty(const Scan& scan, std::size_t from, std::size_t at) {
    if (!is_word(scan.lexemes, at)) return std::nullopt;
    if (auto treaty = azerbaijani_treaty(scan, from, at)) return treaty;
    if (read_numbered_protocol(scan, at)) return std::nullopt;  // "First Protocol to the ECHR"
    if (auto treaty = english_treaty(scan, at)) return treaty;
    return treaty_by_words_before(scan, from, at);
}

}  // namespace axtar::corpus::citations
