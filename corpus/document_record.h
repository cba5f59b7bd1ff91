#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/document.h"

namespace axtar::corpus {

/// One line of a document's table of contents.
struct ContentsEntry {
    std::string anchor = {};
    std::string heading = {};
    std::vector<std::string> heading_path = {};
    Role role = Role::kBody;
};

/// What the index stores once a document (Xapian metadata, JSON): its fields, its table of
/// contents, its fingerprint.
struct DocumentRecord {
    Document document = {};  ///< without sections and amendments (amendment_record.h)
    /// Changes with the document's content and with what enriches it (BatchOptions::enricher).
    std::string hash = {};
    std::vector<ContentsEntry> contents = {};
};

[[nodiscard]] std::string encode(const DocumentRecord& record);
[[nodiscard]] Result<DocumentRecord> decode_document_record(std::string_view json);

}  // namespace axtar::corpus
