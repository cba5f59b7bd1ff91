// Phrases that texts write with hyphens, and exact phrases whose endings an index has not.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

class HyphenatedPhrase : public testing::Test {
protected:
    void SetUp() override {
        fixture_.put({
            tests::make_document("apart", "", {"Train law enforcement officials anew."}, "en"),
            tests::make_document("joined", "", {"Train law-enforcement officials anew."}, "en"),
            tests::make_document("turned", "", {"The enforcement law on officials."}, "en"),
            tests::make_document("abuse", "", {"Victims of gender-based violence."}, "en"),
            tests::make_document("date", "", {"Keep day-to-day lists, by law."}, "en"),
            tests::make_document("by-law", "", {"The by-law of the town."}, "en"),
            tests::make_document("orqan", "", {"Hüquq-mühafizə orqanları və məhkəmə."}, "az"),
            tests::make_document("court", "", {"The Court’s view of a State party."}, "en"),
            tests::make_document("courts", "", {"The Court: its State party's view."}, "en"),
        });
    }

    std::string found(const std::string& query) {
        const auto response = fixture_.searcher().search({.query = query, .expand = false});
        EXPECT_TRUE(response) << query;
        if (!response) return "refused";
        std::vector<std::string> ids;
        for (const Hit& hit : response->hits) ids.push_back(hit.id);
        std::sort(ids.begin(), ids.end());
        std::string text;
        for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
        return text;
    }

    std::string snippet(const std::string& query) {
        const auto response = fixture_.searcher().search({.query = query, .expand = false});
        return response && !response->hits.empty() ? response->hits[0].sections[0].snippet_html
                                                   : std::string();
    }

    tests::IndexFixture fixture_;
};

TEST_F(HyphenatedPhrase, IsFoundWhereTextsJoinItsWords) {
    EXPECT_EQ(found("\"law enforcement\""), "apart joined");
    EXPECT_EQ(found("\"law enforcement officials\""), "apart joined");
    EXPECT_EQ(found("\"train law enforcement\""), "apart joined");
    EXPECT_EQ(found("\"gender based violence\""), "abuse");
    EXPECT_EQ(found("\"day to day lists\""), "date");
    EXPECT_EQ(found("\"hüquq mühafizə orqanı\""), "orqan");
    EXPECT_EQ(found("\"huquq muhafize\""), "orqan");
    EXPECT_EQ(found("\"enforcement law\""), "turned");
    EXPECT_EQ(found("\"officials law enforcement\""), "");
    EXPECT_EQ(found("\"by law\""), "date") << "a by-law is something else";
    EXPECT_EQ(found("=\"law enforcement\""), "apart") << "as it is written";
    EXPECT_EQ(found("=\"law-enforcement\""), "joined");
}

TEST_F(HyphenatedPhrase, IsFoundByWordsNearEachOther) {
    EXPECT_EQ(found("law ADJ/1 enforcement"), "apart joined");
    EXPECT_EQ(found("enforcement ADJ/1 law"), "turned");
    EXPECT_EQ(found("enforcement NEAR/1 law"), "apart joined turned");
    EXPECT_EQ(found("\"law enforcement\" NEAR/2 train"), "apart joined");
}

// Only a NEAR of two words was looked for joined.
TEST_F(HyphenatedPhrase, IsFoundByAnyNeighboursOfANear) {
    EXPECT_EQ(found("law NEAR/2 enforcement NEAR/3 officials"), "apart joined turned");
    EXPECT_EQ(found("law ADJ/2 enforcement ADJ/1 officials"), "apart joined");
    EXPECT_EQ(found("train ADJ/1 law ADJ/1 enforcement"), "apart joined");
    EXPECT_EQ(found("train ADJ/1 enforcement ADJ/1 law"), "");
    EXPECT_EQ(found("law NEAR/2 \"enforcement officials\""), "apart joined");
    EXPECT_EQ(found("\"train law\" ADJ/1 enforcement"), "apart joined");
    EXPECT_EQ(found("law ADJ/1 (police OR enforcement)"), "apart joined");
    EXPECT_EQ(found("law NEAR/1 (court OR enforcement) NEAR/1 officials"), "apart joined");
    EXPECT_EQ(found("day ADJ/1 to ADJ/1 day"), "date");
    EXPECT_EQ(found("law NEAR/1 enforcement NEAR/1 court"), "");
    EXPECT_EQ(found("law NEAR/1 =\"enforcement\""), "apart turned") << "as it is written";
}

TEST_F(HyphenatedPhrase, IsFoundByTheBeginningOfItsLastWord) {
    EXPECT_EQ(found("law NEAR/1 enforc*"), "apart joined turned");
    EXPECT_EQ(found("law ADJ/1 enforc*"), "apart joined");
    EXPECT_EQ(found("enforc* ADJ/1 law"), "turned");
    EXPECT_EQ(found("law NEAR/1 enforc* NEAR/1 officials"), "apart joined");
    EXPECT_EQ(found("law NEAR/1 (enforc* OR court)"), "apart joined turned");
    EXPECT_EQ(snippet("gender NEAR/1 bas*"), "Victims of <mark>gender-based</mark> violence.");
}

// They were taken for by-laws.
TEST_F(HyphenatedPhrase, BeginsWithAFunctionWordThatCompoundsBeginWith) {
    fixture_.put({
        tests::make_document("above", "", {"The above-mentioned town."}, "en"),
        tests::make_document("called", "", {"The so-called report soon informed us."}, "en"),
        tests::make_document("each", "", {"Onlar bir-birinə kömək etdi."}, "az"),
    });
    EXPECT_EQ(found("\"above mentioned\""), "above");
    EXPECT_EQ(found("above ADJ/1 mention*"), "above");
    EXPECT_EQ(found("\"so called report\""), "called");
    EXPECT_EQ(found("\"bir birinə\""), "each");
    EXPECT_EQ(found("\"in formed\""), "") << "informed is something else";
    EXPECT_EQ(found("\"so on\""), "") << "and so is soon";
    EXPECT_EQ(found("\"by law\""), "date");
}

TEST_F(HyphenatedPhrase, IsMarked) {
    EXPECT_EQ(snippet("\"gender based violence\""),
              "Victims of <mark>gender-based violence</mark>.");
    EXPECT_EQ(snippet("gender NEAR/1 based"), "Victims of <mark>gender-based</mark> violence.");
}

TEST_F(HyphenatedPhrase, OfExactWordsHasTheEndingThatWasTyped) {
    EXPECT_EQ(found("=\"the Court's\""), "court");
    EXPECT_EQ(found("=\"Court's\""), "court");
    EXPECT_EQ(found("=\"Courtʼs\""), "court");
    EXPECT_EQ(found("=\"the Court\""), "court courts") << "whatever ending";
    EXPECT_EQ(found("=\"State party's view\""), "courts");
    EXPECT_EQ(found("\"State party's\""), "court courts") << "in any form";
}

}  // namespace
}  // namespace axtar::search
