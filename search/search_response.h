#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace axtar::search {

/// A matching section beneath its document.
struct SectionHit {
    std::string anchor = {};
    std::string heading = {};
    std::vector<std::string> heading_path = {};
    std::string role = {};
    std::string lang = {};
    std::string snippet_html = {};  ///< escaped for HTML, matches in <mark>
    double score = 0;
};

/// A matching document (Grouping::kNone: one hit a section, `sections` holds it alone).
struct Hit {
    std::string collection = {};
    std::string id = {};
    std::string kind = {};
    std::string lang = {};
    std::string title = {};
    std::string date = {};
    std::string number = {};
    std::string issuer = {};
    std::string status = {};
    double score = 0;
    std::uint32_t matching_sections = 0;
    std::vector<SectionHit> sections = {};
};

struct FacetValue {
    std::string value = {};
    std::uint64_t count = 0;  ///< documents
    bool selected = false;
};

struct Facet {
    std::string field = {};
    std::vector<FacetValue> values = {};  ///< by count, then by value
    std::uint64_t distinct = 0;           ///< values in all, also those beyond the limit
};

/// What was left out of a query so that it finds something.
struct Relaxation {
    std::string mode = {};                  ///< "most_of"
    std::vector<std::string> dropped = {};  ///< words that no section has
};

struct SearchResponse {
    std::string query = {};
    std::string parsed = {};            ///< the query as understood
    std::uint64_t total_documents = 0;  ///< exact
    std::uint64_t total_sections = 0;   ///< exact
    std::vector<Hit> hits = {};
    std::vector<Facet> facets = {};
    std::optional<Relaxation> relaxed = {};
    std::vector<std::string> warnings = {};
    double took_ms = 0;
};

}  // namespace axtar::search
