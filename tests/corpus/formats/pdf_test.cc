#include "corpus/formats/pdf.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "corpus/formats/pdf_hyphens.h"
#include "tests/corpus/formats/blocks_of.h"
#include "tests/corpus/formats/pdf_file.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

FormattedText read(const std::vector<PlacedPage>& pages, const std::string& title = "") {
    Result<FormattedText> text = read_pdf(pdf_of(pages, title));
    EXPECT_TRUE(text) << (text ? "" : to_string(text.error()));
    return text ? *text : FormattedText{};
}

// Six lines as wide as a column of 480 points and a short one.
std::vector<std::string> wide_lines(const std::string& first_word) {
    std::vector<std::string> lines;
    for (int i = 0; i < 6; ++i) {
        lines.push_back((i == 0 ? first_word + " says" : "and " + first_word) +
                        " the quick brown fox jumps over the lazy dog while the cat looks on from "
                        "the warm place beside a door that");
    }
    lines.push_back("stays open for " + first_word + ".");
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : " ") + line;
    return text;
}

TEST(Pdf, JoinsLinesToParagraphs) {
    PlacedPage page;
    add_lines(page, 50, 100, 12, wide_lines("First"));
    add_lines(page, 50, 184, 12, wide_lines("Second"));
    EXPECT_EQ(shown(read({page}).blocks),
              "P " + joined(wide_lines("First")) + "|P " + joined(wide_lines("Second")));
}

TEST(Pdf, FindsHeadingsBySizePlaceAndNumber) {
    PlacedPage page = {{.x = 50, .y = 60, .size = 20, .text = "Report on prisons in the year 2020"},
                       {.x = 230, .y = 100, .size = 10, .text = "GENERAL PROVISIONS"}};
    add_lines(page, 50, 130, 12, wide_lines("First"));
    page.push_back({.x = 50, .y = 240, .size = 10, .text = "A. Conditions", .bold = true});
    add_lines(page, 50, 264, 12, wide_lines("Second"));
    const FormattedText text = read({page});
    EXPECT_EQ(shown(text.blocks), "H1 Report on prisons in the year 2020|H1 GENERAL PROVISIONS|P " +
                                      joined(wide_lines("First")) + "|H3 A. Conditions|P " +
                                      joined(wide_lines("Second")));
    EXPECT_EQ(text.title, "Report on prisons in the year 2020");
}

TEST(Pdf, ReadsAzerbaijaniLetters) {
    EXPECT_EQ(shown(read({{{.x = 50, .y = 60, .text = "İşığın çölü ağır gözüdür."}}}).blocks),
              "P İşığın çölü ağır gözüdür.");
}

TEST(Pdf, LeavesRunningHeadsAndPageNumbersOut) {
    std::vector<PlacedPage> pages;
    for (int i = 0; i < 6; ++i) {
        PlacedPage page = {{.x = i % 2 == 0 ? 50.0 : 450.0, .y = 40, .text = "A/HRC/14/15"},
                           {.x = 300, .y = 810, .text = std::to_string(i + 3)}};
        add_lines(page, 50, 100, 12, wide_lines(std::string("Page") + static_cast<char>('A' + i)));
        pages.push_back(page);
    }
    const FormattedText text = read(pages);
    std::string expected = "P A/HRC/14/15";
    for (int i = 0; i < 6; ++i)
        expected += "|P " + joined(wide_lines(std::string("Page") + static_cast<char>('A' + i)));
    EXPECT_EQ(shown(text.blocks), expected);
    ASSERT_EQ(text.regions.size(), 2U);
    EXPECT_EQ(text.regions.at(0).name, "page number");
    EXPECT_EQ(text.regions.at(0).bytes, 6U);
    EXPECT_EQ(text.regions.at(1).name, "running head");
}

TEST(Pdf, ReadsColumnsOneAfterTheOther) {
    PlacedPage page = {
        {.x = 100, .y = 50, .size = 18, .text = "A title that runs over both columns of it"}};
    std::vector<std::string> left;
    std::vector<std::string> right;
    for (unsigned i = 0; i < 14; ++i) {
        const std::string shift = std::string("aalongerbeginning").substr(0, 2U + 2U * (i % 4U));
        left.push_back(shift + " left text goes on and on to end L" + std::to_string(10 + i));
        right.push_back(shift + " right text goes on and on to R" + std::to_string(10 + i));
    }
    add_lines(page, 50, 90, 12, left);
    add_lines(page, 310, 90, 12, right);
    const std::string text = shown(read({page}).blocks);
    EXPECT_THAT(text, HasSubstr("over both columns"));
    EXPECT_LT(text.find("L23"), text.find("R10")) << text;
    EXPECT_LT(text.find("title"), text.find("L10")) << text;
}

