// Queries in process on an index made by axtar index: AXTAR_BENCH_INDEX names its folder,
// AXTAR_BENCH_QUERIES a file with a query a line (scripts/bench sets both).
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "search/searcher.h"

namespace axtar::search {
namespace {

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::vector<std::string> read_queries() {
    std::ifstream file(setting("AXTAR_BENCH_QUERIES"));
    std::vector<std::string> queries;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.rfind('\t');
        if (tab != std::string::npos) line.erase(0, tab + 1);
        if (!line.empty()) queries.push_back(line);
    }
    return queries;
}

void search_all(benchmark::State& state, const SearchRequest& prototype) {
    auto searcher = Searcher::open(setting("AXTAR_BENCH_INDEX"), {});
    const std::vector<std::string> queries = read_queries();
    if (!searcher || queries.empty()) {
        state.SkipWithError("set AXTAR_BENCH_INDEX and AXTAR_BENCH_QUERIES");
        return;
    }
    std::int64_t asked = 0;
    for ([[maybe_unused]] auto iteration : state) {
        for (const auto& query : queries) {
            SearchRequest request = prototype;
            request.query = query;
            auto response = searcher->search(request);
            benchmark::DoNotOptimize(response);
            ++asked;
        }
    }
    state.SetItemsProcessed(asked);
}

void Search_Hits(benchmark::State& state) {
    search_all(state, {.all_facets = false, .snippets = false});
}
void Search_HitsAndSnippets(benchmark::State& state) { search_all(state, {.all_facets = false}); }
void Search_HitsAndFacets(benchmark::State& state) { search_all(state, {.snippets = false}); }
void Search_Page(benchmark::State& state) { search_all(state, {}); }
void Search_PageFiltered(benchmark::State& state) {
    search_all(state, {.filters = {{"lang", {"az"}}}});
}
void Search_PageByDate(benchmark::State& state) {
    search_all(state, {.sort = Sort::kDateDescending});
}

BENCHMARK(Search_Hits)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_HitsAndSnippets)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_HitsAndFacets)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_Page)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_PageFiltered)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_PageByDate)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace axtar::search

BENCHMARK_MAIN();
