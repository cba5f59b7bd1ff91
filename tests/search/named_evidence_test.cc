#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "search/ranking/asked_court_internal.h"
#include "search/ranking/named_bodies_internal.h"
#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

corpus::Document recommendation(const std::string& id, const std::string& to,
                                const std::string& text) {
    corpus::Document document = tests::make_document(id, "", {text}, "en");
    document.kind = "recommendation";
    document.addressees = {to};
    document.sections.front().fields["unit"] = {"recommendation"};
    return document;
}

/// `query` must outlive them.
corpus::names::Words words_of(std::string_view query) {
    return {query, analyzers::Language::kUnknown};
}

class NamedEvidenceSearch : public ::testing::Test {
protected:
    NamedEvidenceSearch() {
        fixture_.put(
            {recommendation("neighbour", "Gürcüstan",
                            "Prevent torture in prisons: Kazakhstan did so."),
             recommendation("asked", "Qazaxıstan",
                            "Let experts who know prisons well prevent torture, and keep "
                            "to what was agreed with Kazakhstan before."),
             recommendation("ministry", "Ədliyyə Nazirliyi", "Heat the prisons."),
             recommendation("violence", "Ədliyyə Nazirliyi", "It is recommended to end violence."),
             tests::make_document("law", "",
                                  {"Zorakılıq barədə tövsiyələr verilir və elan olunur."})});
    }
    std::string first(const std::string& query) {
        const auto response = fixture_.searcher().search({.query = query});
        EXPECT_TRUE(response) << query;
        return response && !response->hits.empty() ? response->hits.front().id : "";
    }

    tests::IndexFixture fixture_;
};

TEST_F(NamedEvidenceSearch, AddresseesThatAreNamedComeFirst) {
    EXPECT_EQ(first("prevent torture prisons Kazakhstan"), "asked");
    EXPECT_EQ(first("Qazaxıstana işgəncə və həbsxana tövsiyələri"), "asked");
    EXPECT_EQ(first("prevent torture prisons"), "neighbour");  // by its words
}

TEST_F(NamedEvidenceSearch, RecommendationsThatAreNamedComeBeforeTextsAboutThem) {
    EXPECT_EQ(first("zorakılıq"), "law");
    EXPECT_EQ(first("zorakılıq tövsiyələr"), "violence");
    EXPECT_EQ(first("zorakiliq tovsiyeler"), "violence");
    EXPECT_EQ(first("zorakılıq AND tövsiyələr"), "law");
}

TEST_F(NamedEvidenceSearch, RecommendationsAreNotMeantByAParticipleOrAName) {
    const auto is_lifted = [&](const std::string& query) {
        const auto found = fixture_.searcher().search({.query = query, .explain = true});
        EXPECT_TRUE(found) << query;
        bool lifted = false;
        for (const Hit& hit : found ? found->hits : std::vector<Hit>()) {
            for (const ScorePart& part : hit.sections.front().explanation) {
                lifted = lifted || part.name == "recommendation";
            }
        }
        return lifted;
    };
    EXPECT_TRUE(is_lifted("zorakılıq barədə nə tövsiyə edilib"));
    EXPECT_TRUE(is_lifted("recommendations on violence"));
    EXPECT_FALSE(is_lifted("tövsiyə edilən zorakılıq"));
    EXPECT_FALSE(is_lifted("Recommendation Rec(2006)2 violence"));
    EXPECT_FALSE(is_lifted("it is recommended to end violence"));
}

