#include "corpus/formats/html.h"

#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"

namespace axtar::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

FormattedText read(const std::string& html) {
    Result<FormattedText> formatted = read_html(html);
    EXPECT_TRUE(formatted) << (formatted ? "" : to_string(formatted.error()));
    return formatted ? *formatted : FormattedText{};
}

std::vector<std::string> texts(const FormattedText& formatted) {
    std::vector<std::string> lines;
    for (const Block& block : formatted.blocks) lines.push_back(block.text);
    return lines;
}

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

TEST(Html, ReadsParagraphsHeadingsListsAndRows) {
    const FormattedText page = read(
        "<html lang=az><title>Ad</title><h2>Başlıq</h2><p>Bir "
        "<b>iki</b>üç&nbsp;dörd<ul><li>a<li>b</ul>"
        "<table><tr><td>x<td><p>y</p><tr><th>z<th>w</table>");
    EXPECT_THAT(texts(page), ElementsAre("Başlıq", "Bir ikiüç dörd", "a", "b", "x\ty", "z\tw"));
    EXPECT_EQ(page.title, "Ad");
    EXPECT_EQ(page.language, "az");
    EXPECT_EQ(page.blocks.at(0).kind, BlockKind::kHeading);
    EXPECT_EQ(page.blocks.at(0).level, 2);
    EXPECT_EQ(page.blocks.at(2).kind, BlockKind::kListItem);
    EXPECT_EQ(page.blocks.at(4).kind, BlockKind::kTableRow);
}

TEST(Html, LineBreaksEndLinesAndTwoLeaveAGap) {
    const FormattedText page = read("<p>bir<br>iki<br><br>üç</p>");
    ASSERT_THAT(texts(page), ElementsAre("bir", "iki", "üç"));
    EXPECT_FALSE(page.blocks.at(1).gap_before);
    EXPECT_TRUE(page.blocks.at(2).gap_before);
}

TEST(Html, TableThatLaysOutAPageGivesItsBlocks) {
    const FormattedText page =
        read("<table><tr><td><a href=1>menyu</a><td><h1>Ad</h1><p>Mətn</p></table>");
    EXPECT_THAT(texts(page), ElementsAre("menyu", "Ad", "Mətn"));
}

TEST(Html, LeavesOutWhatIsNoText) {
    EXPECT_THAT(
        texts(read("<head><style>p{}</style></head><script>var a='<p>x';</script><noscript>n"
                   "</noscript><template>t</template><!-- c --><!--[if mso]><p>m</p><![endif]-->"
                   "<p>mətn</p><select><option>o</select><button>d</button>")),
        ElementsAre("mətn"));
}

TEST(Html, ConditionalMarksOfWordProcessorsAreNoText) {
    EXPECT_THAT(texts(read("<p>mətn<![if !supportFootnotes]>[25]<![endif]> son</p>")),
                ElementsAre("mətn[25] son"));
    EXPECT_TRUE(read_html("<p>a<![if b<![if c<![").has_value());
}

TEST(Html, CountsLinks) {
    const FormattedText page = read("<p><a href=1>bir</a> və <a href=2>iki</a></p>");
    EXPECT_EQ(page.blocks.at(0).links, 2U);
    EXPECT_EQ(page.blocks.at(0).link_bytes, 6U);
}

TEST(Html, ReadsNumericReferencesOfWordProcessors) {
    EXPECT_THAT(
        texts(read("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"
                   "<p>m&#601;lumat&#305;n &#150; &Uuml;&ccedil; &#8220;s&ouml;z&#8221; &#147;")),
        ElementsAre("məlumatın – Üç “söz” “"));
}

