#include "search/facets/value_names.h"

#include <algorithm>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;

TEST(ValueTerms, AreThoseOfTheNameThatTheIndexHas) {
    const auto term = [&](const std::string& typed) {
        const auto terms = value_terms("addressee", typed, [](const std::string& one) {
            return one.ends_with(":edliyye nazirliyi") || one.ends_with(":own body");
        });
        return terms.size() == 1 ? terms.front() : std::string();
    };
    EXPECT_TRUE(term("Ministry of Justice").ends_with(":edliyye nazirliyi"));
    EXPECT_TRUE(term("Ədliyyə Nazirliyi").ends_with(":edliyye nazirliyi"));
    EXPECT_TRUE(term("Own Body").ends_with(":own body"));
    EXPECT_TRUE(term("Nobody").ends_with(":nobody")) << "what no list knows stays";
    EXPECT_TRUE(term("Ministry of Health").ends_with(":ministry of health"))
        << "a name whose value the index does not have stays as typed";
    EXPECT_TRUE(value_terms("addressee", " ", [](const std::string&) { return true; }).empty());
}

TEST(ValueTerms, AreThoseOfTheLabel) {
    std::set<std::string> known = {"XTOPIC:children", "XTOPIC:detention/conditions",
                                   "XTOPIC:military/conditions", "XKIND:treaty"};
    const auto is_known = [&](const std::string& term) { return known.contains(term); };
    const auto terms = [&](std::string_view field, std::string_view typed) {
        return value_terms(field, typed, is_known);
    };
    EXPECT_THAT(terms("topic", "Uşaqlar"), ElementsAre("XTOPIC:children"));
    EXPECT_THAT(terms("topic", "USAQLAR"), ElementsAre("XTOPIC:children"));
    EXPECT_THAT(terms("topic", "Children"), ElementsAre("XTOPIC:children"));
    EXPECT_THAT(terms("topic", "şərait"),
                ElementsAre("XTOPIC:detention/conditions", "XTOPIC:military/conditions"))
        << "either of two that share it";
    EXPECT_THAT(terms("topic", "Saxlanma yerləri › şərait"),
                ElementsAre("XTOPIC:detention/conditions"));
    EXPECT_THAT(terms("kind", "Beynəlxalq müqavilə"), ElementsAre("XKIND:treaty"));
    EXPECT_THAT(terms("kind", "müqavilə"), ElementsAre("XKIND:treaty")) << "a name in queries";
    known.insert("XTOPIC:labour/safety");
    EXPECT_THAT(terms("topic", "Təhlükəsizlik"), ElementsAre("XTOPIC:labour/safety"));
    known.insert("XTOPIC:security");
    EXPECT_THAT(terms("topic", "Təhlükəsizlik"), ElementsAre("XTOPIC:security"))
        << "what the facet shows by that label, and not the last level of another";
    known.insert("XTOPIC:other");
    EXPECT_THAT(terms("topic", "Digər"), ElementsAre("XTOPIC:other"));
    known.insert("XTOPIC:serait");
    EXPECT_THAT(terms("topic", "şərait"), ElementsAre("XTOPIC:serait")) << "the own value first";
}

class NamesOfValues : public ::testing::Test {
protected:
    NamesOfValues() {
        const auto document = [](std::string id, std::string addressee) {
            corpus::Document one = tests::make_document(std::move(id), "Tövsiyə", {"işgəncə"});
            if (one.id == "g") one.topics = {"children/protection"};
            if (one.id == "j") one.topics = {"detention/conditions"};
            if (one.id == "o") one.topics = {"military/conditions"};
            one.kind = "recommendation";
            one.addressees = {std::move(addressee)};
            return one;
        };
        fixture_.put({document("g", "Gürcüstan"), document("j", "Ədliyyə Nazirliyi"),
                      document("o", "Own Body")});
    }
    SearchResponse ask(const SearchRequest& request) {
        const auto response = fixture_.searcher().search(request);
        EXPECT_TRUE(response) << to_string(response.error());
        return response ? *response : SearchResponse();
    }
    tests::IndexFixture fixture_;
};

TEST_F(NamesOfValues, FilterInEitherLanguage) {
    const SearchResponse found =
        ask({.query = "işgəncə", .filters = {{"addressee", {"georgia", "Ministry of Justice"}}}});
    EXPECT_EQ(found.total_documents, 2U);
    for (const Facet& facet : found.facets) {
        if (facet.field != "addressee") continue;
        EXPECT_THAT(facet.values, Contains(testing::AllOf(Field(&FacetValue::value, "Gürcüstan"),
                                                          Field(&FacetValue::count, 1U),
                                                          Field(&FacetValue::selected, true))));
        EXPECT_EQ(facet.values.size(), 3U) << "no value twice under two names";
    }
}

TEST_F(NamesOfValues, StandInAQuery) {
    const SearchResponse found = ask({.query = "addressee:Georgia işgəncə"});
    ASSERT_EQ(found.hits.size(), 1U);
    EXPECT_EQ(found.hits[0].id, "g");
    EXPECT_TRUE(found.warnings.empty());
    EXPECT_FALSE(ask({.query = "addressee:Nowhere işgəncə"}).warnings.empty());
}

TEST_F(NamesOfValues, AreAlsoTheLabelsOfTopics) {
    for (const std::string label : {"Uşaqlar", "usaqlar", "Children"}) {
        EXPECT_EQ(ask({.query = "işgəncə mövzu:" + label}).total_documents, 1U) << label;
        EXPECT_EQ(ask({.query = "işgəncə", .filters = {{"topic", {label}}}}).total_documents, 1U);
    }
    EXPECT_EQ(ask({.query = "topic:şərait"}).total_documents, 2U);
    const SearchResponse both = ask({.query = "işgəncə", .filters = {{"topic", {"şərait"}}}});
    EXPECT_EQ(both.total_documents, 2U);
    for (const Facet& facet : both.facets) {
        if (facet.field != "topic") continue;
        const auto selected = std::count_if(facet.values.begin(), facet.values.end(),
                                            [](const auto& value) { return value.selected; });
        EXPECT_EQ(selected, 2);
    }
    EXPECT_TRUE(ask({.query = "işgəncə role:mətn"}).warnings.empty());
    EXPECT_TRUE(ask({.query = "işgəncə role:Text"}).warnings.empty());
}

TEST_F(NamesOfValues, AreLookedForInAFacet) {
    SearchRequest request{.query = "işgəncə"};
    for (const char* typed : {"georg", "gurc", "Gürc"}) {
        request.facet_contains["addressee"] = typed;
        for (const Facet& facet : ask(request).facets) {
            if (facet.field != "addressee") continue;
            ASSERT_EQ(facet.values.size(), 1U) << typed;
            EXPECT_EQ(facet.values[0].value, "Gürcüstan");
        }
    }
}

}  // namespace
}  // namespace axtar::search