TEST(NamedBodies, AreToldWhoRecommendsFromWhoIsTo) {
    const auto roles = [](const std::string& query) {
        std::string found;
        for (const NamedBody& body : named_bodies(words_of(query))) {
            const bool issuer = body.role == BodyRole::kIssuer;
            found +=
                (found.empty() ? "" : ", ") + std::string(issuer ? "from " : "to ") + body.value;
        }
        return found;
    };
    for (const char* query :
         {"recommendations by Russia to Azerbaijan", "Russia's recommendations to Azerbaijan",
          "Russia recommendations Azerbaijan", "what did Russia recommend to Azerbaijan",
          "Russia recommended that Azerbaijan ratify it", "Rusiyanın Azərbaycana tövsiyələri",
          "Rusiya tərəfindən Azərbaycana verilən tövsiyələr",
          "Rusiyadan Azərbaycana hansı tövsiyələr gəlib"}) {
        EXPECT_EQ(roles(query), "from Rusiya, to Azərbaycan") << query;
    }
    for (const char* query :
         {"Rusiya Azərbaycana nə tövsiyə edib?", "Rusiya Azerbaycana hansi tovsiyeleri verib"}) {
        EXPECT_EQ(roles(query), "from Rusiya, to Azərbaycan") << query;
    }
    // Typed without capitals, and two names side by side.
    for (const char* query :
         {"recommendations by russia to azerbaijan", "russia's recommendations to azerbaijan",
          "rusiyanın azərbaycana tövsiyələri", "rusiyanin azerbaycana tovsiyeleri",
          "Russia Azerbaijan recommendations", "Rusiya Azərbaycan tövsiyələri"}) {
        EXPECT_EQ(roles(query), "from Rusiya, to Azərbaycan") << query;
    }
    EXPECT_EQ(roles("recommendations to us about mali yardım"), "");
    EXPECT_EQ(roles("Rusiya və Azərbaycana verilən tövsiyələr"), "to Rusiya, to Azərbaycan");
    EXPECT_EQ(roles("recommendations to Russia and Azerbaijan"), "to Rusiya, to Azərbaycan");
    EXPECT_EQ(roles("Azərbaycan nə tövsiyə alıb"), "to Azərbaycan");
    EXPECT_EQ(roles("recommendations to Azerbaijan from Russia"), "to Azərbaycan, from Rusiya");
    EXPECT_EQ(roles("recommendations made by the Russian Federation"), "from Rusiya");
    EXPECT_EQ(roles("recommendations Azerbaijan"), "to Azərbaycan");
    EXPECT_EQ(roles("Azerbaijan recommendations"), "to Azərbaycan");
    EXPECT_EQ(roles("Azərbaycanın aldığı tövsiyələr"), "to Azərbaycan");
    for (const char* query :
         {"recommendations received by Russia", "which recommendations were accepted by Russia",
          "Rusiya tərəfindən qəbul edilmiş tövsiyələr", "Rusiyanın qəbul etdiyi tövsiyələr",
          "which recommendations did Russia receive"}) {
        EXPECT_EQ(roles(query), "to Rusiya") << query;
    }
    for (const char* query : {"Rusiyanın verdiyi tövsiyələr", "Rusiya hansı ölkələrə tövsiyə verib",
                              "Which countries did Russia make recommendations to about women?"}) {
        EXPECT_EQ(roles(query), "from Rusiya") << query;
    }
    EXPECT_EQ(roles("prisons visited by Russia"), "to Rusiya");  // nothing is recommended
    // A name that is also a bird or a word has its capital within a query.
    EXPECT_EQ(roles("domestic violence Turkey"), "to Türkiyə");
    EXPECT_EQ(roles("Recommendations from Mali to Turkey on prisons"), "from Mali, to Türkiyə");
    for (const char* query : {"how to roast a turkey", "mali yardım", "TURKEY FARMS"}) {
        EXPECT_EQ(roles(query), "") << query;
    }
}

TEST_F(NamedEvidenceSearch, WhatABodyRecommendsComesBeforeWhatItIsToDo) {
    tests::IndexFixture fixture;
    const auto between = [](const std::string& id, const std::string& from, const std::string& to) {
        corpus::Document document = recommendation(id, to, "Heat the prisons.");
        document.issuer = from;
        return document;
    };
    fixture.put(
        {between("theirs", "Azərbaycan", "Rusiya"), between("ours", "Rusiya", "Azərbaycan"),
         recommendation("other", "Gürcüstan", "Prisons: Russia recommended to heat them.")});
    const auto first = [&](const std::string& query) {
        const auto found = fixture.searcher().search({.query = query});
        EXPECT_TRUE(found) << query;
        return found && !found->hits.empty() ? found->hits.front().id : "";
    };
    EXPECT_EQ(first("which recommendations on prisons come from Russia"), "ours");
    EXPECT_EQ(first("which recommendations on prisons were made to Russia"), "theirs");
}

TEST_F(NamedEvidenceSearch, TheNameOfABodyCountsByItsFieldAlone) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents = {
        recommendation("speaks", "Birləşmiş Krallıq",
                       "The United Kingdom is to answer; the United Kingdom should explain how "
                       "the courts of the United Kingdom see it."),
        recommendation("matter", "Birləşmiş Krallıq", "Heat the prisons in time.")};
    for (int i = 0; i < 60; ++i) {
        documents.push_back(
            recommendation("other" + std::to_string(i), "Gürcüstan",
                           i < 3 ? "Prisons are too full." : "Schools need better care."));
    }
    fixture.put(documents);
    const auto found = fixture.searcher().search(
        {.query = "what was recommended to the United Kingdom about its prisons"});
    ASSERT_TRUE(found);
    ASSERT_FALSE(found->hits.empty());
    EXPECT_EQ(found->hits.front().id, "matter");
    EXPECT_EQ(found->total_documents, 4U);  // "speaks" has but the name
    // Where nothing else is asked for the name has to find.
    const auto all = fixture.searcher().search(
        {.query = "which recommendations were given to the United Kingdom"});
    ASSERT_TRUE(all);
    EXPECT_GE(all->total_documents, 1U);
    EXPECT_EQ(all->hits.front().id, "speaks");
}

