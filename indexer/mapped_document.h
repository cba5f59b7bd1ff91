#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "corpus/document_record.h"

namespace axtar::indexer {

/// A term of a section with its within-document frequency and its positions (none for terms without
/// positions).
struct MappedTerm {
    std::string term = {};
    std::uint32_t wdf = 0;
    std::vector<std::uint32_t> positions = {};
};

/// A section ready for Xapian: every term within corpus::kMaxTermBytes, sorted, without doubles.
struct MappedSection {
    std::vector<MappedTerm> terms = {};
    std::vector<std::string> boolean_terms = {};
    std::vector<std::pair<std::uint32_t, std::string>> values = {};  ///< slot, value
    std::string data = {};                                           ///< encode(SectionRecord)
    std::uint64_t text_bytes = 0;                                    ///< of the section's text
    std::vector<std::pair<std::string, std::string>> folded_stems =
        {};  ///< folded stem -> stem, where they differ
};

/// A document ready for Xapian: what the analysing threads hand to the writing one.
struct MappedDocument {
    corpus::DocumentRecord record = {};
    std::vector<MappedSection> sections = {};
};

/// Checks every limit of Xapian's. Xapian would throw in the middle of a batch, and a document that
/// makes it throw takes every uncommitted neighbour with it.
///
/// Errors: kMalformedDocument or kTooLarge; the message names the term, value or record, `place`
/// the document's source.
[[nodiscard]] Result<void> validate(const MappedDocument& document);

/// A section's stored record, a document's stored record, one value.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxValueBytes = std::size_t{1} << 20U;
inline constexpr std::size_t kMaxTermsPerSection = 1'000'000;
/// Keys of Xapian's metadata hold 255 bytes; the longest prefix of ours takes 2.
inline constexpr std::size_t kMaxIdBytes = 180;

}  // namespace axtar::indexer
