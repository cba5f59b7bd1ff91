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

/// Numbers the matches of a page, so that each leads to the next one.
struct MatchNumbers {
    std::size_t given = 0;  ///< so far
};

/// Bytes [begin, end) of `text`, escaped, with the spans that lie in it within <mark>. Spans are in
/// order; one that reaches over an end of the range or overlaps the one before is cut. With
/// `numbers` each that begins here is a link with the id "hit-1", "hit-2" ...: a match over two
/// lines is one.
[[nodiscard]] std::string marked_html(std::string_view text,
                                      std::span<const corpus::TokenSpan> spans, std::size_t begin,
                                      std::size_t end, MatchNumbers* numbers = nullptr);

/// Makes the last match of a whole page lead to the first: before it is written nobody knows that
/// it is the last.
void close_circle(std::string& html, const MatchNumbers& numbers);

}  // namespace axtar::server
