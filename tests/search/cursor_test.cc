#include <chrono>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "search/cursor_store.h"
#include "search/reader_pool.h"
#include "search/searcher.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using namespace std::chrono_literals;

corpus::Document document(int number) {
    const std::string name = "d" + std::to_string(number);
    return tests::make_document(name, "Sənəd " + std::to_string(number),
                                {"polis işi", "məhkəmə və polis " + name});
}

/// Asks a pool once it shows the revision that the index has now.
Result<SearchResponse> ask(ReaderPool& pool, const std::string& revision,
                           const SearchRequest& request) {
    for (int i = 0; i < 500 && pool.revision() != revision; ++i) std::this_thread::sleep_for(10ms);
    return pool.with<SearchResponse>([&](Searcher& searcher) { return searcher.search(request); });
}

class Cursor : public ::testing::TestWithParam<Grouping> {
protected:
    Cursor() {
        std::vector<corpus::Document> documents;
        for (int i = 0; i < 25; ++i) documents.push_back(document(i));
        fixture_.put(documents);
    }
    std::string revision() { return fixture_.searcher().revision(); }

    tests::IndexFixture fixture_;
};

TEST_P(Cursor, ShowsEveryHitOnceWhileTheIndexChanges) {
    ReaderPool pool({.index = fixture_.index(), .poll = 10ms});
    SearchRequest request{.query = "polis", .grouping = GetParam(), .limit = 4, .cursor = "*"};
    const auto first = ask(pool, revision(), request);
    ASSERT_TRUE(first) << to_string(first.error());
    EXPECT_FALSE(first->facets.empty());
    std::multiset<std::string> seen;
    const auto take = [&](const SearchResponse& page) {
        for (const Hit& hit : page.hits) {
            ASSERT_FALSE(hit.sections.empty());
            const bool flat = GetParam() == Grouping::kNone;
            seen.insert(flat ? hit.id + "#" + hit.sections[0].anchor : hit.id);
        }
    };
    take(*first);
    std::string cursor = first->cursor;
    for (int round = 0; !cursor.empty() && round < 100; ++round) {
        // Others come, one goes and one is written anew, all before the next page is asked for.
        fixture_.put({document(100 + round), document(20)});
        if (round == 1) fixture_.remove({"d24"});
        request.cursor = cursor;
        const auto page = ask(pool, revision(), request);
        ASSERT_TRUE(page) << to_string(page.error());
        EXPECT_EQ(page->total_documents, 25U);
        EXPECT_TRUE(page->facets.empty());
        take(*page);
        cursor = page->cursor;
    }
    const std::size_t each = GetParam() == Grouping::kNone ? 2 : 1;
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), seen.size());
    EXPECT_GE(seen.size(), 24 * each);
    EXPECT_LE(seen.size(), 25 * each);
}

TEST_P(Cursor, IsRefusedWhereItDoesNotBelong) {
    Searcher searcher = fixture_.searcher();
    SearchRequest request{.query = "polis", .grouping = GetParam(), .limit = 4, .cursor = "*"};
    const auto first = searcher.search(request);
    ASSERT_TRUE(first);
    request.cursor = first->cursor;
    EXPECT_TRUE(searcher.search(request));
    EXPECT_TRUE(searcher.search(request)) << "a page may be asked for again";
    request.query = "məhkəmə";
    const auto other = searcher.search(request);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().place, "cursor");
    request.query = "polis";
    request.limit = 0;
    const auto empty_page = searcher.search(request);
    ASSERT_FALSE(empty_page) << "such a listing has no end";
    EXPECT_EQ(empty_page.error().place, "limit");
    request.limit = 4;
    for (const std::string cursor :
         {"x", "-", "-1", "0123-5", "0123456789abcdef0123456789abcdef-0", "*-*"}) {
        request.cursor = cursor;
        const auto page = searcher.search(request);
        ASSERT_FALSE(page) << cursor;
        EXPECT_EQ(page.error().code, ErrorCode::kInvalidArgument);
    }
    request.cursor = first->cursor.substr(0, first->cursor.find('-')) + "-9999";
    EXPECT_FALSE(searcher.search(request));
}

TEST_P(Cursor, EndsWithTheLastPage) {
    Searcher searcher = fixture_.searcher();
    const auto all =
        searcher.search({.query = "polis", .grouping = GetParam(), .limit = 100, .cursor = "*"});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->cursor, "");
    const auto none = searcher.search({.query = "zzzqqq", .cursor = "*"});
    ASSERT_TRUE(none);
    EXPECT_EQ(none->cursor, "");
}

