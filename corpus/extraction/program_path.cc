#include "corpus/extraction/program_path.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace axtar::corpus {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kReaderName = "axtar-extract";

bool is_program(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

Result<std::string> find_reader_program() {
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& path :
         {folder / kReaderName, folder.parent_path() / "libexec" / "axtar" / kReaderName}) {
        if (!folder.empty() && is_program(path)) return path.string();
    }
    const char* named = std::getenv("AXTAR_EXTRACT");  // NOLINT(concurrency-mt-unsafe): only read
    if (named != nullptr && is_program(named)) return std::string(named);
    return tl::unexpected(
        Error{ErrorCode::kNotFound,
              "the program axtar-extract, which reads files of this kind, is neither beside axtar "
              "(" +
                  folder.string() +
                  ") nor in ../libexec/axtar nor where AXTAR_EXTRACT says: install it again"});
}

std::optional<std::string> find_tool(std::string_view name) {
    constexpr std::array<std::string_view, 3> kFolders = {"/usr/local/bin", "/usr/bin", "/bin"};
    for (const std::string_view folder : kFolders) {
        const fs::path path = fs::path(folder) / name;
        if (is_program(path)) return path.string();
    }
    return std::nullopt;
}

}  // namespace axtar::corpus
