#include "corpus/sources/jsonl_source.h"

#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Outcome {
    std::vector<Document> documents = {};
    std::vector<std::string> errors = {};
    std::vector<std::string> notes = {};
};

Outcome read(const std::string& jsonl, const Schema& schema = Schema::built_in()) {
    const tests::TemporaryDirectory folder;
    const std::string path = folder.write("a.jsonl", jsonl).string();
    JsonlSource source(path, schema, std::make_shared<SeenIds>(), std::make_shared<SourceNotes>());
    Outcome outcome;
    while (true) {
        Result<std::optional<Document>> document = source.next();
        if (!document) {
            outcome.errors.push_back(document.error().place.substr(path.size() - 7) + ": " +
                                     document.error().message);
        } else if (document->has_value()) {
            outcome.documents.push_back(**document);
        } else {
            break;
        }
    }
    EXPECT_EQ(source.progress().bytes_done, jsonl.size());
    EXPECT_EQ(source.progress().bytes_total, jsonl.size());
    outcome.notes = source.notes();
    return outcome;
}

TEST(JsonlSource, ReadsTheFieldsOfARecord) {
    const Outcome outcome = read(
        R"({"id":"rec/1","type":"recommendation","lang":"en","title":"T","date":"2020-02-29","number":7,)"
        R"("issuer":"I","source_url":"https://a.example/1","status":"done","in_force_from":null,)"
        R"("addressee":"Ministry","topics":["a/b","c","c",""],"groups":[],"place":"Ganja","mandate":["m"],)"
        R"("text":"The office recommends that the answer be given."})");
    ASSERT_THAT(outcome.errors, IsEmpty());
    const Document& document = outcome.documents.at(0);
    EXPECT_EQ(document.id, "rec/1");
    EXPECT_EQ(document.kind, "recommendation");
    EXPECT_EQ(document.number, "7");
    EXPECT_EQ(document.status, "done");
    EXPECT_THAT(document.addressees, ElementsAre("Ministry"));
    EXPECT_THAT(document.topics, ElementsAre("a/b", "c"));
    EXPECT_THAT(document.places, ElementsAre("Ganja"));
    EXPECT_THAT(document.source_path, HasSubstr("a.jsonl:1"));
    ASSERT_EQ(document.sections.size(), 1U);
    EXPECT_EQ(document.sections.at(0).anchor, "s-1");
    EXPECT_EQ(document.sections.at(0).lang, "en");
    EXPECT_THAT(outcome.notes, IsEmpty());
}

TEST(JsonlSource, GuessesWhatARecordDoesNotSay) {
    const Outcome outcome = read(
        "{\"id\":\"a\",\"body\":\"Nümunə haqqında\\nQANUN\\n\\nMaddə 1. Məqsəd\\n\\nBu Qanun insan "
        "hüquqlarını qoruyur.\\n\\nMaddə 2. Müddət\\n\\nOn gün.\\n\\nMaddə 3. Qüvvə\\n\\nBu "
        "gündən.\"}");
    const Document& document = outcome.documents.at(0);
    EXPECT_EQ(document.kind, "legislation");
    EXPECT_EQ(document.lang, "az");
    EXPECT_EQ(document.title, "Nümunə haqqında QANUN");
}

TEST(JsonlSource, NotesAnUnknownFieldOnce) {
    const Outcome outcome = read(
        "{\"id\":\"a\",\"body\":\"x\",\"foo\":1}\n{\"id\":\"b\",\"body\":\"y\",\"foo\":{\"z\":[]}}"
        "\n");
    EXPECT_EQ(outcome.documents.size(), 2U);
    EXPECT_THAT(outcome.notes, ElementsAre("field 'foo' is not in the schema: not indexed"));
}

