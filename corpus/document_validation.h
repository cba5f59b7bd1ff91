#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/schema.h"

namespace axtar::corpus {

inline constexpr std::size_t kMaxIdBytes = 180;
inline constexpr std::size_t kMaxDocumentBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxSectionBytes = std::size_t{8} << 20U;  ///< far above any article
inline constexpr std::size_t kMaxTitleBytes = 2000;
inline constexpr std::size_t kMaxValueBytes = 1000;  ///< one value of a keyword field
inline constexpr std::size_t kMaxValuesPerField = 1000;

/// [A-Za-z0-9._:/-]{1,180} without a part "." or ".." between slashes.
[[nodiscard]] bool is_valid_id(std::string_view id);

/// YYYY-MM-DD of a day that exists in the Gregorian calendar, years 0001 to 9999.
[[nodiscard]] bool is_iso_date(std::string_view text);

/// Repairs what can be repaired and refuses the rest: after it a document may enter an index.
///
/// Repaired: ill-formed UTF-8 and NUL in every text, blanks around values, empty and doubled
///           values, a title over kMaxTitleBytes (cut).
/// Errors:   kMalformedDocument or kTooLarge with `document.source_path` as place; the message
///           names the field and what would be accepted.
[[nodiscard]] Result<void> validate(Document& document, const Schema& schema);

}  // namespace axtar::corpus
