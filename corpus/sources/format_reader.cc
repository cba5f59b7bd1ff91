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
    note_.clear();
    if (task_of(kind_)) {
        Result<FormattedText> text = extractor_.finish();
        const bool pictures = !text && kind_ == FileKind::kPdf &&
                              text.error().message.find("needs OCR") != std::string::npos;
        return pictures ? read_pictures(text.error()) : text;
    }
    if (kind_ == FileKind::kDoc) return read_old_word();
    return read_text(bytes_, kind_ == FileKind::kMarkdown);
}

Result<FormattedText> FormatReader::read_old_word() {
    const Result<std::string> launcher = find_reader_program();
    if (!launcher) return tl::unexpected(launcher.error());
    return read_word_document(*launcher, bytes_);
}

Result<FormattedText> FormatReader::read_pictures(Error needs_ocr) {
    if (!ocr_) ocr_ = find_ocr();
    if (!*ocr_) {
        needs_ocr.message += ": " + ocr_->error().message;
        return tl::unexpected(std::move(needs_ocr));
    }
    Result<OcrText> read = read_by_ocr(extractor_, **ocr_, bytes_);
    if (!read) {
        needs_ocr.message += ", which failed: " + read.error().message;
        return tl::unexpected(std::move(needs_ocr));
    }
    note_ = "read by OCR, letters may be wrong";
    if (read->pages_read < read->pages) {
        note_ += "; only the first " + std::to_string(read->pages_read) + " of " +
                 std::to_string(read->pages) + " pages";
        read->text.truncated = false;  // said here
    }
    return std::move(read->text);
}

}  // namespace axtar::corpus