TEST_F(NamedEvidenceSearch, NamesOfTwoWordsAndWithEndingsAreLeftToTheirField) {
    const auto total = [&](const std::string& query) {
        const auto found = fixture_.searcher().search({.query = query});
        EXPECT_TRUE(found) << query;
        return found ? found->total_documents : 0;
    };
    fixture_.put({recommendation("russian", "Rusiya", "Test the Russian of all who enter."),
                  recommendation("english", "Rusiya", "The Russian Federation is to answer.")});
    for (const char* query : {"what was recommended to the Russian Federation about prisons",
                              "Qazaxıstana həbsxanalar barədə hansı tövsiyələr verilib"}) {
        EXPECT_EQ(total(query), total("what was recommended about prisons")) << query;
    }
    // The second "Russian" is what is asked about: two texts have it, two speak of recommending.
    EXPECT_EQ(total("what was recommended to the Russian Federation about Russian at school"), 4U);
}

TEST_F(NamedEvidenceSearch, ASuggestionPromisesWhatItFinds) {
    const auto found = fixture_.searcher().search(
        {.query = "what was recommended to Kazakhstan about tortrue in prisons"});
    ASSERT_TRUE(found);
    ASSERT_FALSE(found->suggestions.empty());
    const auto meant = fixture_.searcher().search({.query = found->suggestions.front().query});
    ASSERT_TRUE(meant);
    EXPECT_EQ(found->suggestions.front().documents, meant->total_documents);
}

TEST(AskedCourt, AsksForJudgmentsByTheirMatter) {
    for (const char* query :
         {"Which judgment dealt with homeless parents?", "the case about the removal of judges",
          "judgments against Russia", "ECtHR judgments against Turkey on prisons",
          "which case was about bail", "dissent in the Portuguese hospital death case",
          "hansı məhkəmə qərarı evsizlərə aiddir", "hansi mehkeme qerari evsizlere aiddir"}) {
        EXPECT_TRUE(asks_for_judgments(words_of(query))) << query;
    }
    for (const char* query :
         {"enforcement of judgments", "in case of fire", "case management",
          "criminal case against a minister", "judgment debt", "the case", "detention in any case",
          "in other cases provided by law", "in which cases is pre-trial detention allowed",
          "cases where force may be used", "Turkish nationals in case of arrest",
          "məhkəmə qərarının icrası", ""}) {
        EXPECT_FALSE(asks_for_judgments(words_of(query))) << query;
    }
}

TEST(NamedStates, HaveDoubtfulNamesWhereTheQuerySpeaksForThem) {
    const auto states = [](const std::string& query) {
        std::string found;
        for (const corpus::names::Entry* state : named_states(words_of(query))) {
            found += (found.empty() ? "" : ", ") + state->name_az;
        }
        return found;
    };
    EXPECT_EQ(states("torture of detainees against Turkey"), "Türkiyə");
    EXPECT_EQ(states("Diallo v. Chad"), "Çad");
    EXPECT_EQ(states("Diallo vs Mali"), "Mali");
    EXPECT_EQ(states("which judgment concerned prisons in the south, Togo"), "Toqo");
    EXPECT_EQ(states("Niger case about schools"), "Niger");
    EXPECT_EQ(states("Turkey constitution drinking water"), "Türkiyə");
    EXPECT_EQ(states("freedom of Chad"), "Çad");
    for (const char* other : {"Turkey meat import", "Chad Smith", "judgments against turkey farms",
                              "Chad Smith haqqında məhkəmə qərarı"}) {
        EXPECT_EQ(states(other), "") << other;
    }
}

