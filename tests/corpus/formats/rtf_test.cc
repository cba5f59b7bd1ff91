#include "corpus/formats/rtf.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/corpus/formats/blocks_of.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string file_of(const std::string& body) {
    return "{\\rtf1\\ansi\\ansicpg1254\\deff0{\\fonttbl{\\f0\\fnil\\fcharset162 A;}"
           "{\\f1\\fnil\\fcharset204 B;}{\\f2\\fnil\\fcharset0 C;}}"
           "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 Ad;}{\\s2 heading 2;}}"
           "{\\info{\\title Bir s\\u601?n\\u601?d ad\\'fd}{\\author X}}\n" +
           body + "}";
}

TEST(Rtf, ReadsEachFeature) {
    for (const auto& [where, columns] : tests::read_table("corpus/formats/rtf.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(2));
        const Result<FormattedText> text = read_rtf(file_of(columns.at(0)));
        ASSERT_TRUE(text) << to_string(text.error());
        EXPECT_EQ(shown(text->blocks), columns.at(1));
    }
}

TEST(Rtf, TakesTheTitleFromTheProperties) {
    const Result<FormattedText> text = read_rtf(file_of("\\pard x\\par"));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->title, "Bir sənəd adı");
    EXPECT_EQ(text->charset, "windows-1254");
}

TEST(Rtf, RefusesWhatIsNoRtf) {
    for (const std::string bytes : {"", "{\\html1}", "PK\x03\x04", "rtf"}) {
        const Result<FormattedText> text = read_rtf(bytes);
        ASSERT_FALSE(text) << bytes;
        EXPECT_EQ(text.error().code, ErrorCode::kMalformedDocument);
    }
}

TEST(Rtf, SurvivesDeepNesting) {
    const std::string deep(300'000, '{');
    const Result<FormattedText> text =
        read_rtf("{\\rtf1 a" + deep + "b" + std::string(300'000, '}') + "c\\par}");
    ASSERT_TRUE(text);
    EXPECT_EQ(shown(text->blocks), "P abc");
}

TEST(Rtf, SurvivesDamage) {
    std::mt19937 random(tests::random_seed());
    const std::string sound = file_of(
        "\\pard\\s1 Ba\\'fel\\'fdq\\par\\trowd\\intbl a\\cell b\\cell\\row\\pard "
        "x{\\footnote y\\par z}\\u601?\\bin3 abc\\par");
    for (int i = 0; i < 3000; ++i) {
        std::string bytes = sound;
        for (auto change = random() % 6 + 1; change > 0; --change)
            bytes[6 + random() % (bytes.size() - 6)] = static_cast<char>(random());
        bytes.resize(bytes.size() - random() % 40);
        const Result<FormattedText> text = read_rtf(bytes);
        if (!text) continue;
        for (const Block& block : text->blocks) {
            ASSERT_TRUE(utf8::is_valid(block.text)) << i;
            ASSERT_FALSE(block.text.empty()) << i;
        }
    }
}

}  // namespace
}  // namespace axtar::corpus
