#include "tests/support/shared_index.h"

#include <memory>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/enrichment/enricher.h"
#include "corpus/sources/directory_source.h"
#include "indexer/batch_indexer.h"

namespace axtar::tests {

void index_shared_documents(const std::filesystem::path& documents,
                            std::span<const char* const> files, std::size_t least,
                            const std::filesystem::path& index) {
    std::vector<std::filesystem::path> paths;
    for (const char* name : files) paths.push_back(documents / name);
    auto enricher = corpus::Enricher::create();
    ASSERT_TRUE(enricher) << to_string(enricher.error());
    indexer::BatchOptions options;
    options.index = index;
    options.enricher = std::make_shared<corpus::Enricher>(std::move(*enricher));
    const auto source = corpus::open_source(paths, options.schema);
    const auto report = indexer::index_documents(*source, options, {});
    ASSERT_TRUE(report) << to_string(report.error());
    ASSERT_GT(report->documents_added, least);
}

}  // namespace axtar::tests
