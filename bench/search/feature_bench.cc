/// feature_bench: what each feature of the search costs beside a plain query, as a table.
///
/// usage: feature_bench INDEX [QUERIES [ROUNDS]]     default 100 queries of each kind, 5 rounds
/// A plain query asks for the first ten documents of one or two words with their exact totals and
/// nothing besides. The other rows ask for one thing more, or in another way. Every query is asked
/// once in each round, one row after the other, so that all rows meet the same machine; of each
/// query the median over the rounds counts. Microseconds are CPU time of the searching thread.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/search/drawn_queries.h"
#include "bench/search/features.h"
#include "bench/search/measure.h"

namespace axtar::bench {
namespace {

using Times = std::vector<std::vector<double>>;  // of each query, by round

Times measure(const Feature& feature, std::size_t round, Times times) {
    times.resize(feature.queries);
    for (std::size_t i = 0; i < feature.queries; ++i) {
        const double start = microseconds_of_cpu();
        feature.ask(i);
        const double spent = microseconds_of_cpu() - start;
        if (round > 0) times[i].push_back(spent);  // the first round warms up
    }
    return times;
}

void print(const Feature& feature, const Times& times, double plain) {
    std::vector<double> medians;
    for (const std::vector<double>& of_query : times) medians.push_back(quantile(of_query, 0.5));
    const double median = quantile(medians, 0.5);
    std::printf("| %s | %.0f | %.0f | %.2f |\n", feature.name.c_str(), median,
                quantile(medians, 0.99), plain > 0 ? median / plain : 1.0);
}

double median_of(const Times& times) {
    std::vector<double> medians;
    for (const std::vector<double>& of_query : times) medians.push_back(quantile(of_query, 0.5));
    return quantile(medians, 0.5);
}

int run(const std::string& index, std::size_t count, std::size_t rounds) {
    const DrawnQueries queries = draw_queries(index, count);
    if (queries.two.empty()) {
        std::fprintf(stderr, "feature_bench: no queries can be drawn from %s\n", index.c_str());
        return 1;
    }
    Bench bench(index, queries);
    if (!bench.error().empty()) {
        std::fprintf(stderr, "feature_bench: %s\n", bench.error().c_str());
        return 1;
    }
    const std::vector<Feature> features = bench.features();
    std::vector<Times> times(features.size());
    for (std::size_t round = 0; round <= rounds; ++round) {
        for (std::size_t i = 0; i < features.size(); ++i) {
            times[i] = measure(features[i], round, std::move(times[i]));
        }
    }
    std::printf("| query | median µs | p99 µs | ÷ plain |\n|---|---|---|---|\n");
    const double plain = median_of(times.front());
    for (std::size_t i = 0; i < features.size(); ++i) print(features[i], times[i], plain);
    return 0;
}

}  // namespace
}  // namespace axtar::bench

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: feature_bench INDEX [QUERIES [ROUNDS]]\n");
        return 2;
    }
    constexpr std::size_t kQueries = 100;
    constexpr std::size_t kRounds = 5;
    try {
        return axtar::bench::run(argv[1], argc > 2 ? std::stoul(argv[2]) : kQueries,
                                 argc > 3 ? std::stoul(argv[3]) : kRounds);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "feature_bench: %s\n", error.what());
        return 1;
    }
}
