#include "indexer/batch_indexer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <set>
#include <thread>
#include <unordered_map>
#include <utility>
#include <variant>

#include "corpus/index_layout.h"
#include "indexer/document_mapper.h"
#include "indexer/index_writer.h"
#include "indexer/ordered_pool.h"
#include "indexer/stored_fingerprints.h"

// Three stages: a thread reads the source and drops what is unchanged, some threads analyse, and
// the calling thread writes. The pool between them keeps the order of the source, so the order of
// docids, and with it the index, does not depend on the number of threads.

namespace axtar::indexer {
namespace {

using Clock = std::chrono::steady_clock;

// Text in flight between reading and writing. A mapped document takes some twenty times the memory
// of its text, so this bounds the pipeline near 100 MB.
constexpr std::size_t kMaxTextInFlight = std::size_t{4} << 20U;
constexpr std::size_t kItemCost = 1024;
// A batch is also committed at this much text: large sections fill memory long before they are
// many.
constexpr std::uint64_t kMaxTextPerCommit = std::uint64_t{32} << 20U;
constexpr std::chrono::milliseconds kProgressInterval{100};

struct Unchanged {};

// A document that is to be written, with what its stored copy will be compared by.
struct Changed {
    corpus::Document document = {};
    std::string fingerprint = {};
};

// What the reading thread found, in order.
using Read = std::variant<Unchanged, Reject, Changed>;
// What the writing thread gets.
using Prepared = std::variant<Unchanged, Reject, MappedDocument>;
using Pool = OrderedPool<Read, Prepared>;

// Taken before enrichment, which changes sections: what a source says, and what will be made of it.
std::string fingerprint_of(const corpus::Document& document, const corpus::Enricher* enricher) {
    std::string fingerprint = corpus::content_hash(document);
    if (enricher != nullptr) fingerprint += '+' + enricher->fingerprint();
    return fingerprint;
}

std::uint64_t text_bytes(const corpus::Document& document) {
    std::uint64_t bytes = 0;
    for (const corpus::Section& section : document.sections) bytes += section.text.size();
    return bytes;
}

Reject reject_of(const Error& error) { return {.place = error.place, .reason = error.message}; }

// "acts.jsonl:17" -> "acts.jsonl": a line number moves when a line before it goes.
// "acts.zip!a/b.pdf" -> "acts.zip": one that cannot be opened today says nothing of its files.
std::string file_of(const std::string& place) {
    const std::size_t inside = place.find('!');
    if (inside != std::string::npos && inside >= 4) {
        const std::string ending = place.substr(inside - 4, 4);
        if (ending == ".zip" || ending == ".ZIP" || ending == ".Zip")
            return place.substr(0, inside);
    }
    const std::size_t colon = place.rfind(':');
    if (colon == std::string::npos || colon + 1 == place.size()) return place;
    const bool digits = std::all_of(place.begin() + static_cast<std::ptrdiff_t>(colon) + 1,
                                    place.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? place.substr(0, colon) : place;
}

// Reads the source on a thread of its own.
class SourceReader {
public:
    SourceReader(corpus::DocumentSource& source, std::optional<StoredFingerprints> stored,
                 const corpus::Enricher* enricher, Pool& pool)
        : source_(source),
          stored_(std::move(stored)),
          enricher_(enricher),
          pool_(pool),
          thread_([this] { run(); }) {}

    [[nodiscard]] std::uint64_t bytes_done() const { return bytes_done_; }
    [[nodiscard]] std::uint64_t bytes_total() const { return bytes_total_; }

    // Waits for the end; then: the ids that the source has, each with its place.
    const std::unordered_map<std::string, std::string>& finish() {
        thread_.join();
        return seen_;
    }

private:
    void run() {
        bool more = true;
        while (more) more = step();
        pool_.close();
    }

    bool step() {
        try {
            auto next = source_.next();
            const auto progress = source_.progress();
            bytes_done_ = progress.bytes_done;
            bytes_total_ = progress.bytes_total;
            if (!next) return pool_.push(reject_of(next.error()), kItemCost);
            if (!next->has_value()) return false;
            return take(std::move(**next));
        } catch (const std::exception& error) {
            // A source that throws is defective and cannot be trusted to go on.
            pool_.push(
                Reject{.place = {}, .reason = std::string("reading failed: ") + error.what()},
                kItemCost);
            return false;
        }
    }

    bool take(corpus::Document document) {
        const auto [entry, first] = seen_.emplace(document.id, document.source_path);
        if (!first) {
            return pool_.push(
                Reject{.place = document.source_path,
                       .reason = "id \"" + document.id + "\" is already taken by the document of " +
                                 entry->second + "; ids must differ"},
                kItemCost);
        }
        std::string fingerprint = fingerprint_of(document, enricher_);
        if (is_stored(document.id, fingerprint)) return pool_.push(Unchanged{}, kItemCost);
        const std::size_t cost = kItemCost + text_bytes(document);
        return pool_.push(Changed{std::move(document), std::move(fingerprint)}, cost);
    }

    bool is_stored(const std::string& id, const std::string& fingerprint) {
        if (!stored_) return false;
        const auto hash = stored_->hash(id);
        // Where the hash cannot be read the document is written again, which is always right.
        return hash && *hash == fingerprint;
    }

    corpus::DocumentSource& source_;
    std::optional<StoredFingerprints> stored_;
    const corpus::Enricher* enricher_;
    Pool& pool_;
    std::unordered_map<std::string, std::string> seen_;
    std::atomic<std::uint64_t> bytes_done_ = 0;
    std::atomic<std::uint64_t> bytes_total_ = 0;
    std::jthread thread_;  // last: it starts when all else is there
};

Prepared prepare(Read read, const BatchOptions& options) {
    if (std::holds_alternative<Unchanged>(read)) return Unchanged{};
    if (auto* reject = std::get_if<Reject>(&read)) return std::move(*reject);
    auto& [document, fingerprint] = std::get<Changed>(read);
    const std::string place = document.source_path;
    try {
        if (options.enricher) options.enricher->enrich(document);
        auto mapped = map_document(std::move(document), options.schema, std::move(fingerprint));
        if (!mapped) return reject_of(mapped.error());
        return std::move(*mapped);
    } catch (const std::exception& error) {
        return Reject{.place = place, .reason = std::string("analysis failed: ") + error.what()};
    }
}

// The writing half: counts, commits, prunes.
class BatchWriter {
public:
    BatchWriter(IndexWriter& writer, const BatchOptions& options)
        : writer_(writer), options_(options) {}

    Result<void> take(Prepared prepared) {
        if (std::holds_alternative<Unchanged>(prepared)) {
            ++report_.documents_unchanged;
            return {};
        }
        if (auto* reject = std::get_if<Reject>(&prepared)) {
            report_.rejects.push_back(std::move(*reject));
            return {};
        }
        return write(std::get<MappedDocument>(prepared));
    }

    // Written with the first documents that were read by them, or alone where none is read anew.
    Result<void> set_lists() {
        const auto changed = writer_.set_lists(options_.lists);
        if (!changed) return tl::unexpected(changed.error());
        lists_pending_ = *changed;
        return {};
    }

    Result<void> commit() {
        if (sections_pending_ == 0 && removals_pending_ == 0 && !lists_pending_) return {};
        sections_pending_ = text_pending_ = removals_pending_ = 0;
        lists_pending_ = false;
        ++report_.commits;
        return writer_.commit();
    }

    Result<void> prune(const std::unordered_map<std::string, std::string>& seen) {
        if (seen.empty()) {
            return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                        "the source has no document; pruning would empty "
                                        "collection \"" +
                                            options_.collection + "\"",
                                        "prune"});
        }
        std::set<std::string> doubtful;
        for (const Reject& reject : report_.rejects) doubtful.insert(file_of(reject.place));
        const auto stored = writer_.documents();
        if (!stored) return tl::unexpected(stored.error());
        for (const auto& [id, path] : *stored) {
            if (seen.contains(id) || doubtful.contains(file_of(path))) continue;
            if (auto removed = writer_.remove(id); !removed) return tl::unexpected(removed.error());
            ++report_.documents_removed;
            ++removals_pending_;
        }
        return commit();
    }

