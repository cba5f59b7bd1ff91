#include "corpus/citations/document_paragraphs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/citations/case_names.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/un_documents.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxParagraphs = 64;
constexpr std::size_t kMaxToParagraph = 32;  // lexemes of a report of judgments, with its page
constexpr std::size_t kMaxToDocument = 5;    // "of the Secretary-General's report"

bool is_sign(const Lexemes& lexemes, std::size_t at) { return lexemes.raw(at) == "§"; }

// "rec. 122.75", "recommendations 121.51" as people type: the numbers of reports on a State have
// two levels.
std::size_t skip_recommendation(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 4> kNouns = {"rec", "recs", "recommendation",
                                                        "recommendations"};
    if (std::find(kNouns.begin(), kNouns.end(), lexemes.folded(at)) == kNouns.end()) return at;
    const std::size_t number = lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
    const bool two_levels = lexemes[number].kind == LexemeKind::kDigits &&
                            lexemes.is_mark(number + 1, '.') && lexemes[number + 2].glued &&
                            lexemes[number + 2].kind == LexemeKind::kDigits;
    return two_levels ? number : at;
}

// Behind "§", "§§", "para.", "paragraphs"; `at` where no sign stands.
std::size_t skip_sign(const Lexemes& lexemes, std::size_t at) {
    if (is_sign(lexemes, at)) return is_sign(lexemes, at + 1) ? at + 2 : at + 1;
    if (lexemes[at].word != kParagraph && lexemes[at].word != kParaqraf) return at;
    return lexemes.is_mark(at + 1, '.') ? at + 2 : at + 1;
}

// "115-16" is the range 115 to 116, as the Court shortens it; 12-1 stands for no paragraph at all.
void widen_short_range(ProvisionSpan& span) {
    std::string& number = span.path.front().number;
    const std::size_t dash = number.find('-');
    if (dash == std::string::npos) return;
    std::string last = number.substr(dash + 1);
    number.resize(dash);
    if (last.size() >= number.size()) return;
    last.insert(0, number.substr(0, number.size() - last.size()));
    if (small_number(last) <= small_number(number)) return;
    span.range_end = {{ProvisionLevel::kParagraph, std::move(last)}};
}

// "(a)" behind a paragraph's number.
std::size_t read_letter(const Lexemes& lexemes, std::size_t at, ProvisionPath& path) {
    const bool letter =
        lexemes.is_mark(at, '(') && lexemes.is_mark(at + 2, ')') &&
        lexemes[at + 1].kind == LexemeKind::kWord && !lexemes[at + 1].capital &&
        (lexemes[at + 1].folded_size == 1 || roman_number(lexemes.folded(at + 1)) != 0);
    if (!letter) return at;
    path.push_back({ProvisionLevel::kItem, std::string(lexemes.folded(at + 1))});
    return at + 3;
}

bool is_year_like(std::string_view number) {
    return number.size() == 4 && number.find('.') == std::string_view::npos;
}

// The next number of a list: behind ",", "and", "və", and a further sign.
std::size_t skip_to_next(const Lexemes& lexemes, std::size_t at) {
    std::size_t next = at;
    if (lexemes.is_mark(next, ',')) ++next;
    if (lexemes[next].word == kAnd || lexemes[next].word == kOr || lexemes[next].word == kVe) {
        ++next;
    }
    return next == at ? at : skip_sign(lexemes, next);
}

// A number that belongs to something else: "§ 45, 5 May 1999", "§ 45, 12 EHRR 3", "no. 1/02".
bool begins_something_else(const Lexemes& lexemes, std::size_t at, std::size_t end) {
    return lexemes[end].word == kMonth || lexemes.is_mark(end, '/') ||
           (lexemes[end].capital && lexemes[end].kind == LexemeKind::kWord) ||
           is_year_like(lexemes.folded(at));
}

// Words of a reference between the name of a case and the paragraph.
bool belongs_to_reference(const Lexemes& lexemes, std::size_t at) {
    constexpr std::array<std::string_view, 23> kWords = {
        "cited",  "above",        "no",  "nos", "judgment", "decision", "of",     "dec", "and",
        "merits", "just",         "p",   "pp",  "extracts", "the",      "series", "see", "referred",
        "to",     "satisfaction", "vol", "at",  "others"};
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.word == kArticle || lexeme.word == kArticles) return false;
    if (lexeme.word == kVersus && !lexeme.capital) return false;  // "1996-V" is a volume
    if (lexeme.kind == LexemeKind::kDigits || lexeme.kind == LexemeKind::kDash) return true;
    if (lexeme.kind == LexemeKind::kWord) {
        return lexeme.capital ||
               std::find(kWords.begin(), kWords.end(), lexemes.folded(at)) != kWords.end();
    }
    return lexeme.mark == ',' || lexeme.mark == '.' || lexeme.mark == '(' || lexeme.mark == ')' ||
           lexeme.mark == '[' || lexeme.mark == ']' || lexeme.mark == '/';
}

