#include "corpus/structure/act_parser.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/text.h"
#include "corpus/structure/text_facts.h"
#include "tests/corpus/sections_of.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

std::vector<Section> parse(const std::string& text) {
    const std::vector<Block> blocks = text_blocks(text).blocks;
    std::vector<Section> sections = parse_act(blocks);
    EXPECT_EQ(joined_text(sections), joined_text(blocks)) << "text lost or doubled";
    return sections;
}

TEST(ActParser, CutsAnActIntoArticlesUnderTheirHeadings) {
    const auto sections = parse(
        "Nümunə haqqında\n\nQANUN\n\nI fəsil\n\nÜMUMİ MÜDDƏALAR\n\nMaddə 1. Məqsəd [1]\n\n1.1. Bu "
        "Qanun\n\n"
        "Maddə 1-1. Əlavə məqsəd\n\nmətn\n\nII fəsil. Ərizə\n\nMaddə 25-ci maddəyə uyğun olaraq\n\n"
        "Maddə 2. Müddət\n\n2.1. On gün.");
    EXPECT_THAT(anchors_and_roles(sections),
                ElementsAre("front front_matter", "fəsil-1 front_matter", "maddə-1 body",
                            "maddə-1-1 body", "fəsil-2 body", "maddə-2 body"));
    EXPECT_EQ(sections.at(2).heading, "Maddə 1. Məqsəd");
    EXPECT_THAT(sections.at(2).heading_path, ElementsAre("I fəsil. ÜMUMİ MÜDDƏALAR"));
    EXPECT_THAT(sections.at(5).heading_path, ElementsAre("II fəsil. Ərizə"));
    EXPECT_EQ(sections.at(2).text, "Maddə 1. Məqsəd [1]\n1.1. Bu Qanun");
}

TEST(ActParser, SectionsHoldChapters) {
    const auto sections = parse(
        "Birinci bölmə\n\nÜmumi müddəalar\n\n1-ci fəsil\n\nAnlayışlar\n\nMaddə 1. A\n\nx\n\n2-ci "
        "fəsil\n\nB\n\n"
        "Maddə 2. B\n\ny\n\nİkinci bölmə\n\nC\n\n3-cü fəsil\n\nD\n\nMaddə 3. C\n\nz");
    ASSERT_EQ(sections.back().anchor, "maddə-3");
    EXPECT_THAT(sections.back().heading_path, ElementsAre("İkinci bölmə. C", "3-cü fəsil. D"));
}

TEST(ActParser, TitleOfAnEnglishArticleStandsBelowItsNumber) {
    const auto sections = parse(
        "Agreement on Examples\n\nCHAPTER I\n\nGENERAL\n\nArticle 1\n\nUse of terms\n\nFor the "
        "purposes "
        "of this Agreement:\n\nArticle 2\n\nThe Parties shall meet once a year.");
    EXPECT_EQ(sections.at(2).anchor, "article-1");
    EXPECT_EQ(sections.at(2).heading, "Article 1. Use of terms");
    EXPECT_EQ(sections.at(3).heading, "Article 2");
    EXPECT_THAT(sections.at(3).heading_path, ElementsAre("CHAPTER I. GENERAL"));
}

TEST(ActParser, EnglishHeadingsKeepTheirNumerals) {
    const auto sections =
        parse("ARTICLE V\n\nRemedies\n\nText here.\n\nArticle 5A\n\nMore text here.");
    EXPECT_EQ(sections.at(0).heading, "ARTICLE V. Remedies");
    EXPECT_EQ(sections.at(0).anchor, "article-5");
    EXPECT_EQ(sections.at(1).heading, "Article 5A");
    EXPECT_EQ(sections.at(1).anchor, "article-5a");
}

TEST(ActParser, NotesAndPriorWordingAreNotTheLaw) {
    const auto sections = parse(
        "Maddə 1. Məqsəd\n\nmətn [1]\n\nİSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI\n\n1. 5 may "
        "2015-ci "
        "il tarixli 2001-IVQD nömrəli Qanun\n\n[1] 5 may 2015-ci il tarixli 2001-IVQD nömrəli "
        "Qanunu ilə "
        "1-ci maddə yeni redaksiyada verilmişdir.\n\nƏvvəlki redaksiyada deyilirdi:\n\nMaddə 1. "
        "Köhnə "
        "məqsəd\n\nköhnə mətn\n\n[2] 6 may 2015-ci il tarixli 2002-IVQD nömrəli Qanunu ilə "
        "dəyişdirilib. "
        "Əvvəlki redaksiyada deyilirdi: “bir”");
    EXPECT_THAT(
        anchors_and_roles(sections),
        ElementsAre("maddə-1 body", "sources footnote", "note-1 footnote",
                    "note-1-prior prior_wording", "note-2 footnote", "note-2-prior prior_wording"));
    EXPECT_EQ(sections.at(3).text, "Maddə 1. Köhnə məqsəd\nköhnə mətn");
    EXPECT_EQ(sections.at(5).text, "“bir”");
}

TEST(ActParser, NotesWithoutAListStartAtTheFirst) {
    const auto sections = parse(
        "Maddə 1. A\n\n[1]\n\nx\n\nMaddə 2. B\n\ny\n\n[1] 5 may 2015-ci il tarixli 2001-IVQD "
        "nömrəli "
        "Qanunu ilə x sözü çıxarılmışdır.");
    EXPECT_THAT(anchors_and_roles(sections),
                ElementsAre("maddə-1 body", "maddə-2 body", "note-1 footnote"));
}

