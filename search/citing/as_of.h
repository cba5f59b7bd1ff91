#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "search/search_response.h"
#include "search/searcher.h"

namespace axtar::search {

/// True of the kinds of documents that are law on some day; reports and judgments have one wording.
[[nodiscard]] bool is_law(std::string_view kind);

/// What is known of the wording of a document's section at a date: what a search with
/// SearchRequest::as_of says of it.
///
/// Input:  `date` in ISO 8601; `section` is an index into the document's sections; `anchor`: its
///         own, or that of a part of it.
/// Output: nothing for what is no law at any date: a report, a judgment, a note, an earlier
/// wording.
[[nodiscard]] std::optional<AsOf> as_of_section(const StoredDocument& document, std::size_t section,
                                                const std::string& anchor, const std::string& date);

}  // namespace axtar::search
