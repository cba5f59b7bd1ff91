#include "corpus/citations/query_names.h"

#include <string_view>

#include "corpus/citations/convention_protocols.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_provisions.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// "Geneva Convention art. 3": "the Convention" is the European one where nothing else names it.
bool has_another_name(const Lexemes& lexemes, std::size_t at) {
    if (at == 0) return false;
    const Lexeme& before = lexemes[at - 1];
    const std::string_view word = lexemes.folded(at - 1);
    return before.kind == LexemeKind::kWord && before.word == kNone && word != "under" &&
           word != "in" && word != "by" && word != "per" && word != "see";
}

// "12 AM to 5 PM": hours of the day, where the query has one of the afternoon.
bool tells_time(const Lexemes& lexemes, std::size_t at) {
    const auto is_hour = [&lexemes](std::size_t name, std::string_view word) {
        return name > 0 && lexemes.folded(name) == word &&
               lexemes[name - 1].kind == LexemeKind::kDigits && lexemes[name - 1].folded_size <= 2;
    };
    if (!is_hour(at, "am")) return false;
    for (std::size_t other = 1; other < lexemes.size(); ++other) {
        if (is_hour(other, "pm")) return true;
    }
    return false;
}

}  // namespace

// A short form in small letters may be a word: "i am 12 years old", "12 cm uzunluğunda". It counts
// where the query holds nothing but the citation, or a sign stands beside it: "maddə", "art.", a
// dotted number, or in an Azerbaijani query a number behind it at the end.
bool short_form_is_meant(const Scan& scan, std::size_t begin, std::size_t end) {
    const Lexemes& lexemes = scan.lexemes;
    if (tells_time(lexemes, begin)) return false;
    if (lexemes[begin].capital) return true;
    bool alone = true;
    bool azerbaijani = false;
    for (std::size_t at = 0; at < lexemes.size(); ++at) {
        if (at >= begin && at < end) continue;
        const Lexeme& lexeme = lexemes[at];
        const std::string_view raw = lexemes.raw(at);
        const bool letters = lexeme.kind == LexemeKind::kWord;
        alone = alone && !(letters && lexeme.word == kNone && lexeme.folded_size > 1 &&
                           lexemes.folded(at) != "ar" && !says_article(lexemes, at) &&
                           scan.acts.match(lexemes, at, true).end == 0);
        azerbaijani = azerbaijani || (letters && raw.size() != lexemes.folded(at).size());
    }
    if (alone) return true;
    const auto is_sign = [&lexemes](std::size_t at) {
        const WordClass word = lexemes[at].word;
        return word == kArticle || word == kArticles || word == kHisse || word == kBend ||
               (lexemes[at].kind == LexemeKind::kWord && says_article(lexemes, at)) ||
               (lexemes[at].kind == LexemeKind::kDigits && lexemes.is_mark(at + 1, '.') &&
                lexemes[at + 2].glued && lexemes[at + 2].kind == LexemeKind::kDigits);
    };
    if (is_sign(end) || (begin > 0 && is_sign(begin - 1)) || end > begin + 1) return true;
    return azerbaijani && lexemes[end].kind == LexemeKind::kDigits && end + 1 >= lexemes.size();
}

