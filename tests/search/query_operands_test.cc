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
using testing::Not;
using testing::SizeIs;

/// Citations between operators: each is one operand, as a word is.
class QueryOperands : public CitationFixture {
protected:
    void SetUp() override { fixture_.put(the_code_and_its_readers()); }
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
    EXPECT_EQ(found("CM 145"), "a cm w w2 | CM 145");
    EXPECT_EQ(found("CM 145 OR CM 146"), "a b cm w w2 | CM 145 OR CM 146");
    EXPECT_EQ(found("CM 145 AND zərər"), "w w2 | CM 145 AND zərər");
    EXPECT_EQ(found("zərər AND CM 146"), "b w2 | zərər AND CM 146");
    EXPECT_EQ(found("(CM 145 OR CM 146) AND zərər"), "b w w2 | (CM 145 OR CM 146) AND zərər");
    EXPECT_EQ(found("CM 146 -zərər"), "cm | CM 146 NOT zərər");
    EXPECT_EQ(found("CM 145, 146 OR zərər"), "a b cm w w2 | CM 145, 146 OR zərər");
    EXPECT_EQ(found("CM 146–147 OR zərər"), "b cm w w2 | CM 146–147 OR zərər");
    EXPECT_EQ(found("az:cm/145 OR az:cm/146"), "a b cm | az:cm/145 OR az:cm/146");
}

// The digits of two articles stand in many texts: those led what cites both.
TEST_F(QueryOperands, PutWhatCitesThemBeforeWhatHasTheirWords) {
    const auto places = [&](const std::string& query) {
        const SearchResponse response = search(query);
        std::string all;
        for (const Hit& hit : response.hits) all += (all.empty() ? "" : " ") + hit.id;
        return all;
    };
    EXPECT_TRUE(places("CM 145 -işgəncə").starts_with("cm a w")) << places("CM 145 -işgəncə");
    EXPECT_TRUE(places("CM 146 AND zərər").starts_with("b w2")) << places("CM 146 AND zərər");
    const std::string either = places("CM 145 OR CM 146");
    EXPECT_TRUE(either.starts_with("cm a b w") || either.starts_with("cm b a w")) << either;
}

TEST_F(QueryOperands, FindNoLessThanEachAlone) {
    const auto total = [&](const std::string& query) { return search(query).total_sections; };
    const auto both = total("CM 145 AND işgəncə") + total("CM 145 AND NOT işgəncə");
    EXPECT_EQ(both, total("CM 145"));
    EXPECT_GE(total("CM 146 OR qəsdən"), total("CM 146"));
}

// AND, a bracket, a minus or a quote between two is no comma of a list.
TEST_F(QueryOperands, StandApartWhereAnOperatorOrABracketDoes) {
    EXPECT_EQ(found("CM 145 AND CM 146"), "cm w2 | CM 145 AND CM 146");
    EXPECT_EQ(found("zərər AND CM 145 AND CM 146"), "w2 | zərər AND CM 145 AND CM 146");
    EXPECT_EQ(found("CM 145 AND (CM 146 OR işgəncə)"), "cm w2 | CM 145 AND (CM 146 OR işgəncə)");
    EXPECT_EQ(found("(zərər OR CM 145) AND (CM 146 OR işgəncə)"),
              "b cm w2 | (zərər OR CM 145) AND (CM 146 OR işgəncə)");
    EXPECT_EQ(found("zərər OR CM 145 \"CM 146\""), "b cm w2 | (zərər OR CM 145) \"CM 146\"");
    EXPECT_EQ(found("CM 145 VƏ CM 146 VƏ zərər"), "w2 | CM 145 AND CM 146 AND zərər");
}

// Side by side all are asked for, as words are; an article is that of the case before it.
TEST_F(QueryOperands, AreNoListSideBySide) {
    EXPECT_EQ(found("CM 145 CM 146 AND zərər"), "w2 | CM 145 CM 146 AND zərər");
    EXPECT_EQ(found("zərər NOT CM 146 CM 145"), "w | zərər NOT CM 146 CM 145");
    EXPECT_EQ(found("CM 145; CM 146 AND zərər"), "b w2 | CM 145; CM 146 AND zərər");
}

