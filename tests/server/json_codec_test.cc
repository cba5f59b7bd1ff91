#include "server/json_codec.h"

#include <limits>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "base/utf8.h"

namespace axtar::server {
namespace {

search::SearchResponse sample() {
    search::SearchResponse response;
    response.query = "uşaq \"hüquqları\"";
    response.parsed = "uşaq AND hüquq";
    response.total_documents = 2;
    response.total_sections = 5;
    response.hits = {{.collection = "public",
                      .id = "acts/a-1",
                      .kind = "legislation",
                      .lang = "az",
                      .title = "Qanun",
                      .date = "2019-03-01",
                      .status = "in_force",
                      .score = 1.5,
                      .matching_sections = 4,
                      .sections = {{.anchor = "maddə-25",
                                    .heading = "Maddə 25",
                                    .heading_path = {"Fəsil I"},
                                    .role = "body",
                                    .lang = "az",
                                    .snippet_html = "… <mark>uşaq</mark> …",
                                    .score = 1.25}}}};
    response.facets = {{.field = "kind", .values = {{"legislation", 2, true}}, .distinct = 1}};
    response.took_ms = 1.25;
    return response;
}

rapidjson::Document parse(const std::string& json) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
    EXPECT_FALSE(document.HasParseError()) << json;
    return document;
}

TEST(JsonCodec, WritesASearchResponseInItsPublishedShape) {
    EXPECT_EQ(
        encode_search_response(sample(), UiLanguage::kAzerbaijani),
        R"({"query":{"text":"uşaq \"hüquqları\"","parsed":"uşaq AND hüquq"},)"
        R"("total":{"documents":2,"sections":5},)"
        R"("hits":[{"id":"acts/a-1","collection":"public","kind":"legislation","lang":"az",)"
        R"("title":"Qanun","date":"2019-03-01","number":"","issuer":"","status":"in_force",)"
        R"("extra":{},"score":1.5,"url":"/documents/acts/a-1","matching_sections":4,)"
        R"("sections":[{"anchor":"maddə-25","heading":"Maddə 25","heading_path":["Fəsil I"],)"
        R"("role":"body","lang":"az","snippet":"… <mark>uşaq</mark> …","score":1.25,)"
        R"("url":"/documents/acts/a-1#madd%C9%99-25","status":"","is_recommendation":false}]}],)"
        R"("facets":{"kind":[{"value":"legislation","label":"Qanunvericilik","count":2,)"
        R"("selected":true}]},"facet_totals":{"kind":1},"histogram":[],)"
        R"("suggestion":null,"suggestions":[],"expansions":[],"citations":[],"diagnosis":[],)"
        R"("relaxed":null,"warnings":[],"took_ms":1.25,"cursor":null})");
}

// A program that reads a list need not ask first whether it is there.
TEST(JsonCodec, LeavesNoListOutWhereNothingIsFound) {
    EXPECT_EQ(encode_search_response({}, UiLanguage::kEnglish),
              R"({"query":{"text":"","parsed":""},"total":{"documents":0,"sections":0},)"
              R"("hits":[],"facets":{},"facet_totals":{},"histogram":[],"suggestion":null,)"
              R"("suggestions":[],"expansions":[],"citations":[],"diagnosis":[],)"
              R"("relaxed":null,"warnings":[],"took_ms":0.0,"cursor":null})");
    EXPECT_EQ(encode_similar_response({}),
              R"({"hits":[],"points":[],"warnings":[],"took_ms":0.0})");
    EXPECT_EQ(encode_resolve_response({}),
              R"({"resolved":[],"unresolved":[],"warnings":[],"took_ms":0.0})");
    EXPECT_EQ(encode_cited_by_response({}),
              R"({"keys":[],"total":{"documents":0,"sections":0},"citing":[],"took_ms":0.0})");
    EXPECT_EQ(encode_suggest_response({}), R"({"completions":[],"took_ms":0.0})");
}

TEST(JsonCodec, LabelsFacetsInTheLanguageAsked) {
    const auto json = parse(encode_search_response(sample(), UiLanguage::kEnglish));
    EXPECT_STREQ(json["facets"]["kind"][0]["label"].GetString(), "Legislation");
}

