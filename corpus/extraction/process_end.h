#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace axtar::corpus {

/// Why a process that worked on a file ended before its answer, in words for the person whose file
/// it is.
///
/// Input:  `status` of waitpid; the last bytes that it wrote to its standard error, which tell that
///         memory ran out; the limits that it had.
/// Output: without place.
[[nodiscard]] Error describe_end(int status, std::string_view last_words, std::size_t memory_bytes,
                                 std::chrono::seconds cpu);

/// "the file took more than 60 s to read".
[[nodiscard]] Error took_too_long(std::chrono::milliseconds wall);
/// "the file needs more than 1 GiB of memory to read".
[[nodiscard]] Error needs_more_memory(std::size_t memory_bytes);
/// "1 GiB", "512 MiB".
[[nodiscard]] std::string in_words(std::size_t bytes);

}  // namespace axtar::corpus