TEST_F(QueryOperands, DoNotTakeOperatorsForNames) {
    for (const char* query :
         {"zərər OR Osman v. the United Kingdom", "zərər NOT Osman v. the United Kingdom",
          "zərər AND Osman v. the United Kingdom"}) {
        EXPECT_EQ(search(query).parsed, query);
    }
    EXPECT_EQ(search("zərər VƏ YA Osman v. the United Kingdom").parsed,
              "zərər OR Osman v. the United Kingdom");
    EXPECT_EQ(search("zərər OR Osman v. the United Kingdom").citations.at(0).key,
              "echr-case:osman-v-united-kingdom");
    EXPECT_EQ(search("md. 145 CM OR kind:law AND md. 146").parsed,
              "maddə 145 CM OR (kind:legislation AND maddə 146)");
    EXPECT_EQ(search("maddə 12 OR Konstitusiya").parsed, "maddə 12 OR Konstitusiya");
    EXPECT_EQ(found("NOT\"CM 145\""), "b | NOT \"CM 145\"");
}

TEST_F(QueryOperands, MayBeExcluded) {
    const std::string left = found("zərər -CM 146");
    EXPECT_EQ(left, "w | zərər NOT CM 146");
    EXPECT_EQ(found("zərər NOT CM 146"), left);
    EXPECT_EQ(found("zərər NOT (CM 146)"), left);
    EXPECT_EQ(found("zərər NOT CM 145, 146"), "w | zərər NOT CM 145, 146");
    EXPECT_EQ(found("zərər AND CM 145 -(CM 146)"), "w | zərər AND CM 145 NOT CM 146");
    EXPECT_THAT(search("zərər -CM 146").citations, IsEmpty());
    EXPECT_EQ(found("zərər -az:cm/146"), "w w2 | zərər NOT az:cm/146");
    EXPECT_EQ(found("hissə -CM 145"), " | hissə NOT CM 145") << "nor is the provision itself found";
}

// "CM 145 AND 146" names one act: all of a query it is a list, else each number has its operand.
TEST_F(QueryOperands, MayNameTheirActOnce) {
    EXPECT_EQ(found("CM 145 AND 146"), "a b cm w2 | CM 145 146");
    EXPECT_EQ(found("CM 145 AND md. 146"), "a b cm | CM 145 AND maddə 146");
    EXPECT_EQ(search("CM 145 AND 146").citations.size(), 2U);
    EXPECT_THAT(found("CM 145 VƏ 146"), HasSubstr("a b cm"));
    EXPECT_THAT(found("CM md. 145 VƏ md. 146"), HasSubstr("a b cm"));
    EXPECT_EQ(found("zərər AND CM 145 AND 146"), " | zərər AND CM 145 AND 146");
    EXPECT_EQ(found("zərər AND CM md. 146 NOT md. 145"),
              "b | zərər AND CM maddə 146 NOT maddə 145");
    EXPECT_THAT(search("CM md. 145 NOT md. 146").citations, SizeIs(1));
}

// In capitals AND is a mere word, as in a heading; between citations alone it is meant.
TEST_F(QueryOperands, AreNoFormulaInAHeading) {
    EXPECT_EQ(found("CM 145 VƏ ZƏRƏR"), found("CM 145 ZƏRƏR"));
    EXPECT_EQ(found("CM 145 VƏ CM 146 ZƏRƏR"), found("CM 145 CM 146 ZƏRƏR"));
    EXPECT_THAT(found("CM 145-Cİ VƏ 146-CI MADDƏLƏRİ"), HasSubstr("a b cm"));
    EXPECT_THAT(found("CM 145 VƏ YA CM 146"), HasSubstr("a b cm"));
    EXPECT_EQ(found("CM 145 VƏ CM 146"), "cm w2 | CM 145 AND CM 146");
}

TEST_F(QueryOperands, AreShownAsTypedWhereNothingIsFound) {
    const SearchResponse response = search("CM 145 AND tapılmayan");
    ASSERT_FALSE(response.diagnosis.empty());
    for (const Relief& relief : response.diagnosis) {
        EXPECT_EQ((relief.name + relief.query).find("cites:"), std::string::npos) << relief.name;
    }
}

