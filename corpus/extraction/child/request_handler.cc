#include "corpus/extraction/child/request_handler.h"

#include <utility>

#include "corpus/extraction/answer_codec.h"
#include "corpus/extraction/byte_codec.h"
#include "corpus/extraction/child/page_renderer.h"
#include "corpus/extraction/child/zip_archive.h"
#include "corpus/extraction/limits.h"
#include "corpus/formats/docx.h"
#include "corpus/formats/html.h"
#include "corpus/formats/pdf.h"
#include "corpus/formats/rtf.h"

namespace axtar::corpus {
namespace {

Answer error_answer(const Error& error) {
    return {.kind = AnswerKind::kError, .payload = encode_error(error)};
}

Answer text_answer(const Result<FormattedText>& text) {
    if (!text) return error_answer(text.error());
    return {.kind = AnswerKind::kText, .payload = encode_text(*text)};
}

Answer bytes_answer(Result<std::string> bytes) {
    if (!bytes) return error_answer(bytes.error());
    return {.kind = AnswerKind::kBytes, .payload = std::move(*bytes)};
}

Answer unknown_task() {
    return error_answer({ErrorCode::kInternal, "axtar-extract does not know this task"});
}

}  // namespace

RequestHandler::RequestHandler() = default;
RequestHandler::~RequestHandler() = default;

Answer RequestHandler::handle(Request request) {
    switch (request.task) {
        case Task::kHtml:
            return text_answer(read_html(request.bytes));
        case Task::kPdf:
            return text_answer(read_pdf(request.bytes));
        case Task::kDocx:
            return text_answer(read_docx(request.bytes));
        case Task::kRtf:
            return text_answer(read_rtf(request.bytes));
        case Task::kOpenArchive:
            return open_archive(request.argument, std::move(request.bytes));
        case Task::kUnpackEntry:
            return unpack(request.argument);
        case Task::kOpenPages:
            return open_pages(std::move(request.bytes));
        case Task::kRenderPage:
            return render(request.argument);
    }
    return unknown_task();
}

Answer RequestHandler::open_archive(std::uint64_t slot, std::string bytes) {
    if (slot >= kArchiveSlots) return unknown_task();
    archives_.at(slot).reset();
    auto archive = ZipArchive::open(std::move(bytes), ArchiveLimits{});
    if (!archive) return error_answer(archive.error());
    archives_.at(slot) = std::move(*archive);
    return {.kind = AnswerKind::kEntries, .payload = encode_entries(archives_.at(slot)->entries())};
}

Answer RequestHandler::unpack(std::uint64_t argument) {
    const auto& archive = archives_.at(argument % kArchiveSlots);
    if (!archive) return error_answer({ErrorCode::kInternal, "no archive is open"});
    return bytes_answer(archive->unpack(argument / kArchiveSlots));
}

Answer RequestHandler::open_pages(std::string bytes) {
    auto pages = PageRenderer::open(std::move(bytes));
    if (!pages) return error_answer(pages.error());
    pages_ = std::move(*pages);
    ByteWriter writer;
    writer.number(pages_->pages());
    return {.kind = AnswerKind::kBytes, .payload = writer.take()};
}

Answer RequestHandler::render(std::uint64_t page) const {
    if (!pages_) return error_answer({ErrorCode::kInternal, "no PDF is open"});
    return bytes_answer(pages_->render(page));
}

}  // namespace axtar::corpus
