#include "corpus/citations/query_convention_articles.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/citations/convention_protocols.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/query_lists.h"
#include "corpus/citations/query_provisions.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

constexpr std::string_view kConventionKey = "echr";

unsigned article_of(const ProvisionSpan& span) {
    const std::string_view number = span.path.front().number;
    return small_number(number.substr(0, number.find_first_of(".-")));
}

// `next`: the article of the protocol that `span` stands before; null where it stands behind.
bool is_of_convention(const Scan& scan, std::string_view protocol, const ProvisionSpan& span,
                      const ProvisionSpan* next) {
    const bool falls = next != nullptr && article_of(span) >= article_of(*next) &&
                       scan.has_article(kConventionKey, span.path);
    return falls || is_beyond_protocol(scan, protocol, span.path);
}

bool is_protocol(const QueryPart& part) { return part.act && part.act->act.starts_with("echr-p"); }

bool is_provision(const std::vector<QueryPart>& parts, std::size_t at) {
    return at < parts.size() && !parts[at].act && !parts[at].divisions && parts[at].owner.empty();
}

bool is_noun(const Lexemes& lexemes, std::size_t at) {
    return lexemes[at].word == kArticle || lexemes[at].word == kArticles ||
           says_article(lexemes, at);
}

// "Article 6 and Article 1", "1-ci maddəsi və 14-cü maddə": each of the two has a noun of its own.
bool has_own_noun(const Lexemes& lexemes, const ProvisionSpan& before, const ProvisionSpan& span) {
    for (std::size_t at = before.begin + 1; at <= span.begin; ++at) {
        if (is_noun(lexemes, at)) return true;
    }
    return false;
}

// Of a list before the name of its act, the first provision that is surely of that act.
std::size_t begin_of_named(const Lexemes& lexemes, const std::vector<ProvisionSpan>& spans) {
    for (std::size_t at = spans.size() - 1; at > 0; --at) {
        const bool falls = article_of(spans[at - 1]) > article_of(spans[at]);
        if (falls || has_own_noun(lexemes, spans[at - 1], spans[at])) return at;
    }
    return 0;
}

// Cuts the part at `at` into two before its provision `first`, which gets its noun along.
void split_part(const Lexemes& lexemes, std::vector<QueryPart>& parts, std::size_t at,
                std::size_t first) {
    QueryPart behind = parts[at];
    std::vector<ProvisionSpan>& spans = parts[at].provisions.spans;
    const auto cut = static_cast<std::ptrdiff_t>(first);
    behind.provisions.spans.erase(behind.provisions.spans.begin(),
                                  behind.provisions.spans.begin() + cut);
    spans.erase(spans.begin() + cut, spans.end());
    std::size_t& begin = behind.provisions.spans.front().begin;
    while (begin > spans.back().end &&
           (is_noun(lexemes, begin - 1) || lexemes.is_mark(begin - 1, '.'))) {
        --begin;
    }
    behind.begin = begin;
    parts[at].end = begin;
    parts[at].provisions.end = spans.back().end;
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(behind));
}

// A protocol among the parts, and the provision that is its own.
struct Named {
    std::size_t act = 0;
    std::optional<std::size_t> own = std::nullopt;
    bool shortened = false;  // "P1-1", "A1P1"
};

Named named_at(const Scan& scan, const std::vector<QueryPart>& parts, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const QueryPart& act = parts[at];
    Named named{.act = at};
    const bool before =
        at > 0 && is_provision(parts, at - 1) && is_near(lexemes, parts[at - 1].end, act.begin);
    const bool behind =
        is_provision(parts, at + 1) && is_near(lexemes, act.end, parts[at + 1].begin);
    const bool dash = lexemes[act.end].kind == LexemeKind::kDash && lexemes[act.end].glued;
    named.shortened = behind && (dash || parts[at + 1].begin == act.begin);
    const bool of = before && lexemes[parts[at - 1].end].word == kOf;
    const bool touches =
        before && parts[at - 1].end == act.begin && (!behind || parts[at + 1].begin > act.end);
    if (before && !named.shortened && (of || touches || !behind)) {
        named.own = at - 1;
    } else if (behind) {
        named.own = at + 1;
    }
    return named;
}

