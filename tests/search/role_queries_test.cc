#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"
#include "tests/support/shared_index.h"
#include "tests/support/temporary_directory.h"

namespace axtar::search {
namespace {

using Parameters = std::multimap<std::string, std::string>;

constexpr const char* kFiles[] = {"az_legislation.jsonl",
                                  "az_traffic_law_articles.jsonl",
                                  "az_court.jsonl",
                                  "az_other.jsonl",
                                  "en_treaties.jsonl",
                                  "en_echr_judgments.jsonl",
                                  "en_un_reports.jsonl",
                                  "en_other.jsonl",
                                  "en_upr_recommendations.jsonl"};

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        if (end > start) parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

Parameters parameters_of(const std::string& text) {
    Parameters parameters;
    for (const std::string& one : split(text, '&')) {
        const std::size_t sign = std::min(one.find('='), one.size());
        parameters.emplace(one.substr(0, sign), one.substr(std::min(sign + 1, one.size())));
    }
    return parameters;
}

std::vector<std::string> values_of(const Parameters& parameters, const std::string& name) {
    std::vector<std::string> values;
    const auto [first, last] = parameters.equal_range(name);
    for (auto i = first; i != last; ++i) values.push_back(i->second);
    return values;
}

/// What an answer shows, in the terms of the table.
struct Seen {
    std::vector<std::string> hits = {};   // "id#anchor"; every section of a document hit
    std::vector<std::string> facts = {};  // "documents 3", "warns", "suggests ..."
};

void add(Seen& seen, const std::string& id, const std::string& anchor) {
    seen.hits.push_back(id + "#" + anchor);
}

SearchRequest search_request(const std::string& query, Parameters parameters) {
    SearchRequest request{.query = query};
    const auto take = [&](const std::string& name) {
        const std::vector<std::string> values = values_of(parameters, name);
        parameters.erase(name);
        return values.empty() ? std::string() : values.front();
    };
    request.as_of = take("as_of");
    request.cites = take("cites");
    request.from = take("from");
    request.to = take("to");
    request.expand = take("expand") != "none";
    const std::string contains = take("addressee_contains");
    if (!contains.empty()) request.facet_contains["addressee"] = contains;
    request.roles = values_of(parameters, "roles");
    parameters.erase("roles");
    for (const auto& [name, value] : parameters) request.filters[name].push_back(value);
    return request;
}

Seen search(Searcher& searcher, const std::string& query, const Parameters& parameters) {
    Seen seen;
    const SearchRequest request = search_request(query, parameters);
    const auto response = searcher.search(request);
    EXPECT_TRUE(response) << to_string(response.error());
    if (!response) return seen;
    for (const Hit& hit : response->hits) {
        for (const SectionHit& section : hit.sections) add(seen, hit.id, section.anchor);
    }
    seen.facts.push_back("documents " + std::to_string(response->total_documents));
    if (!response->warnings.empty()) seen.facts.emplace_back("warns");
    if (response->relaxed) seen.facts.emplace_back("relaxed");
    for (const auto& suggestion : response->suggestions) {
        seen.facts.push_back("suggests " + suggestion.query);
    }
    for (const auto& finding : response->diagnosis) {
        seen.facts.push_back("without " + finding.name + " " + std::to_string(finding.documents));
    }
    for (const Expansion& expansion : response->expansions) {
        seen.facts.push_back("takes " + expansion.to);
    }
    for (const Facet& facet : response->facets) {
        if (!request.facet_contains.contains(facet.field)) continue;
        for (const FacetValue& value : facet.values) seen.facts.push_back("value " + value.value);
    }
    return seen;
}

Seen similar(Searcher& searcher, const std::string& text, const Parameters& parameters) {
    Seen seen;
    SimilarRequest request{.kinds = values_of(parameters, "kind"),
                           .addressees = values_of(parameters, "addressee")};
    (parameters.contains("document") ? request.document : request.text) = text;
    const auto response = searcher.similar(request);
    EXPECT_TRUE(response) << to_string(response.error());
    if (!response) return seen;
    for (const SimilarHit& hit : response->hits) add(seen, hit.id, hit.anchor);
    if (!response->hits.empty() && response->hits.front().same_addressee) {
        seen.facts.emplace_back("same addressee");
    }
    return seen;
}

Seen resolve(Searcher& searcher, const std::string& text) {
    Seen seen;
    const auto response = searcher.resolve({.text = text});
    EXPECT_TRUE(response) << to_string(response.error());
    if (!response) return seen;
    for (const CitationTarget& target : response->resolved) {
        add(seen, target.document, target.part.empty() ? target.anchor : target.part);
    }
    for (const CitationTarget& target : response->unresolved) {
        seen.facts.push_back("unresolved " + target.text);
    }
    return seen;
}

Seen suggest(Searcher& searcher, const std::string& text) {
    Seen seen;
    const auto response = searcher.suggest({.text = text});
    EXPECT_TRUE(response) << to_string(response.error());
    if (!response) return seen;
    for (const Completion& completion : response->completions) {
        seen.hits.push_back(completion.text + "#");
    }
    return seen;
}

Seen cited_by(Searcher& searcher, const std::string& key) {
    Seen seen;
    const auto response = searcher.cited_by({.key = key});
    EXPECT_TRUE(response) << to_string(response.error());
    if (!response) return seen;
    for (const CitingSection& citing : response->citing) add(seen, citing.id, citing.anchor);
    return seen;
}

Seen ask(Searcher& searcher, const std::vector<std::string>& columns) {
    const std::string& call = columns[1];
    const Parameters parameters = parameters_of(columns[3]);
    if (call == "similar") return similar(searcher, columns[2], parameters);
    if (call == "resolve") return resolve(searcher, columns[2]);
    if (call == "suggest") return suggest(searcher, columns[2]);
    if (call == "cited-by") return cited_by(searcher, columns[2]);
    EXPECT_EQ(call, "search");
    return search(searcher, columns[2], parameters);
}

/// "id" and "id#anchor" stand among the hits of the first `first` documents, "!fact" among what
/// else the answer says; a fact may end in "*".
bool is_seen(const Seen& seen, const std::string& expected, std::size_t first) {
    if (expected.starts_with("!")) {
        const std::string fact = expected.substr(1);
        return std::any_of(seen.facts.begin(), seen.facts.end(), [&](const std::string& one) {
            return fact.ends_with("*") ? one.starts_with(fact.substr(0, fact.size() - 1))
                                       : one == fact;
        });
    }
    std::string last;
    std::size_t documents = 0;
    for (const std::string& hit : seen.hits) {
        const std::string id = hit.substr(0, hit.find('#'));
        documents += id == last ? 0 : 1;
        last = id;
        if (documents > first) return false;
        if (hit == expected || id == expected) return true;
    }
    return false;
}

std::string shown(const Seen& seen) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(seen.hits.size(), 8); ++i) {
        text += "  " + seen.hits[i] + "\n";
    }
    for (const std::string& fact : seen.facts) text += "  !" + fact + "\n";
    return text;
}

