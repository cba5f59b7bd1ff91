#include "corpus/structure/part_label.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string_view name_of(LabelStyle style) {
    constexpr std::array<std::string_view, 11> kNames = {
        "dotted",     "number",     "upper_roman", "bracketed", "in_brackets", "letter",
        "letter_dot", "in_letters", "roman",       "in_roman",  "note"};
    return kNames.at(static_cast<std::size_t>(style));
}

TEST(PartLabel, TellsNumbersOfPartsFromAmountsDatesAndNames) {
    for (const auto& [where, columns] : tests::read_table("corpus/part_labels.tsv")) {
        SCOPED_TRACE(where);
        const auto label = read_part_label(columns.at(0));
        EXPECT_EQ(label ? name_of(label->style) : "-", columns.at(1)) << columns.at(0);
        if (!label || columns.at(1) == "-") continue;
        EXPECT_EQ(label->number, columns.at(2));
        EXPECT_EQ(columns.at(0).substr(label->text), columns.at(3));
    }
}

TEST(PartLabel, ALetterMayBeARomanNumeral) {
    EXPECT_EQ(read_part_label("(i) x")->roman_value, 1U);
    EXPECT_GT(read_part_label("(i) x")->value, 0U);
    EXPECT_EQ(read_part_label("(b) x")->roman_value, 0U);
    EXPECT_GT(read_part_label("ç) x")->value, read_part_label("c) x")->value);
    EXPECT_LT(read_part_label("ç) x")->value, read_part_label("d) x")->value);
}

}  // namespace
}  // namespace axtar::corpus
