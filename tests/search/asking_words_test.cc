#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/query_parser.h"
#include "search/ranking/asking_words_internal.h"
#include "search/searcher.h"
#include "search/vocabulary/thesaurus.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

/// The query without its asking words, as the parser prints it.
std::string matter_of(const std::string& query) {
    const QueryNode root = parse_query(query).root;
    return print(AskingWords(root).taken_from(root));
}

TEST(AskingWords, SayNothingOfTheMatter) {
    EXPECT_EQ(matter_of("What happens if somebody refuses to pay?"), "refuses pay");
    EXPECT_EQ(matter_of("Mənə niyə cavab vermirlər və kimə yazım"), "cavab vermirlər yazım");
    EXPECT_EQ(matter_of("menim sikayetime nece gune baxilir"),
              "sikayetime gune baxilir");  // without the right letters
    EXPECT_EQ(matter_of("boşanmaq istəyirəm"), "boşanmaq");
    EXPECT_EQ(matter_of("Salam, aliment almaq isteyirem, ne edim"), "aliment almaq");
}

TEST(AskingWords, AreThoseOfTheLanguageThatIsAsked) {
    EXPECT_EQ(matter_of("küçədə it saxlamaq üçün on manat"), "küçədə it saxlamaq on manat");
    EXPECT_EQ(matter_of("the dog on the street, is it mine"), "dog street mine");
    EXPECT_EQ(matter_of("equal pay for women and men"), "equal pay women men");
    EXPECT_EQ(matter_of("men women equality"), "men women equality");  // not `mən`
    EXPECT_EQ(matter_of("mən işdən çıxarıldım"), "işdən çıxarıldım");
}

// Words of law that look like words of asking.
TEST(AskingWords, AreNoMatterOfLaw) {
    EXPECT_EQ(matter_of("freedom of thought and conscience"), "freedom thought conscience");
    EXPECT_EQ(matter_of("when is a will made by the dead valid"), "will made dead valid");
    EXPECT_EQ(matter_of("what does WHO tell US about prisons"), "WHO US prisons");
    EXPECT_EQ(matter_of("WHAT IS TORTURE"), "TORTURE");
    EXPECT_EQ(matter_of("beş ildən artıq müddətə həbs"), "beş ildən artıq müddətə həbs");
    EXPECT_EQ(matter_of("is qaydasi intizam emek"), "is qaydasi intizam emek");
}

TEST(AskingWords, AreNoneWhereTheyAreAskedFor) {
    EXPECT_EQ(matter_of("what is it"), "what is it");
    EXPECT_EQ(matter_of("what"), "what");
    EXPECT_EQ(matter_of("+the court of appeal"), "+the court appeal");
    EXPECT_EQ(matter_of("title:the court"), "title:the court");
    EXPECT_EQ(matter_of(""), "");
}

/// Ids of the documents found, best first.
std::vector<std::string> ids(Searcher& searcher, const std::string& query) {
    const auto response = searcher.search({.query = query});
    EXPECT_TRUE(response) << query;
    std::vector<std::string> found;
    if (!response) return found;
    for (const Hit& hit : response->hits) found.push_back(hit.id);
    return found;
}

TEST(AskingWords, WeighNothingInAQuestion) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = {
        tests::make_document("asks", "", {"What happens here, somebody asks, and why, and how."},
                             "en"),
        tests::make_document("answers", "", {"Dismissal of pregnant workers is prohibited."},
                             "en")};
    // Others that make what is asked for the commoner words.
    for (int i = 0; i < 20; ++i) {
        documents.push_back(tests::make_document(
            "other" + std::to_string(i), "",
            {i % 2 == 0 ? "Dismissal on notice." : "Leave of pregnant women."}, "en"));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto found = ids(searcher, "what happens if somebody pregnant faces dismissal and why");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(), "answers");
    for (const std::string& id : found) EXPECT_NE(id, "asks");
}

TEST(AskingWords, AloneFindNothingButMayBeMended) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d", "", {"What is said of extradition here."}, "en")});
    Searcher searcher = fixture.searcher();
    const auto response = searcher.search({.query = "what is extraditoin and how is it done?"});
    ASSERT_TRUE(response);
    EXPECT_EQ(response->total_documents, 0U);
    ASSERT_TRUE(response->relaxed);
    EXPECT_EQ(response->relaxed->dropped, std::vector<std::string>{"extraditoin"});
    ASSERT_FALSE(response->suggestions.empty());
    EXPECT_EQ(response->suggestions.front().query, "what is extradition and how is it done?");
}