// A full stop that ends the sentence, not a short word such as "no." or an initial.
bool ends_sentence(const Lexemes& lexemes, std::size_t at) {
    return lexemes.is_mark(at, '.') && lexemes[at + 1].capital && at > 0 &&
           (lexemes[at - 1].folded_size > 3 || lexemes[at - 1].kind != LexemeKind::kWord);
}

}  // namespace

ProvisionGroup read_document_paragraphs(const Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group;
    group.end = at;
    std::size_t next = skip_sign(lexemes, at);
    if (next == at && scan.query) next = skip_recommendation(lexemes, at);
    const bool sign_behind = next == at;  // "45-ci paraqraf", "45-ci bənd"
    std::size_t begin = at;
    while (group.spans.size() < kMaxParagraphs) {
        auto number = read_provision_number(lexemes, next);
        if (!number || (sign_behind && !number->ordinal)) break;
        if (!group.spans.empty() && begins_something_else(lexemes, next, number->end)) break;
        ProvisionSpan span{begin, number->end, {{ProvisionLevel::kParagraph, number->text}}, {}};
        if (!number->last.empty()) {
            span.range_end = {{ProvisionLevel::kParagraph, number->last}};
        } else {
            widen_short_range(span);
        }
        if (span.range_end.empty()) span.end = read_letter(lexemes, span.end, span.path);
        group.end = span.end;
        group.spans.push_back(std::move(span));
        next = begin = skip_to_next(lexemes, group.end);
        if (next == group.end) break;
    }
    // "see paragraph 45 above" is one of the text itself.
    const std::string_view behind = lexemes.folded(group.end);
    if (behind == "above" || behind == "below") return {.spans = {}, .end = at};
    if (!sign_behind || group.spans.empty()) return group;
    const WordClass noun = lexemes[group.end].word;
    if (noun != kParaqraf && noun != kBend) return {.spans = {}, .end = at};
    group.spans.back().end = ++group.end;
    return group;
}

std::size_t skip_to_paragraph(const Lexemes& lexemes, std::size_t at) {
    for (std::size_t i = at; i < at + kMaxToParagraph && i < lexemes.size(); ++i) {
        if (skip_sign(lexemes, i) != i) return i;
        // "Osman v. the United Kingdom 2 § 1" is Article 2 § 1.
        const bool article = (i == at || (i == at + 1 && lexemes.is_mark(at, ','))) &&
                             lexemes[i].kind == LexemeKind::kDigits &&
                             lexemes[i].folded_size <= 2 && is_sign(lexemes, i + 1);
        if (article) return at;
        const bool ordinal = lexemes[i].kind == LexemeKind::kDigits &&
                             lexemes[i + 1].kind == LexemeKind::kDash &&
                             lexemes[i + 2].word == kCi &&
                             (lexemes[i + 3].word == kParaqraf || lexemes[i + 3].word == kBend);
        if (ordinal) return i;
        if (!belongs_to_reference(lexemes, i) || ends_sentence(lexemes, i)) return at;
    }
    return at;
}

std::size_t add_with_paragraphs(Scan& scan, std::size_t begin, std::size_t end, CitationKind kind,
                                const std::string& key, std::size_t at) {
    ProvisionGroup group = read_document_paragraphs(scan, at);
    if (group.spans.empty()) {
        scan.add(begin, end, kind, key);
        return end;
    }
    group.spans.front().begin = begin;
    for (ProvisionSpan& span : group.spans) {
        scan.add(span.begin, span.end, kind, key, std::move(span.path), std::move(span.range_end));
    }
    return group.end;
}

std::size_t find_paragraphs_of_document(Scan& scan, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    ProvisionGroup group = read_document_paragraphs(scan, at);
    const bool of = lexemes[group.end].word == kOf;
    if (group.spans.empty() || (!of && !scan.query)) return at;
    if (of) {
        const NamedCase judgment = read_short_case(scan, group.end + 1);
        if (!judgment.key.empty()) {
            group.spans.back().end = judgment.end;
            for (ProvisionSpan& span : group.spans) {
                scan.add(span.begin, span.end, judgment.kind, judgment.key, std::move(span.path),
                         std::move(span.range_end));
            }
            return judgment.end;
        }
    }
    if (!of) --group.end;  // "para. 12 A/HRC/39/14"
    for (std::size_t next = group.end + 1; next <= group.end + kMaxToDocument; ++next) {
        if (lexemes[next].kind == LexemeKind::kMark && !lexemes.is_mark(next, '(')) return at;
        const auto document = read_un_document(scan, next);
        if (!document) continue;
        for (ProvisionSpan& span : group.spans) {
            if (&span == &group.spans.back()) span.end = document->end;
            scan.add(span.begin, span.end, document->kind, document->act, std::move(span.path),
                     std::move(span.range_end));
        }
        return document->end;
    }
    return at;
}

}  // namespace axtar::corpus::citations
