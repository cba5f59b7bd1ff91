#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

enum class FileKind {
    kJsonl,
    kHtml,
    kText,
    kMarkdown,
    kSidecar,     ///< NAME.meta.json: fields of the document NAME
    kIgnored,     ///< hidden files, read-me files, parts of saved web pages
    kNoted,       ///< JSON: perhaps a document, but in no shape that can be read
    kUnreadable,  ///< a document in a format that is not read
};

/// What a file is by its name, and for kNoted and kUnreadable what would be right instead.
struct FileClass {
    FileKind kind = FileKind::kUnreadable;
    std::string advice = {};
};
[[nodiscard]] FileClass classify_file(std::string_view name);

/// "page.html" without its last extension: "page".
[[nodiscard]] std::string_view without_extension(std::string_view name);

inline constexpr std::string_view kSidecarEnding = ".meta.json";

}  // namespace axtar::corpus
