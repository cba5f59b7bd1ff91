#include "corpus/citations/english_citations.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/citations/act_mention.h"
#include "corpus/citations/act_number.h"
#include "corpus/citations/convention_protocols.h"
#include "corpus/citations/english_provisions.h"
#include "corpus/citations/is_one_of.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxParenthesis = 20;
constexpr std::size_t kForeignReach = 120;  // lexemes
constexpr std::size_t kMostBetween = 7;     // ", taken alone or in conjunction with"

// "Article 5" alone on its line, or before its title, is a heading.
bool is_heading(const Scan& scan, std::size_t at, const ProvisionGroup& group) {
    const Lexemes& lexemes = scan.lexemes;
    // "Ad article 24", over the rules that an agreement adds to another one's article.
    if (at > 0 && lexemes[at - 1].line_start && lexemes.folded(at - 1) == "ad") return true;
    // "(Article 12)" alone on its line says what the article below belongs to.
    const bool bracketed = at > 0 && lexemes.is_mark(at - 1, '(') && lexemes[at - 1].line_start &&
                           lexemes.is_mark(group.end, ')') &&
                           (group.end + 1 >= lexemes.size() || lexemes[group.end + 1].line_start);
    if (bracketed) return true;
    if (!lexemes[at].line_start || !lexemes[at].capital) return false;
    if (lexemes[at].word != kArticle || group.spans.size() != 1) return false;
    if (group.spans.front().path.size() > 1) return false;
    const std::size_t next = group.end;
    if (next >= lexemes.size() || lexemes[next].line_start) return true;
    const bool divides = lexemes[next].mark == '.' || lexemes[next].mark == ':' ||
                         lexemes[next].kind == LexemeKind::kDash;
    if (lexemes.is_mark(next, '*') && lexemes[next + 1].capital) return true;  // a title in stress
    return (divides && lexemes[next + 1].word != kOf) ||
           (lexemes[next].capital && !lexemes[next].all_capitals);
}

// "(right to a fair trial)" between an article and "of the Convention".
std::size_t skip_parenthesis(const Lexemes& lexemes, std::size_t at) {
    if (!lexemes.is_mark(at, '(')) return at;
    for (std::size_t i = at + 1; i < at + kMaxParenthesis; ++i) {
        if (lexemes.is_mark(i, ')')) return lexemes[i + 1].word == kOf ? i + 1 : at;
    }
    return at;
}

enum class ActBehind { kNone, kUnknown, kKnown };

bool is_generic_act(WordClass word) {
    return word == kConvention || word == kCovenant || word == kProtocol || word == kCharter ||
           word == kCode || word == kLaw || word == kConstitution || word == kAgreement;
}

// "the Convention", "this Code": `at` is the noun.
ActBehind generic_act(const Scan& scan, std::size_t at, bool own, ActMention& act) {
    const WordClass word = scan.lexemes[at].word;
    const bool treaty = word == kConvention || word == kCovenant || word == kProtocol ||
                        word == kCharter || word == kAgreement;
    act.end = at + 1;
    act.own = own && !scan.context.act.empty();
    if (act.own) {
        act.act = scan.context.act;
    } else if (treaty) {
        act.act = scan.treaty_called(treaty_noun(scan.lexemes.folded(at)));
        act.own = act.act == scan.context.act && !act.act.empty();
    } else if (word == kConstitution) {
        if (scan.azerbaijani_law()) act.act = "az:const";
    } else {
        act.act = word == kCode ? scan.named.code : scan.named.law;
        if (act.act.empty() && !scan.context.act.empty()) {
            act.act = scan.context.act;
            act.own = true;
        }
    }
    return act.act.empty() ? ActBehind::kUnknown : ActBehind::kKnown;
}

// "Convention on the Rights …", "Law of 5 May", "Protocol No. 4": not a bare "the Convention", as
// in "of the Convention on account of".
bool goes_on(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].word == kNo) return true;
    const std::string_view word = lexemes.folded(at);
    // "Convention based on …", "Protocol to the 1979 Convention"
    if (word == "based" || (word == "to" && lexemes[at - 1].word == kProtocol)) return true;
    if (word == "on" && lexemes.folded(at + 1) == "account") return false;
    if (lexemes[at].word != kOf && word != "on" && word != "for" && word != "against") return false;
    const std::size_t next = lexemes[at + 1].word == kThe ? at + 2 : at + 1;
    return lexemes[next].capital || lexemes[next].kind == LexemeKind::kDigits;
}

