#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "corpus/heading_key.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "search/function_words.h"
#include "search/named_evidence_internal.h"
#include "search/query_parts_internal.h"
#include "search/query_visit.h"
#include "search/ranking_weights.h"
#include "search/term_words_internal.h"

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

}  // namespace

std::string heading_asked_for(std::string_view query, const Xapian::Database& database) {
    const std::string key = corpus::heading_key(query);
    const std::string term = corpus::term(corpus::kCalledPrefix, key);
    return key.empty() || !database.term_exists(term) ? std::string() : term;
}

bool names_another_state(std::string_view query) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    const auto found = gazetteer.find(corpus::names::Words(query, analyzers::Language::kUnknown));
    return std::any_of(found.begin(), found.end(), [&](const corpus::NameMatch& match) {
        const corpus::names::Entry& entry = gazetteer.entries()[match.entry];
        return entry.kind == corpus::names::EntryKind::kCountry &&
               entry.key != "country-azerbaijan";
    });
}

NamedEvidence::NamedEvidence(std::string_view text, const QueryNode& root, WordTermFinder& finder,
                             const Xapian::Database& database) {
    add_addressees(text, database);
    add_recommendations(root, finder);
    add_heading(text, root, finder, database);
}

void NamedEvidence::add_addressees(std::string_view text, const Xapian::Database& database) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    const corpus::names::Words words(text, analyzers::Language::kUnknown);
    std::set<std::string> terms;
    for (const corpus::NameMatch& match : gazetteer.find(words)) {
        for (std::string& term : corpus::filter_terms("addressee", gazetteer.value(match))) {
            terms.insert(std::move(term));
        }
    }
    const double sections = database.get_doccount();
    for (const std::string& term : terms) {
        const double addressed = database.get_termfreq(term);
        if (addressed == 0) continue;
        const double idf = std::log(1.0 + sections / addressed);
        evidence_.push_back({"addressee", term, weights::kAddressee * idf});
    }
}

/// As much as the word weighs in a text that has it often.
void NamedEvidence::add_recommendations(const QueryNode& root, WordTermFinder& finder) {
    std::vector<const analyzers::QueryWord*> words;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& word : leaf->words) words.push_back(&word);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        const bool named = names_recommendations(*words[i]);
        if (!named || (!last && is_another_word(*words[i + 1]))) continue;
        const double weight = weights::kRecommendation * finder.idf(finder.find(*words[i]));
        evidence_.push_back(
            {"recommendation", corpus::filter_terms("unit", "recommendation").front(), weight});
        return;
    }
}

void NamedEvidence::add_heading(std::string_view text, const QueryNode& root,
                                WordTermFinder& finder, const Xapian::Database& database) {
    const std::string term = heading_asked_for(text, database);
    if (term.empty()) return;
    double idf = 0;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& word : leaf->words) idf += finder.idf(finder.find(word));
    }
    evidence_.push_back({"heading", term, weights::kWholeHeading * idf});
}

Xapian::Query NamedEvidence::query() const {
    std::vector<Xapian::Query> queries;
    for (const Evidence& evidence : evidence_) {
        queries.push_back(constant(evidence.term, evidence.weight));
    }
    return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

std::vector<ScorePart> NamedEvidence::parts(const Xapian::Database& shard,
                                            Xapian::docid section) const {
    std::vector<ScorePart> parts;
    for (const Evidence& evidence : evidence_) {
        Xapian::PostingIterator place = shard.postlist_begin(evidence.term);
        const Xapian::PostingIterator end = shard.postlist_end(evidence.term);
        if (place == end) continue;
        place.skip_to(section);
        if (place == end || *place != section) continue;
        parts.push_back({std::string(evidence.name), evidence.weight});
    }
    return parts;
}

}  // namespace axtar::search
