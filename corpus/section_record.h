#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/document.h"

namespace axtar::corpus {

/// Where a token of a section's text stands: bytes [start, start + length).
struct TokenSpan {
    std::uint32_t start = 0;
    std::uint32_t length = 0;
};

/// What the index stores of a section (the data of its Xapian document): enough to show, cut and
/// mark it without a second analysis. `spans[i]` belongs to the token at position i + 1.
struct SectionRecord {
    std::string document_id = {};
    std::uint32_t ordinal = 0;  ///< 0-based place among the document's sections
    Section section = {};
    std::vector<TokenSpan> spans = {};
};

/// Binary form: varints and length-prefixed strings, spans as gap and length. Xapian compresses it.
[[nodiscard]] std::string encode(const SectionRecord& record);
/// Errors: kIncompatible on bytes that encode() did not make.
[[nodiscard]] Result<SectionRecord> decode_section_record(std::string_view bytes);

}  // namespace axtar::corpus
