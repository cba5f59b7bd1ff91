#include "corpus/extraction/extractor.h"

#include <utility>

#include "base/log.h"
#include "corpus/extraction/byte_codec.h"
#include "corpus/extraction/process_end.h"
#include "corpus/extraction/program_path.h"

namespace axtar::corpus {
namespace {

Error garbled() {
    return {ErrorCode::kMalformedDocument, "the reader gave an answer that cannot be read"};
}

}  // namespace

Extractor::Extractor(std::string program, const ExtractionLimits& limits)
    : program_(std::move(program)), limits_(limits) {}

void Extractor::begin(Task task, std::string_view bytes) {
    // An answer that nobody waits for stands in the way of the next one.
    if (pending_) process_ = {};
    begun_ = send(task, 0, bytes);
    pending_ = begun_.has_value();
}

Result<FormattedText> Extractor::finish() {
    if (!begun_) return tl::unexpected(begun_.error());
    if (!pending_) return tl::unexpected(Error{ErrorCode::kInternal, "no file was begun"});
    Result<Answer> answer = receive(AnswerKind::kText);
    if (!answer) return tl::unexpected(answer.error());
    return decode_text(answer->payload);
}

Result<FormattedText> Extractor::read(Task task, std::string_view bytes) {
    begin(task, bytes);
    return finish();
}

Result<Extractor::OpenedArchive> Extractor::open_archive(std::string_view bytes,
                                                         std::uint64_t slot) {
    open_sessions_.at(slot) = 0;
    const Result<Answer> answer = ask(Task::kOpenArchive, slot, bytes, AnswerKind::kEntries);
    if (!answer) return tl::unexpected(answer.error());
    Result<std::vector<ArchiveEntry>> entries = decode_entries(answer->payload);
    if (!entries) return tl::unexpected(entries.error());
    open_sessions_.at(slot) = ++sessions_;
    return OpenedArchive{.entries = std::move(*entries), .session = sessions_};
}

bool Extractor::has_open(std::uint64_t slot, std::uint64_t session) const {
    return session == open_sessions_.at(slot) && process_.is_running() &&
           process_.requests() < limits_.files_per_process;
}

Result<std::string> Extractor::unpack(std::uint64_t slot, std::uint64_t index) {
    if (open_sessions_.at(slot) == 0)
        return tl::unexpected(Error{ErrorCode::kInternal, "the archive is not open any more"});
    Result<Answer> answer =
        ask(Task::kUnpackEntry, entry_argument(slot, index), {}, AnswerKind::kBytes);
    if (!answer) return tl::unexpected(answer.error());
    return std::move(answer->payload);
}

Result<std::uint64_t> Extractor::open_pages(std::string_view pdf) {
    process_ = {};  // a fresh one has requests enough for all pages
    pending_ = false;
    const Result<Answer> answer = ask(Task::kOpenPages, 0, pdf, AnswerKind::kBytes);
    if (!answer) return tl::unexpected(answer.error());
    ByteReader reader(answer->payload);
    const std::uint64_t pages = reader.number();
    if (!reader.finished()) return tl::unexpected(garbled());
    return pages;
}

Result<std::string> Extractor::render_page(std::uint64_t page) {
    Result<Answer> answer = ask(Task::kRenderPage, page, {}, AnswerKind::kBytes);
    if (!answer) return tl::unexpected(answer.error());
    return std::move(answer->payload);
}

Result<void> Extractor::ensure_process() {
    if (process_.is_running() && process_.requests() < limits_.files_per_process) return {};
    if (program_.empty()) {
        Result<std::string> found = find_reader_program();
        if (!found) return tl::unexpected(found.error());
        program_ = std::move(*found);
    }
    process_ = {};
    Result<ReaderProcess> started = ReaderProcess::start(program_, limits_);
    if (!started) return tl::unexpected(started.error());
    process_ = std::move(*started);
    ++started_;
    open_sessions_ = {};
    warn_once(process_.missing_protections());
    return {};
}

Result<void> Extractor::send(Task task, std::uint64_t argument, std::string_view bytes) {
    if (bytes.size() > limits_.input_bytes) {
        return tl::unexpected(Error{
            ErrorCode::kTooLarge,
            "the file is larger than " + in_words(limits_.input_bytes) + ": split the document"});
    }
    constexpr int kTries = 2;  // a process that was killed while it waited is replaced once
    for (int i = 0; i < kTries; ++i) {
        if (const auto ready = ensure_process(); !ready) return ready;
        if (process_.send(task, argument, bytes)) return {};
    }
    return tl::unexpected(Error{ErrorCode::kIo, "the reader process does not stay alive"});
}

Result<Answer> Extractor::ask(Task task, std::uint64_t argument, std::string_view bytes,
                              AnswerKind wanted) {
    if (pending_) process_ = {};
    pending_ = false;
    if (const auto sent = send(task, argument, bytes); !sent) return tl::unexpected(sent.error());
    return receive(wanted);
}

Result<Answer> Extractor::receive(AnswerKind wanted) {
    pending_ = false;
    Result<Answer> answer = process_.receive();
    if (!answer) return answer;
    if (answer->kind == AnswerKind::kError) return tl::unexpected(decode_error(answer->payload));
    if (answer->kind == wanted) return answer;
    process_ = {};  // it does not do what it was asked for
    return tl::unexpected(garbled());
}

void Extractor::warn_once(std::uint32_t missing) {
    if (missing == 0 || !warning_.empty()) return;
    const bool calls = (missing & kWithoutSystemCallFilter) != 0;
    const bool files = (missing & kWithoutFileRules) != 0;
    warning_ = std::string(
                   "files of foreign formats are read with limits of memory and time, but "
                   "this system gives no ") +
               (calls ? "system call filter (seccomp)" : "") + (calls && files ? " and no " : "") +
               (files ? "file rules (Landlock)" : "") +
               ": read only files from sources that you trust";
    log_event(LogLevel::kWarning, "extraction_less_confined", {{"reason", warning_}});
}

}  // namespace axtar::corpus
