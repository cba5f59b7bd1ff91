#include "corpus/structure/furniture.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/html.h"
#include "corpus/formats/text.h"
#include "corpus/structure/furniture_lines.h"
#include "corpus/structure/page_phrases.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

const std::string kParagraph =
    "Komissiya üzvləri həftə ərzində üç rayonda olublar, sakinlərin şikayətlərini dinləyiblər və "
    "hər "
    "müraciət üzrə cavabın müddətini yazılı şəkildə təsdiqləyiblər; nəticələr ayın sonunda "
    "açıqlanacaq.";

std::vector<std::string> texts(const CleanedText& cleaned) {
    std::vector<std::string> lines;
    for (const Block& block : cleaned.blocks) lines.push_back(block.text);
    return lines;
}

CleanedText clean_page(const std::string& html) { return remove_furniture(*read_html(html)); }

TEST(FurnitureLines, AreToldFromSentences) {
    for (const auto& [where, columns] : tests::read_table("corpus/furniture_lines.tsv")) {
        SCOPED_TRACE(where);
        const std::string reason(furniture_reason(columns.at(0)));
        EXPECT_EQ(reason.empty() ? "-" : reason, columns.at(1)) << columns.at(0);
    }
}

TEST(PageLine, ReadsToolsAndLanguageSwitches) {
    EXPECT_TRUE(read_page_line("AZ EN RU").language_switch);
    EXPECT_TRUE(read_page_line("Paylaş: Facebook X WhatsApp").tool);
    EXPECT_FALSE(read_page_line("Paylaş bu xəbəri").phrases_only);
    EXPECT_EQ(read_page_line("13-09-2019 | 431 dəfə oxunub").date, "2019-09-13");
}

TEST(Furniture, OfAPageWithRegionsGoes) {
    const CleanedText cleaned = clean_page(
        "<title>Səyyar qəbul | Qurum</title><nav><a href=/>Ana səhifə</a><a "
        "href=/x>Xəbərlər</a></nav>"
        "<main><h1>Səyyar qəbul</h1><div>23-10-2020 485 dəfə oxunub</div><p>" +
        kParagraph + "</p><p>Qısa sətir.</p></main><footer>© Qurum. Bakı</footer>");
    EXPECT_THAT(texts(cleaned), ElementsAre("Səyyar qəbul", kParagraph, "Qısa sətir."));
    EXPECT_EQ(cleaned.facts.title, "Səyyar qəbul");
    EXPECT_EQ(cleaned.facts.date, "2020-10-23");
    EXPECT_TRUE(cleaned.facts.news_page);
}

TEST(Furniture, OfATablePageGoes) {
    const CleanedText cleaned = clean_page(
        "<table><tr><td><a href=1>Haqqımızda</a><br><a href=2>Xəbərlər</a><br><a href=3>Əlaqə</a>"
        "<td><p>Ana səhifə / Xəbərlər<p><b>Görüş keçirilib</b><p>13 may 2011<p>" +
        kParagraph +
        "<p><a href=#>Çap et</a> 12 dəfə oxunub<hr><b>Digər xəbərlər</b><ul><li><a href=4>Başqa</a>"
        "</ul></table><center>&copy; 2011. Bakı şəhəri</center>");
    EXPECT_THAT(texts(cleaned), ElementsAre("Görüş keçirilib", kParagraph));
    EXPECT_EQ(cleaned.facts.date, "2011-05-13");
}

TEST(Furniture, RegionThatHoldsTheTextIsBelievedToBeText) {
    // The class of a wrapper may name a language or a menu although all of the page is in it.
    const CleanedText cleaned =
        clean_page("<body><div class='lang-az nav-open'><p>" + kParagraph + "</p></div></body>");
    EXPECT_THAT(texts(cleaned), ElementsAre(kParagraph));
}

TEST(Furniture, ListOfLinksInsideATextStays) {
    const CleanedText cleaned =
        clean_page("<p>" + kParagraph +
                   "</p><ul><li><a href=1>Birinci qanun</a><li><a href=2>İkinci "
                   "qanun</a><li><a href=3>Üçüncü qanun</a></ul><p>" +
                   kParagraph + "</p>");
    EXPECT_EQ(cleaned.blocks.size(), 5U);
}

TEST(Furniture, TabLabelsGiveTheStateOfForce) {
    const CleanedText cleaned =
        remove_furniture(text_blocks("Mətn\nŞəkil\nRekvizitlər\nVersiyalar\nƏlaqəli Sənədlər\n "
                                     "Ləğv olunmuşdur\n\nQanun\n\nMətn"));
    EXPECT_THAT(texts(cleaned), ElementsAre("Qanun", "Mətn"));
    EXPECT_EQ(cleaned.facts.status, "repealed");
    EXPECT_TRUE(cleaned.facts.legislation_page);
}

TEST(Furniture, RunningHeadersOfPagesGoExceptTheFirst) {
    std::string text = "B/77/ZZZ\n\nReport of the group\n";
    for (int page = 2; page < 6; ++page) {
        for (int line = 0; line < 20; ++line)
            text += "Line " + std::to_string(page * 100 + line) + " of the body of it.\n";
        text += std::to_string(page) + "\n\nB/77/ZZZ\n\n";
    }
    const std::vector<std::string> lines = texts(remove_furniture(text_blocks(text)));
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "B/77/ZZZ"), 1);
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "3"), 0);
    EXPECT_EQ(lines.size(), 2U + 80U);
}

TEST(Furniture, RowsThatRepeatCloseTogetherStay) {
    std::string text;
    for (int row = 1; row < 12; ++row) text += std::to_string(row) + "\nEkspert A., səh. 2\nBakı\n";
    EXPECT_EQ(remove_furniture(text_blocks(text)).removed.size(), 0U);
}

}  // namespace
}  // namespace axtar::corpus
