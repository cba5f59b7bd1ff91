#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace axtar::search {

enum class Sort { kRelevance, kDateAscending, kDateDescending };
enum class Grouping { kDocument, kNone };

/// One question to the engine.
struct SearchRequest {
    std::string query = {};  ///< UTF-8; empty: every document that passes the filters
    /// Field name -> accepted values: any of the values of a field, all of the fields. Names of
    /// Schema fields.
    std::map<std::string, std::vector<std::string>> filters = {};
    std::string from = {};  ///< ISO date, inclusive; empty: open
    std::string to = {};
    std::vector<std::string> roles = {};  ///< role names; empty: body, front_matter, annex
    Sort sort = Sort::kRelevance;
    Grouping grouping = Grouping::kDocument;
    std::uint32_t offset = 0;              ///< hits to skip, 0..10000
    std::uint32_t limit = 10;              ///< hits to return, 0..100
    std::uint32_t sections_per_hit = 3;    ///< 1..20
    std::vector<std::string> facets = {};  ///< fields to count; see `all_facets`
    bool all_facets = true;                ///< count every facet field of the schema
    std::uint32_t facet_limit = 50;        ///< values returned for each facet
    bool snippets = true;
};

}  // namespace axtar::search
