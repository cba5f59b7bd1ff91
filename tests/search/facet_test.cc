#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "analyzers/fold.h"
#include "corpus/index_layout.h"
#include "search/searcher.h"
#include "tests/support/index_fixture.h"
#include "tests/support/random_seed.h"

namespace axtar::search {
namespace {

const std::vector<std::string> kWords = {"qaçqın", "torture", "polis", "məhkəmə",
                                         "prison", "asylum",  "vergi", "vəkil"};
const std::vector<corpus::Role> kRoles = {corpus::Role::kBody, corpus::Role::kFootnote,
                                          corpus::Role::kPriorWording, corpus::Role::kAnnex};

/// What a query of this test means, without any parser: any of `any`, all of `all`, none of `none`.
struct PlainQuery {
    std::string text = {};
    std::vector<std::string> all = {};
    std::vector<std::string> any = {};
    std::vector<std::string> none = {};
};

bool has_word(const corpus::Section& section, const std::string& word) {
    return (" " + section.text + " ").find(" " + word + " ") != std::string::npos;
}

bool matches(const PlainQuery& query, const corpus::Section& section) {
    const auto has = [&](const std::string& word) { return has_word(section, word); };
    return std::all_of(query.all.begin(), query.all.end(), has) &&
           std::none_of(query.none.begin(), query.none.end(), has) &&
           (query.any.empty() || std::any_of(query.any.begin(), query.any.end(), has));
}

/// Random documents, and what a search over them must answer, counted the slow way.
class World {
public:
    explicit World(unsigned seed) : random_(seed) {}

    corpus::Document random_document(const std::string& id) {
        corpus::Document document{.id = id,
                                  .kind = pick({"report", "decision", "news"}),
                                  .lang = pick({"az", "en"}),
                                  .title = "Sənəd",
                                  .issuer = pick({"", "Ədliyyə Nazirliyi", "Milli Məclis"})};
        if (chance(80)) {
            document.date = std::to_string(2015 + number(5)) + "-0" +
                            std::to_string(1 + number(8)) + "-1" + std::to_string(number(9));
        }
        for (unsigned i = number(3); i > 0; --i) {
            document.topics.push_back(pick({"detention", "detention/conditions", "detention/health",
                                            "children", "children/school"}));
            document.places.push_back(pick({"Bakı", "Gəncə", "Şəki", "Naxçıvan"}));
        }
        for (unsigned i = 0; i <= number(4); ++i) {
            corpus::Section section{.anchor = "s-" + std::to_string(i),
                                    .lang = document.lang,
                                    .role = kRoles[number(unsigned(kRoles.size()))]};
            for (unsigned w = 1 + number(6); w > 0; --w) section.text += pick(kWords) + " ";
            document.sections.push_back(section);
        }
        return document;
    }

    PlainQuery random_query() {
        const std::string a = pick(kWords);
        const std::string b = pick(kWords);
        switch (number(6)) {
            case 0:
                return {};
            case 1:
                return {.text = a, .all = {a}};
            case 2:
                return {.text = a + " AND " + b, .all = {a, b}};
            case 3:
                return {.text = a + " OR " + b, .any = {a, b}};
            case 4:
                return {.text = a + " -" + b, .all = {a}, .none = {b}};
            default:
                return {.text = "NOT " + a, .none = {a}};
        }
    }

    SearchRequest random_request() {
        SearchRequest request{.limit = 1 + number(20), .facet_limit = 100, .snippets = chance(20)};
        if (chance(40)) request.filters["kind"] = {pick({"report", "decision", "NEWS", "treaty"})};
        if (chance(30)) request.filters["place"] = {pick({"baki", "Gəncə"}), "Şəki"};
        if (chance(30)) request.filters["topic"] = {pick({"detention", "children/school", "none"})};
        if (chance(20)) request.filters["issuer"] = {"edliyye nazirliyi"};
        if (chance(20)) request.filters["year"] = {"2016", "2018"};
        if (chance(20)) request.from = pick({"2016", "2017-03-15", "2017-03"});
        if (chance(20)) request.to = pick({"2017-06-30", "2018", "2018-02"});
        if (chance(20)) request.roles = {"footnote", "body"};
        if (chance(10)) request.roles = {"prior_wording"};
        return request;
    }

