#pragma once

namespace axtar::corpus {

/// Who runs behind the filter: our own readers, or an outside program that is still to be started.
enum class Guest { kReader, kTool };

/// Lets this process do nothing more with the system than to compute, to use what is open and to
/// open files for reading (seccomp).
///
/// Network, other programs (for a tool: other processes), and looking into other processes end it
/// with SIGSYS; every other call that is not known to be needed fails with EPERM.
/// Output: false where the system has no such filter; nothing is in force then.
[[nodiscard]] bool filter_system_calls(Guest guest);

}  // namespace axtar::corpus
