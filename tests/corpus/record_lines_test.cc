#include "corpus/sources/record_lines.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

JsonMember member(std::string name, std::vector<std::string> values) {
    return {.name = std::move(name), .kind = JsonKind::kText, .values = std::move(values)};
}

const std::vector<JsonMember> kMembers = {
    member("body", {"Train judges."}), member("state", {"Peru"}),
    member("response", {"Accepted"}),  member("issue", {"Justice", "Women's  rights"}),
    member("session", {"5"}),
};

RecordText read(const std::string& body, Document& document) {
    return take_record_lines(body, RecordValues(kMembers), document);
}

std::string text_of(const std::string& body, Document& document) {
    return read(body, document).text;
}

TEST(RecordLines, AreTakenOffTheEndOfTheText) {
    Document document;
    EXPECT_EQ(text_of("Train judges.\nResponse: good\n\nState under review: Peru\r\n"
                      "Response :  Accepted\nIssue: Justice,Women's rights\nUPR session: 5\n\n",
                      document),
              "Train judges.\nResponse: good\n\n");
    EXPECT_THAT(document.record_lines,
                ElementsAre("State under review: Peru", "Response: Accepted",
                            "Issue: Justice,Women's rights", "UPR session: 5"));
}

TEST(RecordLines, AreKeptWhereNoFieldOfTheDocumentHasTheirValue) {
    Document document;
    document.addressees = {"Peru"};
    document.extra = {{"session", {"5"}}, {"issue", {"Justice", "Women's rights"}}};
    EXPECT_EQ(text_of("Train.\nState: Peru\nResponse: Accepted\nIssue: Justice,Women's rights\n"
                      "Session: 5",
                      document),
              "Train.\n");
    EXPECT_THAT(document.record_lines, ElementsAre("Response: Accepted"));
}

TEST(RecordLines, AreAllTold) {
    Document document;
    document.addressees = {"Peru"};
    EXPECT_THAT(read("Train.\nState:  Peru \n\nResponse: Accepted\n", document).lines,
                ElementsAre("State:  Peru", "Response: Accepted"));
}

TEST(RecordLines, OthersAreText) {
    for (const std::string body :
         {"Train judges: Accepted by all", "Response: Accepted", "Peru: Peru\n\n",
          "State: Peru\nThe judges.", "Train.\nResponse: Noted", "Train.\nResponse:",
          "Train.\nAccepted", "Train.\nIt was put to the State and its answer was: Accepted",
          "Train.\nIn 2012, Peru said: Accepted", "Train.\n: Accepted",
          "Train.\nText: Train judges.", "", "\n"}) {
        Document document;
        EXPECT_EQ(text_of(body, document), body);
        EXPECT_THAT(read(body, document).lines, IsEmpty()) << body;
        EXPECT_THAT(document.record_lines, IsEmpty()) << body;
    }
}

}  // namespace
}  // namespace axtar::corpus
