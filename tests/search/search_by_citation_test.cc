#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

using SearchByCitation = CitationFixture;

TEST_F(SearchByCitation, PutsTheProvisionFirstAndThenWhatCitesIt) {
    fixture_.put({criminal_code(), citing("r1", "az:cm/145.2", "2019-01-01"),
                  citing("r2", "az:cm/7", "2019-01-01")});
    const SearchResponse response = search("CM 145.2");
    ASSERT_THAT(response.hits, SizeIs(2));
    EXPECT_EQ(response.hits[0].id, "cm");
    ASSERT_FALSE(response.hits[0].sections.empty());
    EXPECT_EQ(response.hits[0].sections[0].anchor, "maddə-145");
    EXPECT_EQ(response.hits[0].sections[0].snippet_html, "145.2. İkinci hissə.");
    EXPECT_EQ(response.hits[1].id, "r1");
    ASSERT_THAT(response.citations, SizeIs(1));
    EXPECT_EQ(response.citations[0].part, "maddə-145.2");
    EXPECT_EQ(response.citations[0].cited_by, 1U);
}

// The other citations became words that were looked for, and nothing said so.
TEST_F(SearchByCitation, SaysThatAListOfCitationsIsLonger) {
    std::vector<corpus::Section> articles;
    for (int number = 1; number <= 12; ++number) {
        articles.push_back(article(std::to_string(number), "Mətn."));
    }
    fixture_.put({act("am", {"az:am"}, std::move(articles)),
                  tests::make_document("d", "Ad", {"12 nəfər."})});
    EXPECT_THAT(search("AM 1, 2, 3, 4, 5, 6, 7, 8, 9, 10").warnings, IsEmpty());
    const SearchResponse response = search("AM 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
    EXPECT_THAT(response.citations, SizeIs(10));
    EXPECT_THAT(response.hits, SizeIs(1));
    EXPECT_THAT(response.warnings, ElementsAre(HasSubstr("the first 10")));
}

TEST_F(SearchByCitation, KeepsTheProvisionBehindAPlus) {
    fixture_.put({criminal_code(), tests::make_document("d", "Ad", {"CM 145 üzrə qayda."})});
    const SearchResponse response = search("+CM 145.2");
    ASSERT_FALSE(response.hits.empty());
    EXPECT_EQ(response.hits[0].id, "cm");
}

TEST_F(SearchByCitation, ExplainsWhatACitationLifts) {
    fixture_.put({criminal_code(), citing("r1", "az:cm/145.2", "2019-01-01"),
                  tests::make_document("w", "CM", {"CM 145.2, CM 145.2: mətn."})});
    const auto found = fixture_.searcher().search({.query = "CM 145.2", .explain = true});
    ASSERT_TRUE(found);
    ASSERT_THAT(found->hits, SizeIs(3));
    EXPECT_EQ(found->hits[1].id, "r1") << "what cites it, before what has its words";
    const auto part = [&](std::size_t hit, const std::string& name) {
        for (const ScorePart& known : found->hits[hit].sections.at(0).explanation) {
            if (known.name == name) return known.value;
        }
        return 0.0;
    };
    EXPECT_GT(part(0, "citation"), 100);
    EXPECT_LT(part(0, "words"), 100);
    EXPECT_GT(part(1, "citation"), 100);
    EXPECT_LT(part(1, "citation"), part(0, "citation"));
    EXPECT_EQ(part(2, "citation"), 0);
}

TEST_F(SearchByCitation, RaisesTheProvisionAmongWordsOnlyWhereItHasThem) {
    fixture_.put({criminal_code(),
                  tests::make_document("d", "Ad", {"CM 145 üzrə dərəcəli, ikinci qayda."})});
    const SearchResponse with = search("ikinci CM 145");
    ASSERT_FALSE(with.hits.empty());
    EXPECT_EQ(with.hits[0].id, "cm");
    const SearchResponse without = search("dərəcəli CM 145");
    for (const Hit& hit : without.hits) EXPECT_NE(hit.id, "cm");
    ASSERT_THAT(without.citations, SizeIs(1)) << "offered all the same";
    EXPECT_EQ(without.citations[0].anchor, "maddə-145");
}

TEST_F(SearchByCitation, ShowsTheActThatLacksTheProvision) {
    fixture_.put({criminal_code(), tests::make_document("d", "Ad", {"CM üzrə 900 nəfər."})});
    const SearchResponse response = search("CM 900");
    ASSERT_FALSE(response.hits.empty());
    EXPECT_EQ(response.hits[0].id, "cm");
}

// Nothing said that the first hit was another act than the one that was named.
TEST_F(SearchByCitation, WarnsOfAProvisionThatIsNotHere) {
    fixture_.put({criminal_code()});
    EXPECT_THAT(search("ƏM 70").warnings,
                ElementsAre("\"ƏM 70\" was not found: "
                            "the act or document that has it is not in the index"));
    EXPECT_THAT(search("hissə CM 900").warnings,
                ElementsAre("\"CM 900\" was not found: "
                            "the act is in the index, but no such provision is marked in it"));
    for (const char* query : {"CM 145", "CM 145.2", "maddə 900", "Əmək Məcəlləsi"}) {
        EXPECT_THAT(search(query).warnings, IsEmpty()) << query;
    }
}

// A number is nothing but a law's, while its name may be a word for its subject.
TEST_F(SearchByCitation, WarnsOfALawThatIsNotHereByItsNumber) {
    fixture_.put({act("polis", {"az:727-IQ"}, {article("1", "246-IIKQ nömrəli Qanun.")})});
    for (const std::string number : {"246-IIKQ", "246 IIKQ"}) {
        EXPECT_THAT(search(number).warnings,
                    ElementsAre("\"" + number +
                                "\" was not found: "
                                "the act or document that has it is not in the index"));
    }
    EXPECT_THAT(search("727-IQ").warnings, IsEmpty());
}

// "246" and "IIKQ" were looked for one by one.
TEST_F(SearchByCitation, FindsTheNumberOfALawThatIsTypedApart) {
    fixture_.put({tests::make_document("law", "Ad", {"246-IIKQ nömrəli Qanun."}),
                  tests::make_document("other", "Ad", {"246 nəfər və IIKQ."})});
    for (const char* query : {"246-IIKQ", "246 IIKQ", "246 iikq"}) {
        const SearchResponse response = search(query);
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_EQ(response.hits[0].id, "law") << query;
    }
}

// The article was shown as if it were all that was asked for.
TEST_F(SearchByCitation, SaysWhatIsShownInPlaceOfAPartThatIsNotHere) {
    fixture_.put({criminal_code()});
    for (const auto& [query, shown] : {std::pair{"CM 145.9", "145"}, {"CM 145.2.7", "145.2"}}) {
        const SearchResponse response = search(query);
        ASSERT_FALSE(response.hits.empty()) << query;
        EXPECT_EQ(response.hits[0].sections.at(0).anchor, "maddə-145") << query;
        EXPECT_THAT(response.warnings,
                    ElementsAre("\"" + std::string(query) + "\" was not found as such: " + shown +
                                " is shown"));
    }
}

// What cites an act that is named without a provision was lifted twice.
TEST_F(SearchByCitation, LiftsWhatCitesAMissingActOnce) {
    fixture_.put({citing("act", "az:cm", "2019-01-01"), citing("r", "az:em/7", "2019-01-01")});
    const SearchResponse response = search("Cinayət Məcəlləsi");
    ASSERT_THAT(response.hits, SizeIs(1));
    EXPECT_GT(response.hits[0].score, 150);
    EXPECT_LT(response.hits[0].score, 250);
}

// "M v. the Netherlands" was shown for "K. v. Netherlands", and nothing said so.
TEST_F(SearchByCitation, WarnsOfADocumentThatIsNotHere) {
    corpus::Document report = tests::make_document("un", "Hesabat", {"Mətn."});
    report.own_keys = {"un:A/HRC/43/15"};
    fixture_.put({judgment("m", "m-v-netherlands"), report});
    for (const std::string name : {"K. v. Netherlands", "A/HRC/39/14", "69460/12"}) {
        EXPECT_THAT(search(name).warnings,
                    ElementsAre("\"" + name +
                                "\" was not found: "
                                "the act or document that has it is not in the index"));
    }
    for (const char* query : {"M v. Netherlands", "A/HRC/43/15"}) {
        EXPECT_THAT(search(query).warnings, IsEmpty()) << query;
    }
}

TEST_F(SearchByCitation, PutsWhatCitesAMissingActBeforeTheSameNumberOfAnother) {
    corpus::Document other = act("const", {"az:const"}, {article("133", "CM, CM və 133, 133.")});
    fixture_.put({other, citing("act", "az:cm/7", "2019-01-01"),
                  citing("provision", "az:cm/133", "2019-01-01")});
    std::vector<std::string> ids;
    for (const Hit& hit : search("CM 133").hits) ids.push_back(hit.id);
    EXPECT_THAT(ids, ElementsAre("provision", "act", "const"));
}

TEST_F(SearchByCitation, LooksForTheWordsInTheActThatLacksTheArticle) {
    corpus::Document code =
        act("am", {"az:am"}, {article("9", "Məhkəməyə müraciət."), article("10", "Başqa qayda.")});
    corpus::Document other =
        act("mm", {"az:mm"},
            {article("900", "Məhkəməyə müraciət."), article("7", "Məhkəməyə müraciət AM 900.")});
    fixture_.put({code, other});
    const SearchResponse response = search("məhkəməyə müraciət AM maddə 900");
    ASSERT_FALSE(response.hits.empty());
    EXPECT_EQ(response.hits[0].id, "am");
    EXPECT_EQ(response.hits[0].sections.at(0).anchor, "maddə-9");
}

// The number of an article of a named act lifted the article of that number in any other.
TEST_F(SearchByCitation, LiftsNoArticleOfAnotherActByItsNumber) {
    const std::string words = "Məzuniyyət maddə 70 Əmək Məcəlləsi";
    corpus::Document report = tests::make_document("r", "Hesabat", {words});
    fixture_.put(
        {act("miq", {"az:miqm"}, {article("70", words + ". Digər sözlər burada.")}), report});
    const SearchResponse response = search("məzuniyyət Əmək Məcəlləsi maddə 70");
    ASSERT_THAT(response.hits, SizeIs(2));
    EXPECT_LT(response.hits[0].score - response.hits[1].score, 10);
}

// A second number was limited to the act that the first was named with.
TEST_F(SearchByCitation, LiftsTheArticleOfNoNamedActBesideOneOfANamedAct) {
    const std::string words = "Məzuniyyət maddə 70 maddə 46 Əmək Məcəlləsi";
    corpus::Document report = tests::make_document("r", "Hesabat", {words});
    fixture_.put(
        {act("miq", {"az:miqm"}, {article("46", words + ". Digər sözlər burada.")}), report});
    for (const char* query :
         {"məzuniyyət Əmək Məcəlləsi maddə 70 maddə 46", "məzuniyyət Əmək Məcəlləsi 70 maddə 46"}) {
        const SearchResponse response = search(query);
        ASSERT_THAT(response.hits, SizeIs(2)) << query;
        EXPECT_EQ(response.hits[0].id, "miq") << query;
        EXPECT_GT(response.hits[0].score - response.hits[1].score, 10) << query;
    }
}

TEST_F(SearchByCitation, LiftsTheArticleInEveryVersionOfTheNamedAct) {
    const std::string words = "məzuniyyət maddə 70 Əmək Məcəlləsi";
    const auto version = [&](const std::string& id, const std::string& status) {
        corpus::Document document =
            act(id, {"az:em"}, {article("69", words), article("70", words)});
        document.status = status;
        return document;
    };
    fixture_.put({version("new", "in_force"), version("old", "repealed")});
    const SearchResponse response = search(words);
    ASSERT_THAT(response.hits, SizeIs(2));
    EXPECT_EQ(response.hits[1].id, "old");
    EXPECT_EQ(response.hits[1].sections.at(0).anchor, "maddə-70");
    EXPECT_GT(response.hits[1].sections[0].score - response.hits[1].sections.at(1).score, 10);
}

TEST_F(SearchByCitation, SaysWhichCaseFewerApplicantsWereTakenFor) {
    fixture_.put({judgment("kozak", "kozak-and-others-v-ukraine"),
                  judgment("chiragov", "chiragov-and-others-v-turkey")});
    EXPECT_THAT(search("Kozak v. Ukraine § 20").warnings,
                ElementsAre("\"Kozak v. Ukraine § 20\" was taken for the case "
                            "\"Kozak and Others v. Ukraine\""));
    for (const char* query : {"Kozak and Others v. Ukraine", "Chiragov and Others v. Türkiye"}) {
        EXPECT_THAT(search(query).warnings, IsEmpty()) << query;
    }
}

// What cites the case by its short name was asked for no more.
TEST_F(SearchByCitation, FindsWhatCitesACaseByEitherName) {
    corpus::Document both = citing("both", "echr-case:kozak-v-ukraine", "2019-01-01");
    both.sections[0].citations.push_back(
        {.start = 8, .end = 12, .key = "echr-case:kozak-and-others-v-ukraine"});
    fixture_.put({judgment("kozak", "kozak-and-others-v-ukraine"), both,
                  citing("short", "echr-case:kozak-v-ukraine", "2019-01-01"),
                  citing("full", "echr-case:kozak-and-others-v-ukraine", "2019-01-01")});
    EXPECT_EQ(only("Kozak v. Ukraine").cited_by, 3U);
    std::vector<std::string> ids;
    for (const Hit& hit : search("Kozak v. Ukraine").hits) ids.push_back(hit.id);
    EXPECT_THAT(ids, UnorderedElementsAre("kozak", "both", "short", "full"));
}

// What words weigh in the articles decided.
TEST_F(SearchByCitation, PutsTheArticlesOfAnyActInTheOrderOfTheReadings) {
    corpus::Section unnumbered = article("5", "Mətn.");
    unnumbered.heading = "Beşinci";
    unnumbered.text = "Mətn.";
    std::vector<corpus::Document> documents = {
        act("short", {"az:am"}, {article("5", "Maddə 5, maddə 5, maddə 5.")}),
        act("long", {"az:em"}, {unnumbered, article("6", "Mətn."), article("7", "Mətn.")})};
    for (int i = 0; i < 30; ++i) {
        documents.push_back(tests::make_document("d" + std::to_string(i), "Hesabat", {"Söz."}));
    }
    fixture_.put(documents);
    const SearchResponse response = search("maddə 5");
    ASSERT_THAT(response.citations, SizeIs(1));
    ASSERT_THAT(response.citations[0].readings, SizeIs(2));
    ASSERT_THAT(response.hits, SizeIs(2));
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(response.hits[i].id, response.citations[0].readings[i].document);
    }
    EXPECT_EQ(response.hits[0].id, "long");
}

