#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/resolve.h"
#include "tests/search/citation_fixture.h"

// Reports and judgments: what is cited by a paragraph, or by the name of a case.
namespace axtar::search {
namespace {

using ::testing::IsEmpty;

class ResolveDocumentsTest : public CitationFixture {};

corpus::Section recommendation(const std::string& anchor, const std::string& text) {
    return {.anchor = anchor, .text = text, .lang = "en"};
}

corpus::Document report_on_a_state() {
    corpus::Document report = tests::make_document(
        "r", "Report", {"122. The following recommendations will be examined:"});
    report.own_keys = {"un:A/HRC/43/15"};
    report.sections[0].parts = {{"para-122", 0, 52}};
    report.sections.push_back(recommendation("rec-1", "122.1\nRatify (Spain);"));
    report.sections.push_back(recommendation("rec-2", "122.2 Amend (Peru);"));
    report.sections.push_back(recommendation("rec-3", "122.3.\nRepeal (Chad);"));
    report.sections.push_back(recommendation("rec-4", "122.30\nTrain judges (Cuba)."));
    return report;
}

// "122 is shown" was the answer, though the report has the recommendation.
TEST_F(ResolveDocumentsTest, FindsARecommendationByItsParagraph) {
    fixture_.put({report_on_a_state()});
    for (const char* text :
         {"A/HRC/43/15, para. 122.3", "A/HRC/43/15 § 122.3", "rec. 122.3 A/HRC/43/15",
          "A/HRC/43/15 rec. 122.3", "recommendation 122.3 of A/HRC/43/15"}) {
        const ResolveResponse response = resolve(text);
        ASSERT_EQ(response.resolved.size(), 1U) << text;
        EXPECT_EQ(response.resolved[0].key, "un:A/HRC/43/15#122.3") << text;
        EXPECT_EQ(response.resolved[0].anchor, "rec-3") << text;
        EXPECT_THAT(response.warnings, IsEmpty()) << text;
    }
    const ResolveResponse lacking = resolve("A/HRC/43/15, para. 122.99");
    ASSERT_EQ(lacking.resolved.size(), 1U);
    EXPECT_EQ(lacking.resolved[0].part, "para-122");
    EXPECT_EQ(lacking.warnings.size(), 1U);
}

TEST_F(ResolveDocumentsTest, ListsTheRecommendationsOfARange) {
    fixture_.put({report_on_a_state()});
    for (const char* text : {"A/HRC/43/15, paras. 122.1–122.3", "A/HRC/43/15 recs. 122.1-122.3"}) {
        std::string anchors;
        for (const CitationTarget& target : resolve(text).resolved) anchors += target.anchor + " ";
        EXPECT_EQ(anchors, "rec-1 rec-2 rec-3 ") << text;
    }
    EXPECT_EQ(only("A/HRC/43/15, paras. 1-3").key, "un:A/HRC/43/15#1..3");
}

// With capitals alone the name of a case was seen.
TEST_F(ResolveDocumentsTest, FindsACaseTypedInSmallLetters) {
    fixture_.put({judgment("fabian", "fabian-v-hungary"),
                  judgment("regner", "regner-v-czech-republic"),
                  judgment("cangoz", "cangoz-and-others-v-turkey")});
    EXPECT_EQ(only("fabian v. hungary").document, "fabian");
    EXPECT_EQ(only("fabian v hungary § 12").key, "echr-case:fabian-v-hungary#12");
    EXPECT_EQ(only("regner v. the czech republic").document, "regner");
    EXPECT_EQ(only("cangoz v turkey").document, "cangoz");
    EXPECT_EQ(only("cangoz and others v turkey").document, "cangoz");
    EXPECT_EQ(only("the case of fabian v Hungary").document, "fabian");
    EXPECT_EQ(only("pensions fabian v. hungary").text, "fabian v. hungary");
    for (const char* none : {"police v. hungary", "fabian v. turkey", "article v. hungary"}) {
        EXPECT_THAT(resolve(none).resolved, IsEmpty()) << none;
    }
}

// The act was the answer without a word, as if nothing else had been asked for.
TEST_F(ResolveDocumentsTest, SaysThatTheNumberOfAnArticleWasNotRead) {
    fixture_.put({act("const", {"az:const"}, {article("5", "Mətn."), article("25", "Mətn.")})});
    for (const char* text :
         {"konstitusiyanın iyirm beşinci maddəsi", "article one hundred of the constitution"}) {
        const ResolveResponse response = resolve(text);
        ASSERT_EQ(response.resolved.size(), 1U) << text;
        EXPECT_EQ(response.resolved[0].key, "az:const") << text;
        EXPECT_EQ(response.warnings.size(), 1U) << text;
    }
    for (const char* text : {"konstitusiyanın iyirmi beşinci maddəsi", "Konstitusiya"}) {
        EXPECT_THAT(resolve(text).warnings, IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace axtar::search
