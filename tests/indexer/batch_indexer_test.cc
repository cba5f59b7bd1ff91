#include "indexer/batch_indexer.h"

#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/document_mapper.h"
#include "indexer/maintenance.h"
#include "tests/indexer/index_dump.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using tests::dump_index;
using tests::first_difference;
using tests::ListSource;
using tests::sample_document;
using tests::sample_documents;

Result<BatchReport> run(const std::filesystem::path& index, ListSource&& source,
                        BatchOptions options = {}, std::stop_token stop = {}) {
    options.index = index;
    return index_documents(source, options, {}, std::move(stop));
}

BatchReport good_run(const std::filesystem::path& index, ListSource&& source,
                     const BatchOptions& options = {}) {
    auto report = run(index, std::move(source), options);
    EXPECT_TRUE(report) << (report ? "" : to_string(report.error()));
    return report ? *report : BatchReport{};
}

class BatchIndexerTest : public testing::Test {
protected:
    [[nodiscard]] std::filesystem::path index(const char* name = "index") const {
        return folder_.path() / name;
    }
    tests::TemporaryDirectory folder_;
};

TEST_F(BatchIndexerTest, IndexesASource) {
    const auto report = good_run(index(), ListSource(sample_documents(50)));
    EXPECT_EQ(report.documents_added, 50U);
    EXPECT_EQ(report.documents_in_collection, 50U);
    EXPECT_EQ(report.sections_written, report.sections_in_collection);
    EXPECT_GE(report.sections_written, 50U);
    EXPECT_GT(report.text_bytes_written, 50U * 100);
    EXPECT_EQ(report.commits, 1U);
    EXPECT_THAT(report.rejects, IsEmpty());
    EXPECT_FALSE(report.stopped);
    EXPECT_EQ(dump_index(index()).sections.size(), 50U);
    EXPECT_THAT(check(index(), "public")->problems, IsEmpty());
}

TEST_F(BatchIndexerTest, WritesNothingTheSecondTime) {
    good_run(index(), ListSource(sample_documents(50)));
    const auto revision = tests::index_revision(index());
    const auto before = dump_index(index());
    const auto report = good_run(index(), ListSource(sample_documents(50)), {.prune = true});
    EXPECT_EQ(report.documents_unchanged, 50U);
    EXPECT_EQ(report.documents_added + report.documents_replaced + report.documents_removed, 0U);
    EXPECT_EQ(report.commits, 0U);
    EXPECT_EQ(tests::index_revision(index()), revision);
    EXPECT_EQ(first_difference(before, dump_index(index())), "");
}

TEST_F(BatchIndexerTest, GivesTheSameIndexWithAnyNumberOfThreadsAndCommits) {
    good_run(index("one"), ListSource(sample_documents(80)), {.jobs = 1});
    good_run(index("many"), ListSource(sample_documents(80)), {.jobs = 5, .commit_every = 7});
    EXPECT_EQ(first_difference(dump_index(index("one")), dump_index(index("many"))), "");
}

TEST_F(BatchIndexerTest, ReplacesChangedDocumentsAlone) {
    good_run(index(), ListSource(sample_documents(20)));
    auto documents = sample_documents(20);
    documents[3].title += " dəyişdirilmiş";
    documents[7].topics.push_back("new");
    documents.push_back(sample_document("added"));
    const auto report = good_run(index(), ListSource(documents));
    EXPECT_EQ(report.documents_unchanged, 18U);
    EXPECT_EQ(report.documents_replaced, 2U);
    EXPECT_EQ(report.documents_added, 1U);
    good_run(index("fresh"), ListSource(documents));
    EXPECT_EQ(first_difference(dump_index(index("fresh")), dump_index(index())), "");
}

TEST_F(BatchIndexerTest, PrunesWhatTheSourceNoLongerHas) {
    good_run(index(), ListSource(sample_documents(20)));
    auto documents = sample_documents(20);
    documents.erase(documents.begin() + 4, documents.begin() + 9);
    EXPECT_EQ(good_run(index(), ListSource(documents)).documents_removed, 0U);
    const auto report = good_run(index(), ListSource(documents), {.prune = true});
    EXPECT_EQ(report.documents_removed, 5U);
    EXPECT_EQ(report.documents_in_collection, 15U);
    EXPECT_EQ(report.commits, 1U);
    EXPECT_EQ(dump_index(index()).sections.count("doc-5"), 0U);
    EXPECT_THAT(check(index(), "public")->problems, IsEmpty());
}

TEST_F(BatchIndexerTest, KeepsTheDocumentsOfARejectedFileWhenPruning) {
    std::vector<corpus::Document> documents = sample_documents(6);
    for (int i = 0; i < 3; ++i) documents[i].source_path = "acts.jsonl:" + std::to_string(i + 1);
    good_run(index(), ListSource(documents));
    ListSource second;
    second.add(Error{ErrorCode::kMalformedDocument, "no JSON", "acts.jsonl:2"});
    second.add(Error{ErrorCode::kMalformedDocument, "unreadable", "folder/doc-4.txt"});
    second.add(documents[0]);
    const auto report = good_run(index(), std::move(second), {.prune = true});
    EXPECT_EQ(report.documents_removed, 2U);  // doc-3 and doc-5
    EXPECT_THAT(report.rejects, SizeIs(2));
    EXPECT_EQ(report.rejects[0].place, "acts.jsonl:2");
    const auto dump = dump_index(index());
    for (const char* kept : {"doc-0", "doc-1", "doc-2", "doc-4"}) {
        EXPECT_EQ(dump.sections.count(kept), 1U) << kept;
    }
}

