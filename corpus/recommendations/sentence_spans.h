#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace axtar::corpus::recommendations {

/// Bytes [start, end) of a text.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return start >= end; }
    [[nodiscard]] std::string_view of(std::string_view text) const {
        return text.substr(start, end - start);
    }
};

/// The lines of a text without blanks at their ends; empty lines are left out.
[[nodiscard]] std::vector<Span> line_spans(std::string_view text);

/// The sentences of a part of a text. A full stop behind an initial, a number or an abbreviation
/// ends none; note marks stuck to a full stop ("force.24 AI urged") do not hide it.
[[nodiscard]] std::vector<Span> sentence_spans(std::string_view text, Span part);

/// The part without blanks at its ends.
[[nodiscard]] Span trimmed(std::string_view text, Span part);

}  // namespace axtar::corpus::recommendations
