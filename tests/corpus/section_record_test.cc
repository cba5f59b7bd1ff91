#include "corpus/section_record.h"

#include <random>
#include <string>

#include <gtest/gtest.h>
#include <xxhash.h>

#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

SectionRecord sample_record() {
    SectionRecord record;
    record.document_id = "acts/labour:2019";
    record.ordinal = 300;
    record.section = {.anchor = "maddə-52-1",
                      .heading = "Maddə 52-1. Məzuniyyət",
                      .heading_path = {"I bölmə", "", "2-ci fəsil"},
                      .text = "Maddə 52-1. Məzuniyyət\nİşçi məzuniyyət hüququna malikdir.",
                      .lang = "az",
                      .role = Role::kPriorWording};
    // Gaps forward, none, an empty span and one step back: all that a token filter may leave.
    record.spans = {{0, 6}, {7, 4}, {11, 1}, {11, 0}, {5, 9}, {60, 3}};
    Section& section = record.section;
    section.fields = {{"addressee", {"Ədliyyə Nazirliyi", ""}}, {"status", {"done"}}, {"unit", {}}};
    // Parts nest: the second begins where the first does, the third goes back.
    section.parts = {
        {"maddə-52-1.1", 24, 60}, {"maddə-52-1.1.a", 24, 40}, {"maddə-52-1.1.b", 30, 30}};
    section.citations = {{.start = 0, .end = 12, .key = "az:em/52-1", .readings = {}},
                         {.start = 30, .end = 34, .key = "az:mpm", .readings = {"az:mpm", "npm"}}};
    section.recommendation = Recommendation{.start = 24,
                                            .end = 60,
                                            .addressees = {"Ədliyyə Nazirliyi"},
                                            .cites = {"az:em/52-1"},
                                            .deadline = "2020-01-01",
                                            .status = "in_progress",
                                            .confidence = 85};
    return record;
}

void expect_equal_annotations(const Section& a, const Section& b) {
    EXPECT_EQ(a.fields, b.fields);
    ASSERT_EQ(a.parts.size(), b.parts.size());
    for (std::size_t i = 0; i < a.parts.size(); ++i) {
        EXPECT_EQ(a.parts[i].anchor, b.parts[i].anchor);
        EXPECT_EQ(a.parts[i].start, b.parts[i].start) << i;
        EXPECT_EQ(a.parts[i].end, b.parts[i].end) << i;
    }
    ASSERT_EQ(a.citations.size(), b.citations.size());
    for (std::size_t i = 0; i < a.citations.size(); ++i) {
        EXPECT_EQ(a.citations[i].start, b.citations[i].start) << i;
        EXPECT_EQ(a.citations[i].end, b.citations[i].end) << i;
        EXPECT_EQ(a.citations[i].key, b.citations[i].key);
        EXPECT_EQ(a.citations[i].readings, b.citations[i].readings);
    }
    ASSERT_EQ(a.recommendation.has_value(), b.recommendation.has_value());
    if (!a.recommendation) return;
    EXPECT_EQ(a.recommendation->start, b.recommendation->start);
    EXPECT_EQ(a.recommendation->end, b.recommendation->end);
    EXPECT_EQ(a.recommendation->addressees, b.recommendation->addressees);
    EXPECT_EQ(a.recommendation->cites, b.recommendation->cites);
    EXPECT_EQ(a.recommendation->deadline, b.recommendation->deadline);
    EXPECT_EQ(a.recommendation->status, b.recommendation->status);
    EXPECT_EQ(a.recommendation->confidence, b.recommendation->confidence);
}

void expect_equal(const SectionRecord& a, const SectionRecord& b) {
    EXPECT_EQ(a.document_id, b.document_id);
    EXPECT_EQ(a.ordinal, b.ordinal);
    EXPECT_EQ(a.section.anchor, b.section.anchor);
    EXPECT_EQ(a.section.heading, b.section.heading);
    EXPECT_EQ(a.section.heading_path, b.section.heading_path);
    EXPECT_EQ(a.section.text, b.section.text);
    EXPECT_EQ(a.section.lang, b.section.lang);
    EXPECT_EQ(a.section.role, b.section.role);
    ASSERT_EQ(a.spans.size(), b.spans.size());
    for (std::size_t i = 0; i < a.spans.size(); ++i) {
        EXPECT_EQ(a.spans[i].start, b.spans[i].start) << i;
        EXPECT_EQ(a.spans[i].length, b.spans[i].length) << i;
    }
    expect_equal_annotations(a.section, b.section);
}

