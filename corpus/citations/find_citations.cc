#include "corpus/citations/find_citations.h"

#include <optional>
#include <string>
#include <utility>

#include "analyzers/cyrillic_char_filter.h"
#include "analyzers/filtered_text.h"
#include "analyzers/look_alike_char_filter.h"
#include "base/utf8.h"
#include "corpus/citations/act_mention.h"
#include "corpus/citations/act_number.h"
#include "corpus/citations/azerbaijani_provisions.h"
#include "corpus/citations/back_references.h"
#include "corpus/citations/case_names.h"
#include "corpus/citations/document_paragraphs.h"
#include "corpus/citations/english_citations.h"
#include "corpus/citations/english_decrees.h"
#include "corpus/citations/english_provisions.h"
#include "corpus/citations/list_markers.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_citations.h"
#include "corpus/citations/scan.h"
#include "corpus/citations/treaty_numbers.h"
#include "corpus/citations/un_documents.h"

namespace axtar::corpus {
namespace citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxParenthesis = 16;

// "Konvensiyasının (bundan sonra – Konvensiya) 6-cı maddəsi": the bracket between.
std::size_t skip_parenthesis(const Lexemes& lexemes, std::size_t at) {
    if (!lexemes.is_mark(at, '(')) return at;
    for (std::size_t i = at + 1; i < at + kMaxParenthesis; ++i) {
        if (lexemes.is_mark(i, ')')) return i + 1;
    }
    return at;
}

// "(bundan sonra – Qanun)", "(bundan sonra “Məcəllə”)" behind an act: its name from here on.
void learn_definition(Scan& scan, const ActMention& act) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t at = act.end;
    if (!lexemes.is_mark(at, '(') || lexemes.folded(at + 1) != "bundan") return;
    for (std::size_t i = at + 2; i < at + 8 && !lexemes.is_mark(i, ')'); ++i) {
        if (lexemes[i].word == kQanun) scan.named.defined_law = act.act;
        if (lexemes[i].word == kMecelle) scan.named.defined_code = act.act;
    }
}

// The title of the act itself, or "№ 54-IIIQ" below its signature: alone on its line.
bool names_itself(const Scan& scan, const ActMention& act) {
    const Lexemes& lexemes = scan.lexemes;
    return !scan.query && act.act == scan.context.act && lexemes[act.begin].line_start &&
           (act.end >= lexemes.size() || lexemes[act.end].line_start);
}

// An act that was read at some lexeme: with the provisions behind it, or alone.
std::size_t add_act(Scan& scan, const ActMention& act) {
    if (!act.own) learn_definition(scan, act);
    if (act.genitive) {
        ProvisionGroup group = read_azerbaijani_provisions(scan, act.end, true);
        if (group.spans.empty()) {
            const std::size_t behind = skip_parenthesis(scan.lexemes, act.end);
            if (behind != act.end) group = read_azerbaijani_provisions(scan, behind, true);
        }
        if (!group.spans.empty()) {
            scan.add_provisions(group, act);
            return group.end;
        }
    }
    if (scan.lexemes[act.end].capital && scan.lexemes[act.end].word == kArticle) {
        // "ECHR, Article 6" is read from the act on; "Article 6 ECHR" from the article on.
        const ProvisionGroup group = read_english_provisions(scan, act.end);
        if (!group.spans.empty()) {
            scan.add_provisions(group, act);
            return group.end;
        }
    }
    if (act.stands_alone && !names_itself(scan, act)) {
        scan.add_mention(act);
    } else if (act.act != "*" && !act.own) {
        scan.remember(act.act);
    }
    return act.end;
}

// "bu maddənin üçüncü hissəsi": the article is that of the text; "bu maddənin 5.2-ci bəndi" names
// it itself. "həmin maddənin" may be any article before: nothing.
std::size_t find_parts_of_this_article(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    if (lexemes[at + 1].word != kMadde || !is_genitive(lexemes.folded(at + 1))) return at;
    ProvisionGroup group = read_azerbaijani_parts(scan, at + 2);
    if (group.spans.empty()) return at + 2;
    if (lexemes[at].word == kHemin || scan.context.act.empty()) return group.end;
    for (ProvisionSpan& span : group.spans) {
        const bool dotted = span.path.front().number.find('.') != std::string::npos;
        if (dotted) {
            span.path.front().level = ProvisionLevel::kArticle;
            continue;
        }
        if (scan.context.article.empty()) return group.end;
        const ProvisionStep article{ProvisionLevel::kArticle, scan.context.article};
        span.path.insert(span.path.begin(), article);
        if (!span.range_end.empty()) span.range_end.insert(span.range_end.begin(), article);
    }
    ActMention own;
    own.begin = at;
    own.end = at + 2;
    own.act = scan.context.act;
    own.own = true;
    scan.add_provisions(group, own);
    return group.end;
}

// Between two citations of one act: ", və", "həmçinin".
bool joins_previous(const Scan& scan, std::size_t at) {
    if (scan.found.empty() || scan.found.back().path.empty()) return false;
    if (at <= scan.done || at - scan.done > 3) return false;
    for (std::size_t i = scan.done; i < at; ++i) {
        const WordClass word = scan.lexemes[i].word;
        if (!scan.lexemes.is_mark(i, ',') && word != kVe && word != kYa && word != kAlso) {
            return false;
        }
    }
    return true;
}