// "Article 25 ICCPR elections": article 25 of another treaty came first by its number.
TEST_F(SearchByCitation, GivesNothingForTheNumberInAnotherAct) {
    const std::string words = "Seçkilər maddə 70 Əmək Məcəlləsi.";
    corpus::Document report = tests::make_document("r", "Hesabat", {words + " Digər söz."});
    corpus::Document other = act("miq", {"az:miqm"}, {article("70", words)});
    other.title = "Hesabat";
    fixture_.put({other, report});
    const SearchResponse response = search("seçkilər Əmək Məcəlləsi maddə 70");
    ASSERT_THAT(response.hits, SizeIs(2)) << "it is found, as anything with the words";
    EXPECT_EQ(response.hits[0].id, "r");
    corpus::Document named = act("em", {"az:em"}, {article("70", words)});
    fixture_.put({named});
    EXPECT_EQ(search("seçkilər Əmək Məcəlləsi maddə 70").hits.at(0).id, "em");
}

// The Constitution of Azerbaijan was offered for that of Slovenia.
TEST_F(SearchByCitation, ShowsNoActOfAzerbaijanBesideAnotherState) {
    corpus::Document constitution = act("const", {"az:const"}, {article("25", "Bərabərlik.")});
    corpus::Document report = tests::make_document("un", "Hesabat", {"Mətn."});
    report.own_keys = {"un:A/HRC/43/15"};
    fixture_.put({constitution, criminal_code(), report});
    for (const char* query :
         {"Slovenia constitution", "constitution of Slovenia", "Hungarian Constitution",
          "slovenian constitution", "Czech Criminal Code", "Gürcüstan konstitusiyası",
          "Czech Criminal Code article 145", "South African constitution",
          "Georgian Criminal Code article 145", "slovenia constitution",
          "constitution of slovenia article 25"}) {
        const SearchResponse response = search(query);
        EXPECT_THAT(response.citations, IsEmpty()) << query;
        EXPECT_THAT(response.warnings, IsEmpty()) << query;
    }
    for (const char* query : {"constitution equality", "Constitution in Russian",
                              "Azerbaijan constitution", "Constitution Russian translation"}) {
        EXPECT_THAT(search(query).citations, SizeIs(1)) << query;
    }
    const SearchResponse both = search("Slovenia constitution A/HRC/43/15");
    ASSERT_THAT(both.citations, SizeIs(1));
    EXPECT_EQ(both.citations[0].document, "un");
}