TEST(AskedCourt, PutsJudgmentsBeforeWhatRulesTheirMatter) {
    tests::IndexFixture fixture;
    const auto judgment = [](const std::string& id, const std::string& title) {
        corpus::Document document = tests::make_document(
            id, title, {"The applicants, parents of a child, had no housing."}, "en");
        document.issuer = "Avropa İnsan Hüquqları Məhkəməsi";
        return document;
    };
    fixture.put(
        {tests::make_document("treaty", "Convention",
                              {"Parents of a child have a right to housing. Judgment, judgment."},
                              "en"),
         judgment("other", "CASE OF X v. BELGIUM"), judgment("asked", "CASE OF Y v. TURKEY")});
    const auto found = fixture.searcher().search(
        {.query = "Which judgment against Turkey was about parents without housing?",
         .explain = true});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->hits.size(), 3U);
    EXPECT_EQ(found->hits[0].id, "asked");
    EXPECT_EQ(found->hits[1].id, "other");
    std::set<std::string> parts;
    for (const ScorePart& part : found->hits[0].sections.front().explanation)
        parts.insert(part.name);
    EXPECT_TRUE(parts.contains("judgment"));
    EXPECT_TRUE(parts.contains("respondent"));
}

TEST(WholeHeading, FindsWhatItStandsOverFirst) {
    tests::IndexFixture fixture;
    corpus::Document code = tests::make_document(
        "code", "Ailə qanunu",
        {"Maddə 1. Məhrumetmə\nMəhkəmə qərar verir.",
         "Maddə 2. Məhrumetmə qaydası\nMəhrumetmə məhrumetmə qaydasında olur. Məhrumetmə."});
    code.sections[0].heading = "Maddə 1. Məhrumetmə";
    code.sections[1].heading = "Maddə 2. Məhrumetmə qaydası";
    fixture.put({code, tests::make_document("report", "Ailə qanunu haqqında hesabat",
                                            {"Ailə qanunu, ailə qanunu və yenə ailə qanunu."})});
    Searcher searcher = fixture.searcher();
    const auto first = [&](const std::string& query) {
        const auto response = searcher.search({.query = query});
        EXPECT_TRUE(response) << query;
        if (!response || response->hits.empty()) return std::string();
        return response->hits[0].id + "#" + response->hits[0].sections[0].anchor;
    };
    EXPECT_EQ(first("məhrumetmə"), "code#s-1");
    EXPECT_EQ(first("mehrumetme"), "code#s-1");
    EXPECT_EQ(first("Məhrumetmə qaydası"), "code#s-2");
    EXPECT_EQ(first("ailə qanunu").substr(0, 4), "code");
}

// The article of a treaty and that of the Constitution have other names for one right.
TEST(WholeHeading, IsAskedForByOtherNames) {
    tests::IndexFixture fixture;
    corpus::Document convention = tests::make_document(
        "convention", "Convention",
        {"Article 9\nFreedom of expression, freedom of expression and freedom of expression again.",
         "Article 10. Freedom of expression\nEveryone has the right to it."},
        "en");
    convention.sections[1].heading = "Article 10. Freedom of expression";
    corpus::Document law = tests::make_document(
        "law", "Qanun", {"Maddə 47. Söz azadlığı\nHər kəsin söz azadlığı vardır."});
    law.sections[0].heading = "Maddə 47. Söz azadlığı";
    fixture.put({convention, law});
    Searcher searcher = fixture.searcher();
    const auto sections = [&](const std::string& query, bool expand = true) {
        const auto response =
            searcher.search({.query = query, .grouping = Grouping::kNone, .expand = expand});
        EXPECT_TRUE(response) << query;
        std::vector<std::string> found;
        if (!response) return found;
        for (const Hit& hit : response->hits) {
            found.push_back(hit.id + "#" + hit.sections[0].anchor);
        }
        return found;
    };
    using Sections = std::vector<std::string>;
    EXPECT_EQ(sections("söz azadlığı"), (Sections{"law#s-1", "convention#s-2", "convention#s-1"}));
    EXPECT_EQ(sections("soz azadligi"), (Sections{"law#s-1", "convention#s-2", "convention#s-1"}));
    EXPECT_EQ(sections("freedom of speech").at(1), "convention#s-2");
    EXPECT_EQ(sections("freedom of expression").front(), "convention#s-2");
    EXPECT_EQ(sections("söz azadlığı", false), (Sections{"law#s-1"}));
    // Not where the term is a part of what is asked.
    EXPECT_EQ(sections("söz azadlığı again").front(), "convention#s-1");
}

