#include "server/parameters.h"

#include <gtest/gtest.h>

#include "corpus/document.h"
#include "server/warning_text.h"
#include "tests/support/read_table.h"

namespace axtar::server {
namespace {

using tests::read_table;

auto parse(std::string_view query) {
    return parse_search_parameters(query, corpus::Schema::built_in(), UnknownParameters::kRefuse);
}

TEST(SearchParameters, AreAcceptedOrRefusedByName) {
    for (const auto& [where, columns] : read_table("server/search_parameters.tsv")) {
        SCOPED_TRACE(where + " " + columns.at(0));
        const auto parsed = parse(columns.at(0));
        if (columns.at(1) == "ok") {
            EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().detail);
            continue;
        }
        ASSERT_FALSE(parsed);
        EXPECT_EQ(parsed.error().status, 400);
        EXPECT_EQ(parsed.error().parameter, columns.at(1));
        EXPECT_NE(parsed.error().accepted.find(columns.at(2)), std::string::npos)
            << parsed.error().accepted;
        EXPECT_FALSE(parsed.error().detail.empty());
        for (const std::string& text : {parsed.error().detail, parsed.error().accepted}) {
            EXPECT_TRUE(problem_text(text, UiLanguage::kAzerbaijani)) << text;
        }
    }
}

TEST(SearchParameters, FillTheRequest) {
    const auto parsed = parse(
        "q=in%C5%9Fgenc%C9%99+yolverilmir&kind=report&kind=news&kind=report&year=2019&from=2019-01-"
        "01"
        "&sort=-date&offset=20&limit=7&group=none&facets=kind&snippets=0&roles=annex&sections=5");
    ASSERT_TRUE(parsed) << parsed.error().detail;
    const search::SearchRequest& request = parsed->request;
    EXPECT_EQ(request.query, "inşgencə yolverilmir");
    EXPECT_EQ(request.filters.at("kind"), (std::vector<std::string>{"report", "news"}));
    EXPECT_EQ(request.filters.at("year"), std::vector<std::string>{"2019"});
    EXPECT_EQ(request.from, "2019-01-01");
    EXPECT_EQ(request.sort, search::Sort::kDateDescending);
    EXPECT_EQ(request.offset, 20U);
    EXPECT_EQ(request.limit, 7U);
    EXPECT_EQ(request.sections_per_hit, 5U);
    EXPECT_EQ(request.grouping, search::Grouping::kNone);
    EXPECT_EQ(request.facets, std::vector<std::string>{"kind"});
    EXPECT_FALSE(request.all_facets);
    EXPECT_FALSE(request.snippets);
    EXPECT_EQ(request.roles, std::vector<std::string>{"annex"});
}

// Of several the last decided.
TEST(SearchParameters, CountAllFacetsWhereAnyNameSaysSo) {
    for (const char* query :
         {"facets=all,kind", "facets=all&facets=kind", "facets=kind&facets=all"}) {
        const auto parsed = parse(query);
        ASSERT_TRUE(parsed) << query;
        EXPECT_TRUE(parsed->request.all_facets) << query;
    }
}

// They were refused though their meaning is plain; what follows (facets, links) knows the codes.
TEST(SearchParameters, AreCodesInSmallLettersHoweverTyped) {
    const auto parsed = parse(
        "kind=Report&kind=REPORT&kind=Xəbər&status=DONE&lang=Az&sort=-DATE&group=NONE&roles=Annex"
        "&facets=KIND&histogram=Month&count_by=SECTIONS&expand=None&snippets=False&ui=EN"
        "&facet_contains=Issuer:Milli");
    ASSERT_TRUE(parsed) << parsed.error().detail;
    const search::SearchRequest& request = parsed->request;
    EXPECT_EQ(request.filters.at("kind"), (std::vector<std::string>{"report", "news"}));
    EXPECT_EQ(request.filters.at("status"), std::vector<std::string>{"done"});
    EXPECT_EQ(request.filters.at("lang"), std::vector<std::string>{"az"});
    EXPECT_EQ(request.sort, search::Sort::kDateDescending);
    EXPECT_EQ(request.grouping, search::Grouping::kNone);
    EXPECT_EQ(request.roles, std::vector<std::string>{"annex"});
    EXPECT_EQ(request.facets, std::vector<std::string>{"kind"});
    EXPECT_EQ(request.histogram, search::Histogram::kMonth);
    EXPECT_EQ(request.count_by, search::CountUnit::kSections);
    EXPECT_FALSE(request.expand);
    EXPECT_FALSE(request.snippets);
    EXPECT_EQ(parsed->ui, "en");
    EXPECT_EQ(request.facet_contains.at("issuer"), "Milli") << "a text stays as typed";
}

TEST(SearchParameters, FillTheLaterMembersOfTheRequest) {
    const auto parsed = parse(
        "q=a&as_of=2019-03-01&cursor=*&expand=none&no_expand=law&no_expand=court&explain=1"
        "&histogram=month&count_by=sections&facet_contains=issuer:milli&facet_offset=place:50"
        "&cites=az:cm/145&diagnose=0");
    ASSERT_TRUE(parsed) << parsed.error().detail;
    const search::SearchRequest& request = parsed->request;
    EXPECT_EQ(request.as_of, "2019-03-01");
    EXPECT_EQ(request.cursor, "*");
    EXPECT_FALSE(request.expand);
    EXPECT_EQ(request.no_expand, (std::vector<std::string>{"law", "court"}));
    EXPECT_TRUE(request.explain);
    EXPECT_FALSE(request.diagnose);
    EXPECT_EQ(request.histogram, search::Histogram::kMonth);
    EXPECT_EQ(request.count_by, search::CountUnit::kSections);
    EXPECT_EQ(request.facet_contains.at("issuer"), "milli");
    EXPECT_EQ(request.facet_offset.at("place"), 50U);
    EXPECT_EQ(request.cites, "az:cm/145");
}

TEST(SearchParameters, TakeFieldsThatTheSchemaDeclares) {
    const auto schema = corpus::Schema::parse(
        R"({"fields": [{"name": "session", "type": "number", "facet": true}]})", "schema.json");
    ASSERT_TRUE(schema) << to_string(schema.error());
    const auto parsed = parse_search_parameters("session=12", *schema, UnknownParameters::kRefuse);
    ASSERT_TRUE(parsed) << parsed.error().detail;
    EXPECT_EQ(parsed->request.filters.at("session"), std::vector<std::string>{"12"});
    const auto wrong =
        parse_search_parameters("session=first", *schema, UnknownParameters::kRefuse);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().accepted, "a number");
    for (const char* none : {"session=nan", "session=inf", "session=-infinity", "session=1e999"}) {
        EXPECT_FALSE(parse_search_parameters(none, *schema, UnknownParameters::kRefuse)) << none;
    }
    EXPECT_FALSE(parse("session=12")) << "the built-in schema does not know it";
}

