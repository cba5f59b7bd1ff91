#pragma once

#include <filesystem>

namespace axtar::cli {

/// A fresh folder below the system's temporary one, removed with all below it at the end of the
/// scope.
///
/// Errors: std::system_error where it cannot be made.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace axtar::cli
