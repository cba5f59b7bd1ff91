// QueryBuilder for what is more than a word or a phrase: exact phrases, expansions, fields, NEAR,
// filters.
#include <algorithm>
#include <set>

#include "corpus/citation_terms.h"
#include "corpus/index_layout.h"
#include "search/citing/same_act_internal.h"
#include "search/citing/typed_citations_internal.h"
#include "search/citing/typed_keys_internal.h"
#include "search/hyphenated_phrase_internal.h"
#include "search/query_builder_internal.h"
#include "search/query_parts_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/search_request.h"

namespace axtar::search {
namespace {

using Xapian::Query;

std::string_view field_prefix(const std::string& field) {
    return field == "heading" ? corpus::kHeadingPrefix : corpus::kTitlePrefix;
}

/// The stems of an operand of NEAR that is nothing but a word, by any name, or of the forms of an
/// expanded one, which stand where these do; empty for one whose places Xapian cannot test.
std::vector<std::string> stems_of_operand(const QueryNode& node, WordTermFinder& finder) {
    std::vector<std::string> stems;
    if (node.kind == NodeKind::kOr) {
        for (const QueryNode& child : node.children) {
            const std::vector<std::string> more = stems_of_operand(child, finder);
            if (more.empty()) return {};
            stems.insert(stems.end(), more.begin(), more.end());
        }
        return stems;
    }
    if (is_expanded(node)) return finder.find(node).stems;
    if (node.kind != NodeKind::kWord || node.words.size() != 1) return {};
    return finder.find(node.words.front()).place_stems();
}

}  // namespace

/// The forms have no positions: a phrase is looked for by its stems and then in the text.
Query QueryBuilder::exact(const QueryNode& node) {
    std::vector<Query> forms;
    std::vector<Query> places;
    bool has_ending = false;
    for (const analyzers::QueryWord& part : node.words) {
        const WordTerms& found = finder_.find(part);
        has_ending = has_ending || !ending_as_written(part).empty();
        if (found.exact.empty()) return Query::MatchNothing;
        std::vector<std::string> terms;
        for (const std::string& form : found.exact) terms.push_back(corpus::term("", form));
        forms.push_back(terms_by(Query::OP_SYNONYM, terms));
        places.push_back(
            terms_by(Query::OP_OR, prefixed(corpus::kStemPrefix, found.place_stems())));
    }
    const Query all(Query::OP_AND, forms.begin(), forms.end());
    if (forms.size() == 1 && !has_ending) return all;
    const auto window = static_cast<Xapian::termcount>(places.size());
    const Query in_any_form(Query::OP_PHRASE, places.begin(), places.end(), window);
    const Query candidates(Query::OP_AND, all, in_any_form);
    return {Query::OP_FILTER, all, checked(node, candidates, Whereabouts::kAnywhere)};
}

Query QueryBuilder::expanded(const QueryNode& node) {
    return terms_by(Query::OP_SYNONYM, prefixed("", finder_.find(node).exact));
}

/// Fields have stems alone: a section that has one of the forms has it in the title or heading if
/// that has a word of such a stem. A misspelling is the word typed as well, whose stem is enough.
Query QueryBuilder::expanded_in_field(const QueryNode& node, std::string_view prefix) {
    const WordTerms& found = finder_.find(node);
    const Query forms(Query::OP_FILTER, terms_by(Query::OP_SYNONYM, prefixed(prefix, found.stems)),
                      terms_by(Query::OP_OR, prefixed("", found.exact)));
    const WordTerms& typed = finder_.find(node.words.front());
    if (node.kind == NodeKind::kFuzzy && has_any(prefixed(prefix, typed.place_stems()))) {
        QueryNode word = node;
        word.kind = NodeKind::kWord;
        const Query itself = in_field(word);
        return found.exact.empty() ? itself : Query(Query::OP_MAX, itself, forms);
    }
    return found.exact.empty() ? nothing_has(node) : forms;
}

/// The act of a number (`number:517-IQ`), which its text or the table of acts may say and no field;
/// empty where none has it.
Query QueryBuilder::acts_of_number(const QueryNode& node) const {
    const bool is_number = node.field == "number" && node.words.size() == 1 &&
                           node.words.front().type == analyzers::TokenType::kActNumber;
    if (!is_number) return {};
    std::vector<std::string> terms;
    for (const corpus::Citation& citation : typed_citations(snapshot_, node.text)) {
        for (const std::string& key : keys_of_same_act(snapshot_, citation.key)) {
            if (finder_.has_term(corpus::act_term(key))) terms.push_back(corpus::act_term(key));
        }
    }
    return weightless(terms_by(Query::OP_OR, terms));
}

Query QueryBuilder::in_field(const QueryNode& node) {
    const std::string_view prefix = field_prefix(node.field);
    if (is_expanded(node)) return expanded_in_field(node, prefix);
    const Query acts = acts_of_number(node);
    if (!acts.empty()) {
        const std::vector<std::string> terms =
            prefixed(prefix, finder_.find(node.words.front()).place_stems());
        return {Query::OP_OR, acts, terms_by(Query::OP_SYNONYM, terms)};
    }
    std::vector<Query> groups;
    for (const analyzers::QueryWord& part : node.words) {
        const WordTerms& found = finder_.find(part);
        const std::vector<std::string> terms = prefixed(prefix, found.place_stems());
        if (!has_any(terms)) return nothing_has(node);
        Query group = terms_by(Query::OP_SYNONYM, terms);
        if (node.kind == NodeKind::kExact || !found.function_stems.empty()) {
            std::vector<std::string> forms;
            for (const std::string& form : found.exact) forms.push_back(corpus::term("", form));
            group = Query(Query::OP_FILTER, group, terms_by(Query::OP_OR, forms));
        }
        groups.push_back(group);
    }
    const Query all(Query::OP_AND, groups.begin(), groups.end());
    if (groups.size() == 1) return all;
    QueryNode in_any_form = node;
    in_any_form.kind = NodeKind::kPhrase;
    in_any_form.field.clear();
    const auto where = node.field == "heading" ? Whereabouts::kHeading : Whereabouts::kTitle;
    return {Query::OP_FILTER, all, checked(in_any_form, all, where)};
}

/// Words count as the text has them: those of a heading above stand over every article below it.
Query QueryBuilder::near(const QueryNode& node) {
    const NearSections typed = sections_near(node);
    std::vector<Query> weighed = {typed.weighed};
    std::vector<Query> candidates = {typed.candidates};
    for (const HyphenatedNear& reading : hyphenated(node, finder_)) {
        const NearSections joined = sections_near(reading.near);
        weighed.push_back(joined.weighed);
        candidates.push_back(joined.candidates);
    }
    const Query any(Query::OP_OR, candidates.begin(), candidates.end());
    return {Query::OP_FILTER, Query(Query::OP_MAX, weighed.begin(), weighed.end()),
            checked(node, any, Whereabouts::kText)};
}

QueryBuilder::NearSections QueryBuilder::sections_near(const QueryNode& node) {
    std::vector<Query> groups;
    for (const QueryNode& child : node.children) groups.push_back(match(child));
    const Query all(Query::OP_AND, groups.begin(), groups.end());
    const Query places = places_near(node);
    return {.weighed = all, .candidates = places.empty() ? all : Query(Query::OP_AND, all, places)};
}

/// Xapian's own test, which leaves less to be looked at; empty where it cannot test all there is.
/// It would take one word for both sides of `a NEAR a`.
Query QueryBuilder::places_near(const QueryNode& node) {
    if (node.children.size() != 2) return {};
    std::vector<Query> places;
    std::set<std::string> seen;
    std::size_t stems = 0;
    for (const QueryNode& child : node.children) {
        const std::vector<std::string> found = stems_of_operand(child, finder_);
        if (found.empty()) return {};
        seen.insert(found.begin(), found.end());
        stems += found.size();
        places.push_back(terms_by(Query::OP_OR, prefixed(corpus::kStemPrefix, found)));
    }
    if (seen.size() != stems) return {};
    const NearJoint& joint = node.joints.front();
    const Query::op operation = joint.ordered ? Query::OP_PHRASE : Query::OP_NEAR;
    return {operation, places.begin(), places.end(), joint.distance + 1};
}

Query QueryBuilder::checked(const QueryNode& node, const Query& candidates,
                            Whereabouts whereabouts) {
    QueryNode plain = node;
    plain.required = false;
    const std::string key = std::to_string(static_cast<int>(whereabouts)) + print(plain);
    std::shared_ptr<Verification>& verification = verifications_[key];
    if (verification) return verified(verification);  // asked for twice, looked at once
    std::uint32_t number = 0;
    verification = std::make_shared<Verification>();
    verification->pattern = compile_pattern(node, finder_, number);
    verification->candidates = candidates;
    verification->whereabouts = whereabouts;
    verification->counts = verified_counts_;
    return verified(verification);
}

Query QueryBuilder::filter(const QueryNode& node) {
    if (node.field == kCitesField) return citing(node);
    const std::vector<std::string> terms =
        filter_terms(node, [this](const std::string& value) { return finder_.has_term(value); });
    if (has_any(terms)) return weightless(terms_by(Query::OP_OR, terms));
    // Values of the schema's fields have warnings of their own (unknown_values_internal.h).
    return node.field == "role" ? nothing_has(node) : Query::MatchNothing;
}

Query QueryBuilder::citing(const QueryNode& node) {
    const auto keys = typed_keys(snapshot_, node.text, kCitesField);
    if (!keys) {
        warnings_.push_back(keys.error().message);
        return Query::MatchNothing;
    }
    const Query sections = citing_any(keys_of_same_acts(snapshot_, *keys));
    return sections.empty() ? nothing_has(node) : weightless(sections);
}

/// Empty where nothing does.
Query QueryBuilder::citing_any(const std::vector<std::string>& keys) const {
    const auto is_known = [this](const std::string& term) { return finder_.has_term(term); };
    return terms_by(Query::OP_OR, terms_citing(keys, is_known));
}

/// What cites it, the provision itself, and what has its words.
Query QueryBuilder::citation(const QueryNode& node) {
    const CitedSections& cited = cited_[*node.citation];
    const Query sections =
        weightless(Query(Query::OP_OR, citing_any(cited.keys), cited.provisions));
    if (node.children.empty()) return sections;
    return {Query::OP_OR, sections, match(node.children.front())};
}

Query QueryBuilder::range(const QueryNode& node) {
    const Query range = range_query(node, snapshot_.schema);
    const auto [known, is_new] = ranges_found_.try_emplace(print(node), false);
    if (is_new) known->second = finder_.finds(range);  // once, however often the query is built
    return known->second ? weightless(range) : nothing_has(node);
}

/// Who filters by a value that is nowhere is told that this emptied the result.
Query QueryBuilder::nothing_has(const QueryNode& node) {
    QueryNode plain = node;
    plain.required = false;
    warnings_.push_back("nothing here has " + print(plain));
    return Query::MatchNothing;
}

bool QueryBuilder::has_any(const std::vector<std::string>& terms) const {
    return std::any_of(terms.begin(), terms.end(),
                       [this](const std::string& term) { return finder_.has_term(term); });
}

/// A condition was looked at in some of the sections alone.
bool QueryBuilder::is_cut() const {
    return std::any_of(verifications_.begin(), verifications_.end(),
                       [](const auto& known) { return known.second->cut; });
}

std::vector<std::string> QueryBuilder::warnings() const {
    std::vector<std::string> all = warnings_;
    if (is_cut()) {
        all.push_back("an exact phrase or NEAR was looked for in the first " +
                      std::to_string(kMaxVerified) + " sections that have its words");
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace axtar::search
