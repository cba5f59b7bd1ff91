#include "corpus/citations/back_references.h"

#include <string_view>
#include <utility>

#include "corpus/citations/document_paragraphs.h"
#include "corpus/citations/english_provisions.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::size_t kMaxBetween = 200;     // lexemes between a citation and "ibid."
constexpr std::size_t kMaxPageHeadings = 3;  // of a document, its symbol alone on a line

// The lexeme behind "Ibid.,", "Id.,", "Yenə orada,"; `at` where none stands. "Id" is a number or a
// name too: it counts in this form alone.
std::size_t skip_words(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    std::size_t next = at + 1;
    if (word == "yene" || word == "ele") {
        if (lexemes.folded(next) != "orada") return at;
        ++next;
    } else if (word == "id") {
        const bool full = !lexemes[at].all_capitals && lexemes.is_mark(at + 1, '.') &&
                          lexemes.is_mark(at + 2, ',');
        if (!full) return at;
    } else if (word != "ibid" && word != "ibidem") {
        return at;
    }
    if (lexemes.is_mark(next, '.')) ++next;
    if (lexemes.is_mark(next, ',') || lexemes.is_mark(next, '(')) ++next;
    if (lexemes.folded(next) == "at") ++next;
    return next;
}

// The symbol of a document at the head of its page.
bool is_page_heading(std::string_view text, const Citation& citation) {
    const bool begins = citation.start == 0 || text[citation.start - 1] == '\n';
    const bool ends = citation.end >= text.size() || text[citation.end] == '\n';
    return begins && ends && citation.path.empty();
}

const Citation* cited_before(const Scan& scan) {
    std::size_t last = scan.found.size();
    for (std::size_t tries = 0; last > 0 && tries <= kMaxPageHeadings; ++tries) {
        const Citation& citation = scan.found[--last];
        if (!is_page_heading(scan.lexemes.text(), citation)) return &citation;
    }
    return nullptr;
}

// A page or a paragraph of something between: "JS2, p. 4", "UNHCR submission, para. 5", a link.
// "(see paragraph 45 above)" is one of the text itself.
bool names_a_source(const Lexemes& lexemes, std::size_t at) {
    const std::string_view word = lexemes.folded(at);
    if (word == "http" || word == "https" || word == "www" || word == "submission") return true;
    const bool page = word == "p" || word == "pp" || word == "page" || word == "pages";
    const bool paragraph = lexemes[at].word == kParagraph || lexemes.raw(at) == "§";
    if (!page && !paragraph) return false;
    std::size_t next = at + 1;
    if (lexemes.is_mark(next, '.') || lexemes.raw(next) == "§") ++next;
    if (lexemes[next].kind != LexemeKind::kDigits) return false;
    for (std::size_t steps = 0; paragraph && steps < 6; ++steps, ++next) {
        if (lexemes.folded(next) == "above" || lexemes.folded(next) == "below") return false;
    }
    return true;
}

bool stands_directly_before(const Scan& scan, const Citation& cited, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    for (std::size_t steps = 0; steps < kMaxBetween && at > 0; ++steps) {
        --at;
        if (lexemes[at].start < cited.end) return true;
        if (names_a_source(lexemes, at)) return false;
    }
    return at == 0;
}

}  // namespace

std::size_t find_back_reference(Scan& scan, std::size_t at) {
    const std::size_t place = skip_words(scan.lexemes, at);
    if (place == at) return at;
    const Citation* cited = cited_before(scan);
    if (cited == nullptr || !stands_directly_before(scan, *cited, at)) return at;
    const bool has_paragraphs = provision_mark(cited->act) == '#';
    ProvisionGroup group = has_paragraphs ? read_document_paragraphs(scan, place)
                                          : read_english_provisions(scan, place);
    if (group.spans.empty() || group.spans.front().path.front().number.empty()) return at;
    const std::string act = cited->act;
    const CitationKind kind = has_paragraphs ? cited->kind : scan.article_kind(act);
    group.spans.front().begin = at;
    for (ProvisionSpan& span : group.spans) {
        if (!has_paragraphs && !scan.has_article(act, span.path)) continue;
        scan.add(span.begin, span.end, kind, act, std::move(span.path), std::move(span.range_end));
    }
    return group.end;
}

}  // namespace axtar::corpus::citations
