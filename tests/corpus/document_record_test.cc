#include "corpus/document_record.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/random_seed.h"

namespace axtar::corpus {
namespace {

DocumentRecord sample_record() {
    DocumentRecord record;
    Document& document = record.document;
    document.id = "acts/labour:2019";
    document.kind = "legislation";
    document.lang = "az";
    document.title = "Əmək \"Məcəlləsi\" \\ <b>İ</b>";
    document.date = "2019-03-01";
    document.number = "246-IIKQ";
    document.issuer = "Milli Məclis";
    document.source_url = "https://example.az/?a=1&b=2";
    document.status = "in_force";
    document.in_force_from = "2019-04-01";
    document.in_force_to = "2024-01-01";
    document.addressees = {"Ədliyyə Nazirliyi", "Penitensiar Xidmət"};
    document.topics = {"detention/conditions"};
    document.groups = {"uşaqlar"};
    document.places = {"Gəncə"};
    document.mandates = {"npm"};
    document.cites = {"az:246-IIKQ", "echr/3"};
    document.own_keys = {"az:em", "az:618-IQ"};
    document.extra = {{"session", {"12", "13"}}, {"office", {}}};
    document.record_lines = {"Response: Accepted"};
    document.source_path = "acts.jsonl:7";
    record.hash = "0123456789abcdef0123456789abcdef";
    record.contents = {
        {.anchor = "maddə-1", .heading = "Maddə 1", .heading_path = {"I fəsil", "II"}},
        {.anchor = "qeyd-1", .heading = "", .heading_path = {}, .role = Role::kFootnote}};
    return record;
}

TEST(DocumentRecord, ComesBackAsItWentIn) {
    const DocumentRecord record = sample_record();
    const auto decoded = decode_document_record(encode(record));
    ASSERT_TRUE(decoded) << to_string(decoded.error());
    EXPECT_EQ(encode(*decoded), encode(record));
    EXPECT_EQ(decoded->document.title, record.document.title);
    EXPECT_EQ(decoded->document.extra, record.document.extra);
    EXPECT_EQ(decoded->document.cites, record.document.cites);
    EXPECT_EQ(decoded->document.own_keys, record.document.own_keys);
    EXPECT_EQ(decoded->document.record_lines, record.document.record_lines);
    EXPECT_EQ(decoded->document.source_path, record.document.source_path);
    EXPECT_EQ(decoded->hash, record.hash);
    ASSERT_EQ(decoded->contents.size(), 2U);
    EXPECT_EQ(decoded->contents[0].heading_path, record.contents[0].heading_path);
    EXPECT_EQ(decoded->contents[1].role, Role::kFootnote);
}

TEST(DocumentRecord, StoresIllFormedTextRepaired) {
    DocumentRecord record = sample_record();
    record.document.title = "a\xff z";
    const auto decoded = decode_document_record(encode(record));
    ASSERT_TRUE(decoded) << to_string(decoded.error());
    EXPECT_EQ(decoded->document.title, "a\xEF\xBF\xBD z");
}

TEST(DocumentRecord, RefusesOtherJson) {
    for (const char* json :
         {"", "x", "[]", "{}", "null", R"({"id": true, "contents": []})", R"({"id": "a"})",
          R"({"id": "a", "contents": {}})", R"({"id": "a", "contents": [1]})",
          R"({"id": "a", "contents": [{"role": "chapter"}]})",
          R"({"id": "a", "contents": [], "topics": "t"})",
          R"({"id": "a", "contents": [], "extra": []})",
          R"({"id": "a", "contents": [], "extra": {"n": 1.0e-2147483639}})",
          R"({"id": "a", "contents": []} x)"}) {
        const auto decoded = decode_document_record(json);
        ASSERT_FALSE(decoded) << json;
        EXPECT_EQ(decoded.error().code, ErrorCode::kIncompatible);
    }
    EXPECT_TRUE(decode_document_record(R"({"id": "a", "contents": []})"));
}

TEST(DocumentRecord, SurvivesDepthAndDamage) {
    EXPECT_FALSE(decode_document_record(std::string(1'000'000, '[')));
    const unsigned seed = tests::random_seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string json = encode(sample_record());
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = json;
        for (unsigned edits = 1 + random() % 4; edits > 0; --edits) {
            damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
        }
        // Any answer but a crash; what is accepted must be encodable again.
        const auto decoded = decode_document_record(damaged);
        if (decoded) {
            EXPECT_FALSE(encode(*decoded).empty());
        }
    }
}

}  // namespace
}  // namespace axtar::corpus
