#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "corpus/extraction/extractor.h"
#include "corpus/extraction/ocr.h"
#include "corpus/formats/block.h"
#include "corpus/sources/file_kind.h"

namespace axtar::corpus {

/// The text of one file of any format that is read: plain text and Markdown here, everything else
/// in a reader process (extractor.h), old Word files and pictures of pages by outside programs.
///
/// Threads: one at a time.
class FormatReader {
public:
    explicit FormatReader(std::string program = {}) : extractor_(std::move(program)) {}

    /// Begins to read; the reader process works until finish() asks for the text.
    ///
    /// Input: `kind` by the file's name; its content may say better (kind_by_content).
    void begin(FileKind kind, std::string bytes);
    /// Errors: without place.
    [[nodiscard]] Result<FormattedText> finish();

    [[nodiscard]] Extractor& extractor() { return extractor_; }
    /// What a person should know of how files are read on this machine, or empty.
    [[nodiscard]] const std::string& warning() const { return extractor_.warning(); }
    /// What a person should know of how the last file was read, or empty.
    [[nodiscard]] const std::string& note() const { return note_; }

private:
    [[nodiscard]] Result<FormattedText> read_old_word();
    [[nodiscard]] Result<FormattedText> read_pictures(Error needs_ocr);

    Extractor extractor_;
    FileKind kind_ = FileKind::kText;
    std::string bytes_;
    std::string note_;
    std::optional<Result<Ocr>> ocr_;  // looked for when the first file needs it
};

}  // namespace axtar::corpus
