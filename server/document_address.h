#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::server {

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
