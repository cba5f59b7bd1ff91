#include "search/evaluation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <sstream>

namespace axtar::search {
namespace {

constexpr std::size_t kCut = 10;
constexpr std::size_t kRecallDepth = 100;

Error malformed(std::string_view place, std::size_t line, std::string message) {
    return {ErrorCode::kMalformedDocument, std::move(message),
            std::string(place) + ":" + std::to_string(line)};
}

/// Calls `read` with each line that is not empty, until it refuses one.
template <class Read>
Result<void> each_line(std::string_view text, Read read) {
    std::size_t number = 1;
    for (std::size_t start = 0; start < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        std::string_view line = text.substr(start, end - start);
        if (line.ends_with('\r')) line.remove_suffix(1);
        start = end + 1;
        if (line.empty()) continue;
        if (Result<void> good = read(line, number); !good) return good;
    }
    return {};
}

int relevance(const std::map<std::string, int>& judged, const std::string& id) {
    const auto found = judged.find(id);
    return found == judged.end() ? 0 : std::max(found->second, 0);
}

double discounted(int gain, std::size_t rank) {
    return gain / std::log2(static_cast<double>(rank) + 2.0);
}

double ndcg(const std::vector<RankedDocument>& ranked, const std::map<std::string, int>& judged) {
    std::vector<int> gains;
    for (const auto& [id, degree] : judged) gains.push_back(std::max(degree, 0));
    std::sort(gains.begin(), gains.end(), std::greater<>());
    double ideal = 0;
    double reached = 0;
    for (std::size_t i = 0; i < kCut; ++i) {
        if (i < gains.size()) ideal += discounted(gains[i], i);
        if (i < ranked.size()) reached += discounted(relevance(judged, ranked[i].id), i);
    }
    return ideal > 0 ? reached / ideal : 0;
}

void add_query(const std::vector<RankedDocument>& ranked, const std::map<std::string, int>& judged,
               std::size_t relevant, RankingMeasures& sums) {
    double precisions = 0;
    std::size_t found = 0;
    std::size_t found_in_depth = 0;
    double reciprocal = 0;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (relevance(judged, ranked[i].id) == 0) continue;
        ++found;
        const double rank = static_cast<double>(i) + 1.0;
        precisions += static_cast<double>(found) / rank;
        if (found == 1) reciprocal = 1.0 / rank;
        if (i < kRecallDepth) ++found_in_depth;
    }
    sums.ndcg_at_10 += ndcg(ranked, judged);
    sums.map += precisions / static_cast<double>(relevant);
    sums.mrr += reciprocal;
    sums.recall_at_100 += static_cast<double>(found_in_depth) / static_cast<double>(relevant);
    ++sums.queries;
}

}  // namespace

Result<std::vector<EvaluationQuery>> parse_queries(std::string_view text, std::string_view place) {
    std::vector<EvaluationQuery> queries;
    const auto read =
        each_line(text, [&](std::string_view line, std::size_t number) -> Result<void> {
            const std::size_t tab = line.find('\t');
            if (tab == std::string_view::npos || tab == 0) {
                return tl::unexpected(
                    malformed(place, number, "a query is an id, a tab and its text"));
            }
            queries.push_back(
                {std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
            return {};
        });
    if (!read) return tl::unexpected(read.error());
    return queries;
}

Result<Judgments> parse_judgments(std::string_view text, std::string_view place) {
    Judgments judgments;
    const auto read =
        each_line(text, [&](std::string_view line, std::size_t number) -> Result<void> {
            std::istringstream columns{std::string(line)};
            std::string query;
            std::string iteration;
            std::string document;
            int degree = 0;
            if (!(columns >> query >> iteration >> document >> degree)) {
                return tl::unexpected(malformed(
                    place, number, "a judgment is: query, 0, document, relevance (a number)"));
            }
            judgments[query][document] = degree;
            return {};
        });
    if (!read) return tl::unexpected(read.error());
    return judgments;
}

RankingMeasures measure(const Run& run, const Judgments& judgments) {
    RankingMeasures sums;
    static const std::vector<RankedDocument> kNothing;
    for (const auto& [query, judged] : judgments) {
        const auto relevant = static_cast<std::size_t>(std::count_if(
            judged.begin(), judged.end(), [](const auto& entry) { return entry.second > 0; }));
        if (relevant == 0) continue;
        const auto ranked = run.find(query);
        add_query(ranked == run.end() ? kNothing : ranked->second, judged, relevant, sums);
    }
    const double queries = std::max(sums.queries, 1U);
    sums.ndcg_at_10 /= queries;
    sums.map /= queries;
    sums.mrr /= queries;
    sums.recall_at_100 /= queries;
    return sums;
}

std::string to_trec(const Run& run, std::string_view tag) {
    std::ostringstream text;
    for (const auto& [query, ranked] : run) {
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            text << query << " Q0 " << ranked[i].id << ' ' << i + 1 << ' ' << ranked[i].score << ' '
                 << tag << '\n';
        }
    }
    return text.str();
}

std::string section_id(std::string_view document, std::string_view anchor) {
    return std::string(document) + "#" + std::string(anchor);
}

Result<Run> run_queries(Searcher& searcher, const std::vector<EvaluationQuery>& queries,
                        std::uint32_t depth, JudgedUnit unit) {
    const bool sections = unit == JudgedUnit::kSection;
    Run run;
    for (const EvaluationQuery& query : queries) {
        const auto response =
            searcher.search({.query = query.text,
                             .grouping = sections ? Grouping::kNone : Grouping::kDocument,
                             .limit = depth,
                             .sections_per_hit = 1,
                             .all_facets = false,
                             .snippets = false});
        if (!response) return tl::unexpected(response.error());
        std::vector<RankedDocument>& ranked = run[query.id];
        for (const Hit& hit : response->hits) {
            ranked.push_back(
                {sections ? section_id(hit.id, hit.sections.front().anchor) : hit.id, hit.score});
        }
    }
    return run;
}

}  // namespace axtar::search
