#pragma once

#include <string>
#include <utility>
#include <vector>

namespace axtar::corpus {

/// A ZIP archive of entries (name, content), in memory.
[[nodiscard]] std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries);

/// A part of a word processor's file: the root element with the namespaces that files declare.
[[nodiscard]] std::string docx_part(const std::string& root, const std::string& content);

/// A .docx file with that body, and the styles, lists and notes that the tables of tests refer to.
[[nodiscard]] std::string docx_of(const std::string& body);

}  // namespace axtar::corpus
