#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace axtar::tests {

/// The file or folder of the shared data (AXTAR_DATA, else ../shared/data beside the repository),
/// or nothing where absent.
[[nodiscard]] std::optional<std::filesystem::path> shared_data(std::string_view name);

}  // namespace axtar::tests

/// Skips the running test, loudly, where the shared data is absent. `variable` becomes the path.
#define AXTAR_REQUIRE_SHARED_DATA(variable, name)                                     \
    const auto variable##_found = ::axtar::tests::shared_data(name);                  \
    if (!variable##_found)                                                            \
        GTEST_SKIP() << "SKIPPED: no shared data; set AXTAR_DATA to find " << (name); \
    const std::filesystem::path& variable = *variable##_found