namespace {

// "Universal Declaration", "Ümumi Bəyannamə" without what it is about; "Universal Declaration on
// Cultural Diversity" is another one.
std::optional<ActMention> universal_declaration(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    const bool universal = word == "universal" || word == "umumdunya" || word == "umumi";
    if (!universal || treaty_noun(lexemes.folded(at + 1)) != "declaration") return std::nullopt;
    const bool english = word == "universal";
    const bool of_another = english ? lexemes.folded(at + 2) == "on" || lexemes[at + 2].word == kOf
                                    : at > 0 && lexemes[at - 1].word == kHaqqinda;
    if (of_another) return std::nullopt;
    return ActMention{at, at + 2, "udhr", CitationKind::kTreaty};
}

// "Konst.", "Konst-ya", "konst-yanın", "const": the Constitution, or the product's own key for it.
// Gives the lexeme behind it, or `at`.
std::size_t skip_short_constitution(const Lexemes& lexemes, std::size_t at) {
    if (lexemes.folded(at) != "konst" && lexemes.folded(at) != "const") return at;
    const std::size_t end = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
    const bool ending = lexemes[end].kind == LexemeKind::kDash && lexemes[end].glued &&
                        lexemes[end + 1].glued && lexemes.folded(end + 1).starts_with("ya");
    return ending ? end + 2 : skip_ending(lexemes, end);
}

// The lexeme behind words that shorten those of an Azerbaijani name one by one, "İnz. Xət. Məc.",
// "İnzibati xəta məcəlləsinin"; `at` where they are none.
std::size_t skip_shortened_name(const Lexemes& lexemes, std::size_t at, const Lexemes& name) {
    constexpr std::size_t kFewestLetters = 3;
    std::size_t next = at;
    for (std::size_t word = 0; word < name.size(); ++word) {
        if (name[word].kind != LexemeKind::kWord) continue;
        if (next > at && lexemes[next].kind == LexemeKind::kDash) ++next;
        const std::string_view typed = lexemes.folded(next);
        const bool noun = name[word].word == kMecelle;
        const bool fits =
            noun ? typed == "mec" || lexemes[next].word == kMecelle
                 : typed.size() >= kFewestLetters && name.folded(word).starts_with(typed);
        if (!fits && typed != name.folded(word)) return at;
        next += lexemes.is_mark(next + 1, '.') ? 2 : 1;
    }
    return next;
}

// "Məc." or "məcəlləsi" stands close behind lexeme `at`: before most words no name needs be tried.
bool leads_to_code(const Lexemes& lexemes, std::size_t at) {
    constexpr std::size_t kLongestName = 8;  // "Şəh. və Tik. Məc."
    for (std::size_t next = at + 1; next <= at + kLongestName; ++next) {
        if (lexemes[next].word == kMecelle || lexemes.folded(next) == "mec") return true;
    }
    return false;
}

// A code whose name is shortened as lawyers do: "Torpaq Məc.", "Miqr. Məc."
std::optional<ActMention> read_shortened_code(const Scan& scan, std::size_t at) {
    if (scan.lexemes[at].kind != LexemeKind::kWord) return std::nullopt;
    if (!leads_to_code(scan.lexemes, at)) return std::nullopt;
    for (const KnownAct& act : scan.acts.all()) {
        if (act.kind != ActKind::kCode) continue;
        const Lexemes name(act.name_az);
        const std::size_t end = skip_shortened_name(scan.lexemes, at, name);
        if (end == at) continue;
        ActMention mention{at, skip_ending(scan.lexemes, end), act.key, CitationKind::kCode};
        mention.genitive = true;
        return mention;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ActMention> read_short_name(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const WordClass word = lexemes[at].word;
    const bool named_before = has_another_name(lexemes, at);
    if ((word == kConvention || word == kCovenant) && !named_before) {
        ActMention act{at, at + 1, word == kCovenant ? "iccpr" : "echr", CitationKind::kTreaty};
        act.stands_alone = false;
        return act;
    }
    if (word == kConstitution) return ActMention{at, at + 1, "az:const", CitationKind::kCode};
    if (const std::size_t end = skip_short_constitution(lexemes, at); end != at) {
        ActMention act{at, end, "az:const", CitationKind::kCode};
        act.stands_alone = false;
        return act;
    }
    if (auto code = read_shortened_code(scan, at)) return code;
    // "AİHK-nın": the ending is two lexemes.
    const bool ending = at > 2 && skip_ending(lexemes, at - 2) == at;
    const std::size_t name = ending ? at - 3 : at - 1;
    const bool of_the_convention = at > 0 && names_the_convention(scan, name);
    if (!named_before || of_the_convention) {
        if (auto protocol = read_numbered_protocol(scan, at)) return protocol;
    }
    return universal_declaration(lexemes, at);
}

}  // namespace axtar::corpus::citations