// The act behind provisions that end before lexeme `at`.
ActBehind read_act_behind(const Scan& scan, std::size_t at, ActMention& act) {
    const Lexemes& lexemes = scan.lexemes;
    at = skip_parenthesis(lexemes, at);
    // "Article XIII, litt. c. of the Articles of Agreement"
    if (lexemes.is_mark(at, '.') && lexemes[at + 1].word == kOf) ++at;
    // "Article 2, paragraph 1, of the Covenant"; "bribery under Article 5, of officials"
    if (lexemes.is_mark(at, ',') && lexemes[at + 1].word == kOf && lexemes[at + 2].word == kThe &&
        lexemes[at + 3].capital) {
        ++at;
    }
    act.begin = at;
    const bool of = lexemes[at].word == kOf;
    std::size_t name = of ? at + 1 : at;
    if (lexemes.folded(name) == "thereof") return ActBehind::kNone;
    if (!of && !lexemes[at].capital && !lexemes.is_mark(at, '(')) return ActBehind::kNone;
    if (!of && lexemes.is_mark(at, '(')) name = at + 1;
    if (of && lexemes[name].word == kThe) ++name;
    // "of the 1966 International Covenant"
    const bool year = of && lexemes[name].kind == LexemeKind::kDigits &&
                      lexemes[name].folded_size == 4 && lexemes[name + 1].capital;
    if (year) ++name;
    const bool own = of && lexemes[name].word == kThis;
    if (own) ++name;
    if (!own) {
        if (auto known = read_act(scan, name)) {
            if (known->act.starts_with("un:")) return ActBehind::kUnknown;  // slashes of its own
            act = *known;
            return ActBehind::kKnown;
        }
    }
    if (!of) return ActBehind::kNone;
    // "Law No. 246-IIKQ", "Law of the Republic of Azerbaijan No. 246-IIKQ"
    if (lexemes[name].word == kLaw) {
        for (std::size_t i = name + 1; i < name + 9; ++i) {
            if (const auto number = read_act_number(lexemes, i)) {
                const KnownAct* law = scan.acts.by_number(number->number, number->convocation);
                act.act = law != nullptr ? law->key : "az:" + number->text();
                act.end = number->end;
                return ActBehind::kKnown;
            }
        }
    }
    const bool generic = is_generic_act(lexemes[name].word) && !year;
    const bool more_of_a_name = goes_on(lexemes, name + 1);
    if (generic && (!more_of_a_name || own)) return generic_act(scan, name, own, act);
    return ActBehind::kUnknown;
}

// A word of "taken alone or in conjunction with", "read together with", which joins articles of one
// act.
bool joins_articles(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 11> kWords = {
        "and", "or",          "ve",          "taken",    "read", "alone",
        "in",  "conjunction", "combination", "together", "with"};
    return lexemes.is_mark(at, ',') || is_one_of(lexemes.folded(at), kWords);
}

// "Article 14 of the Convention taken in conjunction with Article 8": the words between.
bool joins_previous(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (scan.found.empty() || at < scan.done || at - scan.done > kMostBetween) return false;
    if (scan.found.back().path.empty() || at == scan.done) return false;
    for (std::size_t i = scan.done; i < at; ++i) {
        if (!joins_articles(lexemes, i)) return false;
    }
    return true;
}

// "Article 6 § 1 and Article 13 of the Convention": the act stands behind the last.
ActBehind act_behind_next(const Scan& scan, std::size_t at, ActMention& act, int depth) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t next = at;
    for (std::size_t steps = 0; steps < kMostBetween; ++steps) {
        if (lexemes[next].word == kArticle || lexemes[next].word == kArticles) break;
        if (!joins_articles(lexemes, next)) return ActBehind::kNone;
        ++next;
    }
    if (next == at || depth > 3) return ActBehind::kNone;
    const ProvisionGroup group = read_english_provisions(scan, next);
    if (group.spans.empty()) return ActBehind::kNone;
    const ActBehind behind = read_act_behind(scan, group.end, act);
    return behind != ActBehind::kNone ? behind : act_behind_next(scan, group.end, act, depth + 1);
}

