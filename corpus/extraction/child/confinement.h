#pragma once

#include <cstddef>
#include <cstdint>

#include "corpus/extraction/child/system_call_filter.h"

namespace axtar::corpus {

/// Confines this process before it sees a foreign byte: no new files, few descriptors, no core
/// dump, no rights to gain, death with its parent; then file_rules.h and system_call_filter.h.
///
/// Input:  `parent` is the process that started us; where it has died already, we end.
/// Output: bits of kWithout… (protocol.h) for what this system does not have.
[[nodiscard]] std::uint32_t confine(Guest guest, int parent);

/// Bounds the address space; the limit can be lowered and raised again up to `most_bytes`, which
/// the first call sets.
void limit_memory(std::size_t bytes, std::size_t most_bytes);

/// Bounds the processor time from now on.
void limit_processor_time(unsigned seconds);

}  // namespace axtar::corpus