    BatchReport& report() { return report_; }

private:
    Result<void> write(const MappedDocument& document) {
        const std::string& id = document.record.document.id;
        const auto before = writer_.stored_hash(id);
        if (!before) return tl::unexpected(before.error());
        if (auto written = writer_.replace(document); !written) {
            // What validate() refuses harms nobody else; anything else has spent the writer.
            const ErrorCode code = written.error().code;
            if (code != ErrorCode::kMalformedDocument && code != ErrorCode::kTooLarge) {
                return written;
            }
            report_.rejects.push_back(reject_of(written.error()));
            return {};
        }
        ++(before->empty() ? report_.documents_added : report_.documents_replaced);
        count_sections(document);
        if (sections_pending_ < options_.commit_every && text_pending_ < kMaxTextPerCommit)
            return {};
        return commit();
    }

    void count_sections(const MappedDocument& document) {
        report_.sections_written += document.sections.size();
        sections_pending_ += document.sections.size();
        for (const MappedSection& section : document.sections) {
            report_.text_bytes_written += section.text_bytes;
            text_pending_ += section.text_bytes;
        }
    }

    IndexWriter& writer_;
    const BatchOptions& options_;
    BatchReport report_;
    std::uint64_t sections_pending_ = 0;
    std::uint64_t text_pending_ = 0;
    std::uint64_t removals_pending_ = 0;
    bool lists_pending_ = false;
};

// Calls back about ten times a second, and once at the end.
class ProgressMeter {
public:
    ProgressMeter(const std::function<void(const BatchProgress&)>& on_progress,
                  const SourceReader& reader)
        : on_progress_(on_progress), reader_(reader) {}

