#pragma once

#include <string>
#include <vector>

namespace axtar::tests {

/// What a run of a program said.
struct ProgramRun {
    int exit_code = -1;
    std::string output = {};  ///< standard output
    std::string errors = {};  ///< standard error
};

/// Runs the built axtar with these arguments (no shell) and waits for its end. `output` is where
/// its standard output goes; empty: into the result.
[[nodiscard]] ProgramRun run_axtar(const std::vector<std::string>& arguments,
                                   const std::string& input = "", const std::string& output = "");

}  // namespace axtar::tests
