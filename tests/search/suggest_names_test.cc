#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/search/completions.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using tests::complete;

// Footnotes and earlier wordings counted, too, though no search finds them unless asked.
TEST(SuggestNames, CountsInstitutionsWhereASearchFindsThem) {
    const auto naming = [](std::string id, corpus::Role role) {
        corpus::Document document = tests::make_document(std::move(id), "Akt", {"Mətn.", "Qeyd."});
        document.sections[1].role = role;
        std::vector<std::string>& named = document.sections[1].fields["institution"];
        named = {"Konstitusiya Məhkəməsi"};
        if (role != corpus::Role::kBody) named.push_back("Arxiv İdarəsi");
        return document;
    };
    tests::IndexFixture fixture;
    fixture.put({naming("a", corpus::Role::kBody), naming("b", corpus::Role::kFootnote),
                 naming("c", corpus::Role::kPriorWording)});
    Searcher searcher = fixture.searcher();
    const auto court = complete(searcher, {.text = "konstitusiya", .kind = "institution"});
    ASSERT_EQ(court.size(), 1U);
    EXPECT_EQ(court.front().count, 1U);
    EXPECT_TRUE(complete(searcher, {.text = "arxiv", .kind = "institution"}).empty());
}

// Who read English was offered Azərbaycan for "azer" and nothing for "norw".
TEST(SuggestNames, KnowsInstitutionsInBothLanguages) {
    const auto addressed = [](std::string id, std::string state) {
        corpus::Document document = tests::make_document(std::move(id), "Record", {"Text."}, "en");
        document.addressees = {std::move(state)};
        return document;
    };
    tests::IndexFixture fixture;
    fixture.put({addressed("a", "Norveç"), addressed("b", "Norveç"), addressed("c", "Own Body"),
                 addressed("d", "Burkina-Faso")});
    Searcher searcher = fixture.searcher();
    for (const auto& [typed, name] : {std::pair{"norw", "Norway"}, {"norv", "Norveç"}}) {
        const auto found = complete(searcher, {.text = typed, .kind = "institution"});
        ASSERT_EQ(found.size(), 1U) << typed;
        EXPECT_EQ(found[0].text, name);
        EXPECT_EQ(found[0].count, 2U);
    }
    EXPECT_EQ(complete(searcher, {.text = "own", .kind = "institution"}).size(), 1U);
    const auto same = complete(searcher, {.text = "burk", .kind = "institution"});
    ASSERT_EQ(same.size(), 1U);
    EXPECT_EQ(same[0].count, 1U) << "counted once where both names have the same words";
}

// "ABŞ" and "CEDAW" had nothing to go on to.
TEST(SuggestNames, KnowsShortNames) {
    const auto document = [](std::string id, std::string state, std::string cited) {
        corpus::Document one = tests::make_document(std::move(id), "Record", {"Here, text."}, "en");
        one.addressees = {std::move(state)};
        one.sections[0].citations = {{.start = 0, .end = 4, .key = std::move(cited)}};
        return one;
    };
    tests::IndexFixture fixture;
    const std::string states = "Amerika Birləşmiş Ştatları";
    fixture.put({document("a", states, "cedaw"), document("b", states, "cedaw"),
                 document("c", "Norveç", "cedaw/2"), document("d", "Norveç", "icescr")});
    Searcher searcher = fixture.searcher();
    const auto first = [&](const std::string& typed) {
        const auto found = complete(searcher, {.text = typed});
        return found.empty() ? Completion() : found[0];
    };
    EXPECT_EQ(first("ABŞ").text, states);
    EXPECT_EQ(first("abs").text, states);
    EXPECT_EQ(first("USA").text, "United States of America");
    EXPECT_EQ(first("USA").count, 2U) << "by several names once";
    EXPECT_EQ(complete(searcher, {.text = "us"}).size(), 1U) << "US and USA";
    const auto treaty = complete(searcher, {.text = "CEDAW", .kind = "phrase"});
    ASSERT_EQ(treaty.size(), 2U) << "in both languages";
    EXPECT_EQ(treaty[0].count, 3U) << "what cites an article cites it";
    EXPECT_TRUE(complete(searcher, {.text = "ICESCR"}).empty()) << "one document is too few";
    corpus::Document convention = tests::make_document("t", "Convention on Women", {"Text."}, "en");
    convention.own_keys = {"cedaw"};
    fixture.put({convention});
    Searcher after = fixture.searcher();
    const auto here = complete(after, {.text = "CEDAW"});
    ASSERT_EQ(here.size(), 1U) << "the title of the act itself";
    EXPECT_EQ(here[0].text, "Convention on Women");
    EXPECT_EQ(here[0].document, "t");
}

