#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// False of a short form at lexemes [begin, end) that is a word or an hour of the day in a query:
/// "i am 12 years old", "12 AM to 5 PM".
[[nodiscard]] bool short_form_is_meant(const Scan& scan, std::size_t begin, std::size_t end);

/// Reads names at lexeme `at` that would be too short in a text: "the Convention" with no other
/// name before it, "Konst.", "Protocol 16", "Universal Declaration". For queries.
[[nodiscard]] std::optional<ActMention> read_short_name(const Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
