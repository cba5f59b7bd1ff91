#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "corpus/document.h"
#include "corpus/formats/block.h"
#include "corpus/schema.h"
#include "corpus/sources/format_reader.h"
#include "corpus/sources/record_mapping.h"

namespace axtar::corpus {

/// The largest file that is read whole.
inline constexpr std::size_t kMaxFileBytes = std::size_t{256} << 20U;

/// What is known of a document before its text is cut: its fields, and the text.
struct ReadFile {
    Document given = {};
    FormattedText text = {};
};

/// Reads files of one document each, with the fields of their sidecars, one ahead: while the caller
/// is busy with a file, the next one is read in the reader process.
///
/// Threads: one at a time.
class DocumentFileReader {
public:
    /// Input: `schema` and `notes` must outlive this object.
    DocumentFileReader(FormatReader& reader, const Schema& schema, SourceNotes& notes)
        : reader_(reader), schema_(schema), notes_(notes) {}

    /// Begins to read a file. The sidecar of "page.html" is "page.meta.json", else
    /// "page.html.meta.json"; `id` is used where it gives none.
    void begin(const std::filesystem::path& path, const std::string& id);
    [[nodiscard]] bool has_begun(const std::filesystem::path& path) const { return path_ == path; }

    /// Gives what was begun last.
    ///
    /// Errors: kIo; kTooLarge over 256 MiB or a limit of extraction; kMalformedDocument: an empty
    ///         file, one that is not what its name says, a sidecar that is no JSON object; all with
    ///         the path as place.
    [[nodiscard]] Result<ReadFile> finish();

private:
    [[nodiscard]] Result<void> load();

    FormatReader& reader_;
    const Schema& schema_;
    SourceNotes& notes_;
    std::filesystem::path path_;
    std::string id_;
    Document given_;
    Result<void> loaded_ = {};
};

/// The fields of a sidecar's text.
[[nodiscard]] Result<Document> read_sidecar(const std::string& json, const std::string& place,
                                            const Schema& schema, SourceNotes& notes);

/// The bytes of a file of limited size. Errors: kIo, kTooLarge.
[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path,
                                             std::size_t max_bytes);

}  // namespace axtar::corpus