// Two readings of the same words are no two citations.
TEST_F(QueryOperands, MayShareWords) {
    EXPECT_EQ(search("zərər 145 CM 146 OR işgəncə").parsed, "zərər (145 CM 146 OR işgəncə)");
    EXPECT_EQ(search("maddə 12 CM 145 zərər").parsed, "maddə 12 CM 145 zərər");
    EXPECT_EQ(search("article 6 ECHR 13 remedy").parsed, "article 6 ECHR 13 remedy");
}

TEST_F(QueryOperands, MayBeAllOfAPhrase) {
    EXPECT_EQ(found("\"CM 145\" OR işgəncə"), "a b cm w w2 | \"CM 145\" OR işgəncə");
    EXPECT_EQ(found("\"CM 145 və\" OR işgəncə"), "b w | \"CM 145 və\" OR işgəncə");
    EXPECT_EQ(found("CM 145 OR 5\" zərər"), "w w2 | (CM 145 OR 5) zərər");
}

TEST_F(QueryOperands, KeepTheBracketsOfTheQuery) {
    EXPECT_EQ(search("CM ((145 zərər) OR işgəncə)").parsed, "CM ((145 zərər) OR işgəncə)");
    EXPECT_EQ(search("CEDAW 12(1)(a) OR işgəncə").parsed, "CEDAW 12(1)(a) OR işgəncə");
    EXPECT_EQ(search("ECHR ((3 CEDAW) OR işgəncə)").parsed, "ECHR (3 CEDAW OR işgəncə)");
}

TEST_F(QueryOperands, OfCasesAndManyAreOperandsToo) {
    EXPECT_EQ(search("Osman v. the United Kingdom article 2 OR işgəncə").parsed,
              "Osman v. the United Kingdom article 2 OR işgəncə");
    EXPECT_EQ(search("işgəncə OR 5\" CM 145").parsed, "(işgəncə OR 5) CM 145");
    EXPECT_THAT(search("CM 145 OR (zərər AND CM 145)").citations, SizeIs(1));
    const std::string many =
        "CM 1 OR CM 2 OR CM 3 OR CM 4 OR CM 5 OR CM 6 OR CM 7 OR CM 8 OR CM 9 OR CM 10 OR CM 146";
    EXPECT_EQ(found(many), "b cm w2 | " + many);
}

// A query has 32 fields at most and 4096 bytes, and each operand needs some of them.
TEST_F(QueryOperands, AreAsManyAsAQueryCanHave) {
    std::string query = "kind:report CM 145";
    for (int i = 0; i < 60; ++i) query += " OR CM " + std::to_string(145 + i);
    const SearchResponse response = search(query);
    EXPECT_THAT(response.warnings, Not(Contains(HasSubstr("fields and"))));
    EXPECT_THAT(response.warnings, Not(Contains(HasSubstr("bytes of the query"))));
    EXPECT_THAT(response.warnings, Contains(HasSubstr("by its words alone")));
    EXPECT_THAT(response.warnings, SizeIs(testing::Lt(24U)));
    EXPECT_EQ(response.parsed.find("cites:"), std::string::npos);
}

TEST_F(QueryOperands, ArePutBackWhereTheyStood) {
    EXPECT_EQ(search("CM 145 OR (zərər AND CM 145)").parsed, "CM 145 OR (zərər AND CM 145)");
    EXPECT_EQ(search("(CM 145) OR CM 145 OR zərər").parsed, "CM 145 OR CM 145 OR zərər");
}

// The provision that matches comes first, as without operators.
TEST_F(QueryOperands, OpenTheirProvision) {
    const SearchResponse response = search("CM 145 OR zəlzələ");
    ASSERT_FALSE(response.hits.empty());
    EXPECT_EQ(response.hits[0].id, "cm");
    EXPECT_GT(response.hits[0].score, 500);
    EXPECT_LT(search("CM 145 OR CM 145").hits[0].score, response.hits[0].score + 500);
    EXPECT_THAT(response.warnings, IsEmpty());
}

TEST_F(QueryOperands, SayOnceWhatIsNotHere) {
    const SearchResponse response = search("CM 145 OR AM 7");
    EXPECT_THAT(response.warnings, ElementsAre(HasSubstr("\"AM 7\" was not found")));
}

