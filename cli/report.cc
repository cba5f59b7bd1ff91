#include <iostream>

#include "cli/commands.h"

namespace axtar::cli {

int report(const Error& error) {
    std::cerr << "axtar: " << to_string(error) << '\n';
    return exit_code(error);
}

}  // namespace axtar::cli
