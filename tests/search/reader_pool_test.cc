#include "search/reader_pool.h"

#include <atomic>
#include <chrono>
#include <set>
#include <string>
#include <thread>

#include <gtest/gtest.h>
#include <xapian.h>

#include "corpus/index_layout.h"
#include "tests/support/index_fixture.h"

namespace axtar::search {
namespace {

using namespace std::chrono_literals;

Result<SearchResponse> search(ReaderPool& pool, const SearchRequest& request) {
    return pool.with<SearchResponse>([&](Searcher& searcher) { return searcher.search(request); });
}

/// The documents that a query finds; none where it is not answered.
std::uint64_t found(ReaderPool& pool, const std::string& query) {
    const auto response = search(pool, {.query = query});
    return response ? response->total_documents : 0;
}

template <class Condition>
bool soon(Condition condition) {
    for (int i = 0; i < 3000; ++i) {  // under the thread sanitizer the first lists take seconds
        if (condition()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

TEST(ReaderPool, WaitsForAnIndexThatComesLater) {
    tests::IndexFixture fixture;
    ReaderPool pool({.index = fixture.index(), .poll = 10ms});
    EXPECT_TRUE(soon([&] {
        const auto before = search(pool, {.query = "polis"});
        return !before && before.error().code == ErrorCode::kNotFound;
    }));
    EXPECT_FALSE(pool.ready());
    EXPECT_TRUE(pool.revision().empty());
    fixture.put({tests::make_document("d1", "Polis", {"polis haqqında"})});
    // The writer's first commit makes an empty collection; the documents come with its second.
    EXPECT_TRUE(soon([&] {
        const auto after = search(pool, {.query = "polis"});
        return after && after->total_documents == 1;
    }));
    EXPECT_TRUE(pool.ready());
    EXPECT_FALSE(pool.revision().empty());
}

TEST(ReaderPool, TakesUpCommitsAndNewCollections) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "Bir", {"polis"})});
    ReaderPool pool({.index = fixture.index(), .poll = 10ms});
    ASSERT_TRUE(soon([&] { return search(pool, {}).has_value(); }));
    const std::string first = pool.revision();
    fixture.put({tests::make_document("d2", "İki", {"polis"})});
    ASSERT_TRUE(soon([&] { return found(pool, "polis") == 2; }));
    EXPECT_NE(pool.revision(), first);
    fixture.put({tests::make_document("d3", "Üç", {"polis"})}, "restricted");
    EXPECT_TRUE(soon([&] { return found(pool, "polis") == 3; }));
    ReaderPool narrow({.index = fixture.index(), .collections = {"public"}, .poll = 10ms});
    EXPECT_EQ(search(narrow, {.query = "polis"})->total_documents, 2U);
}

TEST(ReaderPool, FindsOtherNamesInWhatIsCommittedLater) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "Bir", {"işgəncə"}),
                 tests::make_document("d2", "One", {"torture"}, "en")});
    ReaderPool pool({.index = fixture.index(), .poll = 10ms});
    ASSERT_TRUE(soon([&] { return found(pool, "işgəncə") == 2; }));
    fixture.put({tests::make_document("d3", "Two", {"torture"}, "en")});
    EXPECT_TRUE(soon([&] { return found(pool, "işgəncə") == 3; }));
}

TEST(ReaderPool, SaysThatAnIndexIsOfAnotherVersion) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "Bir", {"polis"})});
    {
        Xapian::WritableDatabase database(
            corpus::collection_path(fixture.index(), "public").string());
        database.set_metadata(std::string(corpus::kFormatKey), "999");
        database.commit();
    }
    ReaderPool pool({.index = fixture.index(), .poll = 10ms});
    const auto is_incompatible = [&] {
        const auto answer = search(pool, {.query = "polis"});
        return !answer && answer.error().code == ErrorCode::kIncompatible;
    };
    ASSERT_TRUE(soon(is_incompatible));
    const auto answer = search(pool, {.query = "polis"});
    ASSERT_FALSE(answer);
    EXPECT_NE(answer.error().message.find("axtar index"), std::string::npos);
    EXPECT_FALSE(pool.ready());
}

TEST(ReaderPool, LendsNoMoreSearchersThanItHas) {
    tests::IndexFixture fixture;
    fixture.put({tests::make_document("d1", "Bir", {"polis"})});
    ReaderPool pool({.index = fixture.index(), .searchers = 2, .poll = 10ms});
    ASSERT_TRUE(soon([&] { return search(pool, {}).has_value(); }));
    std::atomic<int> lent = 0;
    std::atomic<int> most = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            const auto done = pool.with<int>([&](Searcher&) -> Result<int> {
                const int now = ++lent;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
                }
                std::this_thread::sleep_for(20ms);
                return lent--;
            });
            EXPECT_TRUE(done);
        });
    }
    threads.clear();
    EXPECT_LE(most, 2);
    EXPECT_GE(most, 1);
}

// Every commit replaces all documents by ones that agree on one word: an answer that mixes two
// commits, or an empty one, is wrong.
TEST(ReaderPool, AnswersFromOneCommitWhileAWriterCommits) {
    constexpr int kDocuments = 20;
    constexpr int kCommits = 40;
    tests::IndexFixture fixture;
    const auto documents = [](int commit) {
        std::vector<corpus::Document> made;
        for (int i = 0; i < kDocuments; ++i) {
            made.push_back(tests::make_document("d" + std::to_string(i), "Sənəd",
                                                {"polis nəşr" + std::to_string(commit) + "x"}));
        }
        return made;
    };
    fixture.put(documents(0));
    ReaderPool pool({.index = fixture.index(), .searchers = 3, .poll = 5ms});
    ASSERT_TRUE(soon([&] { return search(pool, {}).has_value(); }));
    std::atomic<bool> done = false;
    std::atomic<int> answers = 0;
    std::atomic<int> wrong = 0;
    std::atomic<int> given_up = 0;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!done) {
                const auto response = search(pool, {.query = "polis", .limit = kDocuments});
                if (!response) {
                    ++given_up;
                    continue;
                }
                std::set<std::string> editions;
                for (const Hit& hit : response->hits) {
                    editions.insert(hit.sections.at(0).snippet_html);
                }
                const bool right = response->total_documents == kDocuments &&
                                   response->hits.size() == kDocuments && editions.size() == 1;
                if (!right) ++wrong;
                ++answers;
            }
        });
    }
    // On a busy machine the readers may get their turn late.
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    const auto wanted = [&](int commit) {
        return commit <= kCommits ||
               (answers <= kCommits && std::chrono::steady_clock::now() < deadline);
    };
    for (int commit = 1; wanted(commit); ++commit) fixture.put(documents(commit));
    done = true;
    readers.clear();
    EXPECT_GT(answers, kCommits);
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(given_up, 0);
}

}  // namespace
}  // namespace axtar::search
