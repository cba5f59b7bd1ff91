#include "corpus/inspection.h"

#include <optional>
#include <utility>

#include "corpus/sources/directory_source.h"

namespace axtar::corpus {

Inspection inspect(const std::vector<std::filesystem::path>& paths, const Schema& schema,
                   std::size_t max_documents, const Enricher* enricher) {
    Inspection inspection;
    const auto source = open_source(paths, schema);
    while (max_documents == 0 || inspection.documents.size() < max_documents) {
        Result<std::optional<Document>> document = source->next();
        if (!document) {
            inspection.rejects.push_back({document.error().place, document.error().message});
            continue;
        }
        if (!document->has_value()) break;
        if (enricher != nullptr) enricher->enrich(**document);
        inspection.documents.push_back({std::move(**document), source->removed_lines()});
    }
    inspection.notes = source->notes();
    return inspection;
}

}  // namespace axtar::corpus