    void tick(const BatchReport& report, bool last = false) {
        const auto now = Clock::now();
        if (!on_progress_ || (!last && now - shown_ < kProgressInterval)) return;
        shown_ = now;
        on_progress_({.documents = report.documents_added + report.documents_replaced +
                                   report.documents_unchanged,
                      .rejects = report.rejects.size(),
                      .bytes_done = reader_.bytes_done(),
                      .bytes_total = reader_.bytes_total()});
    }

private:
    const std::function<void(const BatchProgress&)>& on_progress_;
    const SourceReader& reader_;
    Clock::time_point shown_ = Clock::now();
};

// Takes prepared documents until the end, an error or a request to stop.
Result<void> write_all(Pool& pool, BatchWriter& writer, ProgressMeter& meter,
                       const std::stop_token& stop) {
    Prepared prepared;
    for (;;) {
        if (stop.stop_requested()) {
            writer.report().stopped = true;
            return {};
        }
        const auto taken = pool.take(prepared, kProgressInterval);
        if (taken == Pool::Taken::kEnd) return {};
        if (taken == Pool::Taken::kOutput) {
            if (auto written = writer.take(std::move(prepared)); !written) return written;
        }
        meter.tick(writer.report());
    }
}

Result<void> run(corpus::DocumentSource& source, const BatchOptions& options,
                 const std::function<void(const BatchProgress&)>& on_progress,
                 const std::stop_token& stop, IndexWriter& index, BatchWriter& writer) {
    if (auto kept = writer.set_lists(); !kept) return kept;
    auto stored = StoredFingerprints::open(options.index, options.collection);
    if (!stored) return tl::unexpected(stored.error());
    const unsigned jobs =
        options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
    Pool pool(jobs, kMaxTextInFlight, [&](Read read) { return prepare(std::move(read), options); });
    SourceReader reader(source, std::move(*stored), options.enricher.get(), pool);
    ProgressMeter meter(on_progress, reader);
    auto written = write_all(pool, writer, meter, stop);
    pool.stop();
    const auto& seen = reader.finish();
    if (!written) return written;
    if (auto committed = writer.commit(); !committed) return committed;
    if (options.prune && !writer.report().stopped) {
        if (auto pruned = writer.prune(seen); !pruned) return pruned;
    }
    writer.report().documents_in_collection = index.counts().documents;
    writer.report().sections_in_collection = index.counts().sections;
    meter.tick(writer.report(), true);
    return {};
}

}  // namespace

Result<BatchReport> index_documents(corpus::DocumentSource& source, const BatchOptions& options,
                                    const std::function<void(const BatchProgress&)>& on_progress,
                                    std::stop_token stop) {
    const auto start = Clock::now();
    auto index = IndexWriter::open(options.index, options.collection, options.schema);
    if (!index) return tl::unexpected(index.error());
    BatchWriter writer(*index, options);
    if (auto done = run(source, options, on_progress, stop, *index, writer); !done) {
        return tl::unexpected(done.error());
    }
    BatchReport report = std::move(writer.report());
    report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return report;
}

}  // namespace axtar::indexer
