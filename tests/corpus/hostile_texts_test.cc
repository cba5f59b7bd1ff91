// Texts that are made to be slow: each took minutes, or the square of its length, at one place of
// the way from a file to a document. Measured is the processor time of this thread, so that a busy
// machine does not matter; the bound is some ten times what is needed.

#include <ctime>
#include <functional>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/enrichment/enricher.h"
#include "corpus/formats/html.h"
#include "corpus/formats/text.h"
#include "corpus/sources/json_record.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {
namespace {

using ::testing::HasSubstr;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kMostSeconds = 60;
#else
constexpr double kMostSeconds = 12;
#endif

double seconds_of(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    const double start = now();
    work();
    return now() - start;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

Document built(FormattedText text) {
    Result<BuiltDocument> document =
        build_document({.id = "x", .source_path = "x"}, std::move(text), Schema::built_in());
    EXPECT_TRUE(document.has_value()) << document.error().message;
    if (!document) return {};
    static const Enricher enricher = std::move(*Enricher::create(EnrichmentFiles{}));
    enricher.enrich(document->document);
    return std::move(document->document);
}

Document document_of(const std::string& text) { return built(text_blocks(text)); }
Document page_of(const std::string& html) { return built(std::move(*read_html(html))); }

const std::string kNote =
    "[1] 30 oktyabr 2013-cü il tarixli 811-IVQD nömrəli Azərbaycan Respublikasının Qanunu ilə 1-ci "
    "maddədə “a” sözü “b” sözü ilə əvəz edilmişdir.\n";

TEST(HostileTexts, LinesThatAllJoinOneParagraph) {
    const std::string big = repeated("Abcd ", 14) + "\n";
    const std::string small = repeated("abcd ", 14) + "\n";
    Document document;
    EXPECT_LT(seconds_of([&] { document = document_of(repeated(small + big + big, 15'000)); }),
              kMostSeconds);
    EXPECT_GT(document.sections.size(), 100U);
}

TEST(HostileTexts, BracketsThatNothingCloses) {
    const std::string text =
        "Maddə 1. A\nb\nMaddə 2. " + std::string(4'000'000, '[') + "\nMaddə 3. C\nd\n";
    Document document;
    EXPECT_LT(seconds_of([&] { document = document_of(text); }), kMostSeconds);
    EXPECT_EQ(document.sections.back().anchor, "maddə-3");
}

TEST(HostileTexts, OneChapterHeadingOverAndOver) {
    const std::string text =
        "Fəsil 1\nMaddə 1. A\n" + repeated("Fəsil 1\n", 200'000) + "Maddə 2. B\nmətn\n";
    Document document;
    EXPECT_LT(seconds_of([&] { document = document_of(text); }), kMostSeconds);
    EXPECT_GT(document.sections.size(), 200'000U);
}

TEST(HostileTexts, JudgmentsInCapitals) {
    const std::string head = "European Court of Human Rights Application no. ";
    for (const std::string& text :
         {head + std::string(1'000'000, 'A'), head + repeated("FOR THESE REASONS ", 200'000)}) {
        EXPECT_LT(seconds_of([&] { static_cast<void>(document_of(text)); }), kMostSeconds);
    }
}

TEST(HostileTexts, MarksOfWordProcessorsThatNothingCloses) {
    const std::string html = "<html><p>x</p>" + repeated("<![ ", 2'000'000);
    EXPECT_LT(seconds_of([&] { EXPECT_TRUE(read_html(html).has_value()); }), kMostSeconds);
}

TEST(HostileTexts, NotesThatAllReferToOne) {
    std::string text = "Maddə 1. A\nb[1]\nMaddə 2. B\nb\nMaddə 3. C\nd\n" + kNote;
    for (std::size_t i = 2; i < 150'000; ++i)
        text += "[" + std::to_string(i % 9999) + "] Bax: 1-ci istinad\n";
    Document document;
    EXPECT_LT(seconds_of([&] { document = document_of(text); }), kMostSeconds);
    EXPECT_GT(document.amendments.size(), 100'000U);
}

TEST(HostileTexts, ANoteBehindEveryLine) {
    std::string text = "Maddə 1. A\n";
    for (std::size_t i = 1; i < 100'000; ++i)
        text += "mətn mətn mətn mətn[" + std::to_string(i) + "]\n";
    text += "Maddə 2. B\nb\nMaddə 3. C\nd\n" + kNote;
    Document document;
    EXPECT_LT(seconds_of([&] { document = document_of(text); }), kMostSeconds);
    ASSERT_EQ(document.amendments.size(), 1U);
    EXPECT_EQ(document.amendments.front().provision, "1");
}

TEST(HostileTexts, ANoteThatNamesThousandsOfProvisions) {
    const std::string text =
        "Maddə 1. A\nb\nMaddə 2. B\nb\nMaddə 3. C\nd\n" + kNote.substr(0, kNote.find("1-ci")) +
        repeated("1-199, 201-399, 401-599, 601-799-cu maddələr ləğv edilmişdir, ", 20'000) + "\n";
    EXPECT_LT(seconds_of([&] { static_cast<void>(document_of(text)); }), kMostSeconds);
}

TEST(HostileTexts, QuotationMarksWithoutPartners) {
    const std::string text = "Maddə 1. A\nb\nMaddə 2. B\nb\nMaddə 3. C\nd\n" +
                             kNote.substr(0, kNote.find("1-ci")) + repeated("“a ", 800'000) + "\n";
    EXPECT_LT(seconds_of([&] { static_cast<void>(document_of(text)); }), kMostSeconds);
}

TEST(HostileTexts, HeadingsOfAnyLength) {
    const std::string cue = "the Committee recommends that the Ministry of Justice act ";
    for (const std::string& html :
         {"<h1>" + repeated("a.", 1'500'000) + "</h1>", "<h1>\"" + repeated(cue, 40'000) + "</h1>",
          repeated("<h2>\"Urges the Ministry of Justice to act</h2>", 50'000)}) {
        Document document;
        EXPECT_LT(seconds_of([&] { document = page_of("<html>" + html); }), kMostSeconds);
        ASSERT_FALSE(document.sections.empty());
    }
}

TEST(HostileTexts, RecordsOfManyMembersAreRefused) {
    std::string fields = R"({"id":"x","body":"b")";
    for (std::size_t i = 0; i < 500'000; ++i) fields += ",\"k" + std::to_string(i) + "\":1";
    const std::string values = R"({"id":"x","topics":[)" + repeated("1,", 2'000'000) + "1]}";
    for (const std::string& record : {fields + "}", values}) {
        EXPECT_LT(seconds_of([&] {
                      const auto members = parse_json_record(record, "a.jsonl:1");
                      ASSERT_FALSE(members.has_value());
                      EXPECT_THAT(members.error().message, HasSubstr("more than 10000 fields"));
                  }),
                  kMostSeconds);
    }
}

TEST(HostileTexts, LinesWithoutEndAreRefused) {
    const FormattedText text = text_blocks(repeated("a\n", 2'500'000));
    EXPECT_EQ(text.blocks.size(), kMaxBlocks + 1);
    const auto document = build_document({.id = "x", .source_path = "x"}, text, Schema::built_in());
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().code, ErrorCode::kTooLarge);
    EXPECT_THAT(document.error().message, HasSubstr("more than 2000000 lines"));
}

}  // namespace
}  // namespace axtar::corpus
