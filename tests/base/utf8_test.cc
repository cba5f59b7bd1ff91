#include "base/utf8.h"

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::utf8 {
namespace {

TEST(Utf8, RepairsIllFormedSequences) {
    EXPECT_EQ(repair("hüquq"), "hüquq");
    EXPECT_EQ(repair(std::string_view("a\0b", 3)), "ab");
    EXPECT_EQ(repair("a\xC3"), "a\uFFFD");                    // truncated at the end
    EXPECT_EQ(repair("\xC0\xAF"), "\uFFFD\uFFFD");            // overlong slash
    EXPECT_EQ(repair("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // surrogate
    EXPECT_EQ(repair("\xF0\x9F\x98x"), "\uFFFDx");            // maximal subpart is one replacement
    EXPECT_EQ(repair("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // over U+10FFFF
}

TEST(Utf8, KnowsWellFormedText) {
    EXPECT_TRUE(is_valid("məhkəmə \U0001F600 \uFFFD"));
    EXPECT_FALSE(is_valid("\xFF"));
    EXPECT_FALSE(is_valid("a\xE2\x82"));
    EXPECT_TRUE(is_valid(""));
}

TEST(Utf8, RoundTripsEveryCodePoint) {
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
        std::string text;
        append(text, code_point);
        const Decoded decoded = decode(text, 0);
        ASSERT_EQ(decoded.code_point, code_point);
        ASSERT_EQ(decoded.size, text.size());
    }
}

TEST(Utf8, CutsAtCodePoints) {
    EXPECT_EQ(prefix("əə", 3), "ə");
    EXPECT_EQ(prefix("əə", 4), "əə");
    EXPECT_EQ(prefix("ə", 1), "");
}

}  // namespace
}  // namespace axtar::utf8