// Columns: role, call, what is asked, parameters, within how many documents, what must be there
// (all of it, divided by " | ").
TEST(RoleQueries, ShowWhatACarefulPersonExpects) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    const tests::TemporaryDirectory folder;
    ASSERT_NO_FATAL_FAILURE(tests::index_shared_documents(documents, kFiles, 1'000, folder.path()));
    auto searcher = Searcher::open(folder.path(), {});
    ASSERT_TRUE(searcher) << to_string(searcher.error());
    std::map<std::string, int> asked;
    for (const auto& [where, columns] : tests::read_table("search/role_queries.tsv")) {
        ASSERT_EQ(columns.size(), 6U) << where;
        SCOPED_TRACE(where + ": " + columns[2] + " " + columns[3]);
        ++asked[columns[0]];
        const Seen seen = ask(*searcher, columns);
        const std::string& all = columns[5];
        for (std::size_t start = 0; start < all.size();) {
            const std::size_t end = std::min(all.find(" | ", start), all.size());
            const std::string expected = all.substr(start, end - start);
            EXPECT_TRUE(is_seen(seen, expected, std::stoul(columns[4])))
                << "no " << expected << " in\n"
                << shown(seen);
            start = end + 3;
        }
    }
    for (const char* role : {"ombudsman", "researcher", "integrator"}) {
        EXPECT_GE(asked[role], 15) << role;
        std::cout << role << ": " << asked[role] << " queries\n";
    }
}

}  // namespace
}  // namespace axtar::search