// Few of the sections of a page have all words, and the page was answered as a question for them.
TEST(CursorOfWords, NeedsTheSameWordsOnEveryPage) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 150; ++i) {
        documents.push_back(tests::make_document(
            "d" + std::to_string(i), "Sənəd",
            {i < 40 ? "vergi yoxlaması məktəb binası" : "başqa mətn", "vergi haqqında"}));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    struct Case {
        std::string query = {};
        std::string mode = {};
    };
    for (const auto& [query, mode] :
         {Case{"vergi yoxlaması məktəb binası", ""}, Case{"yoxlaması zzzqqq", "known_words"},
          Case{"vergi yoxlaması məktəb binası haqqında nədir?", "most_of"}}) {
        SearchRequest request{.query = query, .limit = 7, .cursor = "*"};
        for (int page = 0; page < 4; ++page) {
            SCOPED_TRACE(query + ", page " + std::to_string(page));
            const auto response = searcher.search(request);
            ASSERT_TRUE(response) << to_string(response.error());
            EXPECT_EQ(response->relaxed ? response->relaxed->mode : "", mode);
            ASSERT_EQ(response->hits.size(), 7U);
            EXPECT_EQ(response->hits[0].matching_sections, 1U);
            request.cursor = response->cursor;
        }
    }
}

// The words that the best answers share raise a section of each document; a later page must not
// learn them anew from its own few documents.
TEST(CursorOfAQuestion, ShowsTheSectionsThatPagesByOffsetShow) {
    tests::IndexFixture fixture;
    std::vector<corpus::Document> documents;
    for (int i = 0; i < 400; ++i) {  // what is asked for must not be common
        documents.push_back(tests::make_document("other" + std::to_string(i), "", {"a b c"}, "en"));
    }
    for (int i = 0; i < 60; ++i) {
        const bool good = i < 8;
        // The later ones say the same in two sections, one with a word of the good ones.
        documents.push_back(tests::make_document(
            "d" + std::to_string(i), "",
            good ? std::vector<std::string>{"a complaint of torture in prison: ombudsman visit"}
                 : std::vector<std::string>{"a complaint about the roof of prison number " +
                                                std::to_string(i) + " rain",
                                            "a complaint about the cell of prison number " +
                                                std::to_string(i) +
                                                (i % 2 == 0 ? " ombudsman" : " rain"),
                                            "other text " + std::to_string(i)},
            "en"));
    }
    fixture.put(documents);
    Searcher searcher = fixture.searcher();
    SearchRequest request{.query = "who hears a complaint of torture from prison and when",
                          .limit = 10,
                          .cursor = "*"};
    for (std::uint32_t page = 0; page < 5; ++page) {
        SCOPED_TRACE(page);
        const auto by_cursor = searcher.search(request);
        const auto by_offset = searcher.search(
            {.query = request.query, .offset = page * request.limit, .limit = request.limit});
        ASSERT_TRUE(by_cursor && by_offset);
        ASSERT_EQ(by_cursor->hits.size(), by_offset->hits.size());
        for (std::size_t i = 0; i < by_cursor->hits.size(); ++i) {
            EXPECT_EQ(by_cursor->hits[i].id, by_offset->hits[i].id);
            EXPECT_EQ(by_cursor->hits[i].sections[0].anchor, by_offset->hits[i].sections[0].anchor)
                << by_cursor->hits[i].id;
            EXPECT_NEAR(by_cursor->hits[i].score, by_offset->hits[i].score, 1e-4)
                << by_cursor->hits[i].id;
        }
        request.cursor = by_cursor->cursor;
    }
}

INSTANTIATE_TEST_SUITE_P(Groupings, Cursor,
                         ::testing::Values(Grouping::kDocument, Grouping::kNone));

TEST(CursorStore, ForgetsTheLeastLatelyUsed) {
    CursorStore store;
    auto large = std::make_shared<Listing>();
    large->hits.resize(CursorStore::kMaxHits / 2);
    const std::string first = store.add(large);
    const std::string second = store.add(large);
    EXPECT_FALSE(store.find(CursorStore::cursor(first, 0)).listing);
    EXPECT_TRUE(store.find(CursorStore::cursor(second, 7)).listing);
    EXPECT_EQ(store.find(CursorStore::cursor(second, 7)).position, 7U);
}

TEST(CursorStore, CountsWhatWasAsked) {
    CursorStore store;
    auto long_winded = std::make_shared<Listing>();
    long_winded->question.assign(CursorStore::kMaxHits * 40, 'a');
    const std::string first = store.add(long_winded);
    const std::string second = store.add(long_winded);
    EXPECT_FALSE(store.find(CursorStore::cursor(first, 0)).listing);
    EXPECT_TRUE(store.find(CursorStore::cursor(second, 0)).listing);
}

}  // namespace
}  // namespace axtar::search
