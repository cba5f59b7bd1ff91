#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/heading_key.h"
#include "corpus/index_layout.h"
#include "search/query_parts_internal.h"
#include "search/query_visit.h"
#include "search/ranking/asked_court_internal.h"
#include "search/ranking/named_bodies_internal.h"
#include "search/ranking/named_evidence_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/ranking/whole_term_internal.h"
#include "search/term_words_internal.h"
#include "search/vocabulary/function_words.h"

namespace axtar::search {
namespace {

/// True for the noun in either language: "recommended" says what a text does, "tövsiyələr" what is
/// looked for.
bool names_recommendations(const analyzers::QueryWord& word) {
    static const std::vector<analyzers::QueryWord> kNouns =
        analyzers::analyze_query("recommendation tövsiyə");
    return std::any_of(kNouns.begin(), kNouns.end(), [&](const analyzers::QueryWord& noun) {
        return same_word(word, noun) && is_form_of(word, noun);
    });
}

/// True for what makes a participle or a name of the noun before it: "tövsiyə edilən dərman",
/// "Recommendation No. 7", "Recommendation Rec(2006)2"; not "nə tövsiyə edilib".
bool is_another_word(const analyzers::QueryWord& behind) {
    static const std::set<std::string_view> kOfNames = {"no", "nr", "rec", "cm", "r"};
    const std::string& form = behind.exact.empty() ? behind.surface : behind.exact.front();
    const bool numbered = form.find_first_of("0123456789") != std::string::npos;
    const bool participle = is_light_verb(behind) && (form.ends_with("an") || form.ends_with("ən"));
    return participle || numbered || kOfNames.contains(form);
}

/// Not the mere heading of a chapter, which is no answer by another name.
std::vector<std::string> roles_of_text() {
    std::vector<std::string> terms;
    for (const corpus::Role role : {corpus::Role::kBody, corpus::Role::kAnnex}) {
        terms.push_back(corpus::term(corpus::kRolePrefix, corpus::role_name(role)));
    }
    return terms;
}

}  // namespace

std::string heading_asked_for(std::string_view query, const Xapian::Database& database) {
    const std::string key = corpus::heading_key(query);
    const std::string term = corpus::term(corpus::kCalledPrefix, key);
    return key.empty() || !database.term_exists(term) ? std::string() : term;
}

NamedEvidence::NamedEvidence(const corpus::names::Words& words, const QueryNode& root,
                             WordTermFinder& finder, const Xapian::Database& database) {
    add_recommendations(root, finder);
    if (asks_for_judgments(words)) {
        add_judgments(words, database);
    } else {
        add_bodies(words, database);
    }
    add_heading(words.text(), root, finder, database);
}

/// What is addressed to a body that is named, or what it issued.
void NamedEvidence::add_bodies(const corpus::names::Words& words,
                               const Xapian::Database& database) {
    const bool recommends = speaks_of_recommending(words);
    const double share = weights::kAddressee * (recommends ? weights::kBodyOfRecommendation : 1);
    for (const NamedBody& body : named_bodies(words)) {
        const std::string_view field = body.role == BodyRole::kAddressee ? "addressee" : "issuer";
        bool known = false;
        for (std::string& term : corpus::filter_terms(field, body.value)) {
            known = add(field, {{std::move(term)}}, share, database) || known;
        }
        if (!known || !recommends) continue;
        for (std::uint32_t at = body.begin; at < body.end; ++at) {
            names_.emplace(words.folded(at));
        }
    }
}

/// Judgments, and among them those against a State that is named: "CASE OF X v. PORTUGAL".
void NamedEvidence::add_judgments(const corpus::names::Words& words,
                                  const Xapian::Database& database) {
    add("judgment", {court_terms()}, weights::kJudgment, database);
    for (const corpus::names::Entry* state : named_states(words)) {
        std::vector<std::string> names = state->variants_en;  // "v. RUSSIA", "v. TURKEY"
        names.push_back(state->name_en);
        for (const std::string& name : names) {
            std::vector<std::vector<std::string>> all = {court_terms()};
            for (const analyzers::QueryWord& word : analyzers::analyze_query(name)) {
                all.push_back(prefixed(corpus::kTitlePrefix, word.stems));
            }
            add("respondent", std::move(all), weights::kRespondent, database);
        }
    }
}

/// Times the idf of the rarest of the groups; nothing, and false, where one is not in the index.
/// What stands here already is not added again.
bool NamedEvidence::add(std::string_view name, std::vector<std::vector<std::string>> all,
                        double share, const Xapian::Database& database) {
    const double sections = database.get_doccount();
    double idf = 0;
    for (std::vector<std::string>& any : all) {
        double having = 0;
        for (const std::string& term : any) having += database.get_termfreq(term);
        if (having == 0) return false;
        std::erase_if(any, [&](const std::string& term) { return !database.term_exists(term); });
        idf = std::max(idf, std::log(1.0 + sections / having));
    }
    const bool known = std::any_of(evidence_.begin(), evidence_.end(), [&](const Evidence& other) {
        return other.name == name && other.all == all;
    });
    if (!known) evidence_.push_back({name, std::move(all), share * idf});
    return true;
}

/// As much as the word weighs in a text that has it often.
void NamedEvidence::add_recommendations(const QueryNode& root, WordTermFinder& finder) {
    const std::vector<const analyzers::QueryWord*> words = positive_words(root);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        const bool named = names_recommendations(*words[i]);
        if (!named || (!last && is_another_word(*words[i + 1]))) continue;
        const double weight = weights::kRecommendation * finder.idf(finder.find(*words[i]));
        evidence_.push_back(
            {"recommendation", {corpus::filter_terms("unit", "recommendation")}, weight});
        return;
    }
}

