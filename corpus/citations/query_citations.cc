#include "corpus/citations/query_citations.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/citations/act_mention.h"
#include "corpus/citations/case_names.h"
#include "corpus/citations/citation_label.h"
#include "corpus/citations/convention_protocols.h"
#include "corpus/citations/document_paragraphs.h"
#include "corpus/citations/english_citations.h"
#include "corpus/citations/law_titles.h"
#include "corpus/citations/light_words.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_convention_articles.h"
#include "corpus/citations/query_divisions.h"
#include "corpus/citations/query_double_names.h"
#include "corpus/citations/query_keys.h"
#include "corpus/citations/query_lists.h"
#include "corpus/citations/query_names.h"
#include "corpus/citations/query_paragraphs.h"
#include "corpus/citations/query_parts.h"
#include "corpus/citations/query_provisions.h"
#include "corpus/citations/query_treaties.h"
#include "corpus/citations/query_treaty_years.h"
#include "corpus/citations/state_names.h"
#include "corpus/citations/treaty_numbers.h"
#include "corpus/citations/un_documents.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

std::optional<QueryPart> read_provision_part(const Scan& scan, std::size_t at, bool behind_act) {
    QueryProvisions read = read_query_provisions(scan, at, behind_act);
    if (read.group.spans.empty()) return std::nullopt;
    QueryPart part{.bare_number = read.bare_number,
                   .english = read.english,
                   .begin = at,
                   .end = read.group.end};
    part.provisions = std::move(read.group);
    return part;
}

// An act at lexeme `at`, or the treaty whose title stands before it and behind lexeme `from`.
std::optional<QueryPart> read_act_part(const Scan& scan, std::size_t from, std::size_t at) {
    auto act = read_treaty_number(scan, at);
    if (!act) act = read_query_protocol(scan, at);
    if (!act) act = read_act(scan, at);
    if (act && scan.acts.match(scan.lexemes, at, true).short_name &&
        !short_form_is_meant(scan, act->begin, act->end)) {
        return std::nullopt;
    }
    if (!act) act = read_treaty_of_year(scan, from, at);
    if (!act) act = read_query_treaty(scan, from, at);
    if (!act) act = read_query_subject(scan, from, at);
    if (!act) act = read_typed_treaty_number(scan, at);
    if (!act) act = read_act_named_before(scan, at);
    if (!act) act = read_short_name(scan, at);
    if (!act) return std::nullopt;
    const bool named_alike = act->kind == CitationKind::kCode || act->act == kForeignAct;
    const auto foreign =
        named_alike ? with_another_state(scan.lexemes, act->begin, act->end) : std::nullopt;
    if (foreign) {
        std::tie(act->begin, act->end) = *foreign;
        act->act = kForeignAct;
        act->readings.clear();
    }
    QueryPart part;
    part.begin = act->begin;
    part.end = act->end;
    part.act = std::move(act);
    return part;
}

// A document of the United Nations, with its paragraphs on either side.
std::size_t find_document(Scan& scan, std::size_t at) {
    const bool paragraph = scan.lexemes[at].word == kParagraph || scan.lexemes.raw(at) == "§" ||
                           scan.lexemes.folded(at).starts_with("rec");
    if (paragraph) {
        return find_paragraphs_of_document(scan, at);
    }
    const auto document = read_un_document(scan, at);
    if (!document) return at;
    const bool comma = scan.lexemes.is_mark(document->end, ',');
    return add_with_paragraphs(scan, document->begin, document->end, document->kind, document->act,
                               comma ? document->end + 1 : document->end);
}

// "P1-1", "A1P1": the protocol and its article, two parts in one.
std::size_t find_short_protocol(const Scan& scan, std::size_t at, std::vector<QueryPart>& parts) {
    auto read = read_short_protocol(scan, at);
    if (!read) return at;
    QueryPart protocol{.begin = at, .end = read->end};
    QueryPart provision{.bare_number = true, .begin = at, .end = read->end};
    if (read->article == read->end) {  // "P1-1 § 2"
        if (auto behind = read_provision_part(scan, read->article, true)) {
            provision = std::move(*behind);
        }
    } else if (read->article != 0) {
        std::string number(scan.lexemes.folded(read->article));
        provision.provisions.spans.push_back(
            {at, read->end, {{ProvisionLevel::kArticle, std::move(number)}}, {}});
        provision.provisions.end = read->end;
    }
    protocol.act = std::move(read->protocol);
    protocol.end = protocol.act->end;
    parts.push_back(std::move(protocol));
    if (provision.provisions.spans.empty()) return parts.back().end;
    parts.push_back(std::move(provision));
    return parts.back().end;
}

