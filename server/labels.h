#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/schema.h"
#include "server/messages.h"

namespace axtar::server {

/// What people read in place of stored names and numbers.

/// "legislation" of field "kind" -> "Qanunvericilik"; "detention/conditions" of field "topic" ->
/// "Saxlanma yerləri › şərait". What no list has is its own label.
[[nodiscard]] std::string value_label(std::string_view field, std::string_view value,
                                      UiLanguage language);

/// The labels of several values in one text: "Uşaqlar; Qadınlar".
[[nodiscard]] std::string labels_text(std::string_view field,
                                      const std::vector<std::string>& values, UiLanguage language);

/// The field's label from the schema, else from the catalogue, else its name.
[[nodiscard]] std::string field_label(const corpus::Field& field, UiLanguage language);

/// "2020-10-23" -> "23 oktyabr 2020", "23 October 2020"; any other text unchanged.
[[nodiscard]] std::string date_label(const std::string& iso, UiLanguage language);

/// That an act of a date repealed a provision; empty for no date.
[[nodiscard]] std::string repealed_label(const std::string& iso, UiLanguage language);

/// 12345 -> "12 345" (no-break space), "12,345".
[[nodiscard]] std::string number_text(std::uint64_t number, UiLanguage language);

}  // namespace axtar::server