TEST_F(BatchIndexerTest, KeepsTheDocumentsOfARejectedArchiveWhenPruning) {
    std::vector<corpus::Document> documents = sample_documents(3);
    documents[0].source_path = "acts.zip!a.pdf";
    documents[1].source_path = "acts.zip!b.csv:7";
    good_run(index(), ListSource(documents));
    ListSource second;
    second.add(Error{ErrorCode::kMalformedDocument, "damaged", "acts.zip"});
    second.add(documents[2]);
    EXPECT_EQ(good_run(index(), std::move(second), {.prune = true}).documents_removed, 0U);
}

TEST_F(BatchIndexerTest, RefusesToPruneEverything) {
    good_run(index(), ListSource(sample_documents(5)));
    const auto report = run(index(), ListSource(), {.prune = true});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(dump_index(index()).sections.size(), 5U);
}

TEST_F(BatchIndexerTest, ListsRejectsAndIndexesTheRest) {
    ListSource source;
    source.add(sample_document("good"));
    corpus::Document large = sample_document("large");
    large.sections[0].text.assign(kMaxSectionBytes + 1, 'a');
    source.add(large);
    source.add(Error{ErrorCode::kMalformedDocument, "no JSON", "acts.jsonl:3"});
    corpus::Document twin = sample_document("good", 2);
    twin.source_path = "other/good.txt";
    source.add(twin);
    source.add(sample_document("last"));
    const auto report = good_run(index(), std::move(source));
    EXPECT_EQ(report.documents_added, 2U);
    ASSERT_THAT(report.rejects, SizeIs(3));
    EXPECT_EQ(report.rejects[0].place, "folder/large.txt");
    EXPECT_THAT(report.rejects[0].reason, HasSubstr("bytes"));
    EXPECT_EQ(report.rejects[1].place, "acts.jsonl:3");
    EXPECT_EQ(report.rejects[2].place, "other/good.txt");
    EXPECT_THAT(report.rejects[2].reason, HasSubstr("folder/good.txt"));
}

class ThrowingSource final : public corpus::DocumentSource {
public:
    [[nodiscard]] Result<std::optional<corpus::Document>> next() override {
        if (given_++ == 0) return sample_document("first");
        throw std::runtime_error("disk fell off");
    }
    [[nodiscard]] Progress progress() const override { return {}; }

private:
    int given_ = 0;
};

TEST_F(BatchIndexerTest, SurvivesASourceThatThrows) {
    ThrowingSource source;
    BatchOptions options;
    options.index = index();
    const auto report = index_documents(source, options, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->documents_added, 1U);
    ASSERT_THAT(report->rejects, SizeIs(1));
    EXPECT_THAT(report->rejects[0].reason, HasSubstr("disk fell off"));
}

TEST_F(BatchIndexerTest, ReportsProgressFromTheCallingThread) {
    ListSource source(sample_documents(30));
    BatchOptions options;
    options.index = index();
    const auto caller = std::this_thread::get_id();
    BatchProgress last;
    const auto report = index_documents(source, options, [&](const BatchProgress& progress) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
        EXPECT_GE(progress.documents, last.documents);
        last = progress;
    });
    ASSERT_TRUE(report);
    EXPECT_EQ(last.documents, 30U);
    EXPECT_EQ(last.bytes_done, last.bytes_total);
}

// Asks the run to stop after some documents.
class StoppingSource final : public corpus::DocumentSource {
public:
    StoppingSource(std::vector<corpus::Document> documents, std::stop_source& stop)
        : documents_(std::move(documents)), stop_(stop) {}
    [[nodiscard]] Result<std::optional<corpus::Document>> next() override {
        if (at_ == documents_.size()) return std::nullopt;
        if (at_ == documents_.size() / 2) stop_.request_stop();
        return documents_[at_++];
    }
    [[nodiscard]] Progress progress() const override { return {}; }

private:
    std::vector<corpus::Document> documents_;
    std::stop_source& stop_;
    std::size_t at_ = 0;
};

TEST_F(BatchIndexerTest, StopsCleanlyAndGoesOnLater) {
    std::stop_source stop;
    StoppingSource source(sample_documents(200), stop);
    BatchOptions options{.prune = true, .commit_every = 20};
    options.index = index();
    const auto stopped = index_documents(source, options, {}, stop.get_token());
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->stopped);
    EXPECT_LT(stopped->documents_added, 200U);
    EXPECT_EQ(dump_index(index()).sections.size(), stopped->documents_added);
    const auto report = good_run(index(), ListSource(sample_documents(200)));
    EXPECT_EQ(report.documents_unchanged, stopped->documents_added);
    good_run(index("fresh"), ListSource(sample_documents(200)));
    EXPECT_EQ(first_difference(dump_index(index("fresh")), dump_index(index())), "");
}

TEST_F(BatchIndexerTest, RefusesWhatTheIndexRefuses) {
    EXPECT_EQ(run(index(), ListSource(), {.collection = "Bad Name"}).error().code,
              ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace axtar::indexer
