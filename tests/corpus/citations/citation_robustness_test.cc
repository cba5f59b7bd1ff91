#include <chrono>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "corpus/citations/citation_label.h"
#include "corpus/citations/find_citations.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

std::string repeated(std::string_view text, std::size_t size) {
    std::string all;
    all.reserve(size + text.size());
    while (all.size() < size) all += text;
    return all;
}

void expect_sound(std::string_view text, const CitationContext& context) {
    std::size_t end = 0;
    for (const Citation& citation : find_citations(text, context)) {
        ASSERT_GE(citation.start, end) << "citations overlap or go back";
        ASSERT_LT(citation.start, citation.end);
        ASSERT_LE(citation.end, text.size());
        ASSERT_FALSE(citation.act.empty());
        ASSERT_FALSE(index_keys(citation).empty());
        ASSERT_FALSE(citation_label(citation.key, "az").empty());
        end = citation.end;
    }
}

// Pieces of the patterns in any order, and bytes of any kind between them.
std::string random_text(std::mt19937_64& random) {
    constexpr std::string_view kPieces[] = {"25",
                                            "-ci",
                                            " maddə",
                                            "sinin ",
                                            "III ",
                                            "hissəsi ",
                                            "“",
                                            "”",
                                            "\"",
                                            "12-1.3",
                                            ", ",
                                            " və ",
                                            "bu ",
                                            "Məcəllənin ",
                                            "Article ",
                                            "Articles ",
                                            " § ",
                                            "(",
                                            ")",
                                            "of ",
                                            "the ",
                                            "Convention ",
                                            "Qanununun ",
                                            "haqqında",
                                            "246-II",
                                            "KQ",
                                            "№ ",
                                            "A/",
                                            "HRC/",
                                            "69460/12",
                                            " v. ",
                                            "Russia",
                                            "Osman",
                                            "CM ",
                                            "paragraph ",
                                            "Protocol ",
                                            "No. 1",
                                            "–",
                                            "\n",
                                            "\xff",
                                            "\xc9",
                                            "\xe2\x80",
                                            "abzas",
                                            "birinci ",
                                            "on ",
                                            "Azərbaycan Respublikasının ",
                                            "qarşı",
                                            "Prezidentinin ",
                                            "2006-cı il 18 aprel tarixli ",
                                            "391 nömrəli ",
                                            "Fərmanı",
                                            "thereto"};
    std::string text;
    const std::size_t pieces = random() % 60;
    for (std::size_t i = 0; i < pieces; ++i) {
        if (random() % 10 == 0) {
            text += static_cast<char>(random() % 256);
        } else {
            text += kPieces[random() % std::size(kPieces)];
        }
    }
    return text;
}

TEST(FindCitations, IsSoundOnRandomText) {
    const std::uint64_t seed = 20261121;
    std::mt19937_64 random(seed);
    const CitationContext contexts[] = {
        {}, {.act = "az:cm", .article = "5"}, {.treaty = "echr", .jurisdiction = "az"}};
    for (int run = 0; run < 20000; ++run) {
        const std::string text = random_text(random);
        SCOPED_TRACE("seed " + std::to_string(seed) + " run " + std::to_string(run) + ": " + text);
        ASSERT_NO_FATAL_FAILURE(expect_sound(text, contexts[run % 3]));
        for (const Citation& citation : find_query_citations(text)) {
            ASSERT_LE(citation.end, text.size());
            ASSERT_LE(citation.start, citation.end);
        }
    }
}

TEST(FindCitations, GivesNothingOnNothing) {
    EXPECT_TRUE(find_citations("").empty());
    EXPECT_TRUE(find_query_citations("").empty());
    EXPECT_TRUE(find_citations(std::string(1000, '\0')).empty());
}

TEST(FindCitations, IsSoundOnAMegabyteOfOnePattern) {
    for (const std::string_view piece : {"1-ci, ", "maddə ", "1-ci maddə "}) {
        SCOPED_TRACE(piece);
        expect_sound(repeated(piece, kMegabyte), {.act = "az:cm"});
    }
}

TEST(FindQueryCitations, ReadsTheBeginningOfAnEndlessQuery) {
    EXPECT_FALSE(find_query_citations(repeated("CM 1 ", kMegabyte)).empty());
}

double seconds(std::string_view text) {
    const CitationContext context{
        .act = "az:cm", .article = "5", .treaty = "echr", .jurisdiction = "az"};
    const auto begin = std::chrono::steady_clock::now();
    (void)find_citations(text, context);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Twice the text takes about twice the time: four times would be a quadratic scan. The least of
// three runs is taken, since the machine does other things too.
TEST(FindCitations, IsLinearOnTextsMadeToBeSlow) {
    for (const std::string_view piece : {"1-ci, ",
                                         "1-ci",
                                         "1.",
                                         "1-",
                                         "maddə ",
                                         "1 maddə ",
                                         "“",
                                         "“a ",
                                         "\"a haqqında\" ",
                                         "Article ",
                                         "Article 1, ",
                                         "Articles 1, ",
                                         "paragraph 1 of ",
                                         "Article 1 and ",
                                         "A v. ",
                                         "A ",
                                         "A, ",
                                         "A/",
                                         "A/1",
                                         "1/12, ",
                                         "bu ",
                                         "bu maddənin ",
                                         "hissəsinin ",
                                         "birinci hissəsinin ",
                                         "Azərbaycan Respublikasının ",
                                         "Konvensiyanın ",
                                         "(",
                                         "Convention on the ",
                                         "International ",
                                         "№ ",
                                         "12 may 2006-cı il ",
                                         "CM 1 ",
                                         "Article 1 in conjunction with ",
                                         "“a haqqında”, ",
                                         "1 nömrəli ",
                                         "no. 1/12 and "}) {
        SCOPED_TRACE(piece);
        const std::string half = repeated(piece, kMegabyte / 8);
        const std::string whole = repeated(piece, kMegabyte / 4);
        double half_seconds = 1e9;
        double whole_seconds = 1e9;
        for (int run = 0; run < 3; ++run) {
            if (run > 0 && whole_seconds < 3.2 * half_seconds) break;
            half_seconds = std::min(half_seconds, seconds(half));
            whole_seconds = std::min(whole_seconds, seconds(whole));
        }
        EXPECT_LT(whole_seconds, 3.2 * half_seconds + 0.05);
        EXPECT_LT(whole_seconds, 20.0);
    }
}

}  // namespace
}  // namespace axtar::corpus
