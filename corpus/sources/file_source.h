#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "corpus/document_source.h"
#include "corpus/structure/furniture.h"

namespace axtar::corpus {

/// The ids that a run has met, so that the second document of an id is refused with both places.
class SeenIds {
public:
    /// Errors: kMalformedDocument where `id` was met at another place.
    [[nodiscard]] Result<void> claim(const std::string& id, const std::string& place);

private:
    std::unordered_map<std::string, std::string> places_;
};

/// A document source that reads files and has more to tell than documents.
class FileSource : public DocumentSource {
public:
    /// What concerns the run as a whole: fields that are not in the schema. Grows while reading.
    [[nodiscard]] virtual const std::vector<std::string>& notes() const = 0;
    /// The lines that were taken out of the document that `next` gave last.
    [[nodiscard]] virtual const std::vector<RemovedLine>& removed_lines() const = 0;
};

}  // namespace axtar::corpus
