#pragma once

namespace axtar::cli {

/// Reads the flags, runs the sub-command that they name, and returns the exit code of the program.
///
/// Errors: wrong flags are explained on standard error and give kUsage.
[[nodiscard]] int run_command_line(int argc, char** argv);

}  // namespace axtar::cli
