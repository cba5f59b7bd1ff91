#include "corpus/citations/query_parts.h"

#include <algorithm>
#include <cstddef>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

using enum WordClass;

// The place in `parts` of the provision that stands near part `of` on its other side than part
// `joined`; nothing where there is none.
std::optional<std::size_t> provision_beside(const Scan& scan, const std::vector<QueryPart>& parts,
                                            std::size_t of, std::size_t joined) {
    const bool before = of < joined;
    if (before ? of == 0 : of + 1 >= parts.size()) return std::nullopt;
    const std::size_t beside = before ? of - 1 : of + 1;
    if (parts[beside].act) return std::nullopt;
    const bool near = before ? is_near(scan.lexemes, parts[beside].end, parts[of].begin)
                             : is_near(scan.lexemes, parts[of].end, parts[beside].begin);
    return near ? std::optional(beside) : std::nullopt;
}

// True where the provision beside the Convention is its own: "art. 6 ECHR, Protocol 7". Side by
// side with nothing between, "article 2 ECHR Protocol 1", it is the protocol's unless that has one
// too. "CM 145, AİHK Protokol 13" leaves the article to the code.
bool has_own_provision(const Scan& scan, const std::vector<QueryPart>& parts, std::size_t owner,
                       std::size_t protocol) {
    const auto own = provision_beside(scan, parts, owner, protocol);
    if (!own) return false;
    const bool before = *own < owner;
    const bool of_another = before && *own > 0 && parts[*own - 1].act &&
                            is_near(scan.lexemes, parts[*own - 1].end, parts[*own].begin);
    if (of_another) return false;
    const bool apart = std::max(parts[owner].begin, parts[protocol].begin) >
                       std::min(parts[owner].end, parts[protocol].end);
    return apart || provision_beside(scan, parts, protocol, owner).has_value();
}

// "AİHK, 13 saylı Protokol": the Convention says whose protocol it is, and is cited itself only
// where it has a provision of its own.
void join_owner_of_protocol(const Scan& scan, std::vector<QueryPart>& parts) {
    const auto is_owner = [](const QueryPart& part) { return part.act && part.act->act == "echr"; };
    const auto is_protocol = [](const QueryPart& part) {
        return part.act && part.act->act.starts_with("echr-p");
    };
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const bool before = is_owner(parts[i]) && is_protocol(parts[i + 1]);
        const bool behind = is_protocol(parts[i]) && is_owner(parts[i + 1]);
        if (!before && !behind) continue;
        if (!is_near(scan.lexemes, parts[i].end, parts[i + 1].begin)) continue;
        const std::size_t owner = before ? i : i + 1;
        QueryPart& protocol = parts[before ? i + 1 : i];
        protocol.act->stands_alone = true;
        if (has_own_provision(scan, parts, owner, before ? i + 1 : i)) continue;
        protocol.begin = std::min(protocol.begin, parts[owner].begin);
        protocol.end = std::max(protocol.end, parts[owner].end);
        protocol.act->begin = protocol.begin;
        protocol.act->end = protocol.end;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(owner));
    }
}

// "Protocol 13 article 1 ECHR", "P1-1 ECHR"; "ECHR art. 1 P1", "ECHR Article 1 of Protocol No. 1":
// the Convention beside the article of the protocol, with nothing between and none of its own.
void join_owner_around_article(const Scan& scan, std::vector<QueryPart>& parts) {
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        if (parts[i].act || !parts[i - 1].act || !parts[i + 1].act) continue;
        const bool owner_first = parts[i - 1].act->act == "echr";
        const std::size_t owner = owner_first ? i - 1 : i + 1;
        QueryPart& protocol = parts[owner_first ? i + 1 : i - 1];
        const bool pair =
            parts[owner].act->act == "echr" && protocol.act->act.starts_with("echr-p");
        if (!pair || !is_near(scan.lexemes, parts[i - 1].end, parts[i].begin)) continue;
        if (!is_near(scan.lexemes, parts[i].end, parts[i + 1].begin)) continue;
        if (scan.lexemes.is_mark(parts[i].end, ',') && owner_first) continue;
        if (provision_beside(scan, parts, i + 1, i)) continue;
        // "Article 2 of Protocol No. 4, Article 3 of the Convention": each has its own.
        if (!owner_first && provision_beside(scan, parts, i - 1, i)) continue;
        std::vector<ProvisionSpan>& spans = parts[i].provisions.spans;
        parts[i].begin = std::min(parts[i].begin, parts[owner].begin);
        parts[i].end = std::max(parts[i].end, parts[owner].end);
        spans.front().begin = std::min(spans.front().begin, parts[owner].begin);
        spans.back().end = std::max(spans.back().end, parts[owner].end);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(owner));
    }
}

