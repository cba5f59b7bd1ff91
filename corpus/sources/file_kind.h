#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

enum class FileKind {
    kJsonl,
    kJson,  ///< one record, or an array of them; any other JSON is noted
    kCsv,
    kZip,
    kHtml,
    kText,
    kMarkdown,
    kPdf,
    kDocx,
    kDoc,
    kRtf,
    kSidecar,     ///< NAME.meta.json: fields of the document NAME
    kIgnored,     ///< hidden files, read-me files, parts of saved web pages
    kNoted,       ///< perhaps a document, but in no shape that can be read
    kUnreadable,  ///< a document in a format that is not read
};

/// What a file is by its name, and for kNoted and kUnreadable what would be right instead.
struct FileClass {
    FileKind kind = FileKind::kUnreadable;
    std::string advice = {};
};
[[nodiscard]] FileClass classify_file(std::string_view name);

/// Files of records or of other files: they give any number of documents.
[[nodiscard]] bool holds_several(FileKind kind);

/// What a file of a word processor really is: "law.doc" is often RTF, a web page or a newer format
/// under the old name. The first bytes decide; `named` where they say nothing.
///
/// Input: `named` from classify_file. Only kHtml, kPdf, kDocx, kDoc and kRtf are looked at.
[[nodiscard]] FileKind kind_by_content(FileKind named, std::string_view bytes);

/// "page.html" without its last extension: "page".
[[nodiscard]] std::string_view without_extension(std::string_view name);

/// For messages: which files are read.
inline constexpr std::string_view kReadFormats =
    ".html, .pdf, .docx, .doc, .rtf, .txt, .md, .csv, .tsv, .json, .jsonl and .zip";

inline constexpr std::string_view kSidecarEnding = ".meta.json";

}  // namespace axtar::corpus
