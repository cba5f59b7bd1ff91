#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

/// What is shown of the hits that a citation in the query finds.
class QuerySnippets : public CitationFixture {
protected:
    std::string snippet(const std::string& query, const std::string& id) {
        const SearchResponse response = search(query);
        for (const Hit& hit : response.hits) {
            if (hit.id == id && !hit.sections.empty()) return hit.sections[0].snippet_html;
        }
        return "no hit";
    }
};

// The text of the provision stood there without a mark.
TEST_F(QuerySnippets, MarkTheWordsBesideACitationInItsProvision) {
    fixture_.put({criminal_code()});
    EXPECT_EQ(snippet("CM 145 hissə", "cm"),
              "145.1. Birinci <mark>hissə</mark>. 145.2. İkinci <mark>hissə</mark>.");
    EXPECT_EQ(snippet("CM 145.2 ikinci", "cm"), "145.2. <mark>İkinci</mark> hissə.");
    EXPECT_EQ(snippet("CM 145.2", "cm"), "145.2. İkinci hissə.") << "a citation alone";
}

TEST_F(QuerySnippets, ShowThePlaceOfTheWordsInALongProvision) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "Hər kəs bu qaydaya əməl edir. ";
    fixture_.put({act("code", {"az:cm"}, {article("7", text + "Tərcüməçi pulsuz verilir.")})});
    const std::string shown = snippet("CM 7 tərcüməçi", "code");
    EXPECT_THAT(shown, StartsWith("… "));
    EXPECT_THAT(shown, HasSubstr("<mark>Tərcüməçi</mark> pulsuz verilir."));
    EXPECT_THAT(snippet("CM 7", "code"), StartsWith("Hər kəs")) << "its beginning";
    EXPECT_THAT(snippet("CM 7", "code"), EndsWith(" …"));
}

// Such sections were shown from their first line, and nothing told why they were there.
TEST_F(QuerySnippets, MarkWhereAProvisionIsCited) {
    corpus::Document report = citing("r", "az:mm/1166.2", "2019-01-01");
    std::string& text = report.sections[0].text;
    const auto start = static_cast<std::uint32_t>(text.size() + 1);
    text += " Orada, mətn.";
    report.sections[0].citations = {{.start = start, .end = start + 5, .key = "az:mm/1166.2"}};
    fixture_.put({criminal_code(), report});
    EXPECT_THAT(snippet("MM 1166.2", "r"), HasSubstr("<mark>Orada</mark>")) << "no act is here";
    EXPECT_THAT(snippet("MM 1166", "r"), HasSubstr("<mark>Orada</mark>"));
    EXPECT_THAT(snippet("MM", "r"), HasSubstr("<mark>Orada</mark>"));
    const SearchResponse response = search("CM 145");
    ASSERT_THAT(response.hits, SizeIs(1));
    ASSERT_THAT(response.hits[0].sections, SizeIs(2));
    EXPECT_THAT(response.hits[0].sections[1].snippet_html,
                HasSubstr("<mark>Bu Məcəllənin 145-ci maddəsi</mark>"));
}

// Opened from such a search an act had "0 matches": an article seldom cites itself.
TEST_F(QuerySnippets, MarkTheHeadingOfAProvisionInItsDocument) {
    fixture_.put({criminal_code()});
    const auto marks = [this](const std::string& query) {
        std::string all;
        const auto document = fixture_.searcher().document("cm", query);
        EXPECT_TRUE(document) << query;
        for (std::size_t i = 0; document && i < document->highlights.size(); ++i) {
            for (const corpus::TokenSpan& span : document->highlights[i]) {
                all += (all.empty() ? "" : "|") +
                       document->sections[i].section.text.substr(span.start, span.length);
            }
        }
        return all;
    };
    EXPECT_EQ(marks("CM 146"), "Maddə 146. Ad");
    EXPECT_EQ(marks("maddə 146"), "Maddə 146. Ad") << "of this act";
    EXPECT_EQ(marks("CM 145"), "Maddə 145. Ad|Bu Məcəllənin 145-ci maddəsi");
    EXPECT_EQ(marks("CM 145.2 ikinci"), "Maddə 145. Ad|İkinci");
    EXPECT_EQ(marks("CM"), "Bu Məcəllənin 145-ci maddəsi") << "a whole act has none";
}

}  // namespace
}  // namespace axtar::search
