#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/commands.h"
#include "cli/progress_bar.h"
#include "cli/schema_file.h"
#include "cli/terminal.h"
#include "corpus/sources/directory_source.h"
#include "indexer/batch_indexer.h"
#include "indexer/index_writer.h"

namespace axtar::cli {
namespace {

Result<void> write_report(const std::filesystem::path& path,
                          const std::vector<indexer::Reject>& rejects) {
    std::ofstream file(path);
    for (const auto& reject : rejects) {
        file << printable(reject.place) << '\t' << printable(reject.reason) << '\n';
    }
    file.close();
    if (!file)
        return tl::unexpected(Error{ErrorCode::kIo, "cannot write the report", path.string()});
    return {};
}

// Paths that exist; the others are an error or, with --keep-going, rejects.
Result<std::vector<std::filesystem::path>> readable_paths(const IndexOptions& options,
                                                          std::vector<indexer::Reject>& rejects) {
    std::vector<std::filesystem::path> readable;
    for (const auto& path : options.paths) {
        std::error_code failure;
        if (std::filesystem::exists(path, failure)) {
            readable.push_back(path);
            continue;
        }
        const std::string reason = "no such file or folder";
        if (!options.keep_going)
            return tl::unexpected(Error{ErrorCode::kNotFound, reason, path.string()});
        rejects.push_back({path.string(), reason});
    }
    return readable;
}

void print_summary(const indexer::BatchReport& report) {
    const auto count = [](std::uint64_t number) { return static_cast<unsigned long long>(number); };
    std::printf(
        "%llu added, %llu replaced, %llu unchanged, %llu removed, %zu rejected; %llu sections "
        "written in %.1f s\n",
        count(report.documents_added), count(report.documents_replaced),
        count(report.documents_unchanged), count(report.documents_removed), report.rejects.size(),
        count(report.sections_written), report.seconds);
    if (report.documents_added + report.documents_replaced + report.documents_removed == 0) {
        std::puts("nothing was written: the index was up to date");
    }
}

void print_rejects(const std::vector<indexer::Reject>& rejects) {
    for (const auto& reject : rejects) {
        std::cerr << "rejected: " << printable(reject.place) << ": " << printable(reject.reason)
                  << '\n';
    }
}

// The lists of this run: those given, else those that the collection keeps. One that is built anew
// because it cannot be read has lost them.
Result<corpus::OfficeLists> lists_of(const IndexOptions& options) {
    auto kept = indexer::IndexWriter::stored_lists(options.index, options.collection);
    if (!kept && !options.rebuild) return tl::unexpected(kept.error());
    return choose_lists(options.lists, kept ? std::move(*kept) : corpus::OfficeLists());
}

}  // namespace

int run_index(const IndexOptions& options) {
    std::vector<indexer::Reject> unreadable;
    const auto paths = readable_paths(options, unreadable);
    if (!paths) return report(paths.error());
    auto schema = choose_schema(options.schema, options.index);
    if (!schema) return report(schema.error());
    auto lists = lists_of(options);
    if (!lists) return report(lists.error());
    auto enricher = corpus::Enricher::with_lists(*lists);
    if (!enricher) return report(enricher.error());
    if (options.rebuild) {
        const auto removed =
            indexer::IndexWriter::remove_collection(options.index, options.collection);
        if (!removed) return report(removed.error());
    }
    const auto source = corpus::open_source(*paths, *schema);

    ProgressBar bar;
    auto done = indexer::index_documents(
        *source,
        {.index = options.index,
         .collection = options.collection,
         .schema = *schema,
         .prune = options.prune && unreadable.empty(),
         .jobs = options.jobs,
         .enricher = std::make_shared<corpus::Enricher>(std::move(*enricher)),
         .lists = std::move(*lists)},
        [&](const indexer::BatchProgress& progress) {
            if (!options.quiet) bar.update(progress);
        });
    bar.finish();
    if (!done) return report(done.error());
    done->rejects.insert(done->rejects.begin(), unreadable.begin(), unreadable.end());
    print_rejects(done->rejects);
    for (const auto& note : source->notes()) std::cerr << "note: " << printable(note) << '\n';
    print_summary(*done);
    if (!options.report.empty()) {
        if (const auto written = write_report(options.report, done->rejects); !written)
            return report(written.error());
    }
    return done->rejects.empty() ? kSuccess : kSomeRejected;
}

}  // namespace axtar::cli