TEST(SearchParameters, OfPagesReportWhatNobodyKnows) {
    const auto parsed = parse_search_parameters("q=x&utm_source=mail", corpus::Schema::built_in(),
                                                UnknownParameters::kReport);
    ASSERT_TRUE(parsed) << parsed.error().detail;
    EXPECT_EQ(parsed->unknown, std::vector<std::string>{"utm_source"});
    EXPECT_EQ(parsed->request.query, "x");
}

// The page of one showed every document as an answer to it, and not as the page of no question.
TEST(SearchParameters, TakeAQuestionThatNobodySeesForNone) {
    for (const char* blank : {"+", "%C2%A0", "%E2%80%8B%C2%AD", "%EF%BB%BF%0A", "%E2%81%A0"}) {
        const auto parsed = parse("q=" + std::string(blank));
        ASSERT_TRUE(parsed) << blank;
        EXPECT_EQ(parsed->request.query, "") << blank;
        const auto document =
            parse_document_parameters("q=" + std::string(blank), UnknownParameters::kRefuse);
        ASSERT_TRUE(document) << blank;
        EXPECT_EQ(document->query, "") << blank;
    }
    EXPECT_EQ(parse("q=+a")->request.query, " a");
}

TEST(SearchParameters, AreLimitedInNumberAndSize) {
    std::string many;
    for (int i = 0; i < 300; ++i) many += "place=p" + std::to_string(i) + '&';
    const auto refused = parse("q=a&" + many);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().parameter, "place") << "the one that was given too often";
    EXPECT_FALSE(refused.error().accepted.empty());
    EXPECT_TRUE(problem_text(refused.error().accepted, UiLanguage::kAzerbaijani));
    EXPECT_TRUE(parse("q=" + std::string(4096, 'a')));
    EXPECT_FALSE(parse("q=" + std::string(4097, 'a')));
    EXPECT_FALSE(parse("issuer=" + std::string(513, 'a')));
}

TEST(DocumentParameters, AreCheckedAlike) {
    const auto parsed = parse_document_parameters("q=polis", UnknownParameters::kRefuse);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->query, "polis");
    const auto wrong = parse_document_parameters("limit=5", UnknownParameters::kRefuse);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().parameter, "limit");
    EXPECT_EQ(wrong.error().accepted, "one of q, ui");
    for (const char* twice : {"q=a&q=b", "ui=az&ui=en"}) {
        const auto refused = parse_document_parameters(twice, UnknownParameters::kRefuse);
        ASSERT_FALSE(refused) << twice << ": the last one was taken, and nobody was told";
        EXPECT_FALSE(refused.error().accepted.empty());
        EXPECT_TRUE(parse_document_parameters(twice, UnknownParameters::kReport)) << "of a page";
    }
    EXPECT_FALSE(parse_document_parameters("q=%FF", UnknownParameters::kReport));
    EXPECT_FALSE(parse_document_parameters("back=x", UnknownParameters::kRefuse));
}

// The lists in parameters.cc are what the message shows; they must be those of corpus/.
TEST(SearchParameters, AcceptTheKindsAndStatusesOfTheCorpus) {
    for (const char* kind :
         {"legislation", "report", "recommendation", "decision", "treaty", "news", "other"}) {
        EXPECT_TRUE(corpus::is_known_kind(kind)) << kind;
        EXPECT_TRUE(parse("kind=" + std::string(kind))) << kind;
    }
    for (const char* status : {"in_force", "repealed", "no_force", "no_reply", "in_progress",
                               "partly_done", "done", "not_done", "overtaken"}) {
        EXPECT_TRUE(corpus::is_known_status(status)) << status;
        EXPECT_TRUE(parse("status=" + std::string(status))) << status;
    }
}

}  // namespace
}  // namespace axtar::server
