#include "search/evaluation.h"

#include <gtest/gtest.h>

#include "search/stock_xapian.h"

namespace axtar::search {
namespace {

// Worked by hand: ranks 1 and 3 of two relevant ones (degrees 1 and 2).
TEST(Evaluation, MeasuresAsTrecEvalDoes) {
    const Judgments judgments = {{"q", {{"a", 1}, {"b", 2}, {"c", 0}}}, {"none", {{"a", 0}}}};
    const search::Run run = {{"q", {{"a", 3}, {"c", 2}, {"b", 1}}}, {"none", {{"a", 1}}}};
    const RankingMeasures measures = measure(run, judgments);
    EXPECT_EQ(measures.queries, 1U);
    EXPECT_DOUBLE_EQ(measures.mrr, 1.0);
    EXPECT_DOUBLE_EQ(measures.map, (1.0 / 1 + 2.0 / 3) / 2);
    EXPECT_DOUBLE_EQ(measures.recall_at_100, 1.0);
    // (1 + 2/log2(4)) / (2 + 1/log2(3))
    EXPECT_NEAR(measures.ndcg_at_10, 2.0 / (2.0 + 0.6309297535714575), 1e-12);
}

TEST(Evaluation, CountsQueriesWithoutAnAnswer) {
    const RankingMeasures measures = measure({}, {{"q1", {{"a", 1}}}, {"q2", {{"b", 1}}}});
    EXPECT_EQ(measures.queries, 2U);
    EXPECT_EQ(measures.ndcg_at_10, 0);
    EXPECT_EQ(measure({}, {}).queries, 0U);
}

TEST(Evaluation, ReadsTrecFilesAndNamesBadLines) {
    const auto queries = parse_queries("1\tfirst query\n\n2\tsecond\r\n", "queries.tsv");
    ASSERT_TRUE(queries);
    ASSERT_EQ(queries->size(), 2U);
    EXPECT_EQ(queries->at(1).text, "second");
    EXPECT_EQ(parse_queries("1\tgood\nbad\n", "queries.tsv").error().place, "queries.tsv:2");
    const auto judgments = parse_judgments("1\t0\td1\t2\n1 0 d2 -1\n", "qrels.tsv");
    ASSERT_TRUE(judgments);
    EXPECT_EQ(judgments->at("1").at("d1"), 2);
    EXPECT_EQ(parse_judgments("1 0 d1\n", "qrels.tsv").error().place, "qrels.tsv:1");
}

TEST(Evaluation, WritesARunThatTrecToolsRead) {
    EXPECT_EQ(to_trec({{"7", {{"a", 2.5}, {"b", 1}}}}, "axtar"),
              "7 Q0 a 1 2.5 axtar\n7 Q0 b 2 1 axtar\n");
}

TEST(StockXapian, FindsByStemAndSaysWhichStemmersThereAre) {
    auto xapian = StockXapian::create("english");
    ASSERT_TRUE(xapian);
    ASSERT_TRUE(xapian->add("d1", "the rights of refugees"));
    ASSERT_TRUE(xapian->add("d2", "labour law"));
    const auto run = xapian->run({{"q", "refugee right"}}, 10);
    ASSERT_TRUE(run);
    ASSERT_EQ(run->at("q").size(), 1U);
    EXPECT_EQ(run->at("q")[0].id, "d1");
    const auto unknown = StockXapian::create("azerbaijani");
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().message.find("turkish"), std::string::npos);
    EXPECT_EQ(stock_stem("english", "refugees"), "refuge");
}

}  // namespace
}  // namespace axtar::search
