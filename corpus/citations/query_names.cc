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
    if (lexemes.folded(at) == "konst") {
        const std::size_t end = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
        ActMention act{at, end, "az:const", CitationKind::kCode};
        act.stands_alone = false;
        return act;
    }
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