TEST(JsonlSource, KeepsDeclaredFields) {
    const auto schema = Schema::parse(
        R"({"fields":[{"name":"session","type":"number"},{"name":"tag","multi_valued":true}]})",
        "s");
    ASSERT_TRUE(schema);
    const Outcome outcome = read(
        "{\"id\":\"a\",\"body\":\"x\",\"session\":4,\"tag\":[\"u\",\"v\"]}\n"
        "{\"id\":\"b\",\"body\":\"x\",\"session\":\"four\"}\n{\"id\":\"c\",\"body\":\"x\","
        "\"session\":[1,2]}",
        *schema);
    ASSERT_EQ(outcome.documents.size(), 1U);
    EXPECT_THAT(outcome.documents.at(0).extra.at("session"), ElementsAre("4"));
    EXPECT_THAT(outcome.documents.at(0).extra.at("tag"), ElementsAre("u", "v"));
    ASSERT_EQ(outcome.errors.size(), 2U);
    EXPECT_THAT(outcome.errors.at(0),
                HasSubstr("a.jsonl:2: field 'session' is \"four\": a decimal"));
    EXPECT_THAT(outcome.errors.at(1), HasSubstr("2 values: the schema declares one"));
}

// "accepted recommendations" found every record, "judicial review" each with "State under review".
TEST(JsonlSource, LeavesLinesThatRepeatFieldsOutOfTheText) {
    const Outcome outcome = read(
        R"({"id":"a","type":"recommendation","state":"Peru","from_state":"Norway","issue":"Justice",)"
        R"("body":"Train judges.\n\nRecommending State: Norway\nState under review: Peru\n)"
        R"(Response: Accepted\nIssue: Justice","response":"Accepted"})");
    ASSERT_THAT(outcome.errors, IsEmpty());
    const Document& document = outcome.documents.at(0);
    ASSERT_EQ(document.sections.size(), 1U);
    EXPECT_EQ(document.sections.at(0).text, "Train judges.");
    EXPECT_THAT(document.record_lines, ElementsAre("Response: Accepted", "Issue: Justice"));
}

// The 54 issues of the Universal Periodic Review become fewer topics; a schema keeps them as well.
TEST(JsonlSource, KeepsDeclaredIssuesBesideTheTopics) {
    const auto schema =
        Schema::parse(R"({"fields":[{"name":"issue","multi_valued":true}]})", "schema");
    ASSERT_TRUE(schema);
    const Outcome outcome = read(
        R"({"id":"a","type":"recommendation","body":"x","from_state":"Peru","issue":"Justice, Labour"})"
        "\n"
        R"({"id":"b","type":"recommendation","body":"x","issue":"water"})",
        *schema);
    ASSERT_EQ(outcome.documents.size(), 2U);
    EXPECT_THAT(outcome.documents.at(0).topics, ElementsAre("Justice", "Labour"));
    EXPECT_THAT(outcome.documents.at(0).extra.at("issue"), ElementsAre("Justice", "Labour"));
    EXPECT_THAT(outcome.documents.at(1).topics, IsEmpty()) << "an office's own field";
    EXPECT_THAT(outcome.documents.at(1).extra.at("issue"), ElementsAre("water"));
}