// "m. 145" looked for a letter.
TEST_F(SearchByCitation, FindsAlikeByAnyWordForAnArticle) {
    corpus::Document treaty = act("crpd", {"crpd"}, {});
    treaty.kind = "treaty";
    treaty.lang = "en";
    treaty.sections = {{.anchor = "article-145",
                        .heading = "Article 145",
                        .text = "Article 145\nText.",
                        .lang = "en"}};
    fixture_.put({criminal_code(), treaty,
                  tests::make_document("r", "Hesabat", {"Maddə və 145 haqqında."})});
    const auto found = [&](const std::string& query) {
        std::vector<std::string> ids;
        for (const Hit& hit : search(query).hits) ids.push_back(hit.id);
        return ids;
    };
    EXPECT_EQ(found("maddə 145").size(), 3U);
    for (const char* query : {"m. 145", "m.145", "md. 145", "mad. 145"}) {
        EXPECT_EQ(found(query), found("maddə 145")) << query;
    }
    for (const char* query : {"art. 145", "art 145"}) {
        EXPECT_EQ(found(query), found("Article 145")) << query;
    }
}

TEST_F(SearchByCitation, TakesAKeyForACitation) {
    fixture_.put({criminal_code(), tests::make_document("r", "Hesabat", {"az cm 145"})});
    for (const char* query : {"az:cm/145", "az:cm/145.2", "*/145", "1. az:cm/145"}) {
        const SearchResponse response = search(query);
        ASSERT_FALSE(response.hits.empty()) << query;
        EXPECT_EQ(response.hits[0].id, "cm") << query;
        EXPECT_THAT(response.warnings, IsEmpty()) << query;
    }
    EXPECT_THAT(search("treaty:convention-on-nothing").warnings, IsEmpty()) << "no field";
}

