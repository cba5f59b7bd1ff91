#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/searcher.h"

namespace axtar::search {

/// One judged query of a test collection.
struct EvaluationQuery {
    std::string id = {};
    std::string text = {};
};

/// Query id -> document id -> degree of relevance (0: judged and not relevant).
using Judgments = std::map<std::string, std::map<std::string, int>>;

struct RankedDocument {
    std::string id = {};
    double score = 0;
};
/// Query id -> documents, best first.
using Run = std::map<std::string, std::vector<RankedDocument>>;

/// queries.tsv: id TAB text, a query a line. Errors: kMalformedDocument with `place`:line.
[[nodiscard]] Result<std::vector<EvaluationQuery>> parse_queries(std::string_view text,
                                                                 std::string_view place);
/// qrels.tsv, TREC: query, 0, document, relevance between spaces or tabs.
[[nodiscard]] Result<Judgments> parse_judgments(std::string_view text, std::string_view place);

/// Means over the queries that have a relevant document.
struct RankingMeasures {
    double ndcg_at_10 = 0;
    double map = 0;
    double mrr = 0;
    double recall_at_100 = 0;
    std::uint32_t queries = 0;
};

/// Source: trec_eval 9 (ndcg_cut_10 with linear gain, map, recip_rank, recall_100).
[[nodiscard]] RankingMeasures measure(const Run& run, const Judgments& judgments);

/// The run in TREC form: "query Q0 document rank score tag" a line.
[[nodiscard]] std::string to_trec(const Run& run, std::string_view tag);

/// What the judgments are of.
enum class JudgedUnit { kDocument, kSection };

/// The id of a section in judgments and runs: DOCUMENT#ANCHOR.
[[nodiscard]] std::string section_id(std::string_view document, std::string_view anchor);

/// Asks an index each query as a person would; documents (or sections) in the order in which they
/// are shown.
[[nodiscard]] Result<Run> run_queries(Searcher& searcher,
                                      const std::vector<EvaluationQuery>& queries,
                                      std::uint32_t depth, JudgedUnit unit = JudgedUnit::kDocument);

}  // namespace axtar::search
