#pragma once

#include <string_view>
#include <utility>

#include "base/result.h"
#include "corpus/extraction/file_descriptor.h"

namespace axtar::corpus {

/// Two connected ends. All of these close on exec and are above the standard streams.
using Ends = std::pair<FileDescriptor, FileDescriptor>;

/// Both ends read and write.
[[nodiscard]] Result<Ends> make_socket_pair();
/// The first end reads what the second writes.
[[nodiscard]] Result<Ends> make_pipe();
/// A file in memory with these bytes, read from its start; nothing else can change it.
[[nodiscard]] Result<FileDescriptor> make_memory_file(std::string_view bytes);

void make_non_blocking(int descriptor);

}  // namespace axtar::corpus