TEST_F(SearchByCitation, SaysThatMoreActsHaveTheArticle) {
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 11; ++i) {
        const std::string name = "a" + std::to_string(i);
        documents.push_back(act(name, {"az:act:" + name}, {article("3", "Mətn.")}));
    }
    fixture_.put(documents);
    EXPECT_THAT(search("md. 3").warnings,
                ElementsAre("more acts than the 10 offered have \"md. 3\"; name the act"));
}

// Its ten readings were of other acts, and the article of the act that was searched was none.
TEST_F(SearchByCitation, TakesAnArticleOfNoNamedActForThatOfTheDocumentsSearched) {
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 12; ++i) {
        const std::string name = "a" + std::to_string(i);
        documents.push_back(
            act(name, {"az:act:" + name}, {article("3", "Mətn."), article("4", "Maddə 3.")}));
    }
    fixture_.put(documents);
    const auto response =
        fixture_.searcher().search({.query = "md. 3", .filters = {{"id", {"a11"}}}});
    ASSERT_TRUE(response);
    EXPECT_THAT(response->warnings, IsEmpty());
    ASSERT_THAT(response->citations, SizeIs(1));
    ASSERT_THAT(response->citations[0].readings, SizeIs(1));
    EXPECT_EQ(response->citations[0].readings[0].document, "a11");
    ASSERT_THAT(response->hits, SizeIs(1));
    EXPECT_EQ(response->hits[0].sections.at(0).anchor, "maddə-3");
}

