#include "corpus/structure/heading_line.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/read_table.h"

namespace axtar::corpus {
namespace {

std::string name_of(Unit unit) {
    static const std::map<Unit, std::string> names = {{Unit::kPart, "part"},
                                                      {Unit::kTitle, "title"},
                                                      {Unit::kDivision, "division"},
                                                      {Unit::kSubdivision, "subdivision"},
                                                      {Unit::kChapter, "chapter"},
                                                      {Unit::kParagraph, "paragraph"},
                                                      {Unit::kArticle, "article"},
                                                      {Unit::kAnnex, "annex"},
                                                      {Unit::kContents, "contents"},
                                                      {Unit::kNotes, "notes"},
                                                      {Unit::kProvisions, "provisions"}};
    return names.at(unit);
}

TEST(HeadingLine, TellsHeadingsFromSentencesThatStartLikeOne) {
    for (const auto& [where, columns] : tests::read_table("corpus/heading_lines.tsv")) {
        SCOPED_TRACE(where);
        const auto heading = parse_heading_line(columns.at(0));
        EXPECT_EQ(heading ? name_of(heading->unit) : "-", columns.at(1)) << columns.at(0);
        if (!heading) continue;
        EXPECT_EQ(heading->number.text, columns.at(2));
        EXPECT_EQ(heading->title, columns.at(3));
    }
}

TEST(HeadingLine, NamesAnchorsByUnitAndNumber) {
    EXPECT_EQ(unit_anchor(*parse_heading_line("Maddə 52-1. Ərizə")), "maddə-52-1");
    EXPECT_EQ(unit_anchor(*parse_heading_line("ARTICLE V")), "article-5");
    EXPECT_EQ(unit_anchor(*parse_heading_line("III fəsil")), "fəsil-3");
    EXPECT_EQ(unit_anchor(*parse_heading_line("Annex B")), "annex-b");
}

TEST(HeadingLine, JoinsLetterSpacedLabels) {
    EXPECT_EQ(parse_heading_line("I I f ə s i l")->label, "II fəsil");
}

}  // namespace
}  // namespace axtar::corpus
