// Queries in process on an index made by axtar index: AXTAR_BENCH_INDEX names its folder,
// AXTAR_BENCH_QUERIES a file with a query a line (scripts/bench sets both).
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
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

void search_all(benchmark::State& state, const SearchRequest& prototype,
                const std::vector<std::string>& queries = read_queries()) {
    auto searcher = Searcher::open(setting("AXTAR_BENCH_INDEX"), {});
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

void Search_HitsWithoutOtherNames(benchmark::State& state) {
    search_all(state, {.all_facets = false, .snippets = false, .expand = false});
}

/// One form of the query language each, its queries asked in turn.
const std::vector<std::pair<const char*, std::vector<std::string>>> kForms = {
    {"words", {"məhkəmə qərarı", "fair trial", "polis həbs"}},
    {"phrase", {"\"məhkəmə qərarı\"", "\"fair trial\"", "\"human rights\""}},
    {"exact", {"=\"məhkəmə qərarı\"", "=\"fair trial\"", "=\"human rights\"", "=\"of the\""}},
    {"near", {"məhkəmə NEAR/5 qərar", "fair NEAR/3 trial", "right ADJ/4 life"}},
    {"near_chain", {"məhkəmə NEAR/5 qərar NEAR/9 şikayət", "\"fair trial\" NEAR/9 court"}},
    {"prefix", {"işgənc*", "məhk*", "con*", "hüq* müd*"}},
    {"fuzzy", {"mehkme~", "tortrue~", "huqq~"}},
    {"fuzzy_two", {"mehkme~2", "tortrue~2", "konstitusiua~2"}},
    {"fields", {"title:məcəllə məhkəmə", "kind:report torture", "title:\"human rights\""}},
    {"ranges", {"date:2015..2020 torture", "year:2010..", "date:..2000 right"}},
};

void Search_Form(benchmark::State& state) {
    const auto& [name, queries] = kForms[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(name);
    search_all(state, {.all_facets = false, .snippets = false, .expand = false}, queries);
}

BENCHMARK(Search_Hits)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_HitsWithoutOtherNames)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_Form)->DenseRange(0, 9)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_HitsAndSnippets)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_HitsAndFacets)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_Page)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_PageFiltered)->Unit(benchmark::kMillisecond);
BENCHMARK(Search_PageByDate)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace axtar::search

BENCHMARK_MAIN();