// "CM 145 § 2" was shown as "CM 145 2", which is article 145 beside a 2.
TEST_F(SearchByCitation, ShowsACitationThatMeansTheSameWhenTypedAgain) {
    fixture_.put({criminal_code(), citing("a", "az:cm/145", "2001-01-01"),
                  act("echr", {"echr"}, {article("6", "Ədalətli məhkəmə.")})});
    for (const auto& [typed, shown] : std::vector<std::pair<std::string, std::string>>{
             {"CM 145 § 2", ""},
             {"CM 145 (2)", ""},
             {"CM 145/2", ""},
             {"CM 145, 146", ""},
             {"CM 145, 146 hissə", ""},
             {"ECHR art. 3, 5 and 6", "ECHR article 3, 5 and 6"},
             {"CM 145 hissə CM 146", ""},
             {"az:cm/145.2", ""},
             {"maddə 145 § 2", ""},
             {"ECHR art. 6 § 3 (c)", "ECHR article 6 § 3 (c)"},
             {"Article 6 § 1 of the Convention", ""},
             {"hissə CM 145 § 2 məhkəmə", ""},
             {"+CM 145  \t§ 2", "+CM 145   § 2"},
             {"CM 145 § 2 OR hissə", ""},
             {"\"CM 145 § 2\"", ""}}) {
        const SearchResponse response = search(typed);
        EXPECT_EQ(response.parsed, shown.empty() ? typed : shown);
        const SearchResponse again = search(response.parsed);
        EXPECT_EQ(again.parsed, response.parsed);
        EXPECT_EQ(again.total_sections, response.total_sections) << typed;
        ASSERT_EQ(again.citations.size(), response.citations.size()) << typed;
        for (std::size_t i = 0; i < again.citations.size(); ++i) {
            EXPECT_EQ(again.citations[i].key, response.citations[i].key) << typed;
        }
    }
}

