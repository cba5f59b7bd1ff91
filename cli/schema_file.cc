#include "cli/schema_file.h"

#include <system_error>

#include "cli/text_file.h"
#include "corpus/index_layout.h"

namespace axtar::cli {
namespace {

Result<corpus::Schema> read_schema(const std::filesystem::path& path) {
    const auto json = read_text_file(path);
    if (!json) return tl::unexpected(json.error());
    return corpus::Schema::parse(*json, path.string());
}

}  // namespace

Result<corpus::Schema> choose_schema(const std::filesystem::path& file,
                                     const std::filesystem::path& index) {
    if (!file.empty()) return read_schema(file);
    const std::filesystem::path kept = corpus::schema_path(index);
    std::error_code ignored;
    if (!index.empty() && std::filesystem::exists(kept, ignored)) return read_schema(kept);
    return corpus::Schema::built_in();
}

}  // namespace axtar::cli
