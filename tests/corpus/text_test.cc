#include "corpus/formats/text.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/formats/line_wrap.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(const std::vector<Block>& blocks) {
    std::vector<std::string> lines;
    for (const Block& block : blocks) lines.push_back(block.text);
    return lines;
}

TEST(Text, LinesAreBlocksAndBlankLinesGaps) {
    const FormattedText text = text_blocks("\xEF\xBB\xBF bir\u00A0 iki\r\nüç\r\n\r\n \tdörd\fbeş");
    ASSERT_THAT(texts(text.blocks), ElementsAre("bir iki", "üç", "dörd", "beş"));
    EXPECT_FALSE(text.blocks.at(1).gap_before);
    EXPECT_TRUE(text.blocks.at(2).gap_before);
}

TEST(Text, MarkdownHeadingsHaveLevels) {
    const FormattedText text = text_blocks("# Bir\n\n### Üç\n#yox", true);
    EXPECT_EQ(text.blocks.at(0).level, 1);
    EXPECT_EQ(text.blocks.at(1).level, 3);
    EXPECT_EQ(text.blocks.at(2).kind, BlockKind::kParagraph);
}

TEST(Text, EncodingsAreFound) {
    EXPECT_THAT(texts(read_text("\xFE\xFF\x02\x59\x01\x61")->blocks), ElementsAre("əš"));
    EXPECT_THAT(texts(read_text(std::string("a\0b\0c\0d\0e\0\x59\x02", 12))->blocks),
                ElementsAre("abcdeə"));
    EXPECT_EQ(read_text("\xDE\xFDrnaq")->charset, "windows-1254");
    const std::string cyrillic(60, '\xE0');
    EXPECT_EQ(read_text(cyrillic)->charset, "windows-1251");
    EXPECT_EQ(read_text(cyrillic)->blocks.at(0).text.substr(0, 2), "а");
}

TEST(Text, BinaryIsRefused) {
    EXPECT_FALSE(read_text(std::string("PK\x03\x04") + std::string(2000, '\x01')));
}

TEST(LineWrap, JoinsLinesBrokenAtAWidth) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text +=
            "Bu sətir müəyyən bir enə çatdıqdan sonra kəsilmiş və növbəti\n"
            "sətirdə davam edir.\n"
            "12.\n"
            "Yeni bənd nömrəsindən ayrılmışdır və burada\n"
            "tamamlanır.\n\n";
    }
    std::vector<Block> blocks = text_blocks(text).blocks;
    join_wrapped_lines(blocks);
    ASSERT_EQ(blocks.size(), 24U);
    EXPECT_EQ(blocks.at(0).text,
              "Bu sətir müəyyən bir enə çatdıqdan sonra kəsilmiş və növbəti sətirdə davam edir.");
    EXPECT_EQ(blocks.at(1).text, "12. Yeni bənd nömrəsindən ayrılmışdır və burada tamamlanır.");
}

TEST(LineWrap, LeavesAHyphenAtALineEndToTheAnalysis) {
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += "Sətrin sonunda hecalara ayrılmış söz qalıb, məsələn müraciət-\nlər belədir.\n\n";
    std::vector<Block> blocks = text_blocks(text).blocks;
    join_wrapped_lines(blocks);
    EXPECT_NE(blocks.at(0).text.find("müraciət-\nlər"), std::string::npos);
}

TEST(LineWrap, TextWhoseLinesAreParagraphsStays) {
    std::vector<Block> blocks =
        text_blocks(
            "Birinci abzas burada bitir.\nİkinci abzas da burada.\nbəndlər:\na) bir\nb) iki")
            .blocks;
    join_wrapped_lines(blocks);
    EXPECT_EQ(blocks.size(), 5U);
}

}  // namespace
}  // namespace axtar::corpus
