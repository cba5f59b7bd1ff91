#include "cli/text_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace axtar::cli {

Result<std::string> read_text_file(const std::filesystem::path& path) {
    // A folder can be opened, and throws when it is read.
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return tl::unexpected(
            Error{ErrorCode::kInvalidArgument, "is a folder, a file is wanted", path.string()});
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return tl::unexpected(
            Error{ErrorCode::kNotFound, "there is no such file that can be read", path.string()});
    }
    return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

}  // namespace axtar::cli