// The act of provisions that name none.
ActMention understood_act(const Scan& scan, std::size_t at) {
    ActMention act;
    if (joins_previous(scan, at)) {
        act.act = scan.found.back().act;
    } else if (!scan.context.act.empty()) {
        act.act = scan.context.act;
        act.own = true;
    } else if (!scan.context.treaty.empty()) {
        act.act = scan.context.treaty;
    }
    return act;
}

// False of a part of an article that the European Convention does not divide: in a judgment,
// "Article 3 § 1" is of the domestic act that the paragraph speaks of. Of the rights alone; the
// articles on the Court had other paragraphs before each protocol that amended them.
bool may_have_part(std::string_view act, const ProvisionPath& path) {
    constexpr std::array<std::string_view, 8> kUndivided = {"1",  "3",  "12", "13",
                                                            "14", "16", "17", "18"};
    if (act != "echr" || path.size() < 2) return true;
    return !is_one_of(path.front().number, kUndivided);
}

// "Article XXVIII of GATT", and further on "Article XXVIII" in an agreement of its own: it may
// still be GATT's. In a judgment the Convention is what a bare article belongs to.
void remember_foreign(Scan& scan, std::size_t at, const ProvisionGroup& group) {
    scan.foreign_articles.clear();
    scan.foreign_at = at;
    for (const ProvisionSpan& span : group.spans) {
        scan.foreign_articles.push_back(span.path.front().number);
    }
}

bool is_foreign(const Scan& scan, std::size_t at, const ProvisionGroup& group) {
    if (!scan.context.treaty.empty() || at > scan.foreign_at + kForeignReach) return false;
    return std::find(scan.foreign_articles.begin(), scan.foreign_articles.end(),
                     group.spans.front().path.front().number) != scan.foreign_articles.end();
}

// "Article 6 § 1 and Article 1 of Protocol No. 1": the first list names no act, and not all of it
// can be of the protocol. In the text of the protocol itself it can.
bool is_of_convention(const Scan& scan, std::string_view act, const ProvisionGroup& group) {
    const auto is_beyond = [&](const ProvisionSpan& span) {
        return is_beyond_protocol(scan, act, span.path);
    };
    return act != scan.context.act &&
           std::any_of(group.spans.begin(), group.spans.end(), is_beyond);
}

bool fill_own_article(const Scan& scan, ProvisionGroup& group) {
    for (ProvisionSpan& span : group.spans) {
        if (!span.path.front().number.empty()) continue;
        if (scan.context.article.empty()) return false;
        span.path.front().number = scan.context.article;
        if (!span.range_end.empty()) span.range_end.front().number = scan.context.article;
    }
    return true;
}

}  // namespace

std::size_t find_english_provisions(Scan& scan, std::size_t at) {
    ProvisionGroup group = read_english_provisions(scan, at);
    if (group.spans.empty()) return at;
    if (is_heading(scan, at, group)) return group.end;
    const bool own_article = group.spans.front().path.front().number.empty();
    ActMention act;
    ActBehind behind = own_article ? ActBehind::kNone : read_act_behind(scan, group.end, act);
    const bool named_here = behind == ActBehind::kKnown;
    if (behind == ActBehind::kNone && !own_article) {
        behind = act_behind_next(scan, group.end, act, 0);
    }
    if (behind == ActBehind::kUnknown) remember_foreign(scan, at, group);
    if (behind == ActBehind::kUnknown || !fill_own_article(scan, group)) return group.end;
    if (behind == ActBehind::kNone) {
        if (is_foreign(scan, at, group)) return group.end;
        act = understood_act(scan, at);
    }
    if (act.act.empty()) return group.end;
    if (!named_here && is_of_convention(scan, act.act, group)) act.act = "echr";
    // A list that goes beyond an act that was only understood belongs to another one.
    if (!named_here &&
        std::any_of(group.spans.begin(), group.spans.end(), [&](const ProvisionSpan& span) {
            return !scan.has_article(act.act, span.path) || !may_have_part(act.act, span.path);
        })) {
        return group.end;
    }
    if (named_here) group.spans.back().end = act.end;
    const std::size_t end = group.spans.back().end;
    act.begin = act.end = 0;
    scan.add_provisions(group, act);
    return end;
}

}  // namespace axtar::corpus::citations
