#include <cstdio>
#include <exception>
#include <iostream>

#include "cli/command_line.h"
#include "cli/exit_code.h"

namespace {

/// An answer that did not arrive (the disk is full) is no answer.
int after_output(int code) {
    std::cout.flush();
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good();
    if (written) return code;
    std::cerr << "axtar: standard output: cannot be written\n";
    return code == axtar::cli::kSuccess ? axtar::cli::kFailed : code;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return after_output(axtar::cli::run_command_line(argc, argv));
    } catch (const std::exception& error) {
        std::cerr << "axtar: " << error.what() << '\n';
        return axtar::cli::kFailed;
    }
}
