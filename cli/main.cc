#include <exception>
#include <iostream>

#include "cli/command_line.h"
#include "cli/exit_code.h"

int main(int argc, char** argv) {
    try {
        return axtar::cli::run_command_line(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "axtar: " << error.what() << '\n';
        return axtar::cli::kFailed;
    }
}
