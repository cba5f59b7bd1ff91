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

constexpr std::string_view kSaveAsCsv =
    "spreadsheets are not read: save the table as CSV (UTF-8), its first row the names of the "
    "columns";
constexpr std::string_view kUnpack = "of packed files only ZIP archives are read: unpack it";
constexpr std::string_view kPicture =
    "pictures are not read: put the pages into a PDF, whose pages OCR reads";

constexpr std::array<Extension, 56> kExtensions = {{
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
    {"json", FileKind::kJson},
    {"csv", FileKind::kCsv},
    {"tsv", FileKind::kCsv},
    {"tab", FileKind::kCsv},
    {"zip", FileKind::kZip},
    {"pdf", FileKind::kPdf},
    {"docx", FileKind::kDocx},
    {"docm", FileKind::kDocx},
    {"dotx", FileKind::kDocx},
    {"doc", FileKind::kDoc},
    {"dot", FileKind::kDoc},
    {"rtf", FileKind::kRtf},
    {"odt", FileKind::kUnreadable, "OpenDocument is not read: save as DOCX, HTML or PDF"},
    {"xls", FileKind::kUnreadable, kSaveAsCsv},
    {"xlsx", FileKind::kUnreadable, kSaveAsCsv},
    {"xlsm", FileKind::kUnreadable, kSaveAsCsv},
    {"xlsb", FileKind::kUnreadable, kSaveAsCsv},
    {"ods", FileKind::kUnreadable, kSaveAsCsv},
    {"ppt", FileKind::kUnreadable, "PowerPoint is not read: save as PDF or text"},
    {"pptx", FileKind::kUnreadable, "PowerPoint is not read: save as PDF or text"},
    {"gz", FileKind::kUnreadable, kUnpack},
    {"tgz", FileKind::kUnreadable, kUnpack},
    {"tar", FileKind::kUnreadable, kUnpack},
    {"7z", FileKind::kUnreadable, kUnpack},
    {"rar", FileKind::kUnreadable, kUnpack},
    {"bz2", FileKind::kUnreadable, kUnpack},
    {"xz", FileKind::kUnreadable, kUnpack},
    {"zst", FileKind::kUnreadable, kUnpack},
    {"xml", FileKind::kUnreadable, "XML is not read: convert to HTML or text"},
    {"epub", FileKind::kUnreadable, "EPUB is not read: convert to HTML or text"},
    {"mht", FileKind::kUnreadable, "web archives are not read: save as HTML"},
    {"mhtml", FileKind::kUnreadable, "web archives are not read: save as HTML"},
    {"djvu", FileKind::kUnreadable, "DjVu is not read: convert to PDF"},
    {"tif", FileKind::kUnreadable, kPicture},
    {"tiff", FileKind::kUnreadable, kPicture},
}};

// The first element of a page, behind a byte order mark and blanks.
bool looks_like_page(std::string_view bytes) {
    constexpr std::array<std::string_view, 5> kStarts = {"<!doctype html", "<html", "<head",
                                                         "<body", "<meta"};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    const std::string start = line_key(bytes.substr(0, 20));
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](std::string_view each) { return start.starts_with(each); });
}

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
            "files of this kind are not read: " + std::string(kReadFormats) + " are"};
}

bool holds_several(FileKind kind) {
    return kind == FileKind::kJsonl || kind == FileKind::kJson || kind == FileKind::kCsv ||
           kind == FileKind::kZip;
}

FileKind kind_by_content(FileKind named, std::string_view bytes) {
    const bool looked_at = named == FileKind::kHtml || named == FileKind::kPdf ||
                           named == FileKind::kDocx || named == FileKind::kDoc ||
                           named == FileKind::kRtf;
    if (!looked_at) return named;
    // Readers of PDF take its mark anywhere in the first kilobyte; mail programs put lines there.
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileKind::kPdf;
    if (bytes.starts_with("{\\rtf")) return FileKind::kRtf;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return FileKind::kDoc;
    if (bytes.starts_with("PK\x03\x04")) return FileKind::kDocx;
    return looks_like_page(bytes) ? FileKind::kHtml : named;
}

}  // namespace axtar::corpus