// What looked like an act or a number before it proved to be the name of a case: "VM" of "VM v
// Belgium".
void drop_covered(const Scan& scan, std::size_t known, std::vector<QueryPart>& parts) {
    if (scan.found.size() == known) return;
    const std::size_t begin = scan.found[known].start;
    std::erase_if(parts, [&](const QueryPart& part) {
        return part.begin < scan.done && scan.lexemes[part.begin].start >= begin;
    });
}

// "Comment", "resolution", "session" and the like, which bodies number; Azerbaijani in any
// inflection.
bool is_numbered_noun(std::string_view word) {
    for (const std::string_view noun : {"comment", "recommendation", "resolution", "session"}) {
        if (word == noun || (word.starts_with(noun) && word.substr(noun.size()) == "s"))
            return true;
    }
    for (const std::string_view noun : {"serh", "tovsiye", "qetname", "sessiya"}) {
        if (word.starts_with(noun)) return true;
    }
    return false;
}

// "general recommendation No. 19", "19 saylı ümumi tövsiyə", "47-ci sessiya", "47th session": no
// article of the treaty whose body wrote it or sat. "CM 145 şərh" is a comment on the article.
bool numbers_something_else(const Lexemes& lexemes, const QueryPart& part) {
    std::size_t before = part.begin;
    while (before > 0 && (lexemes.is_mark(before - 1, '.') || lexemes[before - 1].word == kNo ||
                          lexemes.raw(before - 1) == "№")) {
        --before;
    }
    if (before > 0 && is_numbered_noun(lexemes.folded(before - 1))) return true;
    std::size_t noun = part.end;
    const bool ordinal = lexemes[noun - 1].word == kCi;
    const bool english_ordinal = lexemes[noun].glued && lexemes[noun].kind == LexemeKind::kWord;
    if (english_ordinal || lexemes[noun].word == kNomreli) ++noun;
    if (lexemes.folded(noun) == "umumi" || lexemes.folded(noun) == "general") ++noun;
    return (ordinal || noun > part.end) && is_numbered_noun(lexemes.folded(noun));
}

// "CM 145/12" is no application to the Court.
bool is_of_code(const QueryPart& part) { return part.act && part.act->act.starts_with("az"); }

// What is one citation whatever stands beside it: a key, an application, a case, a document of the
// United Nations. Gives the lexeme behind it, or `at`.
std::size_t find_whole(Scan& scan, std::size_t at, bool behind_code) {
    std::size_t next = find_key(scan, at);
    if (next == at && !behind_code) next = find_application(scan, at);
    const WordClass word = scan.lexemes[at].word;
    if (next == at && (word == kVersus || word == kQarsi)) next = find_case(scan, at);
    return next == at ? find_document(scan, at) : next;
}

// "Article 25 part 2", "Article 25 parts 2 and 3": behind an article they are parts of that.
void add_english_parts(const std::vector<QueryDivision>& divisions, QueryPart& article) {
    constexpr std::string_view kPart = "part-";
    std::vector<ProvisionSpan>& spans = article.provisions.spans;
    const ProvisionSpan above = spans.back();
    if (!above.range_end.empty() || above.path.size() != 1 ||
        above.path.front().level != ProvisionLevel::kArticle) {
        return;
    }
    const auto path_of = [&](const std::string& division) {
        ProvisionPath path = above.path;
        path.push_back({ProvisionLevel::kPart, division.substr(kPart.size())});
        return path;
    };
    const bool parts =
        std::all_of(divisions.begin(), divisions.end(), [&](const QueryDivision& division) {
            return division.number.starts_with(kPart) &&
                   division.number.find('.') == std::string::npos;
        });
    if (!parts) return;
    spans.pop_back();
    for (const QueryDivision& division : divisions) {
        ProvisionSpan span{division.begin, division.end, path_of(division.number), {}};
        if (&division == &divisions.front()) span.begin = above.begin;
        if (!division.last.empty()) span.range_end = path_of(division.last);
        spans.push_back(std::move(span));
    }
    article.provisions.end = divisions.back().end;
}

