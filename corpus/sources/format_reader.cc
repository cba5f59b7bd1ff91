#include "corpus/sources/format_reader.h"

#include <optional>
#include <utility>

#include "corpus/extraction/program_path.h"
#include "corpus/extraction/word_document.h"
#include "corpus/formats/text.h"

namespace axtar::corpus {
namespace {

std::optional<Task> task_of(FileKind kind) {
    switch (kind) {
        case FileKind::kHtml:
            return Task::kHtml;
        case FileKind::kPdf:
            return Task::kPdf;
        case FileKind::kDocx:
            return Task::kDocx;
        case FileKind::kRtf:
            return Task::kRtf;
        default:
            return std::nullopt;
    }
}

}  // namespace

void FormatReader::begin(FileKind kind, std::string bytes) {
    kind_ = kind_by_content(kind, bytes);
    bytes_ = std::move(bytes);
    if (const auto task = task_of(kind_)) extractor_.begin(*task, bytes_);
}

Result<FormattedText> FormatReader::finish() {
    if (task_of(kind_)) return extractor_.finish();
    if (kind_ == FileKind::kDoc) return read_old_word();
    return read_text(bytes_, kind_ == FileKind::kMarkdown);
}

Result<FormattedText> FormatReader::read_old_word() {
    const Result<std::string> launcher = find_reader_program();
    if (!launcher) return tl::unexpected(launcher.error());
    return read_word_document(*launcher, bytes_);
}

}  // namespace axtar::corpus
