#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>

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
            if (chance(40)) section.fields["place"] = {pick({"Bakı", "Lənkəran"})};
            if (chance(30)) section.fields["topic"] = {pick({"detention/food", "housing"})};
            if (chance(30)) section.fields["unit"] = {"recommendation"};
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
        if (chance(20)) request.filters["unit"] = {"recommendation"};
        if (chance(30)) request.histogram = chance(50) ? Histogram::kYear : Histogram::kMonth;
        if (chance(30)) request.count_by = CountUnit::kSections;
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

bool passes(const std::vector<std::string>& values, const std::string& field,
            const SearchRequest& request) {
    const auto wanted = request.filters.find(field);
    if (wanted == request.filters.end()) return true;
    const auto has = keys(field, values);
    return std::any_of(wanted->second.begin(), wanted->second.end(), [&](const std::string& value) {
        return has.contains(corpus::filter_terms(field, value).back());
    });
}

bool is_looked_at(const corpus::Section& section, const SearchRequest& request) {
    const std::string role(corpus::role_name(section.role));
    if (request.roles.empty()) return role != "footnote" && role != "prior_wording";
    return std::find(request.roles.begin(), request.roles.end(), role) != request.roles.end();
}

struct Counted {
    std::set<std::string> ids = {};
    std::uint64_t sections = 0;
    std::map<std::string, std::map<std::string, std::uint64_t>> facets = {};  // field, key
    std::map<std::string, std::uint64_t> histogram = {};
};

constexpr const char* kDates = "from, to";

/// Everything that keeps a section from the hits.
std::vector<std::string> refusing(const corpus::Document& document, const corpus::Section& section,
                                  const SearchRequest& request, const corpus::Schema& schema) {
    std::vector<std::string> names;
    if (!in_dates(document.date, request)) names.emplace_back(kDates);
    for (const corpus::Field& field : schema.fields()) {
        if (!passes(corpus::field_values(document, section, field), field.name, request))
            names.push_back(field.name);
    }
    return names;
}

/// Counts documents or sections under a name and key.
class Counts {
public:
    explicit Counts(bool by_section) : by_section_(by_section) {}

    void add(std::map<std::string, std::uint64_t>& counts, const std::string& name,
             const std::string& key, const std::string& document) {
        if (by_section_ || seen_.insert({name, key, document}).second) ++counts[key];
    }

private:
    bool by_section_;
    std::set<std::tuple<std::string, std::string, std::string>> seen_;
};

