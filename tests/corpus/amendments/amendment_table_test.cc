#include <string>

#include <gtest/gtest.h>

#include "corpus/amendments/amendments.h"
#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

// "811-IVQD 2013-10-30 25.1 replaced; …"
std::string shown(const std::vector<Amendment>& amendments) {
    std::string text;
    for (const Amendment& amendment : amendments) {
        if (!text.empty()) text += "; ";
        text += or_dash(amendment.act_number) + " " + or_dash(amendment.date) + " " +
                or_dash(amendment.provision) + " " +
                std::string(amendment_action_name(amendment.action));
    }
    return text;
}

TEST(FindAmendments, ReadsWhatANoteTells) {
    std::size_t rows = 0;
    for (const auto& [where, columns] : tests::read_table("amendments/notes.tsv")) {
        SCOPED_TRACE(where);
        ASSERT_EQ(columns.size(), 2U) << "a row is a note and its amendments";
        Document document{.kind = "legislation"};
        document.sections.push_back(
            {.anchor = "note-1", .text = columns.at(0), .role = Role::kFootnote});
        find_amendments(document);
        EXPECT_EQ(shown(document.amendments), columns.at(1)) << columns.at(0);
        ++rows;
    }
    EXPECT_GE(rows, 90U);
}

}  // namespace
}  // namespace axtar::corpus
