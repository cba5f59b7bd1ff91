#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace axtar::tests {

/// Everything that a collection holds, without docids: for each document its sections in order with
/// every term, wdf, position, value and the data; then metadata and synonyms.
struct IndexDump {
    std::map<std::string, std::vector<std::string>> sections =
        {};  ///< document id -> one text each
    std::map<std::string, std::string> metadata = {};
    std::map<std::string, std::string> synonyms = {};

    bool operator==(const IndexDump&) const = default;
};

[[nodiscard]] IndexDump dump_index(const std::filesystem::path& index,
                                   const std::string& collection = "public");

/// Where two dumps differ first; empty where they are equal.
[[nodiscard]] std::string first_difference(const IndexDump& a, const IndexDump& b);

/// The revision that the newest commit made.
[[nodiscard]] std::uint64_t index_revision(const std::filesystem::path& index,
                                           const std::string& collection = "public");

}  // namespace axtar::tests