Counted count_slowly(const std::map<std::string, corpus::Document>& documents,
                     const PlainQuery& query, const SearchRequest& request) {
    const corpus::Schema schema = corpus::Schema::built_in();
    Counted counted;
    Counts counts(request.count_by == CountUnit::kSections);
    const std::size_t bucket = request.histogram == Histogram::kYear ? 4 : 7;
    for (const auto& [id, document] : documents) {
        for (const corpus::Section& section : document.sections) {
            if (!is_looked_at(section, request) || !matches(query, section)) continue;
            const auto against = refusing(document, section, request, schema);
            const auto counts_in = [&](const std::string& name) {
                return against.empty() || (against.size() == 1 && against[0] == name);
            };
            if (against.empty()) {
                counted.ids.insert(id);
                ++counted.sections;
            }
            for (const corpus::Field& field : schema.fields()) {
                if (!counts_in(field.name)) continue;
                for (const auto& key :
                     keys(field.name, corpus::field_values(document, section, field))) {
                    counts.add(counted.facets[field.name], field.name, key, id);
                }
            }
            if (counts_in(kDates) && !document.date.empty()) {
                counts.add(counted.histogram, kDates, document.date.substr(0, bucket), id);
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
        const auto selected_in_vain =
            std::count_if(facet.values.begin(), facet.values.end(),
                          [](const FacetValue& value) { return value.count == 0; });
        EXPECT_EQ(facet.distinct, counts.size() + static_cast<std::size_t>(selected_in_vain));
        EXPECT_TRUE(std::is_sorted(facet.values.begin(), facet.values.end(),
                                   [](const auto& a, const auto& b) { return a.count > b.count; }));
    }
    std::map<std::string, std::uint64_t> histogram;
    for (const HistogramBucket& bucket : response->histogram) histogram[bucket.date] = bucket.count;
    EXPECT_EQ(histogram,
              request.histogram == Histogram::kNone ? decltype(histogram)() : counted.histogram);
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
    constexpr int kRounds = 10;
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
    EXPECT_EQ(kind.distinct, 2U) << "report, and the value with no match that is returned";
    ASSERT_EQ(kind.values.size(), 1U);
    EXPECT_EQ(kind.values[0].value, "news");
    EXPECT_TRUE(kind.values[0].selected);
    EXPECT_EQ(kind.values[0].count, 0U);
}

TEST(Facets, AreSearchedAndPagedWithin) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents;
    for (const char* issuer : {"Ədliyyə Nazirliyi", "Ədliyyə Nazirliyi", "Səhiyyə Nazirliyi",
                               "Milli Məclis", "Nazirlər Kabineti"}) {
        documents.push_back(
            tests::make_document("d" + std::to_string(documents.size()), "Sənəd", {"polis"}));
        documents.back().issuer = issuer;
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    SearchRequest request{.query = "polis", .facets = {"issuer"}, .all_facets = false};
    const auto issuers = [&]() {
        const auto response = searcher.search(request);
        EXPECT_TRUE(response);
        std::string shown;
        if (!response || response->facets.size() != 1) return shown;
        for (const FacetValue& value : response->facets[0].values) {
            shown += value.value + " " + std::to_string(value.count) + "; ";
        }
        return shown + std::to_string(response->facets[0].distinct);
    };
    request.facet_contains["issuer"] = "NAZIRLI";  // typed without the right letters
    EXPECT_EQ(issuers(), "Ədliyyə Nazirliyi 2; Səhiyyə Nazirliyi 1; 2");
    request.facet_contains.clear();
    request.facet_limit = 2;
    request.facet_offset["issuer"] = 2;
    EXPECT_EQ(issuers(), "Nazirlər Kabineti 1; Səhiyyə Nazirliyi 1; 4");
    request.facet_offset["issuer"] = 4;
    EXPECT_EQ(issuers(), "4");
    // A value that is filtered by is in sight at first, and does not come back on each page.
    request.filters["issuer"] = {"Səhiyyə Nazirliyi"};
    EXPECT_EQ(issuers(), "4");
    request.facet_offset.clear();
    EXPECT_EQ(issuers(), "Ədliyyə Nazirliyi 2; Milli Məclis 1; Səhiyyə Nazirliyi 1; 4");
    request.facet_contains["issuer"] = "məclis";
    EXPECT_EQ(issuers(), "Milli Məclis 1; 1");
}

TEST(Facets, AreSearchedByTheLabelsThatReadersSee) {
    tests::IndexFixture fixture;
    corpus::Document report = tests::make_document("r", "Report", {"torture in prison"}, "en");
    report.kind = "report";
    fixture.put({report});
    SearchRequest request{.query = "torture", .facets = {"kind"}, .all_facets = false};
    request.facet_contains["kind"] = "hesab";
    const auto found = [&] {
        const auto response = fixture.searcher().search(request);
        return response && !response->facets.empty() ? response->facets[0].values.size() : 99;
    };
    EXPECT_EQ(found(), 1U);
    request.facet_contains["kind"] = "qanun";
    EXPECT_EQ(found(), 0U);
}

TEST(FacetCounts, OfNumbersStandInTheirOrder) {
    const auto schema =
        corpus::Schema::parse(R"({"fields": [{"name": "session", "type": "number"}]})", "schema");
    ASSERT_TRUE(schema);
    tests::IndexFixture fixture(*schema);
    std::vector<corpus::Document> records;
    for (const char* session : {"10", "9", "2", "2"}) {
        records.push_back(tests::make_document("r" + std::to_string(records.size()), "Record",
                                               {"torture in prison"}, "en"));
        records.back().extra["session"] = {session};
    }
    fixture.put(records);
    const auto found =
        fixture.searcher().search({.query = "torture", .facets = {"session"}, .all_facets = false});
    ASSERT_TRUE(found);
    std::vector<std::string> values;
    for (const FacetValue& value : found->facets.at(0).values) values.push_back(value.value);
    EXPECT_EQ(values, (std::vector<std::string>{"2", "9", "10"}));
}

}  // namespace
}  // namespace axtar::search
