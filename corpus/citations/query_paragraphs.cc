#include "corpus/citations/query_paragraphs.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/citations/document_paragraphs.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxParagraphs = 16;  // lexemes
constexpr std::size_t kMaxBetween = 8;      // "of the judgment in the case of"

bool is_judgment(std::string_view act) {
    return act.starts_with("echr-case:") || act.starts_with("echr-app:");
}

bool is_between(const Lexemes& lexemes, std::size_t at) {
    const WordClass word = lexemes[at].word;
    return word == kOf || word == kThe || word == kJudgment || word == kNo ||
           lexemes.is_mark(at, ',') || lexemes.is_mark(at, '.') || lexemes.folded(at) == "in" ||
           lexemes.folded(at).starts_with("application");
}

// Paragraphs of an article: "2 § 1", "(2) § 1", "Article 2, § 1".
bool belongs_to_article(const Lexemes& lexemes, std::size_t sign) {
    const std::size_t before = sign > 0 && lexemes.is_mark(sign - 1, ',') ? sign - 1 : sign;
    return before > 0 &&
           (lexemes[before - 1].kind == LexemeKind::kDigits || lexemes.is_mark(before - 1, ')'));
}

// The paragraphs that end before the words that lead to lexeme `name`; empty where there are none.
ProvisionGroup paragraphs_before(const Scan& scan, std::size_t name) {
    const Lexemes& lexemes = scan.lexemes;
    std::size_t end = name;
    while (end > 0 && name - end < kMaxBetween && is_between(lexemes, end - 1)) --end;
    const std::size_t first = end - std::min(end, kMaxParagraphs);
    for (std::size_t at = first; at < end; ++at) {
        ProvisionGroup group = read_document_paragraphs(scan, at);
        const bool all = !group.spans.empty() && group.end >= end && group.end <= name;
        if (all) return belongs_to_article(lexemes, at) ? ProvisionGroup{} : group;
    }
    return {};
}

}  // namespace

void take_paragraphs_before(Scan& scan, std::size_t known) {
    if (scan.found.size() != known + 1) return;
    const Citation judgment = scan.found.back();
    if (!is_judgment(judgment.act) || !judgment.path.empty()) return;
    const std::size_t end = scan.done;
    std::size_t name = end;
    while (name > 0 && scan.lexemes[name - 1].start >= judgment.start) --name;
    ProvisionGroup group = paragraphs_before(scan, name);
    if (group.spans.empty()) return;
    scan.found.pop_back();
    group.spans.back().end = end;
    for (ProvisionSpan& span : group.spans) {
        scan.add(span.begin, span.end, judgment.kind, judgment.act, std::move(span.path),
                 std::move(span.range_end));
    }
}

}  // namespace axtar::corpus::citations
