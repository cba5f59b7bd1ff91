#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "analyzers/cyrillic_char_filter.h"
#include "analyzers/filtered_text.h"
#include "analyzers/html_entity_char_filter.h"
#include "analyzers/hyphenation_char_filter.h"
#include "analyzers/letter_spacing_char_filter.h"
#include "analyzers/look_alike_char_filter.h"
#include "analyzers/mojibake_char_filter.h"
#include "analyzers/normalizing_char_filter.h"
#include "analyzers/utf8_repair_char_filter.h"
#include "tests/support/read_table.h"

namespace axtar::analyzers {
namespace {

/// Rows: text, expected text. A second pass over the result must change nothing.
template <class Filter>
void check(const std::string& table) {
    for (const auto& [where, columns] : tests::read_table("analyzers/" + table)) {
        SCOPED_TRACE(where);
        FilteredText text(columns.at(0));
        Filter().apply(text);
        EXPECT_EQ(text.text(), columns.at(1));
        const std::string result(text.text());
        FilteredText again(result);
        Filter().apply(again);
        EXPECT_EQ(again.text(), result) << "a second pass";
    }
}

TEST(HtmlEntityCharFilter, ReadsReferencesThatAreLeftInText) {
    for (const auto& [where, columns] : tests::read_table("analyzers/html_entity.tsv")) {
        SCOPED_TRACE(where);
        FilteredText text(columns.at(0));
        HtmlEntityCharFilter().apply(text);
        EXPECT_EQ(text.text(), columns.at(1));
    }
}
TEST(MojibakeCharFilter, RepairsUtf8ReadAsACodePage) { check<MojibakeCharFilter>("mojibake.tsv"); }
TEST(NormalizingCharFilter, BringsTextToNfc) { check<NormalizingCharFilter>("normalizing.tsv"); }
TEST(HyphenationCharFilter, JoinsWordsBrokenByTypesetting) {
    check<HyphenationCharFilter>("hyphenation.tsv");
}
TEST(LetterSpacingCharFilter, JoinsSpacedLetters) {
    check<LetterSpacingCharFilter>("letter_spacing.tsv");
}
TEST(LookAlikeCharFilter, MapsForeignLettersInLatinWords) {
    check<LookAlikeCharFilter>("look_alike.tsv");
}
TEST(CyrillicCharFilter, WritesCyrillicInLatin) { check<CyrillicCharFilter>("cyrillic.tsv"); }

TEST(Utf8RepairCharFilter, MakesAnyBytesWellFormed) {
    const std::string bytes("a\xFF\xC9\0b\xE2\x80z", 8);
    FilteredText text(bytes);
    Utf8RepairCharFilter().apply(text);
    EXPECT_EQ(text.text(), "a\uFFFD\uFFFD b\uFFFDz");
    EXPECT_EQ(text.original_start(static_cast<std::uint32_t>(text.text().size() - 1)), 7U);
    EXPECT_EQ(text.original_end(static_cast<std::uint32_t>(text.text().size())), 8U);
}

TEST(FilteredText, LeadsBackThroughSeveralFilters) {
    //                    0123456789
    FilteredText text("ab--cd==ef");
    EXPECT_TRUE(text.is_identity());
    text.apply({{2, 4, ""}, {6, 8, "xyz"}});  // abcdxyzef
    ASSERT_EQ(text.text(), "abcdxyzef");
    EXPECT_EQ(text.original_end(2), 2U);
    EXPECT_EQ(text.original_start(2), 4U);
    EXPECT_EQ(text.original_start(5), 6U);  // inside the replacement: its start
    EXPECT_EQ(text.original_end(5), 8U);    // and its end
    EXPECT_EQ(text.original_start(7), 8U);
    text.apply({{1, 3, "Q"}, {3, 5, "R"}});  // aQRyzef: b--c, then d and x of ==
    ASSERT_EQ(text.text(), "aQRyzef");
    EXPECT_EQ(text.original_start(1), 1U);
    EXPECT_EQ(text.original_end(2), 5U);
    EXPECT_EQ(text.original_start(2), 5U);
    EXPECT_EQ(text.original_end(3), 8U);
    EXPECT_EQ(text.original_start(3), 6U);
    EXPECT_EQ(text.original_end(7), 10U);
    text.apply({{0, 7, ""}});
    EXPECT_EQ(text.text(), "");
}

}  // namespace
}  // namespace axtar::analyzers
