#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::tests {

/// One record of the shared data: its fields as far as these tests need them.
struct SharedText {
    std::string id = {};
    std::string lang = {};
    std::string script = {};   ///< of the Universal Declaration: Latn, Cyrl
    std::string article = {};  ///< likewise: its number
    std::string body = {};
};

/// The records of one JSON Lines file. A line that cannot be read is left out.
[[nodiscard]] std::vector<SharedText> read_shared_texts(const std::filesystem::path& file);

/// All records of the *.jsonl files of a folder.
[[nodiscard]] std::vector<SharedText> read_shared_folder(const std::filesystem::path& folder);

}  // namespace axtar::tests
