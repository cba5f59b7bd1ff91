#include "corpus/citations/scan.h"

#include <array>
#include <utility>

#include "corpus/citations/citation_label.h"
#include "corpus/citations/provision_number.h"
#include "corpus/citations/treaty_titles.h"

namespace axtar::corpus::citations {

Scan::Scan(std::string_view text, const CitationContext& text_context, NamedBefore& named_before,
           bool is_query)
    : lexemes(text),
      context(text_context),
      acts(text_context.acts != nullptr ? *text_context.acts : KnownActs::built_in()),
      query(is_query),
      named(named_before) {}

std::string_view treaty_noun(std::string_view folded) {
    using Names = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Names, 15> kNouns = {{{"protocol", "protocol"},
                                               {"protokol", "protocol"},
                                               {"convention", "convention"},
                                               {"konvensiya", "convention"},
                                               {"covenant", "covenant"},
                                               {"pakt", "covenant"},
                                               {"charter", "charter"},
                                               {"xartiya", "charter"},
                                               {"declaration", "declaration"},
                                               {"beyanname", "declaration"},
                                               {"agreement", "agreement"},
                                               {"treaty", "treaty"},
                                               {"statute", "statute"},
                                               {"muqavile", "treaty"},
                                               {"statut", "statute"}}};
    for (const auto& [beginning, noun] : kNouns) {
        if (folded.starts_with(beginning)) return noun;
    }
    return {};
}

std::string_view treaty_noun_of_name(std::string_view name) {
    const Lexemes words(name);
    std::string_view found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view noun = treaty_noun(words.folded(at));
        if (noun == "protocol") return noun;
        if (found.empty()) found = noun;
    }
    return found;
}

std::vector<std::string> Scan::acts_of_title(std::string_view key) const {
    return titles ? titles(key) : treaties_of_title(key, acts, {});
}

Citation& Scan::add(std::size_t begin, std::size_t end, CitationKind kind, std::string act,
                    ProvisionPath path, ProvisionPath range_end) {
    Citation citation;
    citation.start = lexemes[begin].start;
    citation.end = end > begin ? lexemes[end - 1].end : citation.start;
    citation.kind = kind;
    citation.act = std::move(act);
    citation.path = std::move(path);
    citation.range_end = std::move(range_end);
    citation.key = citation_key(citation.act, citation.path, citation.range_end);
    found.push_back(std::move(citation));
    done = end;
    return found.back();
}

void Scan::add_mention(const ActMention& mention) {
    add(mention.begin, mention.end, mention.kind, mention.act).readings = mention.readings;
    remember(mention.act);
}

namespace {

// "art. 6-1" of a treaty is Article 6 § 1, as the European Court used to write: only acts of
// Azerbaijan have inserted articles.
void split_paragraph(std::string_view act, ProvisionPath& path) {
    if (act.starts_with("az") || act.starts_with("doc:") || act == "*" || path.empty()) return;
    if (path.front().level != ProvisionLevel::kArticle) return;
    std::string& number = path.front().number;
    const std::size_t hyphen = number.find('-');
    if (hyphen == std::string::npos) return;
    const ProvisionStep part{ProvisionLevel::kPart, number.substr(hyphen + 1)};
    number.resize(hyphen);
    path.insert(path.begin() + 1, part);
}

}  // namespace

void Scan::add_provisions(const ProvisionGroup& group, const ActMention& act) {
    bool first = true;
    for (const ProvisionSpan& span : group.spans) {
        const std::size_t begin =
            first && act.end != 0 && act.begin < span.begin ? act.begin : span.begin;
        first = false;
        ProvisionPath path = span.path;
        split_paragraph(act.act, path);
        // Who asks for an article that the act lacks is told so: a person's 999 is no 99-9.
        const bool there =
            has_article(act.act, path) || (!query && restore_superscript(act.act, path));
        if (!there && !query) continue;
        const CitationKind kind = act.own ? CitationKind::kOwnAct : article_kind(act.act);
        Citation& citation = add(begin, span.end, kind, act.act, path, span.range_end);
        citation.inserted = span.inserted;
        for (const Reading& reading : act.readings) {
            const KnownAct* known = acts.find(reading.key);
            const bool body = known != nullptr && known->kind == ActKind::kBody;
            const std::string key =
                body ? reading.key : citation_key(reading.key, path, span.range_end);
            citation.readings.push_back(
                {key, citation_label(key, "az", acts), citation_label(key, "en", acts)});
        }
    }
    remember(act.act);
}

