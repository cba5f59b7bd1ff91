// One right has an article in the Constitution and one in the Convention, and people name it in
// either language: both articles are on the first three lines.
#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"
#include "tests/support/shared_index.h"
#include "tests/support/temporary_directory.h"

namespace axtar::search {
namespace {

constexpr const char* kFiles[] = {"az_legislation.jsonl", "az_court.jsonl",
                                  "az_other.jsonl",       "en_treaties.jsonl",
                                  "en_un_reports.jsonl",  "en_echr_judgments.jsonl"};
constexpr std::uint32_t kLines = 3;

/// "C47": article 47 of the Constitution, "E10": article 10 of the Convention.
std::string section_of(const std::string& article) {
    const std::string number = article.substr(1);
    return article.front() == 'C' ? "az-law-constitution#maddə-" + number
                                  : "en-treaty-bwbv0001000#article-" + number;
}

TEST(NamesOfRights, FindTheArticlesOfBothLanguages) {
    AXTAR_REQUIRE_SHARED_DATA(documents, "documents");
    const tests::TemporaryDirectory folder;
    ASSERT_NO_FATAL_FAILURE(tests::index_shared_documents(documents, kFiles, 100, folder.path()));
    auto searcher = Searcher::open(folder.path(), {});
    ASSERT_TRUE(searcher) << to_string(searcher.error());
    std::size_t wanted = 0;
    std::size_t found = 0;
    for (const auto& [where, columns] : tests::read_table("search/names_of_rights.tsv")) {
        ASSERT_EQ(columns.size(), 2U) << where;
        const auto response =
            searcher->search({.query = columns[0], .grouping = Grouping::kNone, .limit = kLines});
        ASSERT_TRUE(response) << where << ": " << to_string(response.error());
        std::vector<std::string> sections;
        for (const Hit& hit : response->hits) {
            if (!hit.sections.empty()) sections.push_back(hit.id + "#" + hit.sections[0].anchor);
        }
        std::istringstream articles(columns[1]);
        for (std::string article; articles >> article; ++wanted) {
            if (std::find(sections.begin(), sections.end(), section_of(article)) !=
                sections.end()) {
                ++found;
            } else {
                std::cout << where << ": \"" << columns[0] << "\" misses " << article << '\n';
            }
        }
    }
    std::cout << found << " of " << wanted << " articles stand on the first three lines\n";
    EXPECT_GE(wanted, 90U);
    EXPECT_GE(static_cast<double>(found), 0.9 * static_cast<double>(wanted));
}

}  // namespace
}  // namespace axtar::search
