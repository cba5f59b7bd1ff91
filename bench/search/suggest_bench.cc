// Completions and spelling over made-up titles: what an answer costs (p50, p99, max over all
// queries, in microseconds of CPU) and what reading an index costs. AXTAR_BENCH_TITLES: how many
// documents (100,000).
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <unistd.h>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/utf8.h"
#include "bench/search/made_words.h"
#include "bench/search/measure.h"
#include "corpus/index_layout.h"
#include "corpus/section_record.h"
#include "indexer/index_writer.h"
#include "search/searcher.h"
#include "search/vocabulary/collection_words_internal.h"

namespace axtar::search {
namespace {

namespace fs = std::filesystem;
using bench::made_text;
using bench::made_words;
using bench::microseconds_of_cpu;
using bench::Random;
using bench::up_to;
using bench::zipf;

constexpr std::size_t kWords = 60'000;
constexpr std::size_t kPhrases = 8'000;
constexpr std::size_t kQueries = 2'000;

std::size_t document_count() {
    const char* value = std::getenv("AXTAR_BENCH_TITLES");
    return value == nullptr ? 100'000 : std::stoul(value);
}

struct Corpus {
    fs::path index =
        fs::temp_directory_path() / ("axtar-suggest-bench-" + std::to_string(getpid()));
    std::vector<std::string> titles = {};
    std::vector<std::string> words = {};

    Corpus() {
        Random random(20'240'229);
        words = made_words(random, kWords);
        std::vector<std::string> phrases;
        for (std::size_t i = 0; i < kPhrases; ++i) {
            phrases.push_back(made_text(random, words, 2 + up_to(random, 1)));
        }
        auto writer = indexer::IndexWriter::open(index, "public", corpus::Schema::built_in());
        if (!writer) std::abort();
        for (std::size_t i = 0; i < document_count(); ++i) add(*writer, random, i, phrases);
        if (!writer->commit()) std::abort();
    }
    Corpus(const Corpus&) = delete;
    Corpus& operator=(const Corpus&) = delete;
    ~Corpus() { fs::remove_all(index); }

