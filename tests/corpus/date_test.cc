#include "corpus/structure/date.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

TEST(FindDate, ReadsTheFormsOfBothLanguages) {
    for (const auto& [where, columns] : tests::read_table("corpus/dates.tsv")) {
        SCOPED_TRACE(where);
        const auto found = find_date(columns.at(0));
        EXPECT_EQ(found ? found->iso : "-", columns.at(1)) << columns.at(0);
    }
}

TEST(FindDate, TellsWhereTheDateStands) {
    const std::string text = "Bakı şəhəri, 3 mart 2017-ci il, saat 10";
    const auto found = find_date(text);
    ASSERT_TRUE(found);
    EXPECT_EQ(text.substr(found->start, found->length), "3 mart 2017-ci il");
}

TEST(FindDate, FindsADateBehindManyOtherNumbers) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "12 maddə 7, ";
    EXPECT_FALSE(find_date(text));
    EXPECT_EQ(find_date(text + "4 iyun 2019-cu il")->iso, "2019-06-04");
}

TEST(ParseDate, WantsTheWholeTextToBeADate) {
    EXPECT_EQ(parse_date(" 28.12.2018 "), "2018-12-28");
    EXPECT_EQ(parse_date("28 dekabr 2018-ci il tarixli"), "2018-12-28");
    EXPECT_FALSE(parse_date("28.12.2018 tarixində keçirilib"));
    EXPECT_FALSE(parse_date("Bakı, 28.12.2018"));
}

}  // namespace
}  // namespace axtar::corpus
