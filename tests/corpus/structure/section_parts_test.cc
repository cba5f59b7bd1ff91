#include "corpus/structure/section_parts.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/text.h"
#include "corpus/structure/act_parser.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Section> parse(const std::string& text) { return parse_act(text_blocks(text).blocks); }

// "maddə-1.1 first words", one a part of the section.
std::vector<std::string> parts_of(const Section& section, bool with_text = false) {
    std::vector<std::string> found;
    for (const SectionPart& part : section.parts) {
        found.push_back(part.anchor);
        if (with_text)
            found.back() += " | " + section.text.substr(part.start, part.end - part.start);
    }
    return found;
}

TEST(ArticleParts, DottedNumbersNest) {
    const auto sections = parse(
        "Maddə 25. Ərizə\n\n25.1. Ərizə verilir:\n\n25.1.1. şəxsən;\n\n25.1.2. poçtla.\n\n25.2. "
        "Cavab verilir.");
    EXPECT_THAT(parts_of(sections.at(0), true),
                ElementsAre("maddə-25.1 | 25.1. Ərizə verilir:\n25.1.1. şəxsən;\n25.1.2. poçtla.",
                            "maddə-25.1.1 | 25.1.1. şəxsən;", "maddə-25.1.2 | 25.1.2. poçtla.",
                            "maddə-25.2 | 25.2. Cavab verilir."));
}

TEST(ArticleParts, InsertedArticlesAndParts) {
    const auto sections = parse(
        "Maddə 52-1. Ərizə\n\n52-1.0. Anlayışlar:\n\n52-1.0.8-1. bir;\n\n52-1.3. İki.\n\n52-1.3-1. "
        "Üç.");
    EXPECT_THAT(parts_of(sections.at(0)),
                ElementsAre("maddə-52-1.0", "maddə-52-1.0.8-1", "maddə-52-1.3", "maddə-52-1.3-1"));
}

TEST(ArticleParts, RomanPartsHaveTheDigitsThatCitationsUse) {
    const auto sections = parse(
        "Maddə 3. Səsvermə\n\nI. Bir.\n\nII. Yalnız bunlar:\n\n1) bir;\n\n2) iki.\n\nIII. Başqa:"
        "\n\n1) üç.");
    EXPECT_THAT(parts_of(sections.at(0)), ElementsAre("maddə-3.1", "maddə-3.2", "maddə-3.2.1",
                                                      "maddə-3.2.2", "maddə-3.3", "maddə-3.3.1"));
}

TEST(ArticleParts, LettersFollowTheAlphabet) {
    const auto sections = parse(
        "Maddə 7. Hallar\n\n7.1. Hallar:\n\na) bir;\n\nb) iki;\n\nc) üç;\n\nç) dörd;\n\nd) beş.");
    EXPECT_THAT(parts_of(sections.at(0)), ElementsAre("maddə-7.1", "maddə-7.1.a", "maddə-7.1.b",
                                                      "maddə-7.1.c", "maddə-7.1.ç", "maddə-7.1.d"));
}

TEST(ArticleParts, RepealedItemsLeaveGaps) {
    const auto sections = parse(
        "Maddə 7. Hallar\n\n7.1. Hallar:\n\n1) bir;\n\n4) dörd;\n\n4-1) əlavə;\n\n9) "
        "doqquz.\n\n7.5. "
        "Son.");
    EXPECT_THAT(parts_of(sections.at(0)), ElementsAre("maddə-7.1", "maddə-7.1.1", "maddə-7.1.4",
                                                      "maddə-7.1.4-1", "maddə-7.1.9", "maddə-7.5"));
}

TEST(ArticleParts, ANoteStaysWithItsArticle) {
    const auto sections = parse(
        "Maddə 8. Cəza\n\n8.1. Cərimə.\n\nQeyd: Bu maddədə:\n\n1) bir;\n\n2) iki.\n\nMaddə 9. "
        "Son\n\nx.");
    EXPECT_THAT(parts_of(sections.at(0)),
                ElementsAre("maddə-8.1", "maddə-8.note", "maddə-8.note.1", "maddə-8.note.2"));
    EXPECT_THAT(parts_of(sections.at(1)), IsEmpty());
}

