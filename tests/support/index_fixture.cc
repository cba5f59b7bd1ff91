#include "tests/support/index_fixture.h"

#include <stdexcept>
#include <utility>

#include "indexer/document_mapper.h"
#include "indexer/index_writer.h"

namespace axtar::tests {
namespace {

template <class Value>
Value must(Result<Value> result) {
    if (!result) throw std::runtime_error(to_string(result.error()));
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

}  // namespace

IndexFixture::IndexFixture(corpus::Schema schema)
    : index_(directory_.path() / "index"), schema_(std::move(schema)) {}

void IndexFixture::put(const std::vector<corpus::Document>& documents,
                       const std::string& collection) {
    auto writer = must(indexer::IndexWriter::open(index_, collection, schema_));
    for (const corpus::Document& document : documents) {
        must(writer.replace(must(indexer::map_document(document, schema_))));
    }
    must(writer.commit());
}

void IndexFixture::remove(const std::vector<std::string>& ids, const std::string& collection) {
    auto writer = must(indexer::IndexWriter::open(index_, collection, schema_));
    for (const std::string& id : ids) must(writer.remove(id));
    must(writer.commit());
}

search::Searcher IndexFixture::searcher(const std::vector<std::string>& collections) const {
    return must(search::Searcher::open(index_, collections));
}

corpus::Document make_document(std::string id, std::string title,
                               const std::vector<std::string>& sections, std::string lang) {
    corpus::Document document{
        .id = std::move(id), .kind = "other", .lang = lang, .title = std::move(title)};
    for (std::size_t i = 0; i < sections.size(); ++i) {
        document.sections.push_back(
            {.anchor = "s-" + std::to_string(i + 1), .text = sections[i], .lang = lang});
    }
    return document;
}

}  // namespace axtar::tests
