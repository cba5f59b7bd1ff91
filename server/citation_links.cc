#include "server/citation_links.h"

#include <algorithm>

#include "corpus/citation_terms.h"
#include "corpus/citations/citation_label.h"
#include "server/document_address.h"
#include "server/url.h"

namespace axtar::server {

std::string page_url(std::string_view id, std::string_view anchor) {
    std::string url = document_path(id);
    if (!anchor.empty()) url += '#' + percent_encode(anchor, "~.");
    return url;
}

CitationLinks::CitationLinks(const search::StoredDocument& document) : document_(document) {
    for (const auto& record : document.sections) {
        anchors_.insert(record.section.anchor);
        for (const auto& part : record.section.parts) anchors_.insert(part.anchor);
    }
}

std::string CitationLinks::url(const std::string& key, std::string_view lang) const {
    const corpus::CitationKey parts = corpus::split_citation_key(key);
    const auto& document = document_.record.document;
    const bool own = std::find(document.own_keys.begin(), document.own_keys.end(), parts.act) !=
                     document.own_keys.end();
    if (own) {
        std::string anchor = own_anchor(parts.provision);
        if (!anchor.empty() || parts.provision.empty()) return page_url(document.id, anchor);
    }
    return "/?q=" + percent_encode(corpus::citation_label(key, lang));
}

/// Of "145.2.1" the longest beginning that stands in the document.
std::string CitationLinks::own_anchor(std::string_view provision) const {
    while (!provision.empty()) {
        for (const char* unit : {"maddə-", "article-", "para-"}) {
            std::string anchor = unit + std::string(provision);
            if (anchors_.contains(anchor)) return anchor;
        }
        const std::size_t dot = provision.rfind('.');
        provision = provision.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
    return {};
}

}  // namespace axtar::server
