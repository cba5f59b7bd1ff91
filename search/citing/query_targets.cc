#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "base/split.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/divisions.h"
#include "corpus/index_layout.h"
#include "search/citing/citation_ranges_internal.h"
#include "search/citing/citing_sections_internal.h"
#include "search/citing/query_targets_internal.h"
#include "search/citing/same_act_internal.h"
#include "search/hit_loader_internal.h"
#include "search/query_visit.h"
#include "search/ranking/ranking_weights.h"

namespace axtar::search {
namespace {

bool is_national(const corpus::Citation& citation) { return citation.key.starts_with("az:"); }

/// The name of a law may be a word for its subject, its number is none.
bool tells_one_document(const corpus::Citation& citation) {
    return citation.kind == corpus::CitationKind::kActNumber ||
           citation.kind == corpus::CitationKind::kDecree ||
           corpus::is_one_document(corpus::split_citation_key(citation.key).act);
}

/// A code that is here by its name has no document of its own by the number of the law that
/// approved it: `781-IQ` of the Family Code.
bool is_number_of_code(const corpus::KnownActs& acts, std::string_view key) {
    return std::any_of(acts.all().begin(), acts.all().end(), [key](const corpus::KnownAct& act) {
        return !act.number.empty() && key == "az:" + act.number;
    });
}

// The match of a section, else the end. `matches` are in the order of sections.
template <typename Matches>
auto find_match(Matches& matches, std::uint32_t wanted) {
    const auto at = std::lower_bound(
        matches.begin(), matches.end(), wanted,
        [](const Match& match, std::uint32_t section) { return match.section < section; });
    return at != matches.end() && at->section == wanted ? at : matches.end();
}

// The numbers of a chapter, which is no article: "63" of "chapter-63".
void add_numbers_of_division(std::string_view division, std::set<std::string>& numbers) {
    for (const std::string_view level : split(division, '.')) {
        numbers.emplace(level.substr(level.find('-') + 1));
    }
}

// The numbers of a provision: "145.2" and "145", both ends of a range.
void add_numbers(std::string_view key, std::set<std::string>& numbers) {
    const corpus::CitationKey parts = corpus::split_citation_key(key);
    if (corpus::is_division(parts.provision)) {
        add_numbers_of_division(parts.provision, numbers);
        return;
    }
    for (const std::string_view provision : {parts.provision, parts.range_end}) {
        for (std::string& level : provision_levels(provision)) numbers.insert(std::move(level));
    }
}

std::string warning_of_absent(const CitationTarget& target, bool act_is_here) {
    return "\"" + target.text + "\" was not found: " +
           (act_is_here ? "the act is in the index, but no such provision is marked in it"
                        : "the act or document that has it is not in the index");
}

std::string warning_of_long_list(std::size_t read) {
    return "the query cites more than the first " + std::to_string(read) + " provisions shown";
}

Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
    return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

}  // namespace

QueryTargets::QueryTargets(const Snapshot& snapshot, CitedQuery& query)
    : snapshot_(snapshot), query_(query) {
    for (const corpus::Citation& citation : query.foreign()) {
        add_numbers(citation.key, named_provisions_.of_acts);
    }
    if (query.has_more()) warnings_.push_back(warning_of_long_list(CitedQuery::kMaxCitations));
}

void QueryTargets::leave_to_words(Left left) {
    if (query_.alone()) return;
    const auto leaves = [left](const corpus::Citation& citation) {
        if (!names_act(citation)) return false;
        if (left == Left::kWholeActs) return citation.path.empty();
        return left == Left::kAll || is_national(citation);
    };
    for (const corpus::Citation& citation : query_.citations()) {
        // Article 25 of that constitution is none of any act here.
        if (leaves(citation)) add_numbers(citation.key, named_provisions_.of_acts);
    }
    query_.leave_to_words(leaves);
}

bool QueryTargets::is_any_here(const std::vector<std::string>& ids) const {
    return std::any_of(ids.begin(), ids.end(), [this](const std::string& id) {
        return snapshot_.all.term_exists(corpus::term(corpus::kDocumentPrefix, id));
    });
}

Result<void> QueryTargets::resolve() {
    const CitationResolver resolver(snapshot_, query_.within());
    std::set<std::string_view> cited;
    for (const corpus::Citation& citation : query_.citations()) {
        if (!cited.insert(citation.key).second) continue;
        const std::size_t known = targets_.size();
        const auto provisions =
            provisions_of(snapshot_, citation, query_.within(), CitedQuery::kMaxCitations);
        if (!provisions) return tl::unexpected(provisions.error());
        for (const corpus::Citation& one : provisions->citations) {
            if (auto taken = take(one, resolver); !taken) return taken;
        }
        for (const corpus::Citation& run : provisions->missing) {
            if (auto taken = take_missing(run, resolver); !taken) return taken;
        }
        for (std::size_t i = known; i < targets_.size(); ++i) targets_[i].cited = citation.key;
        if (!provisions->missing.empty()) {
            warnings_.push_back(warning_of_missing(query_.text_of(citation), provisions->missing));
        }
        if (provisions->more) {
            warnings_.push_back(warning_of_long_range(query_.text_of(citation), provisions->most));
        }
    }
    return {};
}

Result<void> QueryTargets::take(const corpus::Citation& citation,
                                const CitationResolver& resolver) {
    auto resolved = resolver.resolve(citation, query_.text_of(citation));
    if (!resolved) return tl::unexpected(resolved.error());
    // "part 2 of the plan" in a document that has no such part.
    const bool mere_words = !query_.alone() && !names_act(citation) && resolved->places.empty() &&
                            citation.path.front().level == corpus::ProvisionLevel::kDivision;
    if (mere_words) return {};
    if (names_act(citation)) {
        note_named(citation, *resolved);
    } else {
        note_of_any_act(resolved->target);
        if (query_.alone() && !query_.within().empty() && resolved->target.readings.empty()) {
            warnings_.push_back(warning_of_absent(resolved->target, is_any_here(query_.within())));
        }
        if (resolved->more_acts) {
            add_once(warnings_, warning_of_more_acts(resolved->target.text));
        }
    }
    // Among other words an article of any act is left to the words. An act that lacks the provision
    // is the nearest answer.
    const bool opens = names_act(citation) || query_.alone();
    for (std::size_t i = 0; opens && i < resolved->places.size(); ++i) {
        const ActPlace& place = resolved->places[i];
        auto added = add_target(place, std::move(resolved->passages[i]));
        if (!added) return added;
    }
    citations_.push_back(std::move(resolved->target));
    return {};
}

Result<void> QueryTargets::take_missing(const corpus::Citation& citation,
                                        const CitationResolver& resolver) {
    auto target = resolver.resolve_missing(citation, query_.text_of(citation));
    if (!target) return tl::unexpected(target.error());
    if (names_act(citation)) {
        add_key(target->key);
        note_acts_of_provision(*target);
    } else {
        note_of_any_act(*target);
    }
    citations_.push_back(std::move(*target));
    return {};
}

void QueryTargets::add_key(const std::string& key) {
    std::vector<std::string> same = keys_of_same_act(snapshot_, key);
    std::move(same.begin(), same.end(), std::back_inserter(keys_));
}

void QueryTargets::note_named(const corpus::Citation& citation, const ResolvedCitation& resolved) {
    const CitationTarget& target = resolved.target;
    if (!resolved.taken_for.empty()) {
        warnings_.push_back(warning_of_guess(target, resolved.taken_for));
    }
    if (resolved.several_treaties) warnings_.push_back(warning_of_several_treaties(target));
    if (!resolved.nearest.empty()) {
        add_once(warnings_, warning_of_nearest(target.text, resolved.nearest));
    }
    add_key(target.key);
    if (!resolved.typed_key.empty()) add_key(resolved.typed_key);
    const bool here = is_in_the_index(target);
    if (!here) absent_keys_.push_back(target.key);
    const corpus::CitationKey parts = corpus::split_citation_key(target.key);
    const bool whole = parts.provision.empty();
    if (!whole) note_acts_of_provision(target);
    // A field that nothing has is told by itself.
    const bool told = whole && (!tells_one_document(citation) || query_.is_value(citation) ||
                                is_number_of_code(snapshot_.acts(), parts.act));
    if (leads_somewhere(target) || told) return;
    warnings_.push_back(warning_of_absent(target, here));
}

bool QueryTargets::names_an_act() const {
    return std::any_of(query_.citations().begin(), query_.citations().end(), names_act);
}

bool QueryTargets::names_a_national_act() const {
    return std::any_of(query_.citations().begin(), query_.citations().end(), is_national);
}

void QueryTargets::note_acts_of_provision(const CitationTarget& target) {
    const corpus::CitationKey parts = corpus::split_citation_key(target.key);
    add_numbers(target.key, named_provisions_.of_acts);
    // The number of a chapter is that of no article, not in its own act either.
    if (corpus::is_division(parts.provision)) return;
    named_provisions_.acts.emplace_back(parts.act);
    for (const CitationTarget& reading : target.readings) {
        named_provisions_.acts.emplace_back(corpus::split_citation_key(reading.key).act);
    }
}

void QueryTargets::note_of_any_act(const CitationTarget& target) {
    add_numbers(target.key, named_provisions_.of_any_act);
}

Result<QueryTargets::Target> QueryTargets::target_of(const ActPlace& place) const {
    const CollectionSnapshot& of = snapshot_.collections[place.collection];
    auto record = load_section(of, place.section);
    if (!record) return tl::unexpected(record.error());
    return Target{.collection = place.collection,
                  .section = place.section,
                  .document = of.columns->section_document[place.section],
                  .id = std::move(record->document_id),
                  .anchor = std::move(record->section.anchor),
                  .whole_act = place.whole_act};
}

Result<void> QueryTargets::add_target(const ActPlace& place, ProvisionText text) {
    auto target = target_of(place);
    if (!target) return tl::unexpected(target.error());
    target->text = std::move(text);
    targets_.push_back(std::move(*target));
    return {};
}

/// The sections of the targets, by terms: docids would mean others in another collection. Words
/// beside an act may stand in any of its sections.
Xapian::Query QueryTargets::provisions() const {
    std::vector<Xapian::Query> sections;
    for (const Target& target : targets_) {
        if (target.whole_act && !query_.alone()) {
            sections.emplace_back(corpus::term(corpus::kDocumentPrefix, target.id));
            continue;
        }
        sections.push_back(section_of(target));
    }
    return any_of(sections);
}

std::map<Xapian::docid, std::size_t> QueryTargets::provisions_in(std::uint32_t collection) const {
    std::map<Xapian::docid, std::size_t> sections;
    for (const Target& target : targets_) {
        if (target.collection != collection || target.whole_act) continue;
        sections.emplace(target.section, target.text.whole.start);
    }
    return sections;
}

Xapian::Query QueryTargets::section_of(const Target& target) {
    return {Xapian::Query::OP_AND, Xapian::Query(corpus::term(corpus::kDocumentPrefix, target.id)),
            Xapian::Query(corpus::anchor_term(target.anchor))};
}

Xapian::Query QueryTargets::citing() const {
    std::vector<Xapian::Query> terms;
    for (const std::string& key : keys_) {
        for (const std::string& covered : corpus::keys_within(key)) {
            terms.emplace_back(corpus::cite_term(covered));
        }
    }
    for (const std::string& key : absent_keys_) {
        if (query_.alone())
            terms.emplace_back(corpus::cite_term(corpus::split_citation_key(key).act));
    }
    return any_of(terms);
}

Xapian::Query QueryTargets::widen(const Xapian::Query& words, bool plain,
                                  QueryBuilder& builder) const {
    if (targets_.empty() && keys_.empty()) return words;
    if (!query_.alone() && !plain) return words;
    // These match without a weight of their own: raise() gives the provisions theirs.
    Xapian::Query more(Xapian::Query::OP_OR, provisions(), citing());
    if (!query_.alone()) {
        const QueryNode rest = query_.rest();
        if (!has_positive_part(rest)) return words;
        more = Xapian::Query(Xapian::Query::OP_FILTER, builder.build(rest), more);
    } else {
        const QueryNode filters = query_.filters();
        if (filters.kind != NodeKind::kAll) {
            more = Xapian::Query(Xapian::Query::OP_FILTER, more, builder.build(filters));
        }
        more = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, more, 0);
    }
    return Xapian::Query(Xapian::Query::OP_OR, words, more);
}

