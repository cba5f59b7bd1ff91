#include "corpus/sources/file_kind.h"

#include <algorithm>
#include <array>

#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

struct Extension {
    std::string_view name = {};
    FileKind kind = FileKind::kIgnored;
    std::string_view advice = {};
};

constexpr std::array<Extension, 47> kExtensions = {{
    {"jsonl", FileKind::kJsonl},
    {"ndjson", FileKind::kJsonl},
    {"html", FileKind::kHtml},
    {"htm", FileKind::kHtml},
    {"xhtml", FileKind::kHtml},
    {"txt", FileKind::kText},
    {"text", FileKind::kText},
    {"md", FileKind::kMarkdown},
    {"markdown", FileKind::kMarkdown},
    {"css", FileKind::kIgnored},
    {"js", FileKind::kIgnored},
    {"png", FileKind::kIgnored},
    {"jpg", FileKind::kIgnored},
    {"jpeg", FileKind::kIgnored},
    {"gif", FileKind::kIgnored},
    {"svg", FileKind::kIgnored},
    {"webp", FileKind::kIgnored},
    {"ico", FileKind::kIgnored},
    {"woff", FileKind::kIgnored},
    {"woff2", FileKind::kIgnored},
    {"ttf", FileKind::kIgnored},
    {"json", FileKind::kNoted,
     "not a document: records are read from .jsonl, one object a line; fields of NAME.html from "
     "NAME.meta.json"},
    {"pdf", FileKind::kUnreadable, "PDF is not read yet; convert to text or HTML"},
    {"docx", FileKind::kUnreadable, "Word files are not read yet; save as HTML or text"},
    {"doc", FileKind::kUnreadable, "Word files are not read yet; save as HTML or text"},
    {"odt", FileKind::kUnreadable, "OpenDocument is not read yet; save as HTML or text"},
    {"rtf", FileKind::kUnreadable, "RTF is not read yet; save as HTML or text"},
    {"csv", FileKind::kUnreadable, "CSV is not read yet; convert to .jsonl, one object a line"},
    {"tsv", FileKind::kUnreadable, "TSV is not read yet; convert to .jsonl, one object a line"},
    {"xls", FileKind::kUnreadable, "Excel files are not read yet; convert to .jsonl"},
    {"xlsx", FileKind::kUnreadable, "Excel files are not read yet; convert to .jsonl"},
    {"ods", FileKind::kUnreadable, "OpenDocument is not read yet; convert to .jsonl"},
    {"ppt", FileKind::kUnreadable, "PowerPoint is not read; save as HTML or text"},
    {"pptx", FileKind::kUnreadable, "PowerPoint is not read; save as HTML or text"},
    {"zip", FileKind::kUnreadable, "archives are not read yet; unpack it"},
    {"gz", FileKind::kUnreadable, "compressed files are not read yet; unpack it"},
    {"tgz", FileKind::kUnreadable, "archives are not read yet; unpack it"},
    {"tar", FileKind::kUnreadable, "archives are not read yet; unpack it"},
    {"7z", FileKind::kUnreadable, "archives are not read yet; unpack it"},
    {"rar", FileKind::kUnreadable, "archives are not read yet; unpack it"},
    {"bz2", FileKind::kUnreadable, "compressed files are not read yet; unpack it"},
    {"xz", FileKind::kUnreadable, "compressed files are not read yet; unpack it"},
    {"zst", FileKind::kUnreadable, "compressed files are not read yet; unpack it with zstd -d"},
    {"xml", FileKind::kUnreadable, "XML is not read yet; convert to HTML or text"},
    {"epub", FileKind::kUnreadable, "EPUB is not read; convert to HTML or text"},
    {"mht", FileKind::kUnreadable, "web archives are not read; save as HTML"},
    {"mhtml", FileKind::kUnreadable, "web archives are not read; save as HTML"},
}};

constexpr std::array<std::string_view, 7> kReadMe = {"readme",    "license", "licence", "copying",
                                                     "changelog", "notice",  "authors"};

}  // namespace

std::string_view without_extension(std::string_view name) {
    const std::size_t point = name.rfind('.');
    return point == std::string_view::npos || point == 0 ? name : name.substr(0, point);
}

FileClass classify_file(std::string_view name) {
    const std::string key = line_key(name);
    if (key.empty() || key.front() == '.' || key.back() == '~') return {FileKind::kIgnored};
    if (key.ends_with(kSidecarEnding)) return {FileKind::kSidecar};
    const std::string_view stem = without_extension(key);
    if (std::find(kReadMe.begin(), kReadMe.end(), stem) != kReadMe.end() || key == "schema.json")
        return {FileKind::kIgnored};
    const std::string_view extension = stem.size() < key.size()
                                           ? std::string_view(key).substr(stem.size() + 1)
                                           : std::string_view();
    for (const Extension& each : kExtensions) {
        if (each.name == extension) return {each.kind, std::string(each.advice)};
    }
    return {FileKind::kUnreadable,
            "files of this kind are not read: .html, .txt, .md and .jsonl are"};
}

}  // namespace axtar::corpus