// An article in or behind the chapters that lexemes [begin, end) name says more than they: "63-cü
// fəslinin 1166-cı maddəsi", "Article 36 in Chapter V". The part beside reaches over the chapters
// then.
bool has_article_beside(const Scan& scan, std::size_t begin,
                        const std::vector<QueryDivision>& divisions,
                        std::vector<QueryPart>& parts) {
    const std::size_t end = divisions.back().end;
    const Lexemes& lexemes = scan.lexemes;
    const bool between =
        begin > 0 && (lexemes.folded(begin - 1) == "in" || lexemes.is_mark(begin - 1, ',') ||
                      lexemes[begin - 1].word == kOf);
    const bool behind_part = !parts.empty() && parts.back().end + (between ? 1 : 0) == begin;
    if (behind_part && !parts.back().act && !parts.back().divisions) {
        add_english_parts(divisions, parts.back());
        parts.back().end = end;
        return true;
    }
    const std::size_t next = lexemes.is_mark(end, ',') ? end + 1 : end;
    const auto article = read_provision_part(scan, next, false);
    if (!article || article->bare_number) return false;
    if (behind_part) parts.back().end = end;
    return true;
}

// The chapters, sections or parts of an act at lexeme `at`. Gives the lexeme behind them, or `at`.
std::size_t find_divisions(const Scan& scan, std::size_t at, bool behind_act,
                           std::vector<QueryPart>& parts) {
    const std::vector<QueryDivision> divisions = read_query_divisions(scan, at, behind_act);
    if (divisions.empty()) return at;
    const std::size_t end = divisions.back().end;
    if (has_article_beside(scan, at, divisions, parts)) return end;
    QueryPart part{.bare_number = true, .divisions = true, .begin = at, .end = end};
    for (const QueryDivision& division : divisions) {
        ProvisionSpan span{
            division.begin, division.end, {{ProvisionLevel::kDivision, division.number}}, {}};
        if (!division.last.empty()) {
            span.range_end = {{ProvisionLevel::kDivision, division.last}};
        }
        span.inserted = division.inserted;
        part.provisions.spans.push_back(std::move(span));
    }
    part.provisions.end = end;
    parts.push_back(std::move(part));
    return end;
}

// "Dövlət rüsumu haqqında Qanunun" from "haqqında" on: its title stands behind lexeme
// `from`.
std::optional<QueryPart> read_titled_law(const Scan& scan, std::size_t from, std::size_t at) {
    if (scan.lexemes[at].word != kHaqqinda) return std::nullopt;
    auto act = read_query_title(scan, from, at);
    if (!act) return std::nullopt;
    QueryPart part{.begin = act->begin, .end = act->end};
    part.act = std::move(act);
    return part;
}

// "Genocide Convention II", "CAT III": a Roman numeral at the end of a query or before a sign is an
// article of the treaty before it; a protocol's name may go on with its own number.
std::optional<QueryPart> read_roman_article(const Scan& scan, std::size_t at,
                                            const QueryPart& act) {
    const Lexemes& lexemes = scan.lexemes;
    const KnownAct* known = scan.acts.find(act.act->act);
    const bool treaty = known != nullptr && known->kind == ActKind::kTreaty &&
                        treaty_noun_of_name(known->name_en) != "protocol";
    const bool ends = at + 1 >= lexemes.size() || lexemes[at + 1].kind == LexemeKind::kMark;
    if (!treaty || !ends || !lexemes[at].all_capitals) return std::nullopt;
    const unsigned number = roman_number(lexemes.folded(at));
    ProvisionSpan span{at, at + 1, {{ProvisionLevel::kArticle, std::to_string(number)}}, {}};
    if (number == 0 || !scan.has_article(known->key, span.path)) return std::nullopt;
    QueryPart part{.bare_number = true, .begin = at, .end = at + 1};
    part.provisions.spans.push_back(std::move(span));
    part.provisions.end = at + 1;
    return part;
}

std::vector<QueryPart> read_parts(Scan& scan) {
    std::vector<QueryPart> parts;
    for (std::size_t at = 0; at < scan.lexemes.size();) {
        const bool behind_act = !parts.empty() && parts.back().act && parts.back().end == at;
        if (const std::size_t end = find_divisions(scan, at, behind_act, parts); end > at) {
            at = end;
            continue;
        }
        const std::size_t known = scan.found.size();
        const std::size_t next = find_whole(scan, at, behind_act && is_of_code(parts.back()));
        if (next > at) {
            take_paragraphs_before(scan, known);
            drop_covered(scan, known, parts);
            at = next;
            continue;
        }
        if (const std::size_t end = find_short_protocol(scan, at, parts); end > at) {
            at = end;
            continue;
        }
        const std::size_t from = parts.empty() ? 0 : parts.back().end;
        auto part = read_act_part(scan, from, at);
        if (!part) part = read_titled_law(scan, from, at);
        if (!part) part = read_provision_part(scan, at, behind_act);
        if (!part && behind_act) part = read_roman_article(scan, at, parts.back());
        if (!part) {
            ++at;
            continue;
        }
        at = std::max(part->end, at + 1);
        parts.push_back(std::move(*part));
    }
    drop_conventions_apart(scan, parts);
    join_double_names(scan, parts);
    join_protocols(scan, parts);
    leave_articles_to_convention(scan, parts);
    return parts;
}