// "family code" and "istanbul convention" had nothing to go on to, for the title is another one.
TEST(SuggestNames, KnowsActsByTheirNamesInBothLanguages) {
    corpus::Document code =
        tests::make_document("am", "Azərbaycan Respublikasının Ailə Məcəlləsi", {"Maddə 1. Mətn."});
    code.own_keys = {"az:am"};
    corpus::Document treaty = tests::make_document("t", "Violence against women", {"Text."}, "en");
    treaty.own_keys = {"istanbul"};
    corpus::Document other = tests::make_document("o", "On the family code", {"Text."}, "en");
    std::vector<corpus::Document> documents = {code, treaty, other};
    for (const char* id : {"a", "b", "c"}) {
        corpus::Document citing = tests::make_document(id, "Record", {"Here, text."}, "en");
        citing.sections[0].citations = {{.start = 0, .end = 4, .key = "refugee/33"}};
        documents.push_back(citing);
    }
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto texts = [&](const std::string& typed) {
        std::vector<std::string> all;
        for (const Completion& each : complete(searcher, {.text = typed})) all.push_back(each.text);
        return all;
    };
    using Texts = std::vector<std::string>;
    EXPECT_EQ(texts("istanbul conv"), Texts{treaty.title});
    EXPECT_EQ(texts("İstanbul konv"), Texts{treaty.title});
    EXPECT_EQ(texts("refugee conv"), Texts{"Convention relating to the Status of Refugees"});
    EXPECT_EQ(texts("qaçqınların st"), Texts{"Qaçqınların statusu haqqında Konvensiya"});
    EXPECT_EQ(texts("ailə m"), Texts{code.title});
    EXPECT_EQ(texts("family code"), (Texts{other.title, code.title})) << "what has the words first";
    EXPECT_EQ(complete(searcher, {.text = "family code"}).back().document, "am");
}

TEST(SuggestNames, PutsTheShortNameThatIsTypedOutFirst) {
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 13; ++i) {
        corpus::Document one =
            tests::make_document("d" + std::to_string(i), "Record", {"Here, text."}, "en");
        one.sections[0].citations = {{.start = 0, .end = 4, .key = i < 3 ? "az:cm" : "icrmw"}};
        documents.push_back(std::move(one));
    }
    tests::IndexFixture fixture;
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    const auto found = complete(searcher, {.text = "CM"});
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].count, 3U);
    EXPECT_EQ(found[1].count, 3U);
    EXPECT_EQ(complete(searcher, {.text = "CMW"}).size(), 2U);
}

// The endings behind a hyphen were words that no completion has.
TEST(SuggestNames, LeavesOutEndingsBehindAcronymsAndNumbers) {
    tests::IndexFixture fixture;
    corpus::Document council = tests::make_document("a", "BMT İnsan Hüquqları Şurası", {"Mətn."});
    corpus::Document report = tests::make_document("b", "2018-ci il üzrə məruzə", {"Mətn."});
    report.number = "246-IIKQ";
    fixture.put({council, report});
    Searcher searcher = fixture.searcher();
    const auto html = [&](const std::string& typed) {
        const auto found = complete(searcher, {.text = typed});
        return found.empty() ? std::string() : found[0].html;
    };
    EXPECT_EQ(html("BMT-nin İnsan Hüq"),
              "<mark>BMT</mark> <mark>İnsan</mark> <mark>Hüq</mark>uqları Şurası");
    EXPECT_EQ(html("2018 il"), "<mark>2018</mark>-ci <mark>il</mark> üzrə məruzə");
    EXPECT_EQ(html("2018-ci il"), "<mark>2018</mark>-ci <mark>il</mark> üzrə məruzə");
    EXPECT_EQ(html("246-II"), "<mark>246</mark>-<mark>II</mark>KQ") << "no ending";
}

}  // namespace
}  // namespace axtar::search