// “Fəaliyyət növlərinin siyahısı”nın 47-ci maddəsi: of something in quotation marks that is no act.
bool belongs_to_quoted(const Lexemes& lexemes, std::size_t at) {
    return at >= 2 && lexemes[at - 1].kind == LexemeKind::kWord && lexemes[at - 1].glued &&
           lexemes[at - 2].kind == LexemeKind::kQuote && is_genitive(lexemes.folded(at - 1));
}

std::size_t find_bare_provisions(Scan& scan, std::size_t at) {
    const ProvisionGroup group = read_azerbaijani_provisions(scan, at, false);
    if (group.spans.empty()) return std::max(group.end, at + 1);
    if (belongs_to_quoted(scan.lexemes, at)) return group.end;
    ActMention act;
    if (joins_previous(scan, at)) {
        act.act = scan.found.back().act;
    } else if (!scan.context.act.empty()) {
        act.act = scan.context.act;
        act.own = true;
    } else {
        act.act = scan.context.treaty;
    }
    if (!act.act.empty()) scan.add_provisions(group, act);
    return group.end;
}

// "A/HRC/39/14, paras. 12 and 13", "A/HRC/39/14 (para. 12)"
std::size_t add_un_document(Scan& scan, const ActMention& act) {
    const Lexemes& lexemes = scan.lexemes;
    const bool divided = lexemes.is_mark(act.end, ',') || lexemes.is_mark(act.end, '(');
    return add_with_paragraphs(scan, act.begin, act.end, act.kind, act.act,
                               divided ? act.end + 1 : act.end);
}

std::size_t read_at_digits(Scan& scan, std::size_t at) {
    if (const std::size_t next = find_application(scan, at); next > at) return next;
    if (const auto act = read_act(scan, at)) return add_act(scan, *act);
    if (const auto act = read_treaty_number(scan, at)) return add_act(scan, *act);
    return find_bare_provisions(scan, at);
}

std::size_t read_at_word(Scan& scan, std::size_t at) {
    const WordClass word = scan.lexemes[at].word;
    switch (word) {
        case kBu:
        case kHemin:
            if (const std::size_t next = find_parts_of_this_article(scan, at); next > at) {
                return next;
            }
            [[fallthrough]];
        case kMecelle:
        case kQanun:
        case kTreatyNoun:
        case kRules:
            if (const auto act = read_act_named_before(scan, at)) return add_act(scan, *act);
            break;
        case kArticle:
        case kArticles:
        case kParagraph:
        case kPoint:
            if (const std::size_t next = find_english_provisions(scan, at); next > at) return next;
            return word == kParagraph ? find_paragraphs_of_document(scan, at) : at;
        case kDecree:
        case kResolution:
            if (const auto act = read_english_decree(scan, at)) return add_act(scan, *act);
            if (word == kDecree) return at;
            break;
        case kIbid:
            return find_back_reference(scan, at);
        case kCited:
        case kJudgment:
            return find_short_case(scan, at);
        case kVersus:
        case kQarsi:
            return find_case(scan, at);
        default:
            break;
    }
    // Most words of a text begin nothing.
    if (word == kNone && !scan.lexemes[at].all_capitals && !scan.acts.may_begin(scan.lexemes, at)) {
        return at;
    }
    if (const auto act = read_un_document(scan, at)) return add_un_document(scan, *act);
    if (const auto act = read_treaty_number(scan, at)) return add_act(scan, *act);
    if (const auto act = read_act(scan, at)) return add_act(scan, *act);
    return at;
}

void find_in_text(Scan& scan) {
    for (std::size_t at = 0; at < scan.lexemes.size();) {
        const LexemeKind kind = scan.lexemes[at].kind;
        std::size_t next = at;
        if (kind == LexemeKind::kWord) {
            next = read_at_word(scan, at);
        } else if (kind == LexemeKind::kDigits) {
            next = read_at_digits(scan, at);
        } else if (kind == LexemeKind::kMark && scan.lexemes.raw(at) == "§") {
            next = find_short_case_before_sign(scan, at);
            if (next == at) next = find_paragraphs_of_document(scan, at);
        } else if (kind == LexemeKind::kQuote) {
            if (const auto act = read_act(scan, at)) next = add_act(scan, *act);
        }
        at = std::max(next, at + 1);
    }
}

}  // namespace
}  // namespace citations

std::vector<Citation> find_citations(std::string_view text, const CitationContext& context) {
    NamedBefore nothing;
    return find_citations(text, context, nothing);
}

std::vector<Citation> find_citations(std::string_view text, const CitationContext& context,
                                     NamedBefore& named) {
    citations::Scan scan(text, context, named, false);
    citations::find_in_text(scan);
    return std::move(scan.found);
}

std::vector<Citation> find_query_citations(std::string_view query,
                                           const QueryContext& query_context) {
    CitationContext context;
    context.acts = query_context.acts;
    context.jurisdiction = "az";
    NamedBefore nothing;
    const std::string text = without_list_markers(utf8::prefix(query, kMaxQueryBytes));
    // "МПМ-ин 360-ҹы маддәси": as queries are read for the index.
    analyzers::FilteredText latin(text);
    if (!latin.ill_formed()) {
        analyzers::LookAlikeCharFilter().apply(latin);
        analyzers::CyrillicCharFilter().apply(latin);
    }
    citations::Scan scan(latin.text(), context, nothing, true);
    scan.titles = query_context.acts_of_title;
    citations::find_in_query(scan, query_context.of);
    for (Citation& citation : scan.found) {
        citation.start = latin.original_start(static_cast<std::uint32_t>(citation.start));
        citation.end = latin.original_end(static_cast<std::uint32_t>(citation.end));
    }
    return std::move(scan.found);
}

}  // namespace axtar::corpus
