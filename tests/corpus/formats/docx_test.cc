#include "corpus/formats/docx.h"

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "corpus/formats/docx_text.h"
#include "tests/corpus/formats/blocks_of.h"
#include "tests/corpus/formats/docx_file.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

using ::testing::HasSubstr;

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

const std::string kParagraph = "<w:p><w:r><w:t>mətn</w:t></w:r></w:p>";

Error error_of(const std::string& bytes) {
    const Result<FormattedText> text = read_docx(bytes);
    EXPECT_FALSE(text);
    return text ? Error{} : text.error();
}

TEST(Docx, ReadsEachFeature) {
    for (const auto& [where, columns] : tests::read_table("corpus/formats/docx.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(2));
        const Result<FormattedText> text = read_docx(docx_of(columns.at(0)));
        ASSERT_TRUE(text) << to_string(text.error());
        EXPECT_EQ(shown(text->blocks), columns.at(1));
    }
}

TEST(Docx, TakesTitleAndLanguageFromTheProperties) {
    const Result<FormattedText> text = read_docx(docx_of(kParagraph));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->title, "Su Məcəlləsi haqqında");
    EXPECT_EQ(text->language, "az");
    EXPECT_FALSE(text->is_page);
}

TEST(Docx, ReadsOtherPrefixesAndTheStrictNamespace) {
    const std::string part =
        "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p>"
        "<x:pPr><x:outlineLvl x:val=\"0\"/></x:pPr><x:r><x:t>Ad</x:t></x:r></x:p></x:body>"
        "</x:document>";
    const Result<FormattedText> text = read_docx(zip_of({{"word/document.xml", part}}));
    ASSERT_TRUE(text) << to_string(text.error());
    EXPECT_EQ(shown(text->blocks), "H1 Ad");
}

TEST(Docx, RefusesWhatIsNoDocument) {
    EXPECT_THAT(error_of("").message, HasSubstr("no .docx"));
    EXPECT_THAT(error_of("random bytes, no archive").message, HasSubstr("no .docx"));
    EXPECT_THAT(error_of(zip_of({{"a.txt", "a"}})).message, HasSubstr("word/document.xml"));
    EXPECT_THAT(error_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").message, HasSubstr("password"));
    EXPECT_THAT(error_of(zip_of({{"word/document.xml", "<w:document><w:body>"}})).message,
                HasSubstr("well-formed"));
    const std::string whole = docx_of(kParagraph);
    EXPECT_EQ(error_of(whole.substr(0, whole.size() / 2)).code, ErrorCode::kMalformedDocument);
}

TEST(Docx, OpensNoEntryButItsParts) {
    const Result<FormattedText> text = read_docx(
        zip_of({{"../../etc/passwd", "x"},
                {"word/document.xml", docx_part("document", "<w:body>" + kParagraph + "</w:body>")},
                {"/abs", "y"}}));
    ASSERT_TRUE(text) << to_string(text.error());
    EXPECT_EQ(shown(text->blocks), "P mətn");
}

TEST(Docx, RefusesDocumentTypesAndExpandsNoEntity) {
    const std::string bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>"
        "<document><body><p><r><t>&c;</t></r></p></body></document>";
    EXPECT_THAT(error_of(zip_of({{"word/document.xml", bomb}})).message, HasSubstr("DOCTYPE"));
    // The same past the look at the first bytes, straight to the XML: the entity stays as it is.
    const std::string reference = "<document><body><p><r><t>&c;</t></r></p></body></document>";
    const Result<FormattedText> text = docx_blocks({.document = reference});
    ASSERT_TRUE(text);
    EXPECT_EQ(shown(text->blocks), "P &c;");
    const Result<FormattedText> typed = docx_blocks({.document = bomb});
    if (typed) {
        EXPECT_EQ(shown(typed->blocks), "P &c;");
    }
}

TEST(Docx, RefusesBombs) {
    const std::string bomb =
        docx_part("document", "<w:body>" + std::string(80U << 20U, ' ') + "</w:body>");
    EXPECT_EQ(error_of(zip_of({{"word/document.xml", bomb}})).code, ErrorCode::kTooLarge);
    const std::string ratio =
        docx_part("document", "<w:body>" + repeated("<w:p/>", 700'000) + "</w:body>");
    EXPECT_EQ(error_of(zip_of({{"word/document.xml", ratio}})).code, ErrorCode::kTooLarge);
}

TEST(Docx, RefusesTooManyEntries) {
    std::vector<std::pair<std::string, std::string>> entries = {
        {"word/document.xml", docx_part("document", kParagraph)}};
    for (int i = 0; i < 10'050; ++i) entries.emplace_back("m/" + std::to_string(i), "");
    EXPECT_EQ(error_of(zip_of(entries)).code, ErrorCode::kTooLarge);
}

// Text boxes in text boxes: a block used to move from each paragraph to the one around it.
TEST(Docx, KeepsTheTextOfParagraphsInParagraphs) {
    constexpr int kDepth = 30'000;
    const std::string body =
        repeated("<w:p><w:r><w:t>mətn</w:t></w:r>", kDepth) + repeated("</w:p>", kDepth);
    const Result<FormattedText> text =
        docx_blocks({.document = docx_part("document", "<w:body>" + body + "</w:body>")});
    ASSERT_TRUE(text) << to_string(text.error());
    EXPECT_EQ(text->blocks.size(), static_cast<std::size_t>(kDepth));
}

TEST(Docx, SurvivesDeepNesting) {
    constexpr int kDepth = 100'000;
    for (const std::string name : {"w:p", "w:tbl><w:tr><w:tc", "w:sdt", "w:r", "w:hyperlink"}) {
        std::string close = name;
        std::string closing;
        for (std::size_t at = close.size(); at > 0;) {
            const std::size_t start = close.rfind('<', at - 1);
            const std::size_t from = start == std::string::npos ? 0 : start + 1;
            closing += "</" + close.substr(from, close.find('>', from) - from) + ">";
            if (start == std::string::npos) break;
            at = start;
        }
        const std::string body =
            repeated("<" + name + ">", kDepth) + kParagraph + repeated(closing, kDepth);
        const Result<FormattedText> text =
            docx_blocks({.document = docx_part("document", "<w:body>" + body + "</w:body>")});
        ASSERT_TRUE(text) << name << ": " << to_string(text.error());
        EXPECT_THAT(shown(text->blocks), HasSubstr("mətn")) << name;
    }
}

TEST(Docx, SurvivesDamage) {
    std::mt19937 random(tests::random_seed());
    const std::string sound = docx_of(repeated(kParagraph, 20));
    for (int i = 0; i < 1500; ++i) {
        std::string bytes = sound;
        for (auto change = random() % 8 + 1; change > 0; --change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const Result<FormattedText> text = read_docx(bytes);
        if (!text) continue;
        for (const Block& block : text->blocks) ASSERT_TRUE(utf8::is_valid(block.text)) << i;
    }
}

}  // namespace
}  // namespace axtar::corpus