TEST(ArticleParts, IndentsCountFromTheNumberedParagraph) {
    const auto sections = parse(
        "Maddə 18. Dövlət\n\n18.1. Orqanlar:\n\n- birinci orqan;\n\n- ikinci orqan. [4]\n\n18.2. "
        "Bir abzas.\n\nMaddə 19. İki abzas\n\nBirinci abzas.\n\nİkinci abzas.");
    EXPECT_THAT(parts_of(sections.at(0)),
                ElementsAre("maddə-18.1", "maddə-18.1.abz1", "maddə-18.1.abz2", "maddə-18.1.abz3",
                            "maddə-18.2"));
    EXPECT_THAT(parts_of(sections.at(1)),
                ElementsAre("maddə-19.1", "maddə-19.abz1", "maddə-19.2", "maddə-19.abz2"));
}

// "18-ci maddənin birinci hissəsinin üçüncü abzası" of an act that numbers neither.
TEST(ArticleParts, UnnumberedParagraphsAreThePartsOfOlderActs) {
    const auto sections = parse(
        "Maddə 18. Orqanlar\n\nOrqanlar bunlardır:\n\nbirinci orqan;\n\nikinci orqan.\n\nOnlar "
        "müstəqildir.\n\nMaddə 19. Bir\n\nBir abzas.");
    EXPECT_THAT(
        parts_of(sections.at(0), true),
        ElementsAre("maddə-18.1 | Orqanlar bunlardır:\nbirinci orqan;\nikinci orqan.",
                    "maddə-18.1.abz1 | Orqanlar bunlardır:", "maddə-18.abz1 | Orqanlar bunlardır:",
                    "maddə-18.1.abz2 | birinci orqan;", "maddə-18.abz2 | birinci orqan;",
                    "maddə-18.1.abz3 | ikinci orqan.", "maddə-18.abz3 | ikinci orqan.",
                    "maddə-18.2 | Onlar müstəqildir.", "maddə-18.abz4 | Onlar müstəqildir."));
    EXPECT_THAT(parts_of(sections.at(1)), IsEmpty());
}

// Lines that a PDF broke are no indents: counting them would lead a citation astray.
TEST(ArticleParts, BrokenLinesAreNotCounted) {
    const auto sections = parse(
        "Maddə 1. A\n\n1.1. Bu sətir yarımçıq\n\nqırılmış mətnin davamıdır.\n\nMaddə 2. B\n\nx.");
    EXPECT_THAT(parts_of(sections.at(0)), ElementsAre("maddə-1.1"));
}

TEST(ArticleParts, NumbersOfOtherArticlesAreText) {
    const auto sections =
        parse("Maddə 5. A\n\n5.1. Bir.\n\n7.2. Başqa maddənin hissəsi.\n\n5.2. İki.");
    EXPECT_THAT(parts_of(sections.at(0)), ElementsAre("maddə-5.1", "maddə-5.2"));
}

TEST(ArticleParts, EnglishParagraphsAndPoints) {
    const auto sections = parse(
        "Article 6\n\nFair trial\n\n1. Everyone is entitled.\n\n3. Everyone has these rights:\n\n"
        "(a)to be informed;\n\n(c) to defend himself:\n\n(i) in person;\n\n(ii) by counsel;\n\n"
        "(h) last.\n\n(i) the letter.\n\nArticle 7\n\nNothing more.");
    EXPECT_THAT(
        parts_of(sections.at(0)),
        ElementsAre("article-6.1", "article-6.3", "article-6.3.a", "article-6.3.c",
                    "article-6.3.c.i", "article-6.3.c.ii", "article-6.3.h", "article-6.3.i"));
}