TEST(JsonlSource, NamesLineAndReasonOfEachReject) {
    const Outcome outcome = read(
        "{\"id\":\"a\",\"body\":\"x\"}\n"
        "{\"id\":\"b\",\"body\":\n"
        "[1,2]\n"
        "\n"
        "{\"body\":\"x\"}\n"
        "{\"id\":\"c\"}\n"
        "{\"id\":\"d\",\"body\":\" \\n \"}\n"
        "{\"id\":\"a\",\"body\":\"again\"}\n"
        "{\"id\":\"e f\",\"body\":\"x\"}\n"
        "{\"id\":\"g\",\"body\":\"x\",\"type\":\"blog\"}\n"
        "{\"id\":\"h\",\"body\":\"x\",\"date\":\"2023-02-29\"}\n"
        "{\"id\":\"i\",\"body\":[\"x\"]}\n"
        "{\"id\":\"j\",\"body\":\"x\",\"id\":\"k\"}\n"
        "{\"id\":\"l\",\"body\":\"x\"} extra\n"
        "{\"id\":\"m\",\"body\":\"x\",\"topics\":[\"a\",null]}\n"
        "{\"id\":\"n\",\"body\":\"x\",\"text\":\"y\"}\n"
        "last line");
    EXPECT_EQ(outcome.documents.size(), 1U);
    const std::vector<std::string> expected = {"onl:2: not JSON",
                                               "onl:3: not a JSON object",
                                               "onl:5: field 'id' is missing",
                                               "onl:6: field 'body' is missing",
                                               "onl:7: field 'body' is missing",
                                               "onl:8: id \"a\" was given before",
                                               "onl:9: id \"e f\" is not valid",
                                               "onl:10: kind \"blog\" is not known",
                                               "onl:11: field 'date' is \"2023-02-29\"",
                                               "onl:12: field 'body' is of the wrong type",
                                               "onl:13: field 'id' is given twice",
                                               "onl:14: not JSON",
                                               "onl:15: field 'topics' is of the wrong type",
                                               "onl:16: field 'text' is given under two names",
                                               "onl:17: not JSON"};
    ASSERT_EQ(outcome.errors.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_THAT(outcome.errors.at(i), HasSubstr(expected.at(i)));
    EXPECT_THAT(outcome.errors.at(5), HasSubstr("a.jsonl:1"));
}

TEST(JsonlSource, RefusesWhatTheParserMustNotSee) {
    const std::string deep(100000, '[');
    const Outcome outcome =
        read("{\"id\":\"a\",\"body\":\"x\",\"y\":" + deep + "}\n" +
             std::string("{\"id\":\"b\",\"body\":\"x\"}\0\n", 23) +
             "{\"id\":\"c\",\"body\":\"\xC3(\"}\n" +
             "{\"id\":\"d\",\"body\":\"x\",\"n\":1.0123456789012e-2147483639}\n" +
             "{\"id\":\"e\",\"body\":\"x\",\"n\":1e999999999999}\n" +
             "{\"id\":\"f\",\"body\":\"a\\u0000b \\uDC00 c\"}\n");
    ASSERT_EQ(outcome.errors.size(), 4U) << outcome.errors.back();
    EXPECT_THAT(outcome.errors.at(0), HasSubstr("deeper than 32"));
    EXPECT_THAT(outcome.errors.at(1), HasSubstr("NUL"));
    EXPECT_THAT(outcome.errors.at(2), HasSubstr("not UTF-8"));
    EXPECT_THAT(outcome.errors.at(3), HasSubstr("a.jsonl:5: not JSON: Number too big"));
    ASSERT_EQ(outcome.documents.size(), 2U);
    EXPECT_EQ(outcome.documents.at(1).sections.at(0).text.substr(0, 2), "ab");
}

TEST(JsonlSource, SkipsALineThatIsTooLong) {
    const std::string line =
        "{\"id\":\"a\",\"body\":\"" + std::string(std::size_t{66} << 20U, 'x') + "\"}";
    const Outcome outcome = read(line + "\n{\"id\":\"b\",\"body\":\"x\"}\n");
    EXPECT_EQ(outcome.documents.size(), 1U);
    ASSERT_EQ(outcome.errors.size(), 1U);
    EXPECT_THAT(outcome.errors.at(0), HasSubstr("a.jsonl:1: the line is longer"));
}

TEST(JsonlSource, ReadsByteOrderMarkAndCarriageReturns) {
    EXPECT_EQ(
        read("\xEF\xBB\xBF{\"id\":\"a\",\"body\":\"x\"}\r\n\r\n{\"id\":\"b\",\"body\":\"x\"}\r\n")
            .documents.size(),
        2U);
    EXPECT_EQ(read("").documents.size(), 0U);
}

TEST(JsonlSource, TellsThatAFileCannotBeOpened) {
    JsonlSource source("/nonexistent/a.jsonl", Schema::built_in(), std::make_shared<SeenIds>(),
                       std::make_shared<SourceNotes>());
    EXPECT_FALSE(source.next());
    const auto second = source.next();
    ASSERT_TRUE(second);
    EXPECT_FALSE(second->has_value());
}

}  // namespace
}  // namespace axtar::corpus