// The articles of the list that the name of the protocol stands at.
void split_own_list(const Scan& scan, std::vector<QueryPart>& parts, Named& named) {
    const std::size_t own = *named.own;
    const std::string protocol = parts[named.act].act->act;
    const std::vector<ProvisionSpan>& spans = parts[own].provisions.spans;
    if (own < named.act) {
        std::size_t first = begin_of_named(scan.lexemes, spans);
        const auto is_convention = [&](std::size_t at) {
            return is_of_convention(scan, protocol, spans[at], &spans[first]);
        };
        std::size_t behind = first;
        while (behind > 0 && !is_convention(behind - 1)) --behind;
        if (behind == 0) return;
        split_part(scan.lexemes, parts, own, behind);
        parts[own].owner = kConventionKey;
        named = {.act = named.act + 1, .own = own + 1, .shortened = false};
        return;
    }
    for (std::size_t at = 1; at < spans.size(); ++at) {
        const bool apart = named.shortened || has_own_noun(scan.lexemes, spans[at - 1], spans[at]);
        if (!apart || !is_of_convention(scan, protocol, spans[at], nullptr)) continue;
        split_part(scan.lexemes, parts, own, at);
        parts[own + 1].owner = kConventionKey;
        return;
    }
}

// True of a provision that a list goes on with from lexeme `end`, or that does so itself up to
// lexeme `begin`. A bare number needs more than a comma.
bool is_joined(const Lexemes& lexemes, std::size_t end, std::size_t begin, bool bare) {
    if (begin <= end) return begin == end && !bare;
    const bool comma = begin == end + 1 && lexemes.is_mark(end, ',');
    return skip_list_sign(lexemes, end) == begin && !(comma && bare);
}

// "… and Article 7 ICCPR": the act that stands behind a provision, unless it has one of its own.
bool has_act_behind(const Lexemes& lexemes, const std::vector<QueryPart>& parts, std::size_t at) {
    const std::size_t act = at + 1;
    if (act >= parts.size() || !parts[act].act) return false;
    if (!is_near(lexemes, parts[at].end, parts[act].begin)) return false;
    const bool comma = lexemes.is_mark(parts[at].end, ',');
    const bool own =
        is_provision(parts, act + 1) && is_near(lexemes, parts[act].end, parts[act + 1].begin);
    return !(comma && own);
}

bool has_act_before(const Lexemes& lexemes, const std::vector<QueryPart>& parts, std::size_t at) {
    return at > 0 && parts[at - 1].act && is_near(lexemes, parts[at - 1].end, parts[at].begin);
}

// Gives a part beside the protocol's its act. A bare number would have none.
void give_owner(const Scan& scan, std::string_view protocol, const ProvisionSpan* next,
                QueryPart& part) {
    const std::vector<ProvisionSpan>& spans = part.provisions.spans;
    const bool beyond = std::any_of(spans.begin(), spans.end(), [&](const ProvisionSpan& span) {
        return is_of_convention(scan, protocol, span, next);
    });
    if (beyond) {
        part.owner = kConventionKey;
    } else if (part.bare_number) {
        part.owner = protocol;
    }
}

void give_owner_before(const Scan& scan, std::vector<QueryPart>& parts, const Named& named) {
    const std::size_t first = named.own ? std::min(*named.own, named.act) : named.act;
    const ProvisionSpan* next = named.own ? &parts[*named.own].provisions.spans.front() : nullptr;
    for (std::size_t at = first; at-- > 0 && is_provision(parts, at);) {
        const bool joined =
            is_joined(scan.lexemes, parts[at].end, parts[at + 1].begin, parts[at].bare_number);
        if (!joined || has_act_before(scan.lexemes, parts, at)) return;
        give_owner(scan, parts[named.act].act->act, next, parts[at]);
    }
}

void give_owner_behind(const Scan& scan, std::vector<QueryPart>& parts, const Named& named) {
    const std::size_t last = named.own ? std::max(*named.own, named.act) : named.act;
    std::size_t end =
        named.own ? std::max(parts[*named.own].end, parts[named.act].end) : parts[named.act].end;
    for (std::size_t at = last + 1; at < parts.size(); ++at) {
        if (!is_provision(parts, at)) return;
        const bool joined = is_joined(scan.lexemes, end, parts[at].begin, parts[at].bare_number);
        if (!joined || has_act_behind(scan.lexemes, parts, at)) return;
        give_owner(scan, parts[named.act].act->act, nullptr, parts[at]);
        end = parts[at].end;
    }
}

}  // namespace

void leave_articles_to_convention(const Scan& scan, std::vector<QueryPart>& parts) {
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (!is_protocol(parts[at])) continue;
        Named named = named_at(scan, parts, at);
        if (named.own) split_own_list(scan, parts, named);
        give_owner_before(scan, parts, named);
        give_owner_behind(scan, parts, named);
        at = named.act;
    }
}

}  // namespace axtar::corpus::citations
