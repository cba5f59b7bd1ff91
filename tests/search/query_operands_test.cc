#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Citations between operators: each is one operand, as a word is.
class QueryOperands : public CitationFixture {
protected:
    void SetUp() override {
        corpus::Document other = citing("b", "az:cm/146", "2019-01-01");
        other.sections[0].text += " Zərər və işgəncə.";
        fixture_.put({criminal_code(), citing("a", "az:cm/145.2", "2018-01-01"), other,
                      tests::make_document("w", "Ad", {"CM 145 və zərər."})});
    }
    /// The documents found, by id, and the query as it was read.
    std::string found(const std::string& query) {
        const SearchResponse response = search(query);
        std::vector<std::string> ids;
        for (const Hit& hit : response.hits) ids.push_back(hit.id);
        std::sort(ids.begin(), ids.end());
        std::string all;
        for (const std::string& id : ids) all += (all.empty() ? "" : " ") + id;
        return all + " | " + response.parsed;
    }
};

// Their words were operands, one by one: "CM (145 OR CM) 146".
TEST_F(QueryOperands, AreWhatCitesAProvisionOrHasItsWords) {
    EXPECT_EQ(found("CM 145"), "a cm w | CM 145");
    EXPECT_EQ(found("CM 145 OR CM 146"), "a b cm w | CM 145 OR CM 146");
    EXPECT_EQ(found("CM 145 AND zərər"), "w | CM 145 AND zərər");
    EXPECT_EQ(found("zərər AND CM 146"), "b | zərər AND CM 146");
    EXPECT_EQ(found("(CM 145 OR CM 146) AND zərər"), "b w | (CM 145 OR CM 146) AND zərər");
    EXPECT_EQ(found("CM 146 -zərər"), "cm | CM 146 NOT zərər");
    EXPECT_EQ(found("CM 145, 146 OR zərər"), "a b cm w | CM 145, 146 OR zərər");
    EXPECT_EQ(found("CM 146–147 OR zərər"), "b cm w | CM 146–147 OR zərər");
    EXPECT_EQ(found("az:cm/145 OR az:cm/146"), "a b cm | az:cm/145 OR az:cm/146");
}

TEST_F(QueryOperands, FindNoLessThanEachAlone) {
    const auto total = [&](const std::string& query) { return search(query).total_sections; };
    const auto both = total("CM 145 AND işgəncə") + total("CM 145 AND NOT işgəncə");
    EXPECT_EQ(both, total("CM 145"));
    EXPECT_GE(total("CM 146 OR qəsdən"), total("CM 146"));
}

// The provision that matches comes first, as without operators.
TEST_F(QueryOperands, OpenTheirProvision) {
    const SearchResponse response = search("CM 145 OR zəlzələ");
    ASSERT_FALSE(response.hits.empty());
    EXPECT_EQ(response.hits[0].id, "cm");
    EXPECT_GT(response.hits[0].score, 500);
    EXPECT_THAT(response.warnings, IsEmpty());
}

TEST_F(QueryOperands, SayOnceWhatIsNotHere) {
    const SearchResponse response = search("CM 145 OR AM 7");
    EXPECT_THAT(response.warnings, ElementsAre(HasSubstr("\"AM 7\" was not found")));
}

TEST_F(QueryOperands, AreWordsBesideNear) {
    for (const char* query : {"CM 145 (zərər NEAR/5 və)", "CM 145 OR title:akt"}) {
        EXPECT_THAT(search(query).warnings, Contains(HasSubstr("cites=az:cm/145"))) << query;
    }
}

TEST_F(QueryOperands, MayBeKeys) {
    EXPECT_EQ(found("cites:az:cm/145"), "a cm | cites:az:cm/145");
    EXPECT_EQ(found("zərər istinad:AZ:CM/146"), "b | zərər cites:AZ:CM/146");
    EXPECT_EQ(found("zərər -cites:az:cm/146"), "w | zərər NOT cites:az:cm/146");
    const SearchResponse none = search("cites:az:am/1");
    EXPECT_THAT(none.hits, SizeIs(0));
    EXPECT_THAT(none.warnings, Contains(HasSubstr("nothing here has cites:az:am/1")));
}

}  // namespace
}  // namespace axtar::search
