#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"

namespace axtar::search {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// What looks like a citation in a query and is none.
using NoCitation = CitationFixture;

// The field was cut out without its closing quote and taken for the documents to search in.
TEST_F(NoCitation, TakesAnExactPhraseOfAFieldForNoFilter) {
    fixture_.put({criminal_code(), citing("r1", "az:cm/145", "2019-01-01")});
    for (const char* query : {R"(title:="Akt cm" CM maddə 145)", R"(CM maddə 145 title:="Akt cm")",
                              R"(title:="Akt" title:="cm" CM maddə 145)"}) {
        const SearchResponse response = search(query);
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_EQ(response.hits[0].id, "cm") << query;
        EXPECT_THAT(response.warnings, IsEmpty()) << query;
        ASSERT_THAT(response.citations, SizeIs(1)) << query;
        EXPECT_EQ(response.citations[0].key, "az:cm/145") << query;
    }
}

// `id:az:cm/145` led to the article, as if it had been asked for.
TEST_F(NoCitation, TakesTheValueOfAFieldForNoCitation) {
    fixture_.put({criminal_code(), act("az:cm/145", {"az:x"}, {article("1", "İkinci hissə.")})});
    for (const char* query : {"id:az:cm/145", "hissə id:(az:cm/145)", "hissə id:\"az:cm/145\""}) {
        const SearchResponse response = search(query);
        EXPECT_THAT(response.citations, IsEmpty()) << query;
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_EQ(response.hits[0].id, "az:cm/145") << query;
    }
    const SearchResponse both = search("CM 145 id:az:cm/145");
    ASSERT_THAT(both.citations, SizeIs(1)) << "beside it one may stand";
    EXPECT_EQ(both.citations[0].key, "az:cm/145");
    ASSERT_THAT(both.hits, SizeIs(1)) << "its title has the words";
    EXPECT_EQ(both.hits[0].id, "az:cm/145");
}

// `="CM 145"` found what cites the article by any other words.
TEST_F(NoCitation, TakesAnExactPhraseForNoCitation) {
    fixture_.put({criminal_code(), citing("r1", "az:cm/145", "2019-01-01"),
                  tests::make_document("d", "Ad", {"CM 145 üzrə qayda."})});
    for (const char* query : {"=\"CM 145\"", "=“CM 145”"}) {
        const SearchResponse response = search(query);
        EXPECT_THAT(response.citations, IsEmpty()) << query;
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_EQ(response.hits[0].id, "d") << query;
    }
    EXPECT_THAT(search("\"CM 145\"").hits, SizeIs(3)) << "in mere quotes it is one";
    EXPECT_THAT(search("=\"üzrə\" CM 145").citations, SizeIs(1)) << "beside it one may stand";
}

// `icescr*` found what cites the Covenant by its full name.
TEST_F(NoCitation, TakesABeginningOfWordsForNoCitation) {
    fixture_.put({citing("r1", "icescr", "2019-01-01"),
                  tests::make_document("d", "Ad", {"Ratify ICESCR-OP."}, "en")});
    for (const char* query : {"icescr*", "icescr* ratify"}) {
        const SearchResponse response = search(query);
        EXPECT_THAT(response.citations, IsEmpty()) << query;
        ASSERT_THAT(response.hits, SizeIs(1)) << query;
        EXPECT_EQ(response.hits[0].id, "d") << query;
    }
    EXPECT_THAT(search("icescr~").citations, IsEmpty());
    EXPECT_THAT(search("*ratify ICESCR*").citations, SizeIs(1)) << "stars of a mark-up";
}

TEST_F(NoCitation, WithoutACitationIsLeftAlone) {
    fixture_.put({criminal_code()});
    const SearchResponse response = search("ikinci hissə");
    EXPECT_THAT(response.citations, IsEmpty());
    ASSERT_FALSE(response.hits.empty());
    EXPECT_LT(response.hits[0].score, 500);
    EXPECT_THAT(response.hits[0].sections.at(0).snippet_html, HasSubstr("<mark>"));
}

// The article that was to be left out came first.
TEST_F(NoCitation, PutsNoProvisionFirstThatIsExcluded) {
    fixture_.put({criminal_code(), citing("report", "az:cm/145", "2020-01-01")});
    for (const char* query : {"-CM 145", "NOT CM 145", "hissə -CM 145", "hissə DEYİL CM 145"}) {
        const auto response = fixture_.searcher().search({.query = query});
        ASSERT_TRUE(response) << query;
        EXPECT_THAT(response->citations, IsEmpty()) << query;
        for (const Hit& hit : response->hits) EXPECT_LT(hit.score, 1'000) << query;
    }
}

}  // namespace
}  // namespace axtar::search