TEST(SectionRecord, ComesBackAsItWentIn) {
    const SectionRecord record = sample_record();
    const auto decoded = decode_section_record(encode(record));
    ASSERT_TRUE(decoded) << to_string(decoded.error());
    expect_equal(record, *decoded);
}

TEST(SectionRecord, HoldsEmptyFieldsAndLargeNumbers) {
    SectionRecord record;
    record.ordinal = 4294967295U;
    record.section.text.assign(300000, 'a');
    record.spans = {{299999, 1}, {0, 300000}};
    const auto decoded = decode_section_record(encode(record));
    ASSERT_TRUE(decoded) << to_string(decoded.error());
    expect_equal(record, *decoded);
    const auto empty = decode_section_record(encode(SectionRecord{}));
    ASSERT_TRUE(empty);
    expect_equal(SectionRecord{}, *empty);
}

TEST(SectionRecord, KeepsAnyBytes) {
    SectionRecord record = sample_record();
    record.section = {.text = std::string("a\0b\xff\xc3", 5)};
    record.spans.clear();
    const auto decoded = decode_section_record(encode(record));
    ASSERT_TRUE(decoded);
    expect_equal(record, *decoded);
}

TEST(SectionRecord, RefusesPlacesOutsideItsText) {
    const auto end = static_cast<std::uint32_t>(sample_record().section.text.size());
    std::vector<SectionRecord> records(4, sample_record());
    records[0].spans.push_back({end, 1});
    records[1].section.parts.push_back({"maddə-52-1.2", 3, end + 1});
    records[2].section.citations.push_back({.start = end, .end = end + 1, .key = "echr"});
    records[3].section.recommendation->end = end + 1;
    for (const SectionRecord& record : records) {
        const auto decoded = decode_section_record(encode(record));
        ASSERT_FALSE(decoded);
        EXPECT_EQ(decoded.error().code, ErrorCode::kIncompatible);
    }
}

TEST(SectionRecord, RefusesEveryTruncationAndEveryFlippedBit) {
    const std::string bytes = encode(sample_record());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(decode_section_record(std::string_view(bytes).substr(0, size))) << size;
    }
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        std::string flipped = bytes;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_FALSE(decode_section_record(flipped)) << "bit " << bit;
    }
    EXPECT_FALSE(decode_section_record(bytes + 'x'));
}

// The checksum keeps damage out; behind it the reader itself must hold against any bytes.
TEST(SectionRecord, SurvivesDamageThatItsChecksumDoesNotSee) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string bytes = encode(sample_record());
    for (int round = 0; round < 50000; ++round) {
        std::string damaged = bytes.substr(0, bytes.size() - 4);
        for (auto edits = 1 + random() % 3; edits > 0; --edits) {
            damaged[1 + random() % (damaged.size() - 1)] = static_cast<char>(random() % 256);
        }
        if (random() % 8 == 0) damaged.resize(1 + random() % damaged.size());
        const auto sum = static_cast<std::uint32_t>(XXH3_64bits(damaged.data(), damaged.size()));
        for (unsigned shift = 0; shift < 32; shift += 8) {
            damaged += static_cast<char>(static_cast<std::uint8_t>(sum >> shift));
        }
        const auto decoded = decode_section_record(damaged);
        if (!decoded) continue;
        const std::size_t size = decoded->section.text.size();
        for (const SectionPart& part : decoded->section.parts) EXPECT_LE(part.end, size);
        for (const SectionCitation& cited : decoded->section.citations) EXPECT_LE(cited.end, size);
        EXPECT_TRUE(decode_section_record(encode(*decoded)));
    }
}

TEST(SectionRecord, SurvivesRandomBytes) {
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 20000; ++round) {
        std::string bytes(random() % 200, '\0');
        for (char& c : bytes) c = static_cast<char>(byte(random));
        EXPECT_FALSE(decode_section_record(bytes));
    }
}

}  // namespace
}  // namespace axtar::corpus
