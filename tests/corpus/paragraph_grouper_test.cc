#include "corpus/structure/paragraph_grouper.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/letters.h"
#include "corpus/formats/text.h"
#include "corpus/structure/paragraph_numbers.h"
#include "corpus/structure/sentences.h"
#include "corpus/structure/text_headings.h"
#include "tests/corpus/sections_of.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

std::string words(int count, const std::string& word = "söz") {
    std::string text = "Söz";
    for (int i = 1; i < count; ++i) text += " " + word;
    return text + ".";
}

std::vector<Section> group(const std::vector<Block>& blocks) {
    Anchors anchors;
    std::vector<Section> sections = group_paragraphs(blocks, {}, anchors);
    EXPECT_EQ(joined_text(sections), joined_text(blocks)) << "text lost or doubled";
    return sections;
}

TEST(ParagraphGrouper, CutsAtParagraphEnds) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += words(90) + "\n\n";
    const auto sections = group(text_blocks(text).blocks);
    ASSERT_EQ(sections.size(), 4U);
    EXPECT_EQ(sections.at(0).anchor, "s-1");
    EXPECT_EQ(sections.at(3).anchor, "s-4");
    for (const Section& section : sections) EXPECT_LE(count_words(section.text), 400U);
}

TEST(ParagraphGrouper, CutsALineOfManySentences) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += words(20) + " ";
    const auto sections = group(text_blocks(text).blocks);
    EXPECT_GE(sections.size(), 5U);
    for (const Section& section : sections) {
        EXPECT_LE(count_words(section.text), 400U);
        EXPECT_EQ(section.text.back(), '.');
    }
}

TEST(ParagraphGrouper, CutsASentenceWithoutEnd) {
    const auto sections = group(text_blocks(words(5000)).blocks);
    EXPECT_GE(sections.size(), 12U);
}

TEST(ParagraphGrouper, HeadingsStartGroupsAndNameThem) {
    std::vector<Block> blocks = text_blocks("# Bir\n\n## İki\n\n" + words(30) + "\n\n## Üç\n\n" +
                                                words(30) + "\n\n# Dörd\n\n" + words(30),
                                            true)
                                    .blocks;
    const auto sections = group(blocks);
    ASSERT_EQ(sections.size(), 3U);
    EXPECT_EQ(sections.at(0).heading, "İki");
    EXPECT_THAT(sections.at(0).heading_path, ElementsAre("Bir"));
    EXPECT_EQ(sections.at(1).heading, "Üç");
    EXPECT_THAT(sections.at(1).heading_path, ElementsAre("Bir"));
    EXPECT_EQ(sections.at(2).heading, "Dörd");
    EXPECT_TRUE(sections.at(2).heading_path.empty());
}

TEST(ParagraphGrouper, TitlePageAndSignatureMakeNoSectionsOfTheirOwn) {
    const auto sections =
        group(text_blocks("# OFFICE\n\n1 May\n\n# REPORT\n\nof the year\n\n# Visits\n\n" +
                              words(60) + "\n\n# Chair\n\nN. Example",
                          true)
                  .blocks);
    ASSERT_EQ(sections.size(), 1U);
    EXPECT_EQ(sections.at(0).heading, "Visits");
}

TEST(ParagraphGrouper, RandomTextsComeBackWhole) {
    std::mt19937 random(20240817);
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE(round);
        std::vector<Block> blocks;
        for (unsigned i = static_cast<unsigned>(random() % 30); i > 0; --i) {
            Block block{
                .text = words(static_cast<int>(1 + random() % (random() % 8 == 0 ? 1500 : 80)))};
            if (random() % 5 == 0) {
                block.kind = BlockKind::kHeading;
                block.level = static_cast<int>(1 + random() % 6);
            }
            blocks.push_back(block);
        }
        (void)group(blocks);
    }
}

TEST(TextHeadings, AreLinesInCapitalsAndShortNumberedLines) {
    std::vector<Block> blocks =
        text_blocks(
            "THE FACTS\n\nThis is a plain paragraph.\n\nI.  THE CIRCUMSTANCES\n\nA. "
            "Admissibility\n\n5.  The office was asked "
            "to answer within ten days.\n\nXÜLASƏ\n\nSadə abzas burada bitir.\n\nSadə abzas da "
            "var.")
            .blocks;
    mark_text_headings(blocks, number_paragraphs(blocks));
    std::vector<int> levels;
    for (const Block& block : blocks) levels.push_back(block.level);
    EXPECT_THAT(levels, ElementsAre(1, 0, 2, 3, 0, 1, 0, 0));
}

TEST(Sentences, DoNotEndBehindInitialsAndAbbreviations) {
    const std::string text =
        "Case of A. Example v. Country, No. 5, ends here. The next one goes on.";
    EXPECT_THAT(
        split_at_sentences(text, 12),
        ElementsAre("Case of A. Example v. Country, No. 5, ends here.", "The next one goes on."));
}

}  // namespace
}  // namespace axtar::corpus
