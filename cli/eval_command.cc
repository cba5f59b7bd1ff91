#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/temporary_folder.h"
#include "cli/terminal.h"
#include "cli/text_file.h"
#include "corpus/enrichment/enricher.h"
#include "corpus/sources/directory_source.h"
#include "indexer/batch_indexer.h"
#include "search/evaluation.h"
#include "search/searcher.h"
#include "search/stock_xapian.h"

namespace axtar::cli {
namespace {

constexpr std::uint32_t kDepth = 100;  // recall is measured at 100

void warn(const std::string& place, const std::string& reason) {
    std::cerr << "rejected: " << printable(place) << ": " << printable(reason) << '\n';
}

std::unique_ptr<corpus::FileSource> documents_of(const EvalOptions& options,
                                                 const corpus::Schema& schema) {
    if (options.documents.empty())
        return corpus::open_source({options.collection / "docs.jsonl"}, schema);
    return corpus::open_source(options.documents, schema);
}

Result<search::Run> ask(const std::filesystem::path& index, const EvalOptions& options,
                        const std::vector<search::EvaluationQuery>& queries) {
    auto searcher = search::Searcher::open(index, {});
    if (!searcher) return tl::unexpected(searcher.error());
    return search::run_queries(
        *searcher, queries, kDepth,
        options.sections ? search::JudgedUnit::kSection : search::JudgedUnit::kDocument);
}

Result<search::Run> run_axtar(const EvalOptions& options,
                              const std::vector<search::EvaluationQuery>& queries,
                              std::shared_ptr<const corpus::Enricher> enricher) {
    const TemporaryFolder folder;
    const auto schema = corpus::Schema::built_in();
    const auto source = documents_of(options, schema);
    const auto indexed = indexer::index_documents(
        *source, {.index = folder.path(), .schema = schema, .enricher = std::move(enricher)}, {});
    if (!indexed) return tl::unexpected(indexed.error());
    for (const auto& reject : indexed->rejects) warn(reject.place, reject.reason);
    return ask(folder.path(), options, queries);
}

Result<void> add_document(search::StockXapian& engine, const corpus::Document& document,
                          bool sections) {
    std::string text = document.title;
    for (const auto& section : document.sections) {
        const bool aside =
            section.role == corpus::Role::kFootnote || section.role == corpus::Role::kPriorWording;
        if (sections) {
            if (aside) continue;  // ours does not look there, either
            const std::string id = search::section_id(document.id, section.anchor);
            auto added = engine.add(id, document.title + "\n" + section.text);
            if (!added) return added;
        } else {
            text += "\n" + section.text;
        }
    }
    if (sections) return {};
    return engine.add(document.id, text);
}

Result<search::Run> run_xapian(const EvalOptions& options,
                               const std::vector<search::EvaluationQuery>& queries,
                               const corpus::Enricher& enricher) {
    auto engine = search::StockXapian::create(options.stemmer);
    if (!engine) return tl::unexpected(engine.error());
    const auto source = documents_of(options, corpus::Schema::built_in());
    for (;;) {
        auto document = source->next();
        if (!document) {
            warn(document.error().place, document.error().message);
            continue;
        }
        if (!*document) break;
        enricher.enrich(**document);  // the same sections for both
        const auto added = add_document(*engine, **document, options.sections);
        if (!added) return tl::unexpected(added.error());
    }
    return engine->run(queries, kDepth);
}

Result<search::Run> run_engine(const EvalOptions& options,
                               const std::vector<search::EvaluationQuery>& queries) {
    if (!options.index.empty()) return ask(options.index, options, queries);
    auto created = corpus::Enricher::create();
    if (!created) return tl::unexpected(created.error());
    const auto enricher = std::make_shared<const corpus::Enricher>(std::move(*created));
    return options.engine == "axtar" ? run_axtar(options, queries, enricher)
                                     : run_xapian(options, queries, *enricher);
}

Result<search::RankingMeasures> evaluate(const EvalOptions& options) {
    if (!options.index.empty() && options.engine != "axtar") {
        return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                    "plain Xapian reads documents, not an index of Axtar's",
                                    "--index"});
    }
    const auto queries_path =
        options.queries.empty() ? options.collection / "queries.tsv" : options.queries;
    const auto judgments_path = options.collection / "qrels.tsv";
    const auto queries_text = read_text_file(queries_path);
    if (!queries_text) return tl::unexpected(queries_text.error());
    const auto queries = search::parse_queries(*queries_text, queries_path.string());
    if (!queries) return tl::unexpected(queries.error());
    const auto judgments_text = read_text_file(judgments_path);
    if (!judgments_text) return tl::unexpected(judgments_text.error());
    const auto judgments = search::parse_judgments(*judgments_text, judgments_path.string());
    if (!judgments) return tl::unexpected(judgments.error());

    const auto run = run_engine(options, *queries);
    if (!run) return tl::unexpected(run.error());
    if (!options.run.empty()) {
        std::ofstream file(options.run);
        file << search::to_trec(*run, options.engine);
        file.close();
        if (!file)
            return tl::unexpected(
                Error{ErrorCode::kIo, "cannot write the run", options.run.string()});
    }
    return search::measure(*run, *judgments);
}

}  // namespace

int run_eval(const EvalOptions& options) {
    const auto measures = evaluate(options);
    if (!measures) return report(measures.error());
    std::printf("ndcg@10\t%.4f\nmap\t%.4f\nmrr\t%.4f\nrecall@100\t%.4f\nqueries\t%u\n",
                measures->ndcg_at_10, measures->map, measures->mrr, measures->recall_at_100,
                measures->queries);
    return kSuccess;
}

}  // namespace axtar::cli