// "I want a divorce": what says "I want" elsewhere is not all that is asked for.
TEST(AskingWords, AreNotAskedForInTwoWords) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = {
        tests::make_document("wants", "", {"Boşanmaq barədə ərizə: mən belə istəyirəm."}, "az"),
        tests::make_document("law", "", {"Boşanmaq məhkəmə qaydasında olur."}, "az")};
    for (int i = 0; i < 120; ++i) {
        documents.push_back(
            tests::make_document("other" + std::to_string(i), "", {"Başqa bir qayda."}, "az"));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    EXPECT_EQ(ids(searcher, "boşanmaq istəyirəm").size(), 2U);
    EXPECT_EQ(ids(searcher, "boşanmaq +istəyirəm"), std::vector<std::string>{"wants"});
    EXPECT_EQ(ids(searcher, "boşanmaq məhkəmə"), std::vector<std::string>{"law"});
}

// By date the first would be what has two of the words, though others have all of them.
TEST(QuestionsByDate, AreOnlyAskedWhereNothingHasAllWords) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 120; ++i) {
        corpus::Document document = tests::make_document(
            "d" + std::to_string(i), "",
            {i < 5 ? "court appeal deadline" : (i < 20 ? "court appeal" : "other text")}, "en");
        document.date = i < 5 ? "2001-01-01" : "2020-01-01";
        documents.push_back(document);
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto best = searcher.search({.query = "court appeal deadline"});
    const auto newest =
        searcher.search({.query = "court appeal deadline", .sort = Sort::kDateDescending});
    ASSERT_TRUE(best && newest);
    EXPECT_EQ(best->total_documents, 20U);
    EXPECT_EQ(newest->total_documents, 5U);
    EXPECT_FALSE(newest->relaxed);
}

// A text full of another name for one word of four is no answer.
TEST(OtherLanguage, AnswersForMostOfAQuestionOrStandsBehind) {
    auto thesaurus = Thesaurus::parse("abroad, xarici ölkə\nchild, uşaq\nparent, valideyn\n", "");
    ASSERT_TRUE(thesaurus);
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = {
        tests::make_document("one-word", "", {"Xarici ölkə və hər hansı başqa yer haqqında mətn."},
                             "az"),
        tests::make_document("answer", "", {"Uşaq xarici ölkə valideyn barədə qərar."}, "az"),
        tests::make_document("typed", "",
                             {"The decision of the court on the child and the parent."}, "en")};
    for (int i = 0; i < 40; ++i) {
        documents.push_back(tests::make_document(
            "other" + std::to_string(i), "",
            {i % 4 == 0 ? "a child, a court" : (i % 4 == 1 ? "a parent, a decision" : "text")},
            "en"));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    searcher.use_thesaurus(std::make_shared<const Thesaurus>(std::move(*thesaurus)));
    const auto found =
        ids(searcher, "which court has a decision on a child whose parent is abroad?");
    const auto place = [&](const std::string& id) {
        return std::find(found.begin(), found.end(), id) - found.begin();
    };
    EXPECT_LT(place("answer"), place("one-word"));
    EXPECT_LT(place("typed"), place("one-word"));
}

// What people say has a name in the law, and that one in the other language.
TEST(OtherNamesOfNames, LeadAQuestionToTheOtherLanguage) {
    auto thesaurus =
        Thesaurus::parse("got the sack => dismissal\ndismissal, işdən azad etmə\n", "");
    ASSERT_TRUE(thesaurus);
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("az", "", {"İşdən azad etmə qaydası."}, "az"),
                 tests::make_document("en", "", {"The sack race of the school."}, "en")});
    Searcher searcher = fixture.searcher();
    searcher.use_thesaurus(std::make_shared<const Thesaurus>(std::move(*thesaurus)));
    const auto response =
        searcher.search({.query = "how do they treat a worker who got the sack today"});
    ASSERT_TRUE(response);
    bool found = false;
    for (const Hit& hit : response->hits) found = found || hit.id == "az";
    EXPECT_TRUE(found);
    bool listed = false;
    for (const Expansion& expansion : response->expansions) {
        listed = listed || expansion.to == "işdən azad etmə";
    }
    EXPECT_TRUE(listed);
    // Who switches the first name off has not asked for its names.
    const auto without = searcher.search(
        {.query = "how do they treat a worker who got the sack", .no_expand = {"dismissal"}});
    ASSERT_TRUE(without);
    for (const Hit& hit : without->hits) EXPECT_NE(hit.id, "az");
}

// Words that stand as they were typed, function words between them and all.
TEST(WordsAsTyped, StandBeforeTheSameWordsApart) {
    tests::IndexFixture fixture;
    fixture.put(
        {tests::make_document(
             "apart", "", {"The right of review: the Court may strike it out of the list."}, "en"),
         tests::make_document("typed", "",
                              {"Workers have a right to strike under the law of the land now."},
                              "en")});
    Searcher searcher = fixture.searcher();
    const auto found = ids(searcher, "right to strike");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(), "typed");
}

}  // namespace
}  // namespace axtar::search
