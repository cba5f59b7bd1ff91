#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

corpus::Document recommendation(const std::string& id, const std::string& to,
                                const std::string& text) {
    corpus::Document document = tests::make_document(id, "", {text}, "en");
    document.kind = "recommendation";
    document.addressees = {to};
    return document;
}

class Addressees : public ::testing::Test {
protected:
    Addressees() {
        fixture_.put({recommendation("neighbour", "Gürcüstan",
                                     "Prevent torture in prisons: Kazakhstan did so."),
                      recommendation("asked", "Qazaxıstan",
                                     "Let experts who know prisons well prevent torture, and keep "
                                     "to what was agreed with Kazakhstan before."),
                      recommendation("ministry", "Ədliyyə Nazirliyi", "Heat the prisons.")});
    }
    std::string first(const std::string& query) {
        const auto response = fixture_.searcher().search({.query = query});
        EXPECT_TRUE(response) << query;
        return response && !response->hits.empty() ? response->hits.front().id : "";
    }

    tests::IndexFixture fixture_;
};

TEST_F(Addressees, ThatAreNamedComeFirst) {
    EXPECT_EQ(first("prevent torture prisons Kazakhstan"), "asked");
    EXPECT_EQ(first("Qazaxıstana işgəncə və həbsxana tövsiyələri"), "asked");
    EXPECT_EQ(first("prevent torture prisons"), "neighbour");  // by its words
}

TEST_F(Addressees, AreLeftAloneBesideOperators) {
    EXPECT_EQ(first("torture AND prisons AND Kazakhstan"), "neighbour");
    EXPECT_EQ(first("addressee:\"Ədliyyə Nazirliyi\""), "ministry");
}

}  // namespace
}  // namespace axtar::search
