#pragma once

#include <string>
#include <utility>
#include <vector>

namespace axtar::tests {

/// A ZIP archive with these files, names as they are; `password` encrypts them.
[[nodiscard]] std::string make_zip(const std::vector<std::pair<std::string, std::string>>& files,
                                   const std::string& password = {});

}  // namespace axtar::tests
