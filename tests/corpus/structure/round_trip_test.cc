#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/formats/html.h"
#include "corpus/formats/text.h"
#include "corpus/schema.h"
#include "corpus/structure/document_builder.h"
#include "tests/corpus/structure/invariants.h"
#include "tests/corpus/structure/shared_records.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"

namespace axtar::corpus {
namespace {

// Builds a document and checks it; a text of nothing but blanks and furniture is refused.
void check(Document given, FormattedText text, bool may_be_empty = false) {
    const std::string id = given.id;
    const std::vector<Block> blocks = text.blocks;
    const auto built = build_document(std::move(given), std::move(text), Schema::built_in());
    if (!built) {
        EXPECT_TRUE(may_be_empty) << id << ": " << built.error().message;
        return;
    }
    EXPECT_EQ(broken_invariant(blocks, *built), "") << id;
}

TEST(RoundTrip, NothingOfASharedDocumentIsLostOrDoubled) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    std::size_t checked = 0;
    for (const auto& entry : std::filesystem::directory_iterator(documents)) {
        if (entry.path().extension() != ".jsonl") continue;
        ASSERT_TRUE(for_each_record(entry.path(), [&](const SharedRecord& record) {
            check(record.given, text_blocks(record.body));
            ++checked;
        }));
    }
    EXPECT_GT(checked, 1000U);
}

// Without the fields of the record, the text itself says what it is.
TEST(RoundTrip, NorWhereNothingIsKnownOfTheText) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    for (const char* name : {"az_court.jsonl", "az_other.jsonl", "en_echr_judgments.jsonl",
                             "en_un_reports.jsonl", "en_treaties.jsonl", "en_other.jsonl"}) {
        ASSERT_TRUE(for_each_record(documents / name, [&](const SharedRecord& record) {
            check({.id = record.given.id, .source_path = "shared"}, text_blocks(record.body));
        }));
    }
}

TEST(RoundTrip, NorOfTheLargeCodes) {
    AXTAR_REQUIRE_SHARED_DATA(bulk, "bulk/az_legislation_bulk.jsonl.zst");
    const bool opened = for_each_record(
        bulk, [&](const SharedRecord& record) { check(record.given, text_blocks(record.body)); });
    if (!opened) GTEST_SKIP() << "SKIPPED: the program zstd is not there to open " << bulk;
}

TEST(RoundTrip, NorOfSharedPages) {
    AXTAR_REQUIRE_SHARED_DATA(raw, "documents/raw");
    std::size_t checked = 0;
    for (const auto& entry : std::filesystem::directory_iterator(raw)) {
        const auto extension = entry.path().extension();
        if (extension != ".html" && extension != ".htm") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        auto text = read_html(bytes);
        ASSERT_TRUE(text) << entry.path();
        check({.id = "page", .source_path = entry.path().string()}, std::move(*text));
        ++checked;
    }
    EXPECT_GE(checked, 13U);
}

// Lines that open, close, number and quote, in any order: what no real text has, and every parser
// must survive.
constexpr std::array<std::string_view, 62> kLines = {
    "Maddə 1. Məqsəd",
    "Maddə 2",
    "MADDƏ 3.",
    "Maddə",
    "1 . Torn title",
    "Maddə 1-1. Inserted",
    "1.1. Bir hissə.",
    "1.1.1. bir bənd;",
    "2.1. İki hissə:",
    "a) bir;",
    "b) iki;",
    "ç) üç;",
    "1) bir;",
    "2) iki;",
    "2-1) iki və bir;",
    "I. Birinci hissə.",
    "II. İkinci hissə.",
    "Qeyd: Bu maddə üçün.",
    "Qeyd 2.",
    "Abzas.",
    "kiçik hərflə başlayan sətir",
    "[3]",
    "I fəsil",
    "ÜMUMİ MÜDDƏALAR",
    "Birinci bölmə",
    "§ 3. Nümunə",
    "Mündəricat",
    "Əlavə 1",
    "Article 5",
    "Right to liberty",
    "1. Everyone has the right.",
    "(a) the lawful arrest;",
    "(i) of a person;",
    "(ii) of another;",
    "(1) (a) Each State;",
    "Annex II",
    "SECTION I",
    "PROCEDURE",
    "THE FACTS",
    "THE LAW",
    "FOR THESE REASONS, THE COURT",
    "1.  The case originated.",
    "2. The applicant was born.",
    "3.",
    "CONCURRING OPINION OF JUDGE A",
    "A/HRC/14/15",
    "Page 2",
    "12",
    "I. Background",
    "A. Scope",
    "100.1. Ratify the treaty;",
    "“Maddə 9. Yeni",
    "mətn.”",
    "İSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI",
    "[1] 5 may 2015-ci il tarixli 2001-IVQD nömrəli Qanunu ilə dəyişdirilib.",
    "Əvvəlki redaksiyada deyilirdi:",
    "Bakı şəhəri, 5 may 2015-ci il",
    "№ 246-IIKQ",
    "Bu Qanun 2001-ci il sentyabrın 1-dən qüvvəyə minir.",
    "e\u0301tat i\u0307 \u212B",
    "birinci\tikinci\tüçüncü",
    "Q Ə R A R I № 1"};

std::string random_text(std::mt19937& random) {
    std::string text;
    const std::size_t lines = 1 + random() % 60;
    for (std::size_t i = 0; i < lines; ++i) {
        text += kLines.at(random() % kLines.size());
        if (random() % 8 == 0) text += " " + std::string(kLines.at(random() % kLines.size()));
        text += random() % 3 == 0 ? "\n" : "\n\n";
    }
    return text;
}

TEST(RoundTrip, RandomTextsComeBackWhole) {
    std::mt19937 random(tests::random_seed());
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random_text(random);
        SCOPED_TRACE(text);
        Document given{.id = "random", .source_path = "random"};
        if (random() % 3 == 0) given.kind = "legislation";
        check(std::move(given), text_blocks(text), true);
        if (HasFailure()) return;
    }
}

TEST(RoundTrip, TextIsBroughtToNfc) {
    const std::string decomposed = "Maddə 1. U\u0308mumi qayda\n\nmu\u0308raciət edir.";
    const auto built = build_document({.id = "nfc", .source_path = "nfc"}, text_blocks(decomposed),
                                      Schema::built_in());
    ASSERT_TRUE(built);
    EXPECT_EQ(built->document.sections.at(0).text, "Maddə 1. Ümumi qayda\nmüraciət edir.");
}

}  // namespace
}  // namespace axtar::corpus
