#pragma once

#include <set>
#include <string>
#include <string_view>

#include "search/searcher.h"

namespace axtar::server {

/// "/documents/acts/2020/a:1#madd%C9%99-25": the page of a document, at a section or a part of one
/// unless `anchor` is empty.
[[nodiscard]] std::string page_url(std::string_view id, std::string_view anchor = {});

/// Where the citations within one document lead.
class CitationLinks {
public:
    /// `document` has to outlive it.
    explicit CitationLinks(const search::StoredDocument& document);

    /// The address of a page: the section or part of this document that the key means, where it is
    /// one of its own; else the search that opens what the key means as its first hit.
    [[nodiscard]] std::string url(const std::string& key, std::string_view lang) const;

private:
    [[nodiscard]] std::string own_anchor(std::string_view provision) const;

    const search::StoredDocument& document_;
    std::set<std::string_view> anchors_;
};

}  // namespace axtar::server
