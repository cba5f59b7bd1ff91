#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/search/citation_fixture.h"
#include "tests/support/random_seed.h"

namespace axtar::search {
namespace {

/// Queries of words, fields and citations between operators, put together at random. What a query
/// was read as means the same when it is typed in: it prints the same and finds as much.
class QueryRoundTrip : public CitationFixture {
protected:
    void SetUp() override {
        std::vector<corpus::Document> documents = the_code_and_its_readers();
        documents.push_back(citing("e", "echr/3", "2020-01-01"));
        fixture_.put(documents);
    }

    std::string query() {
        std::string query = operand();
        for (int more = number(4); more > 0; --more) query += next();
        return query;
    }

private:
    std::string next() {
        const std::string between = joint();
        return between + (between == " NOT " ? leaf() : operand());  // NOT -x asks for x
    }

    std::string operand() {
        const int kind = number(12);
        if (kind == 0)
            return "(" + leaf() + " OR " + leaf() + ")";  // of AND it would not be printed
        return (kind == 1 ? "-" : kind == 2 ? "+" : "") + leaf();
    }

    std::string leaf() {
        static constexpr std::array<std::string_view, 23> kLeaves = {"CM 145",
                                                                     "CM 146",
                                                                     "CM 145, 146",
                                                                     "md. 145 CM",
                                                                     "maddə 12 üzrə zərər",
                                                                     "Konstitusiya",
                                                                     "Ailə Məcəlləsi 10",
                                                                     "ECHR 3",
                                                                     "art. 8 ECHR",
                                                                     "CRPD 29-31",
                                                                     "\"CM 145\"",
                                                                     "A/HRC/39/14",
                                                                     "zərər",
                                                                     "işgəncə",
                                                                     "mətn*",
                                                                     "\"zərər və\"",
                                                                     "=\"CM 145\"",
                                                                     "kind:report",
                                                                     "kind:(report legislation)",
                                                                     "title:akt",
                                                                     "title:(hesabat akt)",
                                                                     "date:2018..2019",
                                                                     "cites:az:cm/145"};
        return std::string(kLeaves[static_cast<std::size_t>(number(kLeaves.size()))]);
    }

    std::string joint() {
        static constexpr std::array<std::string_view, 10> kJoints = {
            " ", " ", " ", " ", " AND ", " OR ", " NOT ", " VƏ ", " VƏ YA ", " NEAR/5 "};
        return std::string(kJoints[static_cast<std::size_t>(number(kJoints.size()))]);
    }

    int number(std::size_t below) {
        return static_cast<int>(std::uniform_int_distribution<std::size_t>(0, below - 1)(random_));
    }

    std::mt19937 random_{tests::random_seed()};
};

TEST_F(QueryRoundTrip, ReadsWhatItPrints) {
    constexpr int kQueries = 600;
    for (int i = 0; i < kQueries && !HasFailure(); ++i) {
        const std::string typed = query() + " və";  // in capitals AND would be no operator
        SCOPED_TRACE(typed);
        const SearchResponse first = search(typed);
        if (typed.find("cites:") == std::string::npos) {
            EXPECT_EQ(first.parsed.find("cites:"), std::string::npos) << first.parsed;
        }
        const SearchResponse again = search(first.parsed);
        EXPECT_EQ(again.parsed, first.parsed);
        EXPECT_EQ(again.total_sections, first.total_sections) << first.parsed;
    }
}

}  // namespace
}  // namespace axtar::search