TEST(JsonCodec, TellsWhatWasLeftOut) {
    search::SearchResponse response = sample();
    response.relaxed = search::Relaxation{.mode = "most_of", .dropped = {"xyz"}};
    const auto json = parse(encode_search_response(response, UiLanguage::kEnglish));
    EXPECT_STREQ(json["relaxed"]["mode"].GetString(), "most_of");
    EXPECT_STREQ(json["relaxed"]["dropped"][0].GetString(), "xyz");
}

// Whatever stands in an index, the answer is JSON in UTF-8.
TEST(JsonCodec, RepairsTextAndNumbers) {
    search::SearchResponse response = sample();
    response.query = "a\xFF\xC3z\x01\n\"\\";
    response.hits.at(0).title = std::string("nul\0here", 8);
    response.hits.at(0).id = "x";
    response.hits.at(0).score = std::numeric_limits<double>::quiet_NaN();
    response.hits.at(0).sections.at(0).score = std::numeric_limits<double>::infinity();
    const std::string text = encode_search_response(response, UiLanguage::kEnglish);
    EXPECT_TRUE(utf8::is_valid(text));
    const auto json = parse(text);
    EXPECT_STREQ(json["query"]["text"].GetString(), "a\uFFFD\uFFFDz\x01\n\"\\");
    EXPECT_EQ(json["hits"][0]["score"].GetDouble(), 0.0);
    EXPECT_EQ(json["hits"][0]["sections"][0]["score"].GetDouble(), 0.0);
}

TEST(JsonCodec, WritesADocumentWithItsSectionsAndHighlights) {
    search::StoredDocument document;
    document.collection = "public";
    document.record.document.id = "a/b";
    document.record.document.kind = "report";
    document.record.document.title = "Hesabat";
    document.record.document.topics = {"detention/conditions"};
    document.record.document.extra = {{"session", {"12"}}};
    document.record.document.record_lines = {"Response: Accepted"};
    document.sections = {
        {.section = {.anchor = "s-1", .text = "bir iki", .lang = "az"}},
        {.section = {.anchor = "n-1", .text = "qeyd", .role = corpus::Role::kFootnote}}};
    document.highlights = {{{.start = 4, .length = 3}}, {}};
    document.subjects_html = "<mark>Saxlanma</mark> şəraiti";
    const auto json = parse(encode_document(document));
    EXPECT_STREQ(json["id"].GetString(), "a/b");
    EXPECT_STREQ(json["topics"][0].GetString(), "detention/conditions");
    EXPECT_STREQ(json["extra"]["session"][0].GetString(), "12");
    EXPECT_STREQ(json["record_lines"][0].GetString(), "Response: Accepted");
    EXPECT_STREQ(json["sections"][0]["text"].GetString(), "bir iki");
    EXPECT_EQ(json["sections"][0]["highlights"][0]["start"].GetUint(), 4U);
    EXPECT_EQ(json["sections"][0]["highlights"][0]["length"].GetUint(), 3U);
    EXPECT_STREQ(json["sections"][0]["topics"].GetString(), "<mark>Saxlanma</mark> şəraiti");
    EXPECT_FALSE(json["sections"][1].HasMember("topics"));
    EXPECT_STREQ(json["sections"][1]["role"].GetString(), "footnote");
    EXPECT_EQ(json["sections"][1]["highlights"].Size(), 0U);
}

TEST(JsonCodec, WritesAProblem) {
    EXPECT_EQ(
        encode_problem(bad_parameter("limit", "'x' is not accepted for limit", "a number")),
        R"({"type":"urn:axtar:problem:invalid-parameter","title":"Invalid parameter","status":400,)"
        R"("detail":"'x' is not accepted for limit","parameter":"limit","accepted":"a number"})");
    EXPECT_NE(encode_problem(bad_parameter("", "there is no parameter ''", "one of q"))
                  .find(R"("parameter":"",)"),
              std::string::npos)
        << "\"?=x\" has a parameter, too";
    EXPECT_EQ(encode_problem(not_found("no such document")).find("parameter"), std::string::npos);
}

}  // namespace
}  // namespace axtar::server