// The name of an act in a heading is not the act that is looked for.
TEST(WholeHeading, ComesBeforeTheActThatItNames) {
    tests::IndexFixture fixture;
    corpus::Document police = tests::make_document(
        "polis", "Polis haqqında Azərbaycan Respublikasının Qanunu",
        {"Maddə 1. Polis\nPolis qanunvericiliyinin pozulması yolverilməzdir."});
    police.number = "727-IQ";
    police.own_keys = {"az:727-IQ"};
    corpus::Document offences = tests::make_document(
        "offences", "İnzibati Xətalar", {"Polis haqqında qanunvericiliyin pozulması\nCərimə."});
    offences.sections[0].heading = "Polis haqqında qanunvericiliyin pozulması";
    fixture.put({police, offences});
    Searcher searcher = fixture.searcher();
    const auto found = searcher.search({.query = "Polis haqqında qanunvericiliyin pozulması"});
    ASSERT_TRUE(found);
    ASSERT_FALSE(found->hits.empty());
    EXPECT_EQ(found->hits[0].id, "offences");
    const auto beside = searcher.search({.query = "polis haqqında qanun pozulması"});
    ASSERT_TRUE(beside);
    ASSERT_FALSE(beside->hits.empty());
    EXPECT_EQ(beside->hits[0].id, "polis");
}

// Other States have constitutions, too.
TEST(NamedAct, IsNotMeantBesideAnotherState) {
    tests::IndexFixture fixture;
    corpus::Document constitution = tests::make_document(
        "const", "Azərbaycan Respublikasının Konstitusiyası",
        {"Maddə 1. Su\nSu constitution, water, drinking.", "Maddə 2. Drinking water."});
    constitution.own_keys = {"az:const"};
    corpus::Document report = tests::make_document(
        "report", "", {"Slovenia put drinking water into its Constitution."}, "en");
    fixture.put({constitution, report});
    Searcher searcher = fixture.searcher();
    const auto first = [&](const std::string& query) {
        const auto response = searcher.search({.query = query});
        EXPECT_TRUE(response) << query;
        return response && !response->hits.empty() ? response->hits.front().id : "";
    };
    EXPECT_EQ(first("constitution drinking water"), "const");
    EXPECT_EQ(first("Slovenia constitution drinking water"), "report");
    EXPECT_EQ(first("Azerbaijan constitution drinking water"), "const");
}

TEST_F(NamedEvidenceSearch, AnArticleIsOpenedWhereATreatyIsLeftToTheWords) {
    tests::IndexFixture fixture;
    corpus::Document treaty = tests::make_document(
        "treaty", "Convention on the Elimination of Discrimination against Women",
        {"Article 7\nWomen shall vote in all elections."}, "en");
    treaty.sections.front().anchor = "article-7";
    treaty.own_keys = {"cedaw"};
    fixture.put({treaty,
                 recommendation("ours", "Qazaxıstan", "Let women vote as article 7 CEDAW says."),
                 recommendation("other", "Gürcüstan", "Article 7 CEDAW: let women vote.")});
    const auto search = [&](const std::string& query) {
        auto found = fixture.searcher().search({.query = query});
        EXPECT_TRUE(found) << query;
        return found ? std::move(*found) : SearchResponse{};
    };
    const SearchResponse article = search("recommendations to Kazakhstan on article 7 CEDAW");
    ASSERT_EQ(article.citations.size(), 1U);
    EXPECT_EQ(article.citations.front().key, "cedaw/7");
    ASSERT_GE(article.hits.size(), 2U);
    EXPECT_EQ(article.hits[0].id, "treaty");
    EXPECT_EQ(article.hits[1].id, "ours");
    const SearchResponse whole = search("recommendations to Kazakhstan on CEDAW");
    EXPECT_TRUE(whole.citations.empty());
    ASSERT_FALSE(whole.hits.empty());
    EXPECT_EQ(whole.hits[0].id, "ours");
}

TEST_F(NamedEvidenceSearch, IsExplained) {
    const auto response = fixture_.searcher().search(
        {.query = "Qazaxıstana işgəncə və həbsxana tövsiyələri", .explain = true});
    ASSERT_TRUE(response);
    ASSERT_FALSE(response->hits.empty());
    const SectionHit& best = response->hits.front().sections.front();
    std::set<std::string> names;
    double sum = 0;
    for (const ScorePart& part : best.explanation) {
        names.insert(part.name);
        sum += part.value;
    }
    EXPECT_TRUE(names.contains("words"));
    EXPECT_TRUE(names.contains("addressee"));
    EXPECT_TRUE(names.contains("recommendation"));
    EXPECT_NEAR(sum, best.score, 0.001);
}

TEST_F(NamedEvidenceSearch, IsLeftAloneBesideOperators) {
    EXPECT_EQ(first("torture AND prisons AND Kazakhstan"), "neighbour");
    EXPECT_EQ(first("addressee:\"Ədliyyə Nazirliyi\""), "ministry");
}

}  // namespace
}  // namespace axtar::search