TEST(ActParser, TableOfContentsIsNotTheLaw) {
    const auto sections = parse(
        "Qanun\n\nMündəricat\n\nI fəsil. Bir ... 1\nMaddə 1. A ... 2\nMaddə 2. B ... 3\n\nI fəsil. "
        "Bir\n\n"
        "Maddə 1. A\n\nx\n\nMaddə 2. B\n\ny");
    EXPECT_THAT(anchors_and_roles(sections),
                ElementsAre("front front_matter", "contents front_matter", "fəsil-1 front_matter",
                            "maddə-1 body", "maddə-2 body"));
    const auto unnamed = parse(
        "Maddə 1. A\nMaddə 2. B\nMaddə 3. C\n\nMaddə 1. A\n\nx\n\nMaddə 2. B\n\ny\n\nMaddə 3. "
        "C\n\nz");
    EXPECT_THAT(anchors_and_roles(unnamed), ElementsAre("contents front_matter", "maddə-1 body",
                                                        "maddə-2 body", "maddə-3 body"));
}

TEST(ActParser, AnnexesAndSignatureStandApart) {
    const auto sections = parse(
        "Maddə 1. A\n\nx\n\nƏLİ NÜMUNƏYEV\n\nAzərbaycan Respublikasının Prezidenti\n\nBakı şəhəri, "
        "4 mart "
        "2011-ci il\n\n№ 2058-IVQ\n\nƏlavə 1\n\nNümunə Qaydaları\n\nMaddə 1. Qayda\n\ny\n\n2 "
        "nömrəli əlavə\n\n"
        "Siyahı\n\n1. bir");
    EXPECT_THAT(anchors_and_roles(sections),
                ElementsAre("maddə-1 body", "signature front_matter", "əlavə-1 annex",
                            "maddə-1~2 annex", "əlavə-2 annex"));
    EXPECT_THAT(sections.at(3).heading_path, ElementsAre("Əlavə 1. Nümunə Qaydaları"));
    const TextFacts facts = find_act_facts(sections);
    EXPECT_EQ(facts.date, "2011-03-04");
    EXPECT_EQ(facts.number, "2058-IVQ");
}

TEST(ActParser, ArticleTornFromItsNumberIsFound) {
    const auto sections = parse(
        "Qanun\n\nMaddə\n\n1 . Məqsəd\n\nx\n\nMaddə\nvəzifələri\n\n1 0 . "
        "Əməkdaşın\n\ny\n\nMaddə\n\n[3]\n\n2 1 . Son");
    ASSERT_EQ(sections.size(), 4U);
    EXPECT_EQ(sections.at(1).heading, "Maddə 1. Məqsəd");
    EXPECT_EQ(sections.at(2).heading, "Maddə 10. Əməkdaşın vəzifələri");
    EXPECT_EQ(sections.at(3).heading, "Maddə 21. Son");
}

TEST(ActParser, LostSuperscriptIsAnInsertedNumber) {
    const auto sections = parse("Maddə 98. A\n\nx\n\nMaddə 981. B\n\ny\n\nMaddə 99. C\n\nz");
    EXPECT_EQ(sections.at(1).anchor, "maddə-98-1");
    EXPECT_EQ(sections.at(2).anchor, "maddə-99");
}

TEST(ActParser, LongArticleStaysWhole) {
    std::string text = "Maddə 1. A\n";
    for (int i = 0; i < 500; ++i)
        text += "\n1." + std::to_string(i) + ". beş sözdən ibarət bir bənd\n";
    EXPECT_EQ(parse(text).size(), 1U);
}

TEST(ActParser, LongTextInFrontOfTheArticlesIsGrouped) {
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += "1." + std::to_string(i) + ". beş sözdən ibarət bir bənd\n";
    const auto sections = parse(text + "\nMaddə 1. A\n\nx\n\nMaddə 2. B\n\ny");
    ASSERT_GE(sections.size(), 5U);
    EXPECT_EQ(sections.at(0).anchor, "s-1");
    EXPECT_EQ(sections.at(0).role, Role::kBody);
    EXPECT_EQ(sections.back().anchor, "maddə-2");
}

TEST(ActParser, EveryShapeOfTextComesBackWhole) {
    for (const char* text : {"", "x", "Maddə 1.", "Maddə 1.\n\nMaddə 1.\n\nMaddə 1.", "Mündəricat",
                             "Əlavə 1", "Maddə 1. A\n\nƏlavə", "I fəsil",
                             "[1] 5 may 2015-ci il tarixli "
                             "1-IQ nömrəli Qanun",
                             "Maddə", "Maddə\n1 . A", "Maddə 1. A\n\nMündəricat"}) {
        (void)parse(text);
    }
}

TEST(ActNumber, IsReadInItsVariants) {
    EXPECT_EQ(find_act_number("№ 246-IIKQ"), "246-IIKQ");
    EXPECT_EQ(find_act_number("tarixli 695-IQ nömrəli"), "695-IQ");
    EXPECT_EQ(find_act_number("1436 - VQD"), "1436-VQD");
    EXPECT_EQ(find_act_number("21 dekabr 2010-cu il"), "");
    EXPECT_EQ(find_act_number("12-IX fəsil"), "");
}

}  // namespace
}  // namespace axtar::corpus