    unsigned number(unsigned below) { return static_cast<unsigned>(random_() % below); }
    bool chance(unsigned percent) { return number(100) < percent; }
    std::string pick(const std::vector<std::string>& from) {
        return from[number(static_cast<unsigned>(from.size()))];
    }

private:
    std::mt19937 random_;
};

std::set<std::string> keys(const std::string& field, const std::vector<std::string>& values) {
    std::set<std::string> found;
    for (const std::string& value : values) {
        for (std::string& term : corpus::filter_terms(field, value)) found.insert(std::move(term));
    }
    return found;
}

bool in_dates(const std::string& date, const SearchRequest& request) {
    if (request.from.empty() && request.to.empty()) return true;
    // "2018" as an upper end covers all that begins with it.
    return !date.empty() && date >= request.from &&
           (request.to.empty() || date <= request.to || date.starts_with(request.to));
}

bool passes(const corpus::Document& document, const corpus::Field& field,
            const SearchRequest& request) {
    const auto wanted = request.filters.find(field.name);
    if (wanted == request.filters.end()) return true;
    const auto has = keys(field.name, corpus::field_values(document, field));
    return std::any_of(wanted->second.begin(), wanted->second.end(), [&](const std::string& value) {
        return has.contains(corpus::filter_terms(field.name, value).back());
    });
}

/// The sections of a document that the query and the roles accept.
std::uint64_t matching_sections(const corpus::Document& document, const PlainQuery& query,
                                const SearchRequest& request) {
    std::uint64_t count = 0;
    for (const corpus::Section& section : document.sections) {
        const std::string role(corpus::role_name(section.role));
        const bool asked =
            std::find(request.roles.begin(), request.roles.end(), role) != request.roles.end();
        const bool by_default =
            request.roles.empty() && role != "footnote" && role != "prior_wording";
        if ((asked || by_default) && matches(query, section)) ++count;
    }
    return count;
}

struct Counted {
    std::set<std::string> ids = {};
    std::uint64_t sections = 0;
    std::map<std::string, std::map<std::string, std::uint64_t>> facets = {};  // field, key
};

Counted count_slowly(const std::map<std::string, corpus::Document>& documents,
                     const PlainQuery& query, const SearchRequest& request) {
    const corpus::Schema schema = corpus::Schema::built_in();
    Counted counted;
    for (const auto& [id, document] : documents) {
        const std::uint64_t sections = matching_sections(document, query, request);
        if (sections == 0 || !in_dates(document.date, request)) continue;
        std::vector<std::string> refusing;
        for (const corpus::Field& field : schema.fields()) {
            if (!passes(document, field, request)) refusing.push_back(field.name);
        }
        if (refusing.empty()) {
            counted.ids.insert(id);
            counted.sections += sections;
        }
        for (const corpus::Field& field : schema.fields()) {
            const bool counts =
                refusing.empty() || (refusing.size() == 1 && refusing[0] == field.name);
            if (!counts) continue;
            for (const std::string& key : keys(field.name, corpus::field_values(document, field))) {
                ++counted.facets[field.name][key];
            }
        }
    }
    return counted;
}

std::map<std::string, std::uint64_t> as_keys(const Facet& facet) {
    std::map<std::string, std::uint64_t> counts;
    for (const FacetValue& value : facet.values) {
        if (value.count == 0) continue;
        counts[corpus::filter_terms(facet.field, value.value).back()] = value.count;
    }
    return counts;
}

/// Every page of a search, checked to neither skip nor double.
std::set<std::string> all_pages(Searcher& searcher, SearchRequest request) {
    std::set<std::string> ids;
    for (;; request.offset += request.limit) {
        const auto page = searcher.search(request);
        EXPECT_TRUE(page) << to_string(page.error());
        if (!page || page->hits.empty()) return ids;
        for (const Hit& hit : page->hits) EXPECT_TRUE(ids.insert(hit.id).second) << hit.id;
    }
}

void expect_as_counted(Searcher& searcher, const Counted& counted, SearchRequest request) {
    const auto response = searcher.search(request);
    ASSERT_TRUE(response) << to_string(response.error());
    EXPECT_EQ(response->total_documents, counted.ids.size());
    EXPECT_EQ(response->total_sections, counted.sections);
    for (const Facet& facet : response->facets) {
        const auto expected = counted.facets.find(facet.field);
        const auto counts = as_keys(facet);
        EXPECT_EQ(counts, expected == counted.facets.end() ? decltype(counts)() : expected->second)
            << facet.field;
        EXPECT_EQ(facet.distinct, counts.size());
        EXPECT_TRUE(std::is_sorted(facet.values.begin(), facet.values.end(),
                                   [](const auto& a, const auto& b) { return a.count > b.count; }));
    }
    EXPECT_EQ(all_pages(searcher, request), counted.ids);
    request.grouping = Grouping::kNone;
    const auto flat = searcher.search(request);
    ASSERT_TRUE(flat);
    EXPECT_EQ(flat->total_sections, counted.sections);
    EXPECT_EQ(flat->hits.size(), std::min<std::uint64_t>(counted.sections, request.limit));
}

std::string shown(const SearchRequest& request) {
    std::string text = "q=" + request.query + " from=" + request.from + " to=" + request.to;
    for (const auto& [field, values] : request.filters) {
        for (const std::string& value : values) text += " " + field + "=" + value;
    }
    for (const std::string& role : request.roles) text += " role=" + role;
    return text;
}

TEST(Facets, AgreeWithACountByHandWhileDocumentsComeAndGo) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    World world(seed);
    tests::IndexFixture fixture;
    std::map<std::string, corpus::Document> documents;
    constexpr int kRounds = 6;
    constexpr int kRequests = 100;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<corpus::Document> changed;
        for (int i = 0; i < 40; ++i) {
            const std::string id = "d" + std::to_string(world.number(120));
            documents[id] = world.random_document(id);
        }
        for (const auto& [id, document] : documents) changed.push_back(document);
        // Two collections: what is counted must not depend on where a document lies.
        std::vector<corpus::Document> first;
        std::vector<corpus::Document> second;
        for (const corpus::Document& document : changed) {
            (document.id.back() % 3 == 0 ? second : first).push_back(document);
        }
        fixture.put(first);
        fixture.put(second, "second");
        for (int i = 0; i < 8 && round > 0; ++i) {
            const std::string id = changed[world.number(unsigned(changed.size()))].id;
            fixture.remove({id}, id.back() % 3 == 0 ? "second" : "public");
            documents.erase(id);
        }
        Searcher searcher = fixture.searcher();
        for (int i = 0; i < kRequests; ++i) {
            const PlainQuery query = world.random_query();
            SearchRequest request = world.random_request();
            request.query = query.text;
            SCOPED_TRACE(shown(request));
            expect_as_counted(searcher, count_slowly(documents, query, request), request);
            if (HasFailure()) return;
        }
    }
}

TEST(Facets, KeepTheValuesOfAFilterInSight) {
    tests::IndexFixture fixture;
    corpus::Document report = tests::make_document("r", "Report", {"torture in prison"}, "en");
    report.kind = "report";
    fixture.put({report});
    Searcher searcher = fixture.searcher();
    const auto response =
        searcher.search({.query = "torture", .filters = {{"kind", {"news"}}}, .facet_limit = 0});
    ASSERT_TRUE(response);
    EXPECT_EQ(response->total_documents, 0U);
    ASSERT_FALSE(response->facets.empty());
    const Facet& kind = response->facets.front();
    EXPECT_EQ(kind.field, "kind");
    EXPECT_EQ(kind.distinct, 1U);
    ASSERT_EQ(kind.values.size(), 1U);
    EXPECT_EQ(kind.values[0].value, "news");
    EXPECT_TRUE(kind.values[0].selected);
    EXPECT_EQ(kind.values[0].count, 0U);
}

}  // namespace
}  // namespace axtar::search
