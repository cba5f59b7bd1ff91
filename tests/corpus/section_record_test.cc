#include "corpus/section_record.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

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
    return record;
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
    record.section.text = std::string("a\0b\xff\xc3", 5);
    record.spans.clear();
    const auto decoded = decode_section_record(encode(record));
    ASSERT_TRUE(decoded);
    expect_equal(record, *decoded);
}

TEST(SectionRecord, RefusesSpansOutsideItsText) {
    SectionRecord record = sample_record();
    record.spans.push_back({static_cast<std::uint32_t>(record.section.text.size()), 1});
    const auto decoded = decode_section_record(encode(record));
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::kIncompatible);
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