// A range and a list found nothing.
TEST_F(SearchByCitation, FiltersByAnyProvisionOfARangeOrAList) {
    fixture_.put({citing("a", "az:cm/145", "2001-01-01"), citing("b", "az:cm/146.2", "2002-01-01"),
                  citing("c", "az:cm/145..150", "2003-01-01"),
                  citing("d", "az:cm/200", "2004-01-01")});
    const auto found = [&](const std::string& cites) {
        const auto response = fixture_.searcher().search({.cites = cites});
        EXPECT_TRUE(response) << cites;
        std::string ids;
        for (auto i = std::size_t{0}; response && i < response->hits.size(); ++i) {
            ids += response->hits[i].id;
        }
        return ids;
    };
    EXPECT_EQ(found("az:cm/145..146"), "cba");
    EXPECT_EQ(found("az:cm/145,az:cm/200"), "dca");
    EXPECT_EQ(found("az:cm/146,200"), "dcb");
    EXPECT_EQ(found("az:cm/145"), "ca");
    EXPECT_EQ(found("az:cm/300..301"), "");
}

TEST_F(SearchByCitation, TellsOfAKeyThatNothingCites) {
    fixture_.put({citing("a", "az:cm/145", "2001-01-01")});
    const auto nothing = fixture_.searcher().search({.cites = "az:cm/145,az:am/1"});
    ASSERT_TRUE(nothing);
    EXPECT_THAT(nothing->hits, SizeIs(1));
    EXPECT_THAT(nothing->warnings, ElementsAre("nothing here cites az:am/1"));
    const auto alone = fixture_.searcher().search({.cites = "az:am/1"});
    ASSERT_TRUE(alone);
    EXPECT_THAT(alone->hits, IsEmpty());
}

// A range in the wrong order was read as its ends, and "," found nothing without a word.
TEST_F(SearchByCitation, RefusesWhatIsNoKey) {
    fixture_.put({citing("a", "az:cm/145", "2001-01-01")});
    const std::pair<const char*, const char*> kWrong[] = {
        {"blah", "no citation key"},
        {",", "has no citation key"},
        {"az:cm/145,%", "no citation key"},
        {"az:cm/145..12", "az:cm/12..145 would be one"},
        {"az:cm/145.2..145.1", "ends before it begins"}};
    for (const auto& [typed, said] : kWrong) {
        const auto found = fixture_.searcher().search({.cites = typed});
        ASSERT_FALSE(found) << typed;
        EXPECT_EQ(found.error().code, ErrorCode::kInvalidArgument);
        EXPECT_EQ(found.error().place, "cites");
        EXPECT_THAT(found.error().message, HasSubstr(said));
        const auto citing = fixture_.searcher().cited_by({.key = typed});
        ASSERT_FALSE(citing) << typed;
        EXPECT_EQ(citing.error().place, "key");
    }
    const auto capitals = fixture_.searcher().cited_by({.key = "AZ:CM/145"});
    ASSERT_TRUE(capitals);
    EXPECT_THAT(capitals->keys, ElementsAre("az:cm/145"));
    EXPECT_EQ(capitals->total_sections, 1U);
}

TEST_F(SearchByCitation, KeepsToTheFilters) {
    fixture_.put({criminal_code(), citing("r1", "az:cm/145", "2019-01-01")});
    auto response =
        fixture_.searcher().search({.query = "CM 145", .filters = {{"kind", {"report"}}}});
    ASSERT_TRUE(response);
    ASSERT_THAT(response->hits, SizeIs(1));
    EXPECT_EQ(response->hits[0].id, "r1");
}

}  // namespace
}  // namespace axtar::search
