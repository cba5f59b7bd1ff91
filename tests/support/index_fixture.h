#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "search/searcher.h"
#include "tests/support/temporary_directory.h"

namespace axtar::tests {

/// A temporary index that the real indexer fills. Anything that fails throws std::runtime_error,
/// which ends the test.
class IndexFixture {
public:
    explicit IndexFixture(corpus::Schema schema = corpus::Schema::built_in());

    /// Puts documents in (replacing those with the same ids) and commits once.
    void put(const std::vector<corpus::Document>& documents,
             const std::string& collection = "public");
    void remove(const std::vector<std::string>& ids, const std::string& collection = "public");

    [[nodiscard]] const std::filesystem::path& index() const { return index_; }
    [[nodiscard]] search::Searcher searcher(const std::vector<std::string>& collections = {}) const;

private:
    TemporaryDirectory directory_;
    std::filesystem::path index_;
    corpus::Schema schema_;
};

/// A document of the sections given, with anchors s-1, s-2 ...; `lang` also for the sections.
[[nodiscard]] corpus::Document make_document(std::string id, std::string title,
                                             const std::vector<std::string>& sections,
                                             std::string lang = "az");

}  // namespace axtar::tests
