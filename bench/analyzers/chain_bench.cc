// The whole chain beside Xapian's own TermGenerator on the same text.
//
// Text: the Azerbaijani laws of the shared data (AXTAR_DATA, else ../shared/data beside the
// repository); without them the Azerbaijani documents of corpus/sample, repeated. Cut into sections
// of about 3 KB, as the index has them. Bytes per second are bytes of text on one core.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <rapidjson/document.h>
#include <xapian.h>

#include "analyzers/analyzer_registry.h"
#include "analyzers/filtered_text.h"
#include "analyzers/icu_tokenizer.h"
#include "analyzers/legal_tokenizer.h"
#include "analyzers/text_chain.h"

namespace {

using namespace axtar::analyzers;
namespace fs = std::filesystem;

constexpr std::size_t kSectionBytes = 3000;
constexpr std::size_t kMinTextBytes = 1U << 21U;

fs::path shared_folder() {
    const char* named = std::getenv("AXTAR_DATA");
    return named != nullptr ? fs::path(named)
                            : fs::path(AXTAR_SOURCE_DIR) / ".." / "shared" / "data";
}

std::string read_bodies(const fs::path& file) {
    std::string text;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        rapidjson::Document record;
        record.Parse(line.data(), line.size());
        if (record.HasParseError() || !record.IsObject() || !record.HasMember("body")) continue;
        text.append(record["body"].GetString(), record["body"].GetStringLength());
        text += '\n';
    }
    return text;
}

std::string sample_text() {
    std::string text;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(AXTAR_SOURCE_DIR) / "corpus/sample")) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream in(entry.path());
        text.append(std::istreambuf_iterator<char>(in), {});
    }
    if (text.empty())
        text = "Hər kəsin insan hüquqlarının müdafiəsini tələb etmək hüququ vardır.\n";
    return text;
}

/// At least two megabytes of law.
const std::string& law_text() {
    static const std::string text = [] {
        std::string law = read_bodies(shared_folder() / "documents" / "az_legislation.jsonl");
        if (law.empty()) law = sample_text();
        const std::string once = law;
        while (law.size() < kMinTextBytes) law += once;
        return law;
    }();
    return text;
}

std::vector<std::string_view> sections_of(std::string_view text) {
    std::vector<std::string_view> sections;
    while (!text.empty()) {
        std::size_t end =
            text.size() <= kSectionBytes ? text.size() : text.find('\n', kSectionBytes);
        end = end == std::string_view::npos ? text.size() : std::min(end + 1, text.size());
        sections.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return sections;
}

void set_bytes(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(law_text().size()));
}

void Chain_AnalyzeText(benchmark::State& state) {
    const auto sections = sections_of(law_text());
    std::vector<Token> tokens;
    for (auto _ : state) {
        for (std::string_view section : sections) {
            analyze_text(section, Language::kAzerbaijani, tokens);
            benchmark::DoNotOptimize(tokens.data());
        }
    }
    set_bytes(state);
}
BENCHMARK(Chain_AnalyzeText)->Unit(benchmark::kMillisecond);

void Chain_CharFilters(benchmark::State& state) {
    const auto sections = sections_of(law_text());
    const auto filters = text_char_filters();
    for (auto _ : state) {
        for (std::string_view section : sections) {
            FilteredText text(section);
            for (const auto& filter : filters) filter->apply(text);
            benchmark::DoNotOptimize(text.text().data());
        }
    }
    set_bytes(state);
}
BENCHMARK(Chain_CharFilters)->Unit(benchmark::kMillisecond);

template <class AnyTokenizer>
void Chain_Tokenize(benchmark::State& state) {
    const auto sections = sections_of(law_text());
    const AnyTokenizer tokenizer;
    std::vector<Token> tokens;
    for (auto _ : state) {
        for (std::string_view section : sections) {
            tokenizer.tokenize(section, tokens);
            benchmark::DoNotOptimize(tokens.data());
        }
    }
    set_bytes(state);
}
BENCHMARK(Chain_Tokenize<LegalTokenizer>)->Unit(benchmark::kMillisecond);
BENCHMARK(Chain_Tokenize<IcuTokenizer>)->Unit(benchmark::kMillisecond);

/// Xapian has no Azerbaijani stemmer; the Turkish one is the nearest, as in the figures.
void Xapian_TermGenerator(benchmark::State& state) {
    const auto sections = sections_of(law_text());
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("turkish"));
    for (auto _ : state) {
        for (std::string_view section : sections) {
            Xapian::Document document;
            generator.set_document(document);
            generator.set_termpos(0);
            generator.index_text(Xapian::Utf8Iterator(section.data(), section.size()));
            benchmark::DoNotOptimize(document);
        }
    }
    set_bytes(state);
}
BENCHMARK(Xapian_TermGenerator)->Unit(benchmark::kMillisecond);

/// What an indexer does with the tokens, for an even comparison: postings and terms in a document.
void Chain_AnalyzeTextIntoDocument(benchmark::State& state) {
    const auto sections = sections_of(law_text());
    std::vector<Token> tokens;
    for (auto _ : state) {
        for (std::string_view section : sections) {
            analyze_text(section, Language::kAzerbaijani, tokens);
            Xapian::Document document;
            for (const Token& token : tokens) {
                document.add_posting("Z" + token.stem, token.position);
                document.add_term(token.text);
            }
            benchmark::DoNotOptimize(document);
        }
    }
    set_bytes(state);
}
BENCHMARK(Chain_AnalyzeTextIntoDocument)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