// Nothing stands beside the citation: it is all of the query.
TEST_F(QueryOperands, JoinNothingWhereOneIsLeftOut) {
    for (const char* query :
         {"CM 146 OR", "AND CM 146", "VƏ YA CM 146", "\"CM 146", "CM 146 NEAR/3"}) {
        EXPECT_EQ(found(query), "b cm w2 | CM 146") << query;
    }
    EXPECT_EQ(found("CM 146 NOT kind:report"), "cm w2 | CM 146 NOT kind:report");
}

// NEAR and words of titles elsewhere in the query change nothing.
TEST_F(QueryOperands, StandBesideNearAndTitles) {
    EXPECT_EQ(found("CM 146 (zərər NEAR/5 və)"), "b | CM 146 zərər NEAR/5 və");
    EXPECT_EQ(found("CM 145 OR title:akt"), "a cm w w2 | CM 145 OR title:akt");
    EXPECT_EQ(found("title:(CM 145)"), " | title:CM title:145");
}

// What cites a provision has no place in a text; the name of an act has.
TEST_F(QueryOperands, AreNotNearWords) {
    const SearchResponse response = search("CM 146 NEAR/5 zərər");
    EXPECT_EQ(response.parsed, "CM 146 AND zərər");
    EXPECT_THAT(response.warnings, Contains(HasSubstr("they were read as AND")));
    EXPECT_EQ(search("zərər NEAR/5 konstitusiya").parsed, "zərər NEAR/5 konstitusiya");
    EXPECT_EQ(search("zərər NEAR/5 Ailə Məcəlləsi").parsed, "zərər NEAR/5 \"Ailə Məcəlləsi\"");
}

// A field is a choice of its own: no filter of what the citation finds.
TEST_F(QueryOperands, MayBeAChoiceWithAField) {
    EXPECT_EQ(found("CM 146 OR kind:legislation"), "b cm w2 | CM 146 OR kind:legislation");
    EXPECT_EQ(found("CM 146 OR kind:report"), "a b cm w2 | CM 146 OR kind:report");
}

// It was its first word that was asked for.
TEST_F(QueryOperands, MayBeRequired) {
    EXPECT_EQ(found("+CM 146 zərər"), "b w2 | +CM 146 zərər");
    EXPECT_EQ(found("zərər +CM 146"), "b w2 | zərər +CM 146");
    EXPECT_EQ(found("+CM 146"), found("CM 146").replace(found("CM 146").find("CM"), 0, "+"));
}

// A case ending belongs to a citation; what makes another word of it leaves it a word.
TEST_F(QueryOperands, MayHaveAnEnding) {
    EXPECT_EQ(found("CM 146-nın OR zərər"), "b cm w w2 | CM 146-nın OR zərər");
    EXPECT_EQ(search("CM 146-nın").citations.at(0).key, "az:cm/146");
    EXPECT_EQ(search("CEDAW's zərər").parsed, "CEDAW's zərər");
    for (const char* word : {"CEDAW-compliant", "non-CEDAW", "CRC+CEDAW", "CM 146-zərər"}) {
        EXPECT_EQ(search(std::string(word) + " işgəncə").parsed, std::string(word) + " işgəncə");
    }
}

// Brackets and quotes of its own are no operators: it is all of the query.
TEST_F(QueryOperands, MayHaveBracketsAndQuotesOfTheirOwn) {
    for (const char* query : {"CM (maddə 146)", "CM(146)", "CM \"maddə 146\"", "CM (146"}) {
        EXPECT_THAT(found(query), HasSubstr("b cm")) << query;
        EXPECT_EQ(search(query).citations.at(0).key, "az:cm/146") << query;
    }
    EXPECT_EQ(search("CM (maddə 146)").parsed, "CM (maddə 146)");
    EXPECT_EQ(search("*CM 146 zərər*").parsed, "CM 146 zərər");
}

// A comma, a bracket of the text or mark-up beside one is no operand of its own.
TEST_F(QueryOperands, MayHaveMarksBesideThem) {
    for (const char* query : {"CM 146, AND zərər", "CM 146... AND zərər", "*CM 146* AND zərər",
                              "[CM 146] AND zərər", "_CM 146_ AND zərər"}) {
        EXPECT_EQ(found(query), "b w2 | CM 146 AND zərər") << query;
    }
    EXPECT_EQ(found("zərər -[CM 146]"), "w | zərər NOT CM 146");
    EXPECT_EQ(search("CM (maddə  146)").citations.at(0).key, "az:cm/146");
    EXPECT_EQ(search("\"CM\"-nin 146-cı maddəsi").citations.at(0).key, "az:cm/146");
    EXPECT_EQ(search("CM 145 -146").citations.size(), 2U) << "a range";
}

