#include "corpus/formats/docx_package.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <zip.h>

namespace axtar::corpus {
namespace {

// A report with a photograph of every place has hundreds of entries; an index of a million is an
// attack on memory.
constexpr zip_int64_t kMaxEntries = 10'000;
// The text of a code of law is 5 MB of XML; the tree of a part takes about eight times its size.
constexpr std::size_t kMaxPartBytes = std::size_t{64} << 20U;
// Word's XML packs 10 to 40 times; Deflate cannot do more than 1,032.
constexpr std::size_t kMaxRatio = 100;
constexpr std::size_t kRatioMatters = std::size_t{1} << 20U;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

Error malformed(std::string message) { return {ErrorCode::kMalformedDocument, std::move(message)}; }

Result<Archive> open_archive(std::string_view bytes) {
    // A compound file: either the format before 2007 or a file locked with a password.
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return tl::unexpected(
            malformed("the file is encrypted with a password, or a .doc file under another name: "
                      "save it without password as .docx"));
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        if (source != nullptr) zip_source_free(source);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        return tl::unexpected(malformed("the file is no .docx, or damaged: " + reason));
    }
    zip_error_fini(&error);
    if (zip_get_num_entries(archive.get(), 0) > kMaxEntries) {
        return tl::unexpected(Error{ErrorCode::kTooLarge,
                                    "the .docx has more than 10,000 entries: split the document"});
    }
    return archive;
}

Error too_large(std::string_view name) {
    return {ErrorCode::kTooLarge, "part '" + std::string(name) +
                                      "' unpacks to more than 64 MiB or 100 times its size: split "
                                      "the document"};
}

// The declared size may lie, so that what comes out is counted as well.
Result<std::string> unpack(zip_t* archive, zip_uint64_t index, std::string_view name) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0)
        return tl::unexpected(malformed("part '" + std::string(name) + "' cannot be read"));
    const std::size_t limit =
        std::min(kMaxPartBytes,
                 std::max<std::size_t>(kRatioMatters, std::size_t{stat.comp_size} * kMaxRatio));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return tl::unexpected(malformed("the file is encrypted with a password"));
    if (stat.size > limit) return tl::unexpected(too_large(name));
    const Entry entry(zip_fopen_index(archive, index, 0));
    if (!entry) {
        return tl::unexpected(
            malformed("part '" + std::string(name) + "' cannot be read: " + zip_strerror(archive)));
    }
    std::string text(std::size_t{stat.size} + 1, '\0');
    std::size_t filled = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(entry.get(), text.data() + filled, text.size() - filled);
        if (got < 0)
            return tl::unexpected(malformed("part '" + std::string(name) + "' is damaged"));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled > limit) return tl::unexpected(too_large(name));
        if (filled == text.size()) text.resize(std::min(limit + 1, text.size() * 2));
    }
    text.resize(filled);
    return text;
}

// The format forbids document types (ECMA-376, part 2, 8.1.4); who sends one means entities.
bool has_document_type(std::string_view xml) {
    return xml.substr(0, 4096).find("<!DOCTYPE") != std::string_view::npos;
}

// Writers name the main part by its number too ("word/document2.xml").
Result<std::string> read_part(zip_t* archive, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const zip_int64_t index = zip_name_locate(archive, name, 0);
        if (index < 0) continue;
        Result<std::string> text = unpack(archive, static_cast<zip_uint64_t>(index), name);
        if (text && has_document_type(*text)) {
            return tl::unexpected(
                malformed("part '" + std::string(name) + "' has a DOCTYPE, which .docx forbids"));
        }
        return text;
    }
    return std::string();
}

}  // namespace

Result<DocxParts> read_docx_parts(std::string_view bytes) {
    const Result<Archive> archive = open_archive(bytes);
    if (!archive) return tl::unexpected(archive.error());
    DocxParts parts;
    const auto read = [&](std::string& part,
                          std::initializer_list<const char*> names) -> Result<void> {
        Result<std::string> text = read_part(archive->get(), names);
        if (!text) return tl::unexpected(text.error());
        part = std::move(*text);
        return {};
    };
    for (const Result<void>& done :
         {read(parts.document, {"word/document.xml", "word/document2.xml"}),
          read(parts.styles, {"word/styles.xml", "word/styles2.xml"}),
          read(parts.numbering, {"word/numbering.xml", "word/numbering2.xml"}),
          read(parts.footnotes, {"word/footnotes.xml", "word/footnotes2.xml"}),
          read(parts.endnotes, {"word/endnotes.xml", "word/endnotes2.xml"}),
          read(parts.properties, {"docProps/core.xml"})}) {
        if (!done) return tl::unexpected(done.error());
    }
    if (parts.document.empty()) {
        return tl::unexpected(malformed(
            "the archive is no .docx: it has no part 'word/document.xml', or that part is empty"));
    }
    return parts;
}

}  // namespace axtar::corpus
