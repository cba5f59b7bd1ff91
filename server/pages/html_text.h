#pragma once

#include <span>
#include <string>
#include <string_view>

#include "corpus/section_record.h"

namespace axtar::server {

/// Text -> HTML. Every text that comes from a document or a request goes through here or through a
/// template's `{{ }}`, which escapes alike.

/// Escapes & < > " ' and repairs ill-formed UTF-8.
[[nodiscard]] std::string escape_html(std::string_view text);

/// Bytes [begin, end) of `text`, escaped, with the spans that lie in it within <mark>. Spans are in
/// order; one that reaches over an end of the range or overlaps the one before is cut.
[[nodiscard]] std::string marked_html(std::string_view text,
                                      std::span<const corpus::TokenSpan> spans, std::size_t begin,
                                      std::size_t end);

}  // namespace axtar::server