TEST(ArticleParts, AListMayStartInTheParagraphThatHoldsIt) {
    const auto sections = parse(
        "Article 2\n\nDuties\n\n1. (a) Each Party shall act.\n\n(b) It shall report.\n\n2. Reports "
        "are public.\n\nArticle 3\n\nEnd.");
    EXPECT_THAT(parts_of(sections.at(0), true),
                ElementsAre("article-2.1 | 1. (a) Each Party shall act.\n(b) It shall report.",
                            "article-2.1.a | (a) Each Party shall act.",
                            "article-2.1.b | (b) It shall report.",
                            "article-2.2 | 2. Reports are public."));
}

TEST(ArticleParts, AnchorsStayWhenOtherTextIsInserted) {
    const std::string before = "Maddə 1. A\n\n1.1. Bir.\n\n1.2. İki.\n\nMaddə 2. B\n\n2.1. Üç.";
    const std::string after =
        "Maddə 1. A\n\n1.1. Bir.\n\n1.1-1. Yeni.\n\n1.2. İki.\n\nMaddə 1-1. Yeni\n\n1-1.1. "
        "Dörd.\n\n"
        "Maddə 2. B\n\n2.1. Üç.";
    std::vector<std::string> kept;
    for (const Section& section : parse(before)) {
        for (std::string& anchor : parts_of(section)) kept.push_back(std::move(anchor));
    }
    std::vector<std::string> all;
    for (const Section& section : parse(after)) {
        for (std::string& anchor : parts_of(section)) all.push_back(std::move(anchor));
    }
    EXPECT_THAT(all, ::testing::IsSupersetOf(kept));
    EXPECT_EQ(all.size(), kept.size() + 2);
}

TEST(ArticleParts, SecondArticleOfTheSameNumberHasPartsOfItsOwn) {
    const auto sections = parse(
        "Maddə 1. A\n\n1.1. Bir.\n\nMaddə 2. B\n\nx.\n\nƏlavə 1\n\nQaydalar\n\nMaddə 1. "
        "Qayda\n\n1.1. "
        "İki.");
    EXPECT_THAT(parts_of(sections.at(0)), ElementsAre("maddə-1.1"));
    EXPECT_EQ(sections.back().anchor, "maddə-1~2");
    EXPECT_THAT(parts_of(sections.back()), ElementsAre("maddə-1~2.1"));
}

TEST(ArticleParts, AnnexesWithoutArticlesAreNumberedUnderTheirName) {
    const auto sections = parse(
        "Maddə 1. A\n\nx.\n\nMaddə 2. B\n\ny.\n\nƏlavə 1\n\n1. Ümumi müddəalar\n\n1.1. Bu Qaydalar "
        "müddət müəyyən edir.\n\n1.2. Müddət on gündür.");
    EXPECT_THAT(parts_of(sections.back()), ElementsAre("əlavə-1.1.1", "əlavə-1.1.2"));
}

TEST(Preamble, StandsBetweenTheTitleAndTheFirstArticle) {
    const auto law = parse(
        "NÜMUNƏ HAQQINDA QANUN\n\n(5 may 2015-ci il tarixli 2001-IVQ nömrəli Qanunla təsdiq "
        "edilmişdir)\n\nBu Qanun nümunələrin verilməsi qaydasını və müddətini müəyyən "
        "edir.\n\nMaddə 1. A\n\nx.\n\nMaddə 2. B\n\ny.");
    EXPECT_THAT(parts_of(law.at(0), true),
                ElementsAre("preambula | Bu Qanun nümunələrin verilməsi qaydasını və müddətini "
                            "müəyyən edir."));
    const auto treaty = parse(
        "Convention on Examples\n\nPreamble\n\nThe States Parties,\n\nConsidering examples, have "
        "agreed:\n\nArticle 1\n\nScope\n\nx.\n\nArticle 2\n\nEnd\n\ny.");
    EXPECT_THAT(parts_of(treaty.at(0)), ElementsAre("preamble"));
    EXPECT_THAT(parts_of(parse("NÜMUNƏ HAQQINDA QANUN\n\nMaddə 1. A\n\nx.").at(0)), IsEmpty());
}

}  // namespace
}  // namespace axtar::corpus
