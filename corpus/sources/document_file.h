#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "corpus/schema.h"
#include "corpus/sources/record_mapping.h"
#include "corpus/structure/document_builder.h"

namespace axtar::corpus {

/// Reads one HTML, text or Markdown file, with the fields of its sidecar, as a document.
///
/// Input:  `id` is used where the sidecar gives none. The sidecar of "page.html" is
/// "page.meta.json",
///         else "page.html.meta.json".
/// Errors: kIo; kTooLarge over 256 MiB; kMalformedDocument: an empty file, a file that is no text,
/// a
///         sidecar that is no JSON object; those of build_document.
[[nodiscard]] Result<BuiltDocument> read_document_file(const std::filesystem::path& path,
                                                       const std::string& id, const Schema& schema,
                                                       SourceNotes& notes);

/// The bytes of a file of limited size.
[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path,
                                             std::size_t max_bytes);

}  // namespace axtar::corpus
