#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::server {

/// The addresses of documents: how they are written and how they are read.

/// "/documents/<id>"; slashes stay where they can, since an id is read as one path.
[[nodiscard]] std::string document_path(std::string_view id);

/// "/documents/<id>/sections/<anchor>": the page of one section.
[[nodiscard]] std::string section_path(const std::string& id, const std::string& anchor);

/// What an address below /v1/documents/ asks for.
struct DocumentAddress {
    enum class What { kDocument, kSection, kCitedBy, kSimilar };
    What what = What::kDocument;
    std::string id = {};
    std::string anchor = {};  ///< with kSection
};

/// The ways to read what follows "/v1/documents/", the likelier first: an id may have slashes and
/// even end in "/cited-by".
[[nodiscard]] std::vector<DocumentAddress> read_document_address(std::string_view rest);

}  // namespace axtar::server
