#include "cli/schema_file.h"

#include <fstream>
#include <iterator>
#include <string>

#include "corpus/index_layout.h"

namespace axtar::cli {
namespace {

Result<corpus::Schema> read_schema(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return tl::unexpected(
            Error{ErrorCode::kNotFound, "cannot read the schema file", path.string()});
    const std::string json((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    return corpus::Schema::parse(json, path.string());
}

}  // namespace

Result<corpus::Schema> choose_schema(const std::filesystem::path& file,
                                     const std::filesystem::path& index) {
    if (!file.empty()) return read_schema(file);
    const std::filesystem::path kept = corpus::schema_path(index);
    if (!index.empty() && std::filesystem::exists(kept)) return read_schema(kept);
    return corpus::Schema::built_in();
}

}  // namespace axtar::cli