void Scan::remember(std::string_view act) {
    const KnownAct* known = acts.find(act);
    if (act.starts_with("treaty:")) {
        const std::string_view noun = treaty_noun_of_name(act.substr(act.find(':') + 1));
        if (!noun.empty()) named.treaties[noun] = act;
    } else if (known != nullptr && known->kind == ActKind::kTreaty) {
        const std::string_view noun = treaty_noun_of_name(known->name_en);
        if (!noun.empty()) named.treaties[noun] = act;
    } else if (known != nullptr && known->kind == ActKind::kCode) {
        named.code = act;
    } else if (act == "az:const" || act == "az-nmr:const") {
        named.constitution = act;
    } else if (act.starts_with("az:")) {
        named.law = act;
    } else if (act.starts_with("az-nmr:act:")) {
        named.law = act;
    }
}

std::string Scan::treaty_called(std::string_view noun) const {
    if (noun == "convention" && !context.treaty.empty()) return context.treaty;
    const KnownAct* own = acts.find(context.act);
    if (own != nullptr && own->kind == ActKind::kTreaty &&
        treaty_noun_of_name(own->name_en) == noun) {
        return context.act;
    }
    const bool own_noun = own == nullptr && !context.act.empty() && context.noun == noun;
    if (own_noun) return context.act;
    const auto last = named.treaties.find(noun);
    if (last != named.treaties.end()) return last->second;
    return {};
}

CitationKind Scan::article_kind(std::string_view act) const {
    const KnownAct* known = acts.find(act);
    const bool treaty = (known != nullptr && known->kind == ActKind::kTreaty) ||
                        act.starts_with("treaty:") || act.starts_with("ilo:") ||
                        act.starts_with("cets:");
    return treaty ? CitationKind::kTreatyArticle : CitationKind::kArticle;
}

bool Scan::has_article(std::string_view act, const ProvisionPath& path) const {
    const KnownAct* known = acts.find(act);
    if (known == nullptr || known->articles == 0 || path.empty()) return true;
    const std::string& number = path.front().number;
    return small_number(std::string_view(number).substr(0, number.find_first_of(".-"))) <=
           known->articles;
}

bool Scan::restore_superscript(std::string_view act, ProvisionPath& path) const {
    if (!act.starts_with("az:") || path.empty()) return false;
    std::string& number = path.front().number;
    if (number.size() < 3 || number.find_first_not_of("0123456789") != std::string::npos ||
        number.ends_with('0')) {
        return false;
    }
    ProvisionPath restored = path;
    restored.front().number.insert(number.size() - 1, "-");
    if (!has_article(act, restored)) return false;
    path = std::move(restored);
    return true;
}

ActMention mention_of(const Scan& scan, const KnownActs::Match& match, std::size_t begin) {
    ActMention mention;
    mention.begin = begin;
    mention.end = match.end;
    const KnownAct& act = scan.acts.all()[match.acts.front()];
    mention.act = act.key;
    mention.kind = act.kind == ActKind::kTreaty ? CitationKind::kTreaty
                   : act.kind == ActKind::kCode || act.kind == ActKind::kConstitution
                       ? CitationKind::kCode
                       : CitationKind::kNamedAct;
    if (match.acts.size() > 1) {
        for (const std::uint32_t index : match.acts) {
            const KnownAct& reading = scan.acts.all()[index];
            mention.readings.push_back({reading.key, citation_label(reading.key, "az", scan.acts),
                                        citation_label(reading.key, "en", scan.acts)});
        }
    }
    return mention;
}

}  // namespace axtar::corpus::citations