TEST(Pdf, DividesTheCellsOfATable) {
    PlacedPage page;
    for (int i = 0; i < 4; ++i) {
        const std::string number = std::to_string(i);
        add_lines(page, 50, 100 + i * 14, 14, {"Establishment number " + number});
        add_lines(page, 250, 100 + i * 14, 14, {"Baku city " + number});
        add_lines(page, 400, 100 + i * 14, 14, {"1" + number});
    }
    EXPECT_EQ(
        shown(read({page}).blocks),
        "T Establishment number 0\tBaku city 0\t10|T Establishment number 1\tBaku city 1\t11|"
        "T Establishment number 2\tBaku city 2\t12|T Establishment number 3\tBaku city 3\t13");
}

TEST(Pdf, PutsFootnotesBehindTheParagraphThatEndsTheirPage) {
    PlacedPage first;
    std::vector<std::string> lines = wide_lines("First");
    lines.pop_back();
    add_lines(first, 50, 100, 12, lines);
    first.push_back({.x = 284, .y = 96, .size = 6, .text = "1"});
    first.push_back({.x = 50, .y = 700, .size = 5, .text = "1"});
    first.push_back({.x = 54, .y = 703, .size = 8, .text = "A note of the page, which is small."});
    PlacedPage second;
    add_lines(second, 50, 100, 12, {"stays open for First."});
    add_lines(second, 50, 124, 12, wide_lines("Second"));
    const std::string text = shown(read({first, second}).blocks);
    EXPECT_THAT(
        text,
        HasSubstr("that stays open for First.|P [1] A note of the page, which is small.|P Second"));
}

TEST(Pdf, PutsBrokenWordsTogether) {
    for (const auto& [where, columns] : tests::read_table("corpus/formats/broken_words.tsv")) {
        SCOPED_TRACE(where);
        std::vector<PdfLine> lines;
        for (std::size_t at = 0; at <= columns.at(0).size();) {
            const std::size_t end = std::min(columns.at(0).find('\n', at), columns.at(0).size());
            lines.push_back({.text = columns.at(0).substr(at, end - at)});
            at = end + 1;
        }
        const LineJoiner joiner(lines);
        std::string text;
        joiner.append(text, lines.at(0).text);
        joiner.append(text, lines.at(1).text);
        EXPECT_EQ(text, columns.at(1));
    }
}

TEST(Pdf, JoinsLettersThatAreSetApart) {
    PlacedPage page;
    double x = 50;
    for (const std::string letter : {"M", "a", "d", "d", "a"}) {
        page.push_back({.x = x, .y = 100, .size = 10, .text = letter});
        x += letter == "M" ? 10.5 : 7.7;
    }
    page.push_back({.x = x + 7, .y = 100, .size = 10, .text = "1"});
    page.push_back({.x = x + 14.6, .y = 100, .size = 10, .text = "0"});
    page.push_back({.x = x + 22.2, .y = 100, .size = 10, .text = "."});
    page.push_back({.x = x + 34, .y = 100, .size = 10, .text = "Torpaqlar"});
    EXPECT_THAT(shown(read({page}).blocks), HasSubstr("Madda 10. Torpaqlar"));
}

TEST(Pdf, DeclaredTitleMustNameTheDocument) {
    const PlacedPage page = {{.x = 50, .y = 50, .text = "Some text."}};
    EXPECT_EQ(read({page}, "Microsoft Word - report.doc").title, "");
    EXPECT_EQ(read({page}, "untitled").title, "");
    EXPECT_EQ(read({page}, "Annual report of the year").title, "Annual report of the year");
}

TEST(Pdf, SaysWhatIsWrong) {
    const auto message = [](const std::string& bytes) {
        const Result<FormattedText> text = read_pdf(bytes);
        EXPECT_FALSE(text);
        return text ? std::string() : text.error().message;
    };
    EXPECT_THAT(message(""), HasSubstr("no PDF"));
    EXPECT_THAT(message("not a PDF at all"), HasSubstr("no PDF"));
    EXPECT_THAT(message(pdf_of({{}, {}})), HasSubstr("needs OCR"));
    EXPECT_THAT(message(locked_pdf()), HasSubstr("password"));
}

TEST(Pdf, ReadsOnWhereSomePagesHaveNoText) {
    const FormattedText text = read({{}, {{.x = 50, .y = 50, .text = "Text of page two."}}, {}});
    EXPECT_EQ(shown(text.blocks), "P Text of page two.");
}

TEST(Pdf, SurvivesDamage) {
    std::mt19937 random(tests::random_seed());
    PlacedPage page = {{.x = 50, .y = 40, .size = 20, .text = "Title of it all"}};
    add_lines(page, 50, 100, 12, wide_lines("First"));
    const std::string sound = pdf_of({page, page});
    for (int i = 0; i < 300; ++i) {
        std::string bytes = sound;
        for (auto change = random() % 12 + 1; change > 0; --change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (random() % 4 == 0) bytes.resize(random() % bytes.size());
        const Result<FormattedText> text = read_pdf(bytes);
        if (!text) continue;
        for (const Block& block : text->blocks) ASSERT_TRUE(utf8::is_valid(block.text)) << i;
    }
}

}  // namespace
}  // namespace axtar::corpus