    void add(indexer::IndexWriter& writer, Random& random, std::size_t number,
             const std::vector<std::string>& phrases) {
        const std::string id = "d" + std::to_string(number);
        titles.push_back(made_text(random, words, 6 + up_to(random, 8)));
        indexer::MappedSection section;
        std::string said;
        for (std::size_t i = 0; i < 12; ++i) {
            said += (i > 0 ? std::string(1, corpus::kValueSeparator) : std::string()) +
                    phrases[zipf(random, phrases.size())];
        }
        section.values = {{corpus::kSlotDocument, id},
                          {corpus::kSlotRole, "body"},
                          {corpus::kSlotTitle, titles.back() + corpus::kValueSeparator +
                                                   std::to_string(number) + "-IIIQ"},
                          {corpus::kSlotPhrases, said}};
        section.boolean_terms = {corpus::term(corpus::kDocumentPrefix, id)};
        std::set<std::string> distinct;
        for (std::size_t i = 0; i < 12; ++i) distinct.insert(words[zipf(random, words.size())]);
        for (const std::string& word : distinct) {
            section.terms.push_back({.term = word, .wdf = 1});
            section.terms.push_back({.term = "Z" + word, .wdf = 1});
        }
        std::sort(section.terms.begin(), section.terms.end(),
                  [](const auto& a, const auto& b) { return a.term < b.term; });
        section.data = corpus::encode(corpus::SectionRecord{.document_id = id});
        indexer::MappedDocument document;
        document.record.document = {.id = id, .kind = "other", .title = titles.back()};
        document.record.hash = id;
        document.sections.push_back(std::move(section));
        if (!writer.replace(document)) std::abort();
    }
};

Corpus& corpus_of_bench() {
    static Corpus corpus;
    return corpus;
}

/// One letter changed, left out, or exchanged with the next.
std::string misspelt(Random& random, const std::string& text) {
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = utf8::decode(text, at).size;
        letters.push_back(text.substr(at, size));
        at += size;
    }
    const std::size_t at = 1 + up_to(random, letters.size() - 3);
    switch (up_to(random, 2)) {
        case 0:
            letters[at] = "x";
            break;
        case 1:
            letters.erase(letters.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        default:
            std::swap(letters[at], letters[at + 1]);
    }
    std::string result;
    for (const std::string& letter : letters) result += letter;
    return result;
}

/// The beginning of a word of a title, with `before` words before it, as far as it is typed.
std::string typed(Random& random, std::size_t before, std::size_t letters) {
    const std::string& title =
        corpus_of_bench().titles[up_to(random, corpus_of_bench().titles.size() - 1)];
    std::size_t start = 0;
    for (std::size_t skip = up_to(random, 3); skip > 0; --skip) start = title.find(' ', start) + 1;
    std::size_t last = start;
    for (; before > 0; --before) last = title.find(' ', last) + 1;
    std::size_t end = last;
    for (; letters > 0 && end < title.size() && title[end] != ' '; --letters) {
        end += utf8::decode(title, end).size;
    }
    return title.substr(start, end - start);
}

std::vector<std::string> queries_of(std::size_t before, std::size_t letters, bool wrong) {
    Random random(7);
    std::vector<std::string> queries;
    while (queries.size() < kQueries) {
        std::string query = typed(random, before, letters);
        if (wrong && query.size() < 6) continue;
        queries.push_back(wrong ? misspelt(random, query) : query);
    }
    return queries;
}

using Times = std::vector<double>;  // microseconds

template <class Operation>
void time_each(benchmark::State& state, const std::vector<std::string>& queries, Operation ask) {
    Times times;
    for ([[maybe_unused]] auto iteration : state) {
        for (const std::string& query : queries) {
            const double start = microseconds_of_cpu();
            ask(query);
            times.push_back(microseconds_of_cpu() - start);
        }
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_us"] = times[times.size() / 2];
    state.counters["p99_us"] = times[times.size() * 99 / 100];
    state.counters["max_us"] = times.back();
    state.SetItemsProcessed(static_cast<std::int64_t>(times.size()));
}

void Suggest(benchmark::State& state) {
    auto searcher = Searcher::open(corpus_of_bench().index, {});
    const auto queries = queries_of(static_cast<std::size_t>(state.range(0)),
                                    static_cast<std::size_t>(state.range(1)), state.range(2) != 0);
    (void)searcher->suggest({.text = queries.front()});  // reads the completions
    std::size_t answered = 0;
    time_each(state, queries, [&](const std::string& query) {
        const auto response = searcher->suggest({.text = query});
        answered += response->completions.empty() ? 0U : 1U;
    });
    state.counters["answered"] =
        static_cast<double>(answered) / static_cast<double>(queries.size() * state.iterations());
}

void DidYouMean(benchmark::State& state) {
    auto searcher = Searcher::open(corpus_of_bench().index, {});
    Random random(11);
    std::vector<std::string> queries;
    const auto& words = corpus_of_bench().words;
    while (queries.size() < kQueries / 10) {
        const std::string& word = words[zipf(random, words.size())];
        if (word.size() > 6) queries.push_back(misspelt(random, word));
    }
    (void)searcher->search({.query = queries.front()});
    std::size_t meant = 0;
    time_each(state, queries, [&](const std::string& query) {
        const auto response = searcher->search({.query = query});
        meant += response->suggestions.empty() ? 0U : 1U;
    });
    state.counters["meant"] =
        static_cast<double>(meant) / static_cast<double>(queries.size() * state.iterations());
}

void Suggest_Read(benchmark::State& state) {
    auto snapshot = open_snapshot(corpus_of_bench().index, {});
    std::uint64_t bytes = 0;
    std::size_t completions = 0;
    for ([[maybe_unused]] auto iteration : state) {
        state.PauseTiming();
        for (CollectionSnapshot& collection : snapshot->collections) collection.columns.reset();
        if (!load_columns(*snapshot, nullptr)) std::abort();
        state.ResumeTiming();
        const auto index = suggestions_of(snapshot->collections.front(), snapshot->schema);
        bytes = index->bytes();
        completions = index->size();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
    state.counters["completions"] = static_cast<double>(completions);
}

void Spelling_Read(benchmark::State& state) {
    auto snapshot = open_snapshot(corpus_of_bench().index, {});
    std::uint64_t bytes = 0;
    for ([[maybe_unused]] auto iteration : state) {
        state.PauseTiming();
        if (!load_columns(*snapshot, nullptr)) std::abort();
        state.ResumeTiming();
        const auto words = spelling_of(snapshot->collections.front());
        bytes = words->forms.bytes() + words->stems.bytes();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

// Words before the one that is being typed, letters of that one, a letter wrong.
BENCHMARK(Suggest)
    ->ArgNames({"before", "letters", "wrong"})
    ->Args({0, 1, 0})
    ->Args({0, 3, 0})
    ->Args({0, 8, 0})
    ->Args({1, 1, 0})
    ->Args({1, 4, 0})
    ->Args({2, 4, 0})
    ->Args({0, 9, 1})
    ->Args({1, 9, 1})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(DidYouMean)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(Suggest_Read)->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(Spelling_Read)->Iterations(3)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace axtar::search

BENCHMARK_MAIN();
