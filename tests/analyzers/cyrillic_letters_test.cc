#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "analyzers/cyrillic_char_filter.h"
#include "analyzers/filtered_text.h"
#include "tests/analyzers/shared_texts.h"
#include "tests/support/shared_data.h"

namespace axtar::analyzers {
namespace {

// The filter has a table of its own, since ICU's transliterators tell no offsets; on texts in the
// alphabet of 1958 the two must agree.
TEST(CyrillicCharFilter, AgreesWithIcuOnTheUniversalDeclaration) {
    AXTAR_REQUIRE_SHARED_DATA(file, "udhr/udhr.jsonl");
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> icu_rules(
        icu::Transliterator::createInstance("az_Cyrl-az/BGN", UTRANS_FORWARD, status));
    ASSERT_TRUE(U_SUCCESS(status)) << u_errorName(status);
    std::size_t compared = 0;
    for (const tests::SharedText& text : tests::read_shared_texts(file)) {
        if (text.script != "Cyrl") continue;
        icu::UnicodeString expected = icu::UnicodeString::fromUTF8(text.body);
        icu_rules->transliterate(expected);
        std::string by_icu;
        expected.toUTF8String(by_icu);
        FilteredText mine(text.body);
        CyrillicCharFilter().apply(mine);
        EXPECT_EQ(mine.text(), by_icu) << text.id;
        ++compared;
    }
    EXPECT_EQ(compared, 31U);
}

}  // namespace
}  // namespace axtar::analyzers
