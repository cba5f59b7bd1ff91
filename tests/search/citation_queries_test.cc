#include <fstream>
#include <iostream>
#include <memory>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"
#include "tests/support/shared_index.h"
#include "tests/support/temporary_directory.h"

namespace axtar::search {
namespace {

// Acts, treaties, judgments, reports of the United Nations, and court pages that repeat articles of
// codes; the short recommendations would only take time.
constexpr const char* kFiles[] = {"az_legislation.jsonl", "az_traffic_law_articles.jsonl",
                                  "az_court.jsonl",       "az_other.jsonl",
                                  "en_treaties.jsonl",    "en_echr_judgments.jsonl",
                                  "en_un_reports.jsonl",  "en_other.jsonl"};

struct Expected {
    std::string document;
    std::string anchor;
};

std::string first_hit(const SearchResponse& response) {
    if (response.hits.empty()) return "nothing";
    const Hit& hit = response.hits.front();
    return hit.id + " " + (hit.sections.empty() ? "-" : hit.sections.front().anchor);
}

bool is_right(const SearchResponse& response, const Expected& expected) {
    if (response.hits.empty() || response.hits.front().sections.empty()) return false;
    const Hit& hit = response.hits.front();
    if (expected.document != "*" && hit.id != expected.document) return false;
    return expected.anchor == "-" || hit.sections.front().anchor == expected.anchor;
}

TEST(CitationQueries, OpenTheRightProvisionFirst) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    const tests::TemporaryDirectory folder;
    ASSERT_NO_FATAL_FAILURE(tests::index_shared_documents(documents, kFiles, 150, folder.path()));
    auto searcher = Searcher::open(folder.path(), {});
    ASSERT_TRUE(searcher) << to_string(searcher.error());
    const auto rows = tests::read_table("search/citation_queries.tsv");
    ASSERT_GE(rows.size(), 100U);
    std::size_t right = 0;
    for (const auto& [where, columns] : rows) {
        ASSERT_EQ(columns.size(), 3U) << where;
        SearchRequest request;
        request.query = columns[0];
        const auto response = searcher->search(request);
        ASSERT_TRUE(response) << where << ": " << to_string(response.error());
        if (is_right(*response, {columns[1], columns[2]})) {
            ++right;
        } else {
            std::cout << where << ": \"" << columns[0] << "\" opens " << first_hit(*response)
                      << ", not " << columns[1] << ' ' << columns[2] << '\n';
        }
    }
    std::cout << right << " of " << rows.size() << " citation queries open the right provision\n";
    EXPECT_GE(static_cast<double>(right), 0.98 * static_cast<double>(rows.size()));
}

}  // namespace
}  // namespace axtar::search
