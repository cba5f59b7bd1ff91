#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// One file in an archive, as the archive's directory names it.
struct ArchiveEntry {
    std::string name = {};  ///< UTF-8, with / between folders; never used as a path of ours
    std::uint64_t size = 0;
    std::uint64_t packed_size = 0;
    bool encrypted = false;
};

/// What the reader process answers, as bytes and back. Its answers are not trusted: the decoders
/// check every number and repair every text.
///
/// Errors: kMalformedDocument for bytes that are no such answer; kTooLarge for a text of more than
///         kMaxBlocks.
[[nodiscard]] std::string encode_text(const FormattedText& text);
[[nodiscard]] Result<FormattedText> decode_text(std::string_view bytes);

[[nodiscard]] std::string encode_entries(const std::vector<ArchiveEntry>& entries);
[[nodiscard]] Result<std::vector<ArchiveEntry>> decode_entries(std::string_view bytes);

[[nodiscard]] std::string encode_error(const Error& error);
/// Always an error: the one that was sent, its message on one line of at most 500 bytes, or one
/// that says that the answer is garbled.
[[nodiscard]] Error decode_error(std::string_view bytes);

}  // namespace axtar::corpus