// "C111", a Labour convention by its letter alone.
bool is_by_letter(const Scan& scan, const QueryPart& part) {
    return part.act && part.act->act.starts_with("ilo:c") && part.end == part.begin + 2 &&
           scan.lexemes.folded(part.begin) == "c";
}

bool is_said_provision(const QueryPart& part) { return !part.act && !part.bare_number; }

// "article 3" of "room C29, article 3 ECHR" at `provision`: the act behind it has no other.
bool has_act_behind(const Scan& scan, const std::vector<QueryPart>& parts, std::size_t provision) {
    const std::size_t act = provision + 1;
    if (act >= parts.size() || !parts[act].act) return false;
    const bool comma = scan.lexemes.is_mark(parts[provision].end, ',');
    if (comma || !is_near(scan.lexemes, parts[provision].end, parts[act].begin)) return false;
    const bool own = act + 1 < parts.size() && is_said_provision(parts[act + 1]) &&
                     is_near(scan.lexemes, parts[act].end, parts[act + 1].begin);
    return !own;
}

// True of part `at`, a convention by its letter, where its article stands directly beside it.
bool has_article_beside(const Scan& scan, const std::vector<QueryPart>& parts, std::size_t at) {
    const Lexemes& lexemes = scan.lexemes;
    const QueryPart& part = parts[at];
    if (at > 0 && is_said_provision(parts[at - 1])) {
        const bool of_another =
            at > 1 && parts[at - 2].act && is_near(lexemes, parts[at - 2].end, parts[at - 1].begin);
        if (!of_another && is_near(lexemes, parts[at - 1].end, part.begin)) return true;
    }
    if (at + 1 >= parts.size() || !is_said_provision(parts[at + 1])) return false;
    const std::size_t end = skip_ending(lexemes, part.end);
    const std::size_t before = at > 0 ? parts[at - 1].end : 0;
    // "room C29, article 3"
    const bool apart = lexemes.is_mark(end, ',') && !is_near(lexemes, before, part.begin);
    return !apart && is_near(lexemes, end, parts[at + 1].begin) &&
           !has_act_behind(scan, parts, at + 1);
}

}  // namespace

bool is_near(const Lexemes& lexemes, std::size_t from, std::size_t to) {
    if (to < from || to - from > 3) return to <= from;
    for (std::size_t at = from; at < to; ++at) {
        const WordClass word = lexemes[at].word;
        const bool light = word == kOf || word == kThe || word == kNo || word == kThis ||
                           lexemes[at].kind == LexemeKind::kMark ||
                           lexemes[at].kind == LexemeKind::kDash;
        if (!light || lexemes.is_mark(at, ';')) return false;
    }
    return true;
}

void drop_conventions_apart(const Scan& scan, std::vector<QueryPart>& parts) {
    for (std::size_t i = parts.size(); i-- > 0;) {
        if (is_by_letter(scan, parts[i]) && !has_article_beside(scan, parts, i)) {
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

void join_protocols(const Scan& scan, std::vector<QueryPart>& parts) {
    join_owner_of_protocol(scan, parts);
    join_owner_around_article(scan, parts);
}

}  // namespace axtar::corpus::citations
