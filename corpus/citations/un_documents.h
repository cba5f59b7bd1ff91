#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads the symbol of a United Nations document at lexeme `at` (A/HRC/39/14, CAT/C/AZE/CO/4,
/// A/HRC/43/15/Add.1), or a resolution named in words ("General Assembly resolution 57/199").
[[nodiscard]] std::optional<ActMention> read_un_document(const Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