Xapian::Query QueryTargets::words_beside(QueryBuilder& builder) const {
    const bool names_an_act = std::any_of(targets_.begin(), targets_.end(),
                                          [](const Target& target) { return target.whole_act; });
    if (query_.alone() || !names_an_act) return {};
    const QueryNode rest = query_.rest();
    return builder.any_of(positive_leaves(rest));
}

/// What cites the provision, before what only has its words; of an act that is not here also what
/// cites the act, behind these.
void QueryTargets::raise_citing(std::uint32_t collection, std::vector<Match>& matches) const {
    std::set<std::string_view> wanted;
    for (const std::string& key : keys_) {
        if (!corpus::split_citation_key(key).provision.empty()) wanted.insert(key);
    }
    for (const std::string& key : absent_keys_) {
        // Beside operators the name of an act is a word among others.
        if (query_.alone() || !corpus::split_citation_key(key).provision.empty()) {
            wanted.insert(key);
        }
        if (query_.alone()) wanted.insert(corpus::split_citation_key(key).act);
    }
    std::set<Xapian::docid> named;  // these keep the order in which they are named
    for (const Target& target : targets_) {
        if (target.collection == collection) named.insert(target.section);
    }
    const CollectionSnapshot& of = snapshot_.collections[collection];
    for (const std::string_view cited : wanted) {
        for (const CitingPlace& place : citing_sections(of, cited)) {
            if (named.count(place.section) > 0) continue;
            const auto at = find_match(matches, place.section);
            if (at != matches.end()) at->weight += static_cast<float>(weights::kCitesProvision);
        }
    }
}