TEST(Html, ReadsTheDeclaredEncoding) {
    EXPECT_THAT(texts(read("<meta charset=windows-1254><p>\xDE\xFCphə \xFD\xF0")),
                ElementsAre(HasSubstr("Şüph")));
    const FormattedText turkish = read("<meta charset='windows-1254'><p>\xDE\xFDrnaq");
    EXPECT_THAT(texts(turkish), ElementsAre("Şırnaq"));
    const FormattedText undeclared = read("<p>\xDE\xFDrnaq");
    EXPECT_THAT(texts(undeclared), ElementsAre("Şırnaq"));
}

TEST(Html, BelievesUtf8MoreThanAWrongDeclaration) {
    EXPECT_THAT(texts(read("<meta charset=windows-1251><p>məlumat")), ElementsAre("məlumat"));
    EXPECT_THAT(texts(read("<meta charset=no-such-charset><p>\xFC")), ElementsAre("ü"));
}

TEST(Html, ReadsUtf16) {
    std::string bytes = "\xFF\xFE";
    for (const char c : std::string("<p>abc</p>")) {
        bytes += c;
        bytes += '\0';
    }
    EXPECT_THAT(texts(read(bytes)), ElementsAre("abc"));
}

TEST(Html, KeepsTextWhateverTheNesting) {
    for (const char* element : {"div", "b", "table><tr><td", "ul><li", "span", "a", "font"}) {
        SCOPED_TRACE(element);
        const std::string open = std::string("<") + element + ">";
        const FormattedText page = read("<p>əvvəl</p>" + repeated(open, 100000) + "dərin");
        ASSERT_FALSE(page.blocks.empty());
        EXPECT_EQ(page.blocks.front().text, "əvvəl");
        EXPECT_THAT(page.blocks.back().text, HasSubstr("dərin"));
    }
}

TEST(Html, DeepNestingWithForeignEndTagsIsNotQuadratic) {
    const auto start = std::chrono::steady_clock::now();
    (void)read(repeated("<b>", 300000) + repeated("</i>", 300000) + "son");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(Html, SurvivesUnclosedAndHugeParts) {
    for (const std::string& html :
         {"<!--" + std::string(2000000, 'x'), "<p title=\"" + std::string(2000000, 'x'),
          "<" + std::string(2000000, 'x'), "<script>" + std::string(2000000, '<'),
          repeated("&amp", 400000), repeated("<", 400000), repeated("<!--", 200000),
          "<p " + repeated("a=b ", 300000) + ">son"}) {
        EXPECT_TRUE(read_html(html)) << html.substr(0, 20);
    }
}

TEST(Html, LongLineIsReadWhole) {
    const FormattedText page = read("<p>" + repeated("sözlər ", 2500000) + "son</p>");  // 20 MB
    ASSERT_EQ(page.blocks.size(), 1U);
    EXPECT_EQ(page.blocks.at(0).text.size(), 2500000U * 9 + 3);
}

TEST(Html, EntityBombsAndFilesAreNotOpened) {
    const FormattedText page = read(
        "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM "
        "\"file:///etc/hostname\">]><p>&b;&f;mətn</p>");
    std::string all;
    for (const std::string& line : texts(page)) all += line;
    EXPECT_THAT(all, HasSubstr("mətn"));
    EXPECT_EQ(all.find("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), std::string::npos);
}

TEST(Html, NulAndIllFormedBytesAreRepaired) {
    const FormattedText page = read(std::string("<p>a\0b\xC3(</p><p>ə</p>", 21));
    for (const Block& block : page.blocks) {
        EXPECT_TRUE(utf8::is_valid(block.text));
        EXPECT_EQ(block.text.find('\0'), std::string::npos);
    }
}

TEST(Html, BinaryIsRefused) {
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 % 29);
    const Result<FormattedText> page = read_html(bytes);
    ASSERT_FALSE(page);
    EXPECT_THAT(page.error().message, HasSubstr("not text"));
}

TEST(Html, EmptyInputGivesNoBlocks) { EXPECT_TRUE(read("").blocks.empty()); }

}  // namespace
}  // namespace axtar::corpus
