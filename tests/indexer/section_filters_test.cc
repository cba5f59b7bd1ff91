#include "indexer/section_filters.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/index_layout.h"
#include "corpus/section_record.h"
#include "indexer/document_mapper.h"

namespace axtar::indexer {
namespace {

using corpus::Schema;
using testing::AllOf;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;
using testing::Pair;
using testing::StartsWith;

corpus::Document report() {
    corpus::Document document;
    document.id = "report-2019";
    document.kind = "report";
    document.lang = "en";
    document.title = "Report";
    document.status = "in_progress";
    document.addressees = {"Cabinet"};
    document.in_force_from = "2019-01-01";
    document.in_force_to = "2021-12-31";
    document.own_keys = {"az:cm", "az:787-IQ"};
    document.sections = {{.anchor = "s-1", .text = "Under Article 145.2 of the Criminal Code."},
                         {.anchor = "s-2", .text = "The MPM should act."}};
    corpus::Section& first = document.sections[0];
    first.citations = {{.start = 6, .end = 40, .key = "az:cm/145.2"}};
    corpus::Section& second = document.sections[1];
    second.citations = {{.start = 4, .end = 7, .key = "az:mpm", .readings = {"az:mpm", "npm"}}};
    second.fields = {{"status", {"done"}}, {"addressee", {"Ministry"}}, {"unit", {"part"}}};
    second.recommendation = corpus::Recommendation{.end = 5, .cites = {"echr/3"}};
    return document;
}

MappedDocument mapped(const corpus::Document& document) {
    auto result = map_document(document, Schema::built_in());
    EXPECT_TRUE(result) << (result ? "" : to_string(result.error()));
    return result ? *result : MappedDocument{};
}

std::string slot_value(const MappedSection& section, std::string_view field) {
    const Schema schema = Schema::built_in();
    const auto& fields = schema.fields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const corpus::Field& f) { return f.name == field; });
    const auto slot =
        corpus::kSlotFields + static_cast<std::uint32_t>(std::distance(fields.begin(), found));
    for (const auto& [number, value] : section.values) {
        if (number == slot) return value;
    }
    return {};
}

TEST(SectionFilters, FindsASectionByEveryLevelOfWhatItCites) {
    const MappedDocument document = mapped(report());
    EXPECT_THAT(document.sections.at(0).boolean_terms,
                IsSupersetOf({"XCITE:az:cm", "XCITE:az:cm/145", "XCITE:az:cm/145.2"}));
    EXPECT_THAT(document.sections.at(0).boolean_terms, Not(Contains("XCITE:az:mpm")));
    EXPECT_THAT(document.sections.at(1).boolean_terms,
                IsSupersetOf({"XCITE:az:mpm", "XCITE:npm", "XCITE:echr", "XCITE:echr/3"}));
}

TEST(SectionFilters, FindsADocumentByItsOwnKeysInEverySection) {
    for (const MappedSection& section : mapped(report()).sections) {
        EXPECT_THAT(section.boolean_terms, IsSupersetOf({"XACT:az:cm", "XACT:az:787-IQ"}));
    }
}

TEST(SectionFilters, FindsASectionByWhatItSaysWordForWord) {
    corpus::Document document = report();
    document.sections[0].text = "1. Ratify CAT;";
    document.sections[1].text = document.sections[1].heading = "Ratify CAT";
    const MappedDocument result = mapped(document);
    EXPECT_THAT(result.sections.at(0).boolean_terms, Contains(corpus::said_term("ratify cat")));
    EXPECT_THAT(result.sections.at(1).boolean_terms, Not(Contains(corpus::said_term("ratify cat"))))
        << "a heading alone states nothing";
}

TEST(SectionFilters, GivesCitationsOfTheRecordToTheFirstSectionUnlessAnotherShowsThem) {
    corpus::Document document = report();
    document.cites = {"az:mpm", "un:A/HRC/39/14", ""};
    const MappedDocument result = mapped(document);
    EXPECT_THAT(result.sections.at(0).boolean_terms,
                AllOf(Contains("XCITE:un:A/HRC/39/14"), Not(Contains("XCITE:az:mpm")),
                      Not(Contains("XCITE:"))));
    EXPECT_THAT(result.sections.at(1).boolean_terms, Not(Contains("XCITE:un:A/HRC/39/14")));
}

TEST(SectionFilters, PutsTheDatesOfForceIntoTheirSlots) {
    const MappedDocument dated = mapped(report());
    for (const MappedSection& section : dated.sections) {
        EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotInForceFrom, "2019-01-01")));
        EXPECT_THAT(section.values, Contains(Pair(corpus::kSlotInForceTo, "2021-12-31")));
    }
    corpus::Document open = report();
    open.in_force_to.clear();
    const MappedDocument undated = mapped(open);
    for (const auto& [slot, value] : undated.sections.at(0).values) {
        EXPECT_NE(slot, corpus::kSlotInForceTo);
    }
}

TEST(SectionFilters, GivesSectionsTheirOwnValues) {
    const MappedDocument document = mapped(report());
    const MappedSection& plain = document.sections.at(0);
    EXPECT_EQ(slot_value(plain, "status"), "in_progress");
    EXPECT_EQ(slot_value(plain, "addressee"), "Cabinet");
    EXPECT_EQ(slot_value(plain, "unit"), "");
    const MappedSection& own = document.sections.at(1);
    EXPECT_EQ(slot_value(own, "status"), "done");
    EXPECT_EQ(slot_value(own, "addressee"), std::string("Cabinet\x1fMinistry"));
    EXPECT_EQ(slot_value(own, "unit"), "part");
    EXPECT_THAT(own.boolean_terms,
                AllOf(IsSupersetOf({"XSTATUS:done", "XADDRESSEE:cabinet", "XADDRESSEE:ministry",
                                    "XUNIT:part", "XKIND:report"}),
                      Not(Contains("XSTATUS:in_progress"))));
    EXPECT_THAT(plain.boolean_terms, Not(Contains(StartsWith("XUNIT:"))));
}

// Enrichment that points outside of a text would make the stored section unreadable.
TEST(SectionFilters, DropsPlacesOutsideTheText) {
    corpus::Document document = report();
    corpus::Section& section = document.sections.at(0);
    const auto size = static_cast<std::uint32_t>(section.text.size());
    section.citations.push_back({.start = 5, .end = size + 1, .key = "echr/8"});
    section.citations.push_back({.start = 9, .end = 4, .key = "echr/9"});
    section.parts = {{"s-1.1", 0, size}, {"s-1.2", size, size + 7}};
    section.recommendation = corpus::Recommendation{.start = 7, .end = 3};
    const auto record = corpus::decode_section_record(mapped(document).sections.at(0).data);
    ASSERT_TRUE(record) << to_string(record.error());
    EXPECT_EQ(record->section.citations.size(), 1U);
    EXPECT_EQ(record->section.parts.size(), 1U);
    EXPECT_FALSE(record->section.recommendation);
}

}  // namespace
}  // namespace axtar::indexer