// The query is citations and nothing else, as far as light words go.
bool is_nothing_else(const Scan& scan, const std::vector<QueryPart>& parts) {
    std::string rest(scan.lexemes.text());
    const auto blank = [&rest](std::size_t start, std::size_t end) {
        for (std::size_t i = start; i < end; ++i) rest[i] = ' ';
    };
    for (const Citation& citation : scan.found) blank(citation.start, citation.end);
    for (const QueryPart& part : parts) {
        blank(scan.lexemes[part.begin].start, scan.lexemes[part.end - 1].end);
    }
    return are_light_words(rest);
}

// "ECHR 100 judgments": beyond the act's last article, or where no act has articles, a bare number
// counts something. Where nothing else is said, it is an article that the act lacks.
bool counts_something(const Scan& scan, const QueryPart& provision, const QueryPart& act) {
    constexpr unsigned kNoArticle = 1900;
    const ProvisionPath& path = provision.provisions.spans.front().path;
    const std::string& number = path.front().number;
    return provision.bare_number &&
           (!scan.has_article(act.act->act, path) ||
            small_number(std::string_view(number).substr(0, number.find('.'))) >= kNoArticle);
}

// "Article 6 § 1", "Article 5.1 (c)": the Court's way to cite, and the Convention's articles are
// what people cite so.
bool is_of_strasbourg(const Scan& scan, const Citation& citation) {
    const std::string_view typed =
        scan.lexemes.text().substr(citation.start, citation.end - citation.start);
    const std::string& last = citation.path.back().number;
    const bool paragraph =
        citation.path.size() > 2 || citation.path.front().number.find('.') != std::string::npos;
    const bool letter = paragraph && last.size() == 1 && last[0] >= 'a';
    return typed.find("§") != std::string_view::npos || (letter && typed.ends_with(')'));
}

void add_to_act(Scan& scan, QueryPart& provision, QueryPart* act) {
    ActMention mention;
    mention.act = "*";
    if (act != nullptr) {
        mention = *act->act;
        act->paired = true;
        mention.begin = std::min(act->begin, provision.begin);
        mention.end = act->end;
        if (act->begin > provision.begin) {
            provision.provisions.spans.back().end = std::max(act->end, provision.end);
        }
    }
    scan.add_provisions(provision.provisions, mention);
}

void add_pair(Scan& scan, QueryPart& provision, QueryPart* act) {
    const std::size_t known = scan.found.size();
    add_to_act(scan, provision, act);
    provision.paired = true;
    for (std::size_t i = known; provision.english && i < scan.found.size(); ++i) {
        Citation& citation = scan.found[i];
        citation.notation =
            is_of_strasbourg(scan, citation) ? Notation::kStrasbourg : Notation::kEnglish;
    }
}

// The act that a provision stands beside; null where none is near. `named`: the acts in the query.
QueryPart* act_beside(const Scan& scan, std::vector<QueryPart>& parts, std::size_t at,
                      std::ptrdiff_t named) {
    const QueryPart& part = parts[at];
    QueryPart* before = at > 0 && parts[at - 1].act ? &parts[at - 1] : nullptr;
    QueryPart* behind = at + 1 < parts.size() && parts[at + 1].act ? &parts[at + 1] : nullptr;
    if (before != nullptr && !is_near(scan.lexemes, before->end, part.begin)) {
        if (part.bare_number || named > 1) before = nullptr;
    }
    if (behind != nullptr && !is_near(scan.lexemes, part.end, behind->begin)) {
        if (part.bare_number || named > 1) behind = nullptr;
    }
    // "Konstitusiya, article 3 of the ECHR"; "art. 3 ECHR, art. 7 ICCPR"
    const bool taken = before != nullptr && before->paired && behind != nullptr &&
                       part.end == behind->begin && scan.lexemes.is_mark(before->end, ',');
    const bool of_behind = behind != nullptr && (scan.lexemes[part.end].word == kOf || taken);
    return before != nullptr && !of_behind ? before : behind;
}

