#include "corpus/document.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/document_validation.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Document sound() {
    Document document{.id = "a", .kind = "report", .source_path = "f:1"};
    document.sections.push_back({.anchor = "s-1", .text = "mətn"});
    return document;
}

std::string refusal(Document document) {
    const Result<void> valid = validate(document, Schema::built_in());
    return valid ? "" : to_string(valid.error());
}

TEST(ContentHash, ChangesWithEveryFieldButThePlace) {
    const std::string hash = content_hash(sound());
    EXPECT_EQ(hash.size(), 32U);
    Document document = sound();
    document.source_path = "f:2";
    EXPECT_EQ(content_hash(document), hash);
    document.topics = {"x"};
    EXPECT_NE(content_hash(document), hash);
    document = sound();
    document.record_lines = {"Response: Accepted"};
    EXPECT_NE(content_hash(document), hash);
    document = sound();
    document.sections.at(0).role = Role::kAnnex;
    EXPECT_NE(content_hash(document), hash);
    document = sound();
    document.sections.at(0).heading_path = {"x"};
    EXPECT_NE(content_hash(document), hash);
}

TEST(ContentHash, TellsNeighbouringFieldsApart) {
    Document one = sound();
    Document two = sound();
    one.title = "ab";
    two.title = "a";
    two.date = "b";
    EXPECT_NE(content_hash(one), content_hash(two));
    one = two = sound();
    one.topics = {"a", "b"};
    two.topics = {"a"};
    two.groups = {"b"};
    EXPECT_NE(content_hash(one), content_hash(two));
}

TEST(Validation, RepairsWhatCanBeRepaired) {
    Document document = sound();
    document.title = " a\xC3(\n";
    document.topics = {" x ", "", "x", "y"};
    document.sections.at(0).text = std::string("a\0b\xFF", 4);
    ASSERT_TRUE(validate(document, Schema::built_in()));
    EXPECT_EQ(document.title, "a\uFFFD(");
    EXPECT_THAT(document.topics, ElementsAre("x", "y"));
    EXPECT_EQ(document.sections.at(0).text, "ab\uFFFD");
}

TEST(Validation, RefusesTheRestWithPlaceAndAdvice) {
    EXPECT_EQ(refusal(sound()), "");
    Document document = sound();
    document.id = std::string(181, 'a');
    EXPECT_THAT(refusal(document), HasSubstr("f:1: id \"aaa"));
    for (const char* unreachable : {"../a", "a/./b", "a/..", "."}) {
        document.id = unreachable;
        EXPECT_THAT(refusal(document), HasSubstr("part . or .."));
    }
    document.id = "ə";
    EXPECT_THAT(refusal(document), HasSubstr("A-Z a-z 0-9"));
    document = sound();
    document.lang = "ru";
    EXPECT_THAT(refusal(document), HasSubstr("az, en or nothing"));
    document = sound();
    document.status = "valid";
    EXPECT_THAT(refusal(document), HasSubstr("in_force"));
    document = sound();
    document.in_force_to = "2020-13-01";
    EXPECT_THAT(refusal(document), HasSubstr("YYYY-MM-DD"));
    document = sound();
    document.places = {std::string(1001, 'x')};
    EXPECT_THAT(refusal(document), HasSubstr("at most 1000"));
    document = sound();
    document.extra["session"] = {"4"};
    EXPECT_THAT(refusal(document), HasSubstr("not declared"));
    document = sound();
    document.sections.clear();
    EXPECT_THAT(refusal(document), HasSubstr("no text"));
    document = sound();
    document.sections.push_back(document.sections.at(0));
    EXPECT_THAT(refusal(document), HasSubstr("two sections have the anchor"));
    document = sound();
    document.sections.at(0).text = std::string(kMaxDocumentBytes + 1, 'x');
    EXPECT_THAT(refusal(document), HasSubstr("split the document"));
    document.sections.at(0).text.resize(kMaxSectionBytes + 1);
    EXPECT_THAT(refusal(document), HasSubstr("at most 8388608 are accepted"));
}

TEST(IsoDate, KnowsTheCalendar) {
    for (const char* date : {"2024-02-29", "2000-02-29", "1999-12-31", "0001-01-01", "2023-04-30"})
        EXPECT_TRUE(is_iso_date(date)) << date;
    for (const char* date :
         {"2023-02-29", "1900-02-29", "2023-04-31", "2023-00-10", "2023-1-01", "2023-01-32",
          "0000-01-01", "2023/01/01", "2023-01-01T00:00", "", "abcd-ef-gh"})
        EXPECT_FALSE(is_iso_date(date)) << date;
}

TEST(Schema, ReadsDeclaredFieldsAndWritesThemBack) {
    const auto schema = Schema::parse(
        R"({"fields":[{"name":"session","type":"number","facet":false,"label":{"az":"Sessiya","en":"Session"}}]})",
        "s.json");
    ASSERT_TRUE(schema);
    ASSERT_EQ(schema->declared().size(), 1U);
    EXPECT_EQ(schema->find("session")->label_az, "Sessiya");
    EXPECT_FALSE(schema->find("session")->facet);
    EXPECT_NE(schema->find("kind"), nullptr);
    EXPECT_EQ(schema->find("nothing"), nullptr);
    const auto again = Schema::parse(schema->to_json(), "copy");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->to_json(), schema->to_json());
    EXPECT_TRUE(Schema::built_in().declared().empty());
    EXPECT_TRUE(Schema::parse(Schema::built_in().to_json(), "empty"));
}

TEST(Schema, RefusesWithThePlaceAndWhatWouldBeRight) {
    const auto reason = [](const std::string& json) {
        const auto schema = Schema::parse(json, "s.json");
        return schema ? std::string() : to_string(schema.error());
    };
    EXPECT_THAT(reason("{"), HasSubstr("s.json: not JSON"));
    EXPECT_THAT(reason("[]"), HasSubstr("an object with an array \"fields\""));
    EXPECT_THAT(reason(R"({"fields":[{"type":"number"}]})"), HasSubstr("with a \"name\""));
    EXPECT_THAT(reason(R"({"fields":[{"name":"Kind"}]})"), HasSubstr("a-z 0-9 _"));
    EXPECT_THAT(reason(R"({"fields":[{"name":"kind"}]})"), HasSubstr("taken"));
    EXPECT_THAT(reason(R"({"fields":[{"name":"q"}]})"), HasSubstr("taken"));
    EXPECT_THAT(reason(R"({"fields":[{"name":"a"},{"name":"a"}]})"), HasSubstr("given twice"));
    EXPECT_THAT(reason(R"({"fields":[{"name":"a","type":"text"}]})"), HasSubstr("\"keyword\""));
    EXPECT_THAT(reason(R"({"fields":[{"name":"a","facet":1}]})"), HasSubstr("true or false"));
    EXPECT_THAT(reason(R"({"fields":[{"name":"a","size":1}]})"), HasSubstr("not known"));
    EXPECT_THAT(reason(R"({"fields":[{"name":"a","label":{"ru":"x"}}]})"), HasSubstr("az"));
    EXPECT_THAT(reason(std::string(1000, '[')), HasSubstr("deeper"));
}

}  // namespace
}  // namespace axtar::corpus
