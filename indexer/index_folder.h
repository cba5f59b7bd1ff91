#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "corpus/schema.h"

namespace axtar::indexer {

/// Makes the folders of an index where they do not exist, and its schema.json.
///
/// Output:  the folder for the collection, absolute; it may not exist yet, its parent does.
/// Errors:  kInvalidArgument for a bad collection name, kIncompatible where the index has another
///          schema, kIo.
[[nodiscard]] Result<std::filesystem::path> prepare_index_folder(const std::filesystem::path& index,
                                                                 const std::string& collection,
                                                                 const corpus::Schema& schema);

/// The folder of a collection that exists, absolute; kNotFound (naming those that do) otherwise.
[[nodiscard]] Result<std::filesystem::path> existing_collection_folder(
    const std::filesystem::path& index, const std::string& collection);

/// The command that makes an index anew, for messages.
[[nodiscard]] std::string rebuild_command(const std::filesystem::path& index,
                                          const std::string& collection);

/// Writes a file so that after a crash it has its old or its new content, never half of one.
[[nodiscard]] Result<void> write_file_durably(const std::filesystem::path& file,
                                              const std::string& content);

/// The Error for a call of the operating system that failed on `path` with this errno.
[[nodiscard]] tl::unexpected<Error> io_error(const std::filesystem::path& path,
                                             const std::string& what, int error);

}  // namespace axtar::indexer
