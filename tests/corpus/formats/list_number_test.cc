#include "corpus/formats/list_number.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

TEST(ListNumber, IsWrittenInItsForm) {
    const std::map<std::string, NumberForm> forms = {{"arabic", NumberForm::kArabic},
                                                     {"lower letter", NumberForm::kLowerLetter},
                                                     {"upper letter", NumberForm::kUpperLetter},
                                                     {"lower roman", NumberForm::kLowerRoman},
                                                     {"upper roman", NumberForm::kUpperRoman},
                                                     {"lower cyrillic", NumberForm::kLowerCyrillic},
                                                     {"upper cyrillic", NumberForm::kUpperCyrillic},
                                                     {"two digits", NumberForm::kTwoDigits},
                                                     {"bullet", NumberForm::kBullet}};
    for (const auto& [where, columns] : tests::read_table("corpus/formats/list_numbers.tsv")) {
        SCOPED_TRACE(where);
        const auto number = static_cast<unsigned>(std::stoul(columns.at(0)));
        EXPECT_EQ(write_number(number, forms.at(columns.at(1))), columns.at(2));
    }
}

}  // namespace
}  // namespace axtar::corpus