// The word for an article stands before each number, the act before AND.
TEST_F(QueryOperands, MayBeOfTheActBeforeAnd) {
    EXPECT_EQ(search("article 3 OR article 5").parsed, "article 3 OR article 5");
    EXPECT_EQ(search("zərər NOT article 3 AND NOT article 8").parsed,
              "zərər NOT article 3 AND NOT article 8");
    EXPECT_EQ(search("CM AND maddə 146").citations.back().key, "az:cm/146");
    EXPECT_EQ(search("number:787-IQ maddə 146").citations.at(0).key, "az:787-IQ/146");
}

// Of mere words in capitals, NEAR is one; acts alone joined by AND are a heading.
TEST_F(QueryOperands, AreNotJoinedByWordsInCapitals) {
    EXPECT_EQ(search("CM 146 NEAR ZƏRƏR").parsed, "CM 146 \"NEAR\" ZƏRƏR");
    EXPECT_EQ(search("AİLƏ MƏCƏLLƏSİ VƏ CM").parsed, "AİLƏ MƏCƏLLƏSİ CM");
    EXPECT_EQ(search("CM md. 145\tAND\tmd. 146 zərər").parsed, "CM maddə 145 AND maddə 146 zərər");
    EXPECT_EQ(search("maddə 12 AND CM 146").citations.size(), 2U);
}

// A group of words is one operand, too: not its last word.
TEST_F(QueryOperands, MayBeOfNoNamedAct) {
    EXPECT_EQ(search("işgəncə OR maddə 12").parsed, "işgəncə OR maddə 12");
    EXPECT_EQ(search("işgəncə OR Ailə Məcəlləsi").parsed, "işgəncə OR Ailə Məcəlləsi");
    EXPECT_EQ(search("işgəncə NOT maddə 12 zərər").parsed, "işgəncə NOT maddə 12 zərər");
}

TEST_F(QueryOperands, MayBeKeys) {
    EXPECT_EQ(found("cites:az:cm/145"), "a cm | cites:az:cm/145");
    EXPECT_EQ(found("zərər istinad:AZ:CM/146"), "b | zərər cites:AZ:CM/146");
    EXPECT_EQ(found("zərər -cites:az:cm/146"), "w w2 | zərər NOT cites:az:cm/146");
    const SearchResponse none = search("cites:az:am/1");
    EXPECT_THAT(none.hits, SizeIs(0));
    EXPECT_THAT(none.warnings, Contains(HasSubstr("nothing here has cites:az:am/1")));
    EXPECT_THAT(search("zərər cites:nonsense").warnings, Contains(HasSubstr("no citation key")));
    const SearchResponse reversed = search("cites:az:cm/146..145");
    EXPECT_THAT(reversed.hits, IsEmpty());
    EXPECT_THAT(reversed.warnings, ElementsAre(HasSubstr("az:cm/145..146 would be one")));
}

// The number that a text gives its own law is in no field.
TEST_F(QueryOperands, FindsALawByTheFieldOfItsNumber) {
    corpus::Document stated = act("stated", {"az:727-IQ"}, {article("1", "Mətn.")});
    stated.number = "727-IQ";
    fixture_.put({stated, act("unstated", {"az:517-IQ"}, {article("1", "Mətn.")})});
    for (const auto& [query, id] : {std::pair{"number:727-IQ", "stated"},
                                    {"number:517-IQ", "unstated"},
                                    {"nömrə:\"517-IQ\" mətn", "unstated"},
                                    {"maddə mətn -number:727-IQ", "unstated"}}) {
        const SearchResponse response = search(query);
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_EQ(response.hits[0].id, id) << query;
        EXPECT_THAT(response.warnings, IsEmpty()) << query;
    }
    EXPECT_THAT(search("number:246-IIKQ").warnings,
                ElementsAre("nothing here has number:246-IIKQ"));
}

}  // namespace
}  // namespace axtar::search