// "Osman v. the United Kingdom article 5": beside a judgment of the European Court an article is
// one of the Convention; a bare number where it has a part and stands directly behind the name.
std::optional<ActMention> act_of_judgment(const Scan& scan, const QueryPart& part) {
    const std::string convention = "echr";
    const auto is_judgment = [](const Citation& citation) {
        return citation.act.starts_with("echr-case:") || citation.act.starts_with("echr-app:");
    };
    const auto judgment = std::find_if(scan.found.begin(), scan.found.end(), is_judgment);
    if (judgment == scan.found.end() || part.divisions) return std::nullopt;
    const ProvisionPath& path = part.provisions.spans.front().path;
    if (!scan.has_article(convention, path)) return std::nullopt;
    if (part.bare_number) {
        const std::string_view between =
            scan.lexemes.text().substr(0, scan.lexemes[part.begin].start);
        const bool behind =
            std::any_of(scan.found.begin(), scan.found.end(), [&](const Citation& citation) {
                return is_judgment(citation) && citation.end <= between.size() &&
                       between.find_first_not_of(" ,", citation.end) == std::string_view::npos;
            });
        if (!behind || path.size() < 2) return std::nullopt;
    }
    return ActMention{part.begin, part.begin, convention, CitationKind::kTreaty};
}

// True of two provisions of one list: "Article 3 and Article 8", "3-cü maddə 8-ci maddə ilə
// birlikdə".
bool are_listed(const Scan& scan, const QueryPart& first, const QueryPart& second) {
    const bool alike = first.divisions && second.divisions;
    const bool said = !second.bare_number && (first.bare_number || first.english == second.english);
    return !first.act && !second.act && (alike || said) &&
           (first.end == second.begin ? scan.lexemes.folded(second.end) == "ile"
                                      : skip_list_sign(scan.lexemes, first.end) == second.begin);
}

// "MM-in 5-ci maddəsi və 10-cu maddəsi", "ECHR 8 and Article 14": both are of the act of the first.
bool goes_on(const Scan& scan, const QueryPart& first, const QueryPart& second) {
    return first.paired && are_listed(scan, first, second);
}

// "14-cü maddə ilə birlikdə 8-ci maddə AİHK": the act behind the last provision of the list that
// begins with part `at`; null where it has none.
QueryPart* act_behind_list(const Scan& scan, std::vector<QueryPart>& parts, std::size_t at,
                           std::ptrdiff_t named) {
    std::size_t last = at;
    while (last + 1 < parts.size() && are_listed(scan, parts[last], parts[last + 1])) ++last;
    if (parts[at].bare_number || last == at || last + 1 == parts.size()) return nullptr;
    QueryPart* behind = act_beside(scan, parts, last, named);
    return behind == &parts[last + 1] ? behind : nullptr;
}

// Pairs each provision with its act.
void add_provisions(Scan& scan, std::vector<QueryPart>& parts, QueryOf of) {
    const auto named = std::count_if(parts.begin(), parts.end(),
                                     [](const QueryPart& part) { return part.act.has_value(); });
    const bool nothing_else = is_nothing_else(scan, parts);
    std::optional<ActMention> last_act;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QueryPart& part = parts[i];
        if (part.act) continue;
        if (part.bare_number && numbers_something_else(scan.lexemes, part)) continue;
        QueryPart owner{.act = ActMention{.act = part.owner}, .begin = part.begin};
        QueryPart* act = part.owner.empty() ? act_beside(scan, parts, i, named) : &owner;
        QueryPart same{.act = last_act, .begin = part.begin};
        if (act == nullptr && last_act && goes_on(scan, parts[i - 1], part)) act = &same;
        QueryPart* behind = act == nullptr ? act_behind_list(scan, parts, i, named) : nullptr;
        if (behind != nullptr) {
            same.act = behind->act;
            act = &same;
        }
        QueryPart of_court{.begin = part.begin, .end = part.end};
        if (act == nullptr && named == 0) of_court.act = act_of_judgment(scan, part);
        if (of_court.act) act = &of_court;
        const bool of_chosen = part.divisions && of == QueryOf::kChosenActs;
        if (act == nullptr && part.bare_number && !of_chosen) continue;
        if (act != nullptr && !nothing_else && counts_something(scan, part, *act)) continue;
        last_act = act != nullptr ? act->act : std::nullopt;
        add_pair(scan, part, act);
    }
}

}  // namespace

void find_in_query(Scan& scan, QueryOf of) {
    std::vector<QueryPart> parts = read_parts(scan);
    add_provisions(scan, parts, of);
    for (QueryPart& part : parts) {
        if (part.act && !part.paired && part.act->stands_alone) scan.add_mention(*part.act);
    }
    std::sort(scan.found.begin(), scan.found.end(), [](const Citation& a, const Citation& b) {
        return a.start != b.start ? a.start < b.start : a.end < b.end;
    });
}

}  // namespace axtar::corpus::citations
