#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "server/call_parameters.h"
#include "server/citation_links.h"
#include "server/document_address.h"
#include "server/document_sections.h"
#include "server/json_codec.h"
#include "server/router.h"
#include "server/similar_parameters.h"
#include "tests/server/raw_client.h"
#include "tests/server/running_server.h"

namespace axtar::server {
namespace {

using tests::fetch;
using tests::RunningServer;
using What = DocumentAddress::What;

rapidjson::Document parse(const std::string& json) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
    EXPECT_FALSE(document.HasParseError()) << json;
    return document;
}

/// An act whose article 25 was amended once, cites two provisions and has two parts.
search::StoredDocument act() {
    search::StoredDocument stored;
    stored.collection = "public";
    corpus::Document& document = stored.record.document;
    document.id = "acts/cm";
    document.kind = "legislation";
    document.own_keys = {"az:cm"};
    document.amendments = {{.note = "note-1",
                            .act_number = "811-IVQD",
                            .date = "2013-11-01",
                            .provision = "25.2",
                            .anchor = "maddə-25",
                            .action = corpus::AmendmentAction::kNewWording,
                            .prior = "note-1-prior"},
                           {.note = "note-2", .anchor = "maddə-26"}};
    corpus::Section article{
        .anchor = "maddə-25", .text = "Maddə 25\nbax 26-cı maddə", .lang = "az"};
    article.parts = {{"maddə-25.1", 0, 8}, {"maddə-25.2", 9, 20}};
    article.citations = {{.start = 13, .end = 25, .key = "az:cm/26.3"},
                         {.start = 0, .end = 3, .key = "az:const/12", .readings = {"a", "b"}}};
    article.fields = {{"unit", {"article"}}};
    article.recommendation = corpus::Recommendation{.start = 1,
                                                    .end = 5,
                                                    .addressees = {"Nazirlik"},
                                                    .deadline = "2020-01-01",
                                                    .confidence = 80};
    stored.sections = {{.section = article},
                       {.section = {.anchor = "maddə-26", .text = "b"}},
                       {.section = {.anchor = "note-1", .role = corpus::Role::kFootnote}},
                       {.section = {.anchor = "note-1-prior", .role = corpus::Role::kPriorWording}},
                       {.section = {.anchor = "note-2", .role = corpus::Role::kFootnote}}};
    return stored;
}

TEST(DocumentAddress, TriesTheSuffixFirst) {
    const auto one = read_document_address("acts/cm/sections/maddə-25");
    ASSERT_EQ(one.size(), 2U);
    EXPECT_EQ(one[0].what, What::kSection);
    EXPECT_EQ(one[0].id, "acts/cm");
    EXPECT_EQ(one[0].anchor, "maddə-25");
    EXPECT_EQ(one[1].what, What::kDocument);
    EXPECT_EQ(one[1].id, "acts/cm/sections/maddə-25");
    EXPECT_EQ(read_document_address("a/cited-by").at(0).what, What::kCitedBy);
    EXPECT_EQ(read_document_address("a/similar").at(0).what, What::kSimilar);
    EXPECT_EQ(read_document_address("a/sections/b/sections/c").at(0).id, "a/sections/b");
    for (const char* whole : {"a", "cited-by", "/cited-by", "a/sections/", "sections/a"}) {
        const auto ways = read_document_address(whole);
        ASSERT_EQ(ways.size(), 1U) << whole;
        EXPECT_EQ(ways[0].what, What::kDocument) << whole;
    }
}

// Every address that we write must be one that the router takes: "//" in it is refused.
TEST(DocumentAddress, IsWrittenSoThatItCanBeRead) {
    const Router router({{"/documents/", true, Place::kWorker, Audience::kPerson,
                          [](const Request&) { return Response{}; }}});
    for (const std::string id : {"a/b:1", "https://x/y", "/a", "a/", "a//b", "x/cited-by"}) {
        for (const std::string& url : {document_path(id), page_url(id)}) {
            const auto match = router.find("GET", url);
            ASSERT_TRUE(match) << url;
            EXPECT_EQ(match->request.rest, id);
        }
        const auto section = router.find("GET", section_path(id, "maddə-1/2"));
        ASSERT_TRUE(section) << id;
        EXPECT_EQ(section->request.rest, id + "/sections/maddə-1/2");
    }
    EXPECT_EQ(document_path("a/b:1"), "/documents/a/b:1") << "as people like to read it";
}

TEST(DocumentSections, FindSectionsPartsAndNotes) {
    const auto document = act();
    EXPECT_EQ(find_section(document, "maddə-26"), 1U);
    EXPECT_EQ(find_section(document, "maddə-25.2"), 0U);
    EXPECT_FALSE(find_section(document, "maddə-25.3"));
    const auto amendments = amendments_of(document, document.sections[0].section);
    ASSERT_EQ(amendments.size(), 1U);
    EXPECT_EQ(notes_of(document, amendments), (std::vector<std::size_t>{2, 3}));
}

TEST(CitationLinks, LeadIntoTheDocumentOrToASearch) {
    const auto document = act();
    const CitationLinks links(document);
    EXPECT_EQ(links.url("az:cm/26.3", "az"), "/documents/acts/cm#madd%C9%99-26");
    EXPECT_EQ(links.url("az:cm/25.2", "az"), "/documents/acts/cm#madd%C9%99-25.2");
    EXPECT_EQ(links.url("az:cm", "az"), "/documents/acts/cm");
    EXPECT_TRUE(links.url("az:cm/400", "en").starts_with("/?q="));
    EXPECT_TRUE(links.url("az:const/12", "az").starts_with("/?q="))
        << links.url("az:const/12", "az");
}

TEST(DocumentJson, HasWhatEnrichmentFound) {
    const auto json = parse(encode_document(act()));
    EXPECT_STREQ(json["own_keys"][0].GetString(), "az:cm");
    const auto& amendment = json["amendments"][0];
    EXPECT_STREQ(amendment["act_number"].GetString(), "811-IVQD");
    EXPECT_STREQ(amendment["action"].GetString(), "new_wording");
    EXPECT_STREQ(amendment["prior"].GetString(), "note-1-prior");
    const auto& section = json["sections"][0];
    EXPECT_STREQ(section["fields"]["unit"][0].GetString(), "article");
    EXPECT_STREQ(section["parts"][1]["anchor"].GetString(), "maddə-25.2");
    EXPECT_EQ(section["parts"][1]["start"].GetUint(), 9U);
    EXPECT_EQ(section["citations"][0]["end"].GetUint(), 25U);
    EXPECT_STREQ(section["citations"][0]["url"].GetString(), "/documents/acts/cm#madd%C9%99-26");
    EXPECT_EQ(section["citations"][1]["readings"].Size(), 2U);
    EXPECT_EQ(section["recommendation"]["confidence"].GetUint(), 80U);
    EXPECT_STREQ(section["recommendation"]["addressees"][0].GetString(), "Nazirlik");
    EXPECT_TRUE(json["sections"][1]["recommendation"].IsNull());
}

TEST(SearchJson, HasWhatWasAskedFor) {
    search::SearchResponse response;
    response.hits = {{.id = "a",
                      .extra = {{"response", {"Accepted"}}},
                      .sections = {{.anchor = "s-1",
                                    .explanation = {{"bm25", 1.5}, {"phrase", 0.5}},
                                    .as_of = search::AsOf{.wording = search::WordingThen::kChanged,
                                                          .notes = {"note-1"}},
                                    .status = "done",
                                    .is_recommendation = true}}}};
    response.facets = {{.field = "kind", .values = {}, .distinct = 12}};
    response.histogram = {{"2019", 3}};
    response.suggestions = {{"hüquq", "letters", 5}, {"huquqi", "spelling", 1}};
    response.expansions = {{"məhkəmə", "court", "thesaurus", 0.5}};
    response.diagnosis = {{"filter", "kind", "news", "a", 4}};
    response.citations = {{.text = "CM 145",
                           .key = "az:cm/145",
                           .document = "cm",
                           .anchor = "maddə-145",
                           .readings = {{.key = "az:im/145"}}}};
    response.cursor = "abc-10";
    const auto json = parse(encode_search_response(response, UiLanguage::kEnglish));
    const auto& section = json["hits"][0]["sections"][0];
    EXPECT_STREQ(section["explanation"][1]["name"].GetString(), "phrase");
    EXPECT_DOUBLE_EQ(section["explanation"][0]["value"].GetDouble(), 1.5);
    EXPECT_STREQ(section["as_of"]["wording"].GetString(), "changed");
    EXPECT_STREQ(section["as_of"]["notes"][0].GetString(), "note-1");
    EXPECT_STREQ(section["status"].GetString(), "done");
    EXPECT_TRUE(section["is_recommendation"].GetBool());
    EXPECT_EQ(json["facet_totals"]["kind"].GetUint(), 12U);
    EXPECT_STREQ(json["histogram"][0]["date"].GetString(), "2019");
    EXPECT_STREQ(json["suggestion"]["query"].GetString(), "hüquq");
    EXPECT_EQ(json["suggestions"].Size(), 2U);
    EXPECT_STREQ(json["expansions"][0]["to"].GetString(), "court");
    EXPECT_STREQ(json["diagnosis"][0]["value"].GetString(), "news");
    EXPECT_STREQ(json["diagnosis"][0]["query"].GetString(), "a");
    EXPECT_STREQ(json["hits"][0]["extra"]["response"][0].GetString(), "Accepted");
    EXPECT_STREQ(json["citations"][0]["url"].GetString(), "/documents/cm#madd%C9%99-145");
    EXPECT_STREQ(json["citations"][0]["readings"][0]["key"].GetString(), "az:im/145");
    EXPECT_STREQ(json["cursor"].GetString(), "abc-10");
}

TEST(CallParameters, NameWhatIsMissingOrWrong) {
    const auto key = read_cited_by_key({});
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().parameter, "key");
    EXPECT_EQ(read_cited_by_key({{"key", "echr/3"}, {"limit", "7"}})->limit, 7U);
    EXPECT_FALSE(read_cited_by_key({{"key", "echr/3"}, {"limit", "0"}}));
    EXPECT_FALSE(read_cited_by_key({{"key", "echr/3\n"}}));
    EXPECT_FALSE(read_cited_by_key({{"key", std::string(201, 'a')}}));
    EXPECT_FALSE(read_cited_by_key({{"key", "echr/3"}, {"anchor", "x"}}));
    EXPECT_EQ(read_cited_by_anchor({{"anchor", "maddə-25"}})->anchor, "maddə-25");
    const auto text = read_resolve_parameters({{"text", std::string(20'001, 'a')}});
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().parameter, "text");
    EXPECT_FALSE(read_resolve_parameters({}));
    EXPECT_FALSE(read_resolve_parameters({{"text", "a"}, {"text", "b"}}));
    EXPECT_TRUE(read_section_parameters({{"notes", "true"}})->notes);
    const auto unknown = read_section_parameters({{"limit", "5"}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().accepted, "one of q, notes, as_of, ui");
}

TEST(Calls, AreAnsweredBelowADocument) {
    RunningServer running;
    running.service->stored = act();
    running.service->citing.total_sections = 7;
    running.service->citing.citing = {{.id = "b/1", .anchor = "s-2"}};
    const auto section =
        fetch(running.port(), "/v1/documents/acts/cm/sections/madd%C9%99-25.2?notes=true");
    ASSERT_TRUE(section);
    ASSERT_EQ(section->status, 200) << section->body;
    const auto json = parse(section->body);
    EXPECT_STREQ(json["anchor"].GetString(), "maddə-25");
    EXPECT_STREQ(json["part"].GetString(), "maddə-25.2");
    EXPECT_STREQ(json["url"].GetString(), "/documents/acts/cm#madd%C9%99-25.2");
    EXPECT_EQ(json["amendments"].Size(), 1U);
    EXPECT_EQ(json["notes"].Size(), 2U);
    EXPECT_EQ(json["cited_by"].GetUint(), 7U);
    const auto citing = fetch(running.port(), "/v1/documents/acts/cm/cited-by?anchor=x&limit=5");
    ASSERT_TRUE(citing);
    EXPECT_EQ(citing->status, 200);
    EXPECT_STREQ(parse(citing->body)["citing"][0]["url"].GetString(), "/documents/b/1#s-2");
    EXPECT_EQ(running.service->last_cited_by.document, "acts/cm");
    EXPECT_EQ(running.service->last_cited_by.limit, 5U);
    for (const char* absent :
         {"/v1/documents/acts/cm/sections/x", "/v1/documents/none/sections/madd%C9%99-25",
          "/v1/documents/none/cited-by", "/v1/documents/none/similar/x"}) {
        const auto response = fetch(running.port(), absent);
        ASSERT_TRUE(response);
        EXPECT_EQ(response->status, 404) << absent;
    }
}

TEST(Calls, AskForWhatIsAlike) {
    RunningServer running;
    running.service->alike.hits = {{.id = "r/1",
                                    .anchor = "s-2",
                                    .only_considers = true,
                                    .extra = {{"response", {"Accepted"}}},
                                    .similarity = 0.75,
                                    .shared_phrases = {"tibbi müayinə"},
                                    .point = 3,
                                    .repeats = {{.id = "r/2"}},
                                    .repeats_total = 12,
                                    .repeats_at_least = true,
                                    .copies = 4,
                                    .any_done = true}};
    tests::RawClient client(running.port());
    const std::string body = R"({"text": "tibbi müayinə", "kinds": ["report"], "limit": 5})";
    client.send(
        "POST /v1/similar HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        "Content-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body);
    const auto alike = client.receive();
    ASSERT_TRUE(alike);
    ASSERT_EQ(alike->status, 200) << alike->body;
    const auto json = parse(alike->body);
    EXPECT_STREQ(json["hits"][0]["url"].GetString(), "/documents/r/1#s-2");
    EXPECT_STREQ(json["hits"][0]["repeats"][0]["id"].GetString(), "r/2");
    EXPECT_TRUE(json["hits"][0]["any_done"].GetBool());
    EXPECT_TRUE(json["hits"][0]["only_considers"].GetBool());
    EXPECT_STREQ(json["hits"][0]["extra"]["response"][0].GetString(), "Accepted");
    EXPECT_EQ(json["hits"][0]["point"].GetUint(), 3U);
    EXPECT_EQ(json["hits"][0]["repeats_total"].GetUint(), 12U);
    EXPECT_TRUE(json["hits"][0]["repeats_at_least"].GetBool());
    EXPECT_EQ(json["hits"][0]["copies"].GetUint(), 4U);
    EXPECT_TRUE(json["points"].IsArray());
    EXPECT_EQ(running.service->last_similar.kinds, std::vector<std::string>{"report"});
    EXPECT_EQ(running.service->last_similar.limit, 5U);
    const auto document = fetch(running.port(), "/v1/documents/a/b/similar?anchor=s-1&limit=3");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->status, 200);
    EXPECT_EQ(running.service->last_similar.document, "a/b");
    EXPECT_EQ(running.service->last_similar.anchor, "s-1");
    EXPECT_FALSE(read_similar_parameters({}));
    EXPECT_FALSE(read_similar_parameters({{"text", "a"}, {"document", "b"}}));
    EXPECT_FALSE(read_similar_parameters({{"text", "a"}, {"anchor", "b"}}));
    EXPECT_FALSE(read_similar_parameters({{"text", std::string(20'001, 'a')}}));
    EXPECT_FALSE(read_similar_parameters({{"text", "a"}, {"kinds", "report,poem"}}));
    EXPECT_FALSE(read_suggest_parameters({{"q", "a"}, {"limit", "21"}}));
}

TEST(Calls, CompleteWhatIsTyped) {
    RunningServer running;
    const auto response = fetch(running.port(), "/v1/suggest?q=i%C5%9Fg");
    ASSERT_TRUE(response);
    ASSERT_EQ(response->status, 200) << response->body;
    EXPECT_STREQ(parse(response->body)["completions"][0]["text"].GetString(), "işg");
    EXPECT_FALSE(response->headers.contains("etag"));
    for (const char* wrong : {"/v1/suggest?q=a&limit=0", "/v1/suggest?q=a&colour=red"}) {
        const auto refused = fetch(running.port(), wrong);
        ASSERT_TRUE(refused);
        EXPECT_EQ(refused->status, 400) << wrong;
    }
}

// A program that sends `ui` to a search was refused by the calls beside it.
TEST(Calls, AllTakeTheLanguageOfTheInterface) {
    RunningServer running;
    running.service->stored = act();
    for (const std::string target :
         {"/v1/search?", "/v1/suggest?q=a&", "/v1/resolve?text=CM+145&", "/v1/cited-by?key=echr/3&",
          "/v1/documents/acts/cm?", "/v1/documents/acts/cm/cited-by?",
          "/v1/documents/acts/cm/similar?", "/v1/documents/acts/cm/sections/note-1?"}) {
        for (const char* ui : {"ui=az", "ui=EN"}) {
            const auto response = fetch(running.port(), target + ui);
            ASSERT_TRUE(response);
            EXPECT_EQ(response->status, 200) << target << ui << response->body;
        }
        for (const char* ui : {"ui=ru", "ui="}) {
            const auto refused = fetch(running.port(), target + ui);
            ASSERT_TRUE(refused);
            EXPECT_EQ(refused->status, 400) << target << ui;
            EXPECT_NE(refused->body.find("one of az, en"), std::string::npos) << refused->body;
        }
    }
    EXPECT_TRUE(read_similar_parameters({{"text", "a"}, {"ui", "az"}, {"kinds", "Report,NEWS"}}));
    EXPECT_FALSE(read_similar_parameters({{"text", "a"}, {"ui", "az"}, {"ui", "az"}}));
    EXPECT_EQ(read_suggest_parameters({{"q", "a"}, {"kind", "Title"}})->kind, "title");
}

TEST(Calls, TakeAnIdThatEndsLikeACall) {
    RunningServer running;
    running.service->stored = act();
    running.service->stored.record.document.id = "acts/cited-by";
    const auto response = fetch(running.port(), "/v1/documents/acts/cited-by");
    ASSERT_TRUE(response);
    ASSERT_EQ(response->status, 200);
    EXPECT_STREQ(parse(response->body)["id"].GetString(), "acts/cited-by");
}

TEST(Calls, AnswerNotModified) {
    RunningServer running;
    running.service->stored = act();
    for (const char* target :
         {"/v1/documents/acts/cm/sections/note-1", "/v1/documents/acts/cm/cited-by",
          "/v1/cited-by?key=az:cm/145", "/v1/resolve?text=CM+145"}) {
        const auto first = fetch(running.port(), target);
        ASSERT_TRUE(first);
        ASSERT_EQ(first->status, 200) << target << first->body;
        const auto again =
            fetch(running.port(), target, "If-None-Match: " + first->headers.at("etag") + "\r\n");
        ASSERT_TRUE(again);
        EXPECT_EQ(again->status, 304) << target;
        const auto whatever = fetch(running.port(), target, "If-None-Match: *\r\n");
        ASSERT_TRUE(whatever);
        EXPECT_EQ(whatever->status, 304) << target;
    }
    const auto cursor = fetch(running.port(), "/v1/search?q=a&cursor=*");
    ASSERT_TRUE(cursor);
    EXPECT_FALSE(cursor->headers.contains("etag")) << "a cursor is not to be kept";
    EXPECT_EQ(cursor->headers.at("cache-control"), "no-store");
}

}  // namespace
}  // namespace axtar::server