// What an act's sections have of the words beside its name: the best of them, and those with enough
// to be about what is asked, go before all else. One stray word of others is no reason.
void QueryTargets::raise_act(const Target& act, double weight, const WordsBeside* beside,
                             std::vector<Match>& matches) const {
    const auto& documents = snapshot_.collections[act.collection].columns->section_document;
    std::vector<Match*> own;
    for (Match& match : matches) {
        if (documents[match.section] == act.document) own.push_back(&match);
    }
    const auto beside_weight = [&](const Match* match) {
        if (beside == nullptr) return 0.0F;
        const std::vector<Match>& of = beside->matches[act.collection];
        const auto at = find_match(of, match->section);
        return at == of.end() ? 0.0F : at->weight;
    };
    const auto is_less = [&](const Match* a, const Match* b) {
        return std::pair(beside_weight(a), a->weight) < std::pair(beside_weight(b), b->weight);
    };
    const auto best = std::max_element(own.begin(), own.end(), is_less);
    const double enough = beside == nullptr ? 0 : weights::kEnoughOfBest * beside->best;
    for (auto match = own.begin(); match != own.end(); ++match) {
        const bool raised = match == best || beside_weight(*match) >= enough;
        if (raised) (*match)->weight += static_cast<float>(weight);
    }
}

void QueryTargets::raise(std::uint32_t collection, const WordsBeside* beside,
                         std::vector<Match>& matches) const {
    if (query_.alone() || query_.beside_operators()) raise_citing(collection, matches);
    const double step = query_.alone() ? weights::kNextNamed : 1;
    double order = step * static_cast<double>(targets_.size());
    std::set<Xapian::docid> raised;  // what is cited twice counts once
    for (const Target& target : targets_) {
        order -= step;
        if (target.collection != collection || !raised.insert(target.section).second) continue;
        if (target.whole_act && !query_.alone()) {
            raise_act(target, order + weights::kNamedAct, beside, matches);
            continue;
        }
        const auto at = find_match(matches, target.section);
        if (at == matches.end()) continue;
        at->weight += static_cast<float>(order + weights::kNamedProvision);
    }
}

}  // namespace axtar::search
