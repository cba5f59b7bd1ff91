#include <algorithm>
#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/enrichment/enricher.h"
#include "indexer/batch_indexer.h"
#include "indexer/maintenance.h"
#include "tests/indexer/index_dump.h"
#include "tests/indexer/sample_documents.h"
#include "tests/support/temporary_directory.h"

namespace axtar::indexer {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using tests::dump_index;
using tests::ListSource;

corpus::Document opinion() {
    corpus::Document document;
    document.id = "opinion";
    document.kind = "report";
    document.lang = "az";
    document.title = "Rəy";
    document.sections = {{.anchor = "s-1",
                          .text = "Cinayət Məcəlləsinin 145-ci maddəsi tətbiq olunmuşdur.",
                          .lang = "az"}};
    return document;
}

std::shared_ptr<const corpus::Enricher> enricher(const corpus::EnrichmentFiles& files = {}) {
    auto created = corpus::Enricher::create(files);
    EXPECT_TRUE(created) << (created ? "" : to_string(created.error()));
    return created ? std::make_shared<corpus::Enricher>(std::move(*created)) : nullptr;
}

class EnrichedBatchTest : public testing::Test {
protected:
    BatchReport run(const std::vector<corpus::Document>& documents, BatchOptions options) {
        options.index = folder_.path() / "index";
        ListSource source(documents);
        auto report = index_documents(source, options, {});
        EXPECT_TRUE(report) << (report ? "" : to_string(report.error()));
        return report ? *report : BatchReport{};
    }
    [[nodiscard]] std::string section() const {
        return dump_index(folder_.path() / "index").sections.at("opinion").at(0);
    }
    tests::TemporaryDirectory folder_;
};

TEST_F(EnrichedBatchTest, IndexesWhatEnrichmentFinds) {
    run({opinion()}, {.enricher = enricher()});
    EXPECT_THAT(section(), HasSubstr("XCITE:az:cm/145 "));
    EXPECT_THAT(section(), HasSubstr("XUNIT:"));
    const auto report = check(folder_.path() / "index", "public");
    ASSERT_TRUE(report);
    EXPECT_THAT(report->problems, IsEmpty());
}

TEST_F(EnrichedBatchTest, LeavesDocumentsAsTheyAreWithoutAnEnricher) {
    run({opinion()}, {});
    EXPECT_THAT(section(), testing::Not(HasSubstr("XCITE:")));
}

TEST_F(EnrichedBatchTest, WritesAgainWhenTheListsChange) {
    const auto first = run({opinion()}, {});
    EXPECT_EQ(first.documents_added, 1U);
    EXPECT_EQ(run({opinion()}, {.enricher = enricher()}).documents_replaced, 1U);
    EXPECT_EQ(run({opinion()}, {.enricher = enricher()}).documents_unchanged, 1U);
    const auto acts =
        folder_.write("acts.tsv", "az:yeni\tcode\t0\tYeni Məcəlləsi\tNew Code\t\t\t\t\n");
    EXPECT_EQ(run({opinion()}, {.enricher = enricher({.acts = acts})}).documents_replaced, 1U);
    EXPECT_EQ(run({opinion()}, {}).documents_replaced, 1U);
}

TEST_F(EnrichedBatchTest, GivesTheSameIndexWhateverTheNumberOfThreads) {
    std::vector<corpus::Document> documents = tests::sample_documents(60);
    documents.push_back(opinion());
    run(documents, {.jobs = 1, .enricher = enricher()});
    const auto one = dump_index(folder_.path() / "index");
    const tests::TemporaryDirectory other;
    ListSource source(documents);
    BatchOptions options{.jobs = 4, .enricher = enricher()};
    options.index = other.path();
    ASSERT_TRUE(index_documents(source, options, {}));
    EXPECT_EQ(tests::first_difference(one, dump_index(other.path())), "");
}

}  // namespace
}  // namespace axtar::indexer