/// The heading as typed, and by the other names of the term that the query is as a whole: who types
/// "söz azadlığı" wants "Article 10. Freedom of expression", too.
void NamedEvidence::add_heading(std::string_view text, const QueryNode& root,
                                WordTermFinder& finder, const Xapian::Database& database) {
    const std::vector<const analyzers::QueryWord*> words = positive_words(root);
    const std::string typed = heading_asked_for(text, database);
    const Translation* called = whole_term(words, finder);
    if (typed.empty() && called == nullptr) return;
    double idf = 0;
    for (const analyzers::QueryWord* word : words) idf += finder.idf(finder.find(*word));
    const double weight = weights::kWholeHeading * idf;
    if (!typed.empty()) evidence_.push_back({"heading", {{typed}}, weight});
    if (called == nullptr) return;
    for (const OtherName& name : called->to) {
        const std::string term = heading_asked_for(name.term->text(), database);
        if (term.empty() || term == typed) continue;
        evidence_.push_back({"heading", {{term}, roles_of_text()}, weight * name.weight});
    }
}

/// True for a word whose parts are all among what is left of the names: these are used up.
bool NamedEvidence::take_name(const QueryNode& node, Names& left) {
    if (node.required || node.kind != NodeKind::kWord) return false;
    Names rest = left;
    for (const analyzers::QueryWord& word : node.words) {
        if (word.exact.empty()) return false;
        const auto found = rest.find(corpus::names::folded(word.exact.front()));
        if (found == rest.end()) return false;
        rest.erase(found);
    }
    left = std::move(rest);
    return true;
}

QueryNode NamedEvidence::taken_from(const QueryNode& root) const {
    Names left = names_;
    return without(root, [&left](const QueryNode& node) { return take_name(node, left); });
}

bool NamedEvidence::only_recommends(const QueryNode& node) {
    return std::all_of(node.words.begin(), node.words.end(), [](const auto& word) {
        return std::any_of(word.folded.begin(), word.folded.end(), is_recommending);
    });
}

Xapian::Query NamedEvidence::query() const {
    std::vector<Xapian::Query> queries;
    for (const Evidence& evidence : evidence_) {
        std::vector<Xapian::Query> all;
        for (const std::vector<std::string>& any : evidence.all) {
            all.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
        }
        queries.push_back(
            constant({Xapian::Query::OP_AND, all.begin(), all.end()}, evidence.weight));
    }
    return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

std::vector<ScorePart> NamedEvidence::parts(const Xapian::Database& shard,
                                            Xapian::docid section) const {
    std::vector<ScorePart> parts;
    const auto has = [&](const std::string& term) {
        Xapian::PostingIterator place = shard.postlist_begin(term);
        const Xapian::PostingIterator end = shard.postlist_end(term);
        if (place == end) return false;
        place.skip_to(section);
        return place != end && *place == section;
    };
    for (const Evidence& evidence : evidence_) {
        const bool all =
            std::all_of(evidence.all.begin(), evidence.all.end(),
                        [&](const auto& any) { return std::any_of(any.begin(), any.end(), has); });
        if (all) parts.push_back({std::string(evidence.name), evidence.weight});
    }
    return parts;
}

}  // namespace axtar::search
