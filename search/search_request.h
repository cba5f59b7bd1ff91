#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

enum class Sort { kRelevance, kDateAscending, kDateDescending };
enum class Grouping { kDocument, kNone };
enum class CountUnit { kDocuments, kSections };
enum class Histogram { kNone, kYear, kMonth };

/// The name by which documents are filtered by their ids, beside the fields of the schema (which
/// may declare none of this name).
inline constexpr std::string_view kIdField = "id";

/// The name by which a query is confined to what cites something: `cites:az:cm/145`.
inline constexpr std::string_view kCitesField = "cites";

/// One question to the engine.
struct SearchRequest {
    std::string query = {};  ///< UTF-8; empty: every document that passes the filters
    /// Field name -> accepted values: any of the values of a field, all of the fields. Names of
    /// Schema fields, or kIdField: ids as the documents have them, letter for letter.
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
    CountUnit count_by = CountUnit::kDocuments;  ///< what facets and the histogram count
    Histogram histogram = Histogram::kNone;      ///< hits by date, without `from` and `to`
    /// Field -> text that the values shown, or their labels in either language, must contain (any
    /// letters, any word of the value).
    std::map<std::string, std::string> facet_contains = {};
    std::map<std::string, std::uint32_t> facet_offset = {};  ///< field -> values to skip
    /// SearchResponse::cursor of the page before; `offset` is 0 then. Consistent while the index
    /// changes: no hit twice, none left out that was there from the first page to the last.
    std::string cursor = {};
    bool expand = true;                       ///< take words of the thesaurus along
    std::vector<std::string> no_expand = {};  ///< expansions (Expansion::to) to leave out
    bool explain = false;                     ///< say how the scores came about
    bool diagnose = true;                     ///< where nothing is found, say which part emptied it
    /// ISO date: what was law then, and for each hit whether its wording then is known.
    std::string as_of = {};
    /// Citation key (az:cm/145): only sections that cite it; empty: all.
    std::string cites = {};
};

}  // namespace axtar::search
