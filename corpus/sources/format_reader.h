#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "corpus/extraction/extractor.h"
#include "corpus/formats/block.h"
#include "corpus/sources/file_kind.h"

namespace axtar::corpus {

/// The text of one file of any format that is read: plain text and Markdown here, everything else
/// in a reader process (extractor.h), old Word files by an outside program.
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
    /// What a person should know of how files were read, or empty.
    [[nodiscard]] const std::string& warning() const { return extractor_.warning(); }

private:
    [[nodiscard]] Result<FormattedText> read_old_word();

    Extractor extractor_;
    FileKind kind_ = FileKind::kText;
    std::string bytes_;
};

}  // namespace axtar::corpus
