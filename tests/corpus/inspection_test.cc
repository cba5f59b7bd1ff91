#include "corpus/inspection.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "tests/support/temporary_directory.h"

namespace axtar::corpus {
namespace {

constexpr std::string_view kLaw =
    "Reklam haqqında\n\nAZƏRBAYCAN RESPUBLİKASININ QANUNU\n\nMaddə 1. Məqsəd\n\n"
    "Bu Qanunun 2-ci maddəsi Cinayət Məcəlləsinin 145.2-ci maddəsinə uyğundur.\n\n"
    "Maddə 2. Qaydalar\n\nReklam düzgün olmalıdır.\n\n"
    "Maddə 3. Məsuliyyət\n\nBu Qanunun pozulması məsuliyyətə səbəb olur.\n\n"
    "Maddə 4. Qüvvəyə minmə\n\nBu Qanun dərc edildiyi gündən qüvvəyə minir.\n";

Inspection inspect_law(const Enricher* enricher) {
    const tests::TemporaryDirectory folder;
    const auto file = folder.write("law.txt", kLaw);
    return inspect({file}, Schema::built_in(), 0, enricher);
}

Inspection everything() {
    Inspection inspection;
    InspectedDocument each;
    each.document.id = "d";
    each.document.own_keys = {"az:x"};
    each.document.amendments = {{.note = "note-1",
                                 .act_number = "811-IVQD",
                                 .date = "2013-11-29",
                                 .provision = "5.1",
                                 .anchor = "maddə-5",
                                 .action = AmendmentAction::kReplaced,
                                 .prior = "note-1-prior"}};
    const std::string text = "Nazirliyə tövsiyə olunur: MPM 5";
    Section section{.anchor = "maddə-5", .text = text};
    section.fields["institution"] = {"Ədliyyə Nazirliyi"};
    section.parts = {{"maddə-5.1", 0, 10}};
    section.citations = {{.start = static_cast<std::uint32_t>(text.find("MPM")),
                          .end = static_cast<std::uint32_t>(text.size()),
                          .key = "az:mpm/5",
                          .readings = {"az:mpm/5", "npm"}}};
    section.recommendation = Recommendation{.start = 0,
                                            .end = 10,
                                            .addressees = {"Ədliyyə Nazirliyi"},
                                            .deadline = "2026-01-01",
                                            .status = "in_progress",
                                            .confidence = 90};
    each.document.sections = {section,
                              {.anchor = "note-1", .text = "[1] söz", .role = Role::kFootnote}};
    inspection.documents.push_back(each);
    return inspection;
}

TEST(Inspect, ShowsTheCitationsOfAFile) {
    const auto enricher = Enricher::create();
    ASSERT_TRUE(enricher);
    const std::string text = to_text(inspect_law(&*enricher), false);
    EXPECT_NE(text.find("cited as: az:act:reklam-haqqinda"), std::string::npos) << text;
    EXPECT_NE(text.find("cites az:cm/145.2: Cinayət Məcəlləsinin 145.2-ci maddəsinə"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("maddə-1  Maddə 1. Məqsəd  [article, body"), std::string::npos) << text;
}

TEST(Inspect, LeavesADocumentAsReadWithoutEnricher) {
    const Inspection inspection = inspect_law(nullptr);
    ASSERT_EQ(inspection.documents.size(), 1U);
    for (const Section& section : inspection.documents.front().document.sections)
        EXPECT_TRUE(section.citations.empty());
}

TEST(Inspect, SaysWhatWasFoundInWords) {
    const std::string text = to_text(everything(), false);
    for (const std::string_view wanted :
         {"cited as: az:x", "parts: maddə-5.1", "cites az:mpm/5 (may mean az:mpm/5 npm): MPM 5",
          "recommends (90%), to Ədliyyə Nazirliyi, until 2026-01-01, status in_progress: ",
          "institution: Ədliyyə Nazirliyi", "notes and earlier wordings: 1", "amendments: 1",
          "note-1  2013-11-29 811-IVQD  replaced 5.1 (maddə-5), before: note-1-prior"}) {
        EXPECT_NE(text.find(wanted), std::string::npos) << wanted << "\n" << text;
    }
}

TEST(Inspect, SaysTheSameInJson) {
    rapidjson::Document json;
    json.Parse(to_json(everything(), false).c_str());
    ASSERT_FALSE(json.HasParseError());
    const auto& document = json["documents"][0];
    EXPECT_STREQ(document["own_keys"][0].GetString(), "az:x");
    EXPECT_STREQ(document["amendments"][0]["action"].GetString(), "replaced");
    const auto& section = document["sections"][0];
    EXPECT_FALSE(section.HasMember("text"));
    EXPECT_STREQ(section["fields"]["institution"][0].GetString(), "Ədliyyə Nazirliyi");
    EXPECT_STREQ(section["parts"][0]["anchor"].GetString(), "maddə-5.1");
    EXPECT_STREQ(section["citations"][0]["key"].GetString(), "az:mpm/5");
    EXPECT_STREQ(section["citations"][0]["text"].GetString(), "MPM 5");
    EXPECT_STREQ(section["citations"][0]["readings"][1].GetString(), "npm");
    EXPECT_EQ(section["recommendation"]["confidence"].GetInt(), 90);
    EXPECT_STREQ(section["recommendation"]["deadline"].GetString(), "2026-01-01");
}

TEST(Inspect, SurvivesPlacesThatDoNotFitTheText) {
    Inspection inspection = everything();
    Section& section = inspection.documents.front().document.sections.front();
    section.citations = {{.start = 5, .end = 5000, .key = "az:cm"},
                         {.start = 9, .end = 2, .key = "x"}};
    section.recommendation->end = 9999;
    EXPECT_NE(to_text(inspection, true).find("cites az:cm"), std::string::npos);
    EXPECT_NE(to_json(inspection, true).find("\"az:cm\""), std::string::npos);
}

}  // namespace
}  // namespace axtar::corpus
