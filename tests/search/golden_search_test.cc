#include <algorithm>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "search/searcher.h"
#include "tests/support/index_fixture.h"
#include "tests/support/read_table.h"

namespace axtar::search {
namespace {

std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        if (end > start) parts.push_back(text.substr(start, end - start));
        start = end + separator.size();
    }
    return parts;
}

corpus::Role role_of(const std::string& name) {
    for (const corpus::Role role : {corpus::Role::kFootnote, corpus::Role::kPriorWording,
                                    corpus::Role::kFrontMatter, corpus::Role::kAnnex}) {
        if (corpus::role_name(role) == name) return role;
    }
    return corpus::Role::kBody;
}

/// "anchor@role|heading|text"
corpus::Section to_section(const std::string& source, const std::string& lang) {
    const std::size_t first = source.find('|');
    const std::size_t second = source.find('|', first + 1);
    const std::vector<std::string> place = split(source.substr(0, first), "@");
    return {.anchor = place[0],
            .heading = source.substr(first + 1, second - first - 1),
            .text = source.substr(second + 1),
            .lang = lang,
            .role = role_of(place.size() > 1 ? place[1] : "")};
}

std::vector<corpus::Document> golden_documents() {
    std::vector<corpus::Document> documents;
    for (const auto& [where, columns] : tests::read_table("search/golden_documents.tsv")) {
        corpus::Document document{.id = columns.at(0),
                                  .kind = columns.at(1),
                                  .lang = columns.at(2),
                                  .title = columns.at(4),
                                  .date = columns.at(3)};
        for (const std::string& section : split(columns.at(5), "¶")) {
            document.sections.push_back(to_section(section, document.lang));
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

SearchRequest to_request(const std::string& query, const std::string& options) {
    SearchRequest request{.query = query};
    for (const std::string& option : split(options, " ")) {
        const std::size_t sign = option.find('=');
        const std::string value = option.substr(sign + 1);
        if (option.starts_with("kind")) request.filters["kind"] = {value};
        if (option.starts_with("role")) request.roles = {value};
        if (option == "expand=none") request.expand = false;
        if (value == "date") request.sort = Sort::kDateAscending;
        if (value == "-date") request.sort = Sort::kDateDescending;
    }
    return request;
}

std::string shown(const SearchResponse& response) {
    std::ostringstream text;
    for (const Hit& hit : response.hits) {
        text << "  " << hit.score << ' ' << hit.id << '#' << hit.sections.at(0).anchor << '\n';
    }
    return text.str();
}

void expect_first_hits(const SearchResponse& response, const std::string& expected) {
    if (expected == "*") return;
    const std::vector<std::string> wanted = split(expected, " ");
    ASSERT_GE(response.hits.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Hit& hit = response.hits[i];
        const bool with_anchor = wanted[i].find('#') != std::string::npos;
        EXPECT_EQ(with_anchor ? hit.id + '#' + hit.sections.at(0).anchor : hit.id, wanted[i]);
    }
}

TEST(GoldenSearch, FindsWhatAReaderExpects) {
    tests::IndexFixture fixture;
    fixture.put(golden_documents());
    Searcher searcher = fixture.searcher();
    for (const auto& [where, columns] : tests::read_table("search/golden_queries.tsv")) {
        SCOPED_TRACE(where + ": " + columns.at(0) + " " + columns.at(1));
        const auto response = searcher.search(to_request(columns.at(0), columns.at(1)));
        ASSERT_TRUE(response) << to_string(response.error());
        SCOPED_TRACE("\n" + shown(*response));
        if (columns.at(3) != "*") {
            EXPECT_EQ(std::to_string(response->total_documents), columns.at(3));
        }
        expect_first_hits(*response, columns.at(2));
    }
}

}  // namespace
}  // namespace axtar::search
