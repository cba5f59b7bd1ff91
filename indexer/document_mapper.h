#pragma once

#include <string>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/document_validation.h"
#include "corpus/schema.h"
#include "indexer/mapped_document.h"

namespace axtar::indexer {

/// Maps a document to what Xapian stores: analyses its sections, title and headings, and lays
/// terms, positions, values and records out as corpus/index_layout.h says.
///
/// Input:   a document that has passed validation, enriched or not; its sections in order.
///          `fingerprint` is stored as its hash; empty: its content_hash().
/// Output:  passes validate(): terms valid UTF-8 without NUL, within corpus::kMaxTermBytes, sorted.
///          The same document gives the same result, on any thread.
/// Errors:  kTooLarge for a section over kMaxSectionBytes, and where sections and values are both
///          so many that they pass kMaxCarriedBytes; kMalformedDocument for one without sections.
/// Threads: safe.
[[nodiscard]] Result<MappedDocument> map_document(corpus::Document document,
                                                  const corpus::Schema& schema,
                                                  std::string fingerprint = {});

/// A section's text may have this many bytes: its positions stay below
/// corpus::kHeadingPositionBase.
inline constexpr std::size_t kMaxSectionBytes = corpus::kMaxSectionBytes;

/// Every section carries the title and the values of its document: all of them together may take
/// this much, before they become terms. The largest report known takes 10 MB.
inline constexpr std::size_t kMaxCarriedBytes = std::size_t{64} << 20U;

}  // namespace axtar::indexer
