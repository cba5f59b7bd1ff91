#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/extraction/answer_codec.h"
#include "corpus/extraction/limits.h"
#include "corpus/extraction/reader_process.h"
#include "corpus/formats/block.h"

namespace axtar::corpus {

/// Reads files of foreign formats in a process of its own, under limits of memory, time and size
/// and without network, files and other programs: what a hostile file makes of a parser stays
/// there.
///
/// One process reads many files, one after the other; it is replaced after a number of them and
/// after every failure. It is started when the first file needs it, and ends with this object.
///
/// Errors:  without place: kMalformedDocument for what cannot be read, kTooLarge for a limit that
///          was passed, kNotFound where the program axtar-extract is missing.
/// Threads: one at a time.
class Extractor {
public:
    /// Input: the path of the program; empty: find_reader_program() looks for it.
    explicit Extractor(std::string program = {}, const ExtractionLimits& limits = {});

    /// Begins to read a file, and gives its text. The process works in between, so that a caller
    /// has the next file read while he is busy with this one. What was begun before and not
    /// finished is dropped.
    void begin(Task task, std::string_view bytes);
    [[nodiscard]] Result<FormattedText> finish();

    /// Both at once.
    [[nodiscard]] Result<FormattedText> read(Task task, std::string_view bytes);

    /// Opens a ZIP archive in the process, in one of kArchiveSlots; the one that was there is
    /// closed.
    struct OpenedArchive {
        std::vector<ArchiveEntry> entries = {};
        std::uint64_t session = 0;  ///< tells it from those that were in the slot before
    };
    [[nodiscard]] Result<OpenedArchive> open_archive(std::string_view bytes, std::uint64_t slot);
    /// Whether that archive is still open, and its process too.
    [[nodiscard]] bool has_open(std::uint64_t slot, std::uint64_t session) const;
    [[nodiscard]] Result<std::string> unpack(std::uint64_t slot, std::uint64_t index);

    /// Opens a PDF for drawing and gives the number of its pages; then each of them, from 0, as a
    /// grey picture (PGM). No other file may be read in between.
    [[nodiscard]] Result<std::uint64_t> open_pages(std::string_view pdf);
    [[nodiscard]] Result<std::string> render_page(std::uint64_t page);

    /// What a person should know of the process: protections that this system does not have.
    [[nodiscard]] const std::string& warning() const { return warning_; }
    /// The number of processes that were started so far, and the one that runs now, for tests.
    [[nodiscard]] unsigned started() const { return started_; }
    [[nodiscard]] pid_t running_process() const { return process_.pid(); }

private:
    [[nodiscard]] Result<void> ensure_process();
    [[nodiscard]] Result<void> send(Task task, std::uint64_t argument, std::string_view bytes);
    [[nodiscard]] Result<Answer> ask(Task task, std::uint64_t argument, std::string_view bytes,
                                     AnswerKind wanted);
    [[nodiscard]] Result<Answer> receive(AnswerKind wanted);
    void warn_once(std::uint32_t missing);

    std::string program_;
    ExtractionLimits limits_;
    ReaderProcess process_;
    Result<void> begun_ = {};
    bool pending_ = false;
    std::array<std::uint64_t, kArchiveSlots> open_sessions_ = {};  // 0: no archive
    std::uint64_t sessions_ = 0;
    unsigned started_ = 0;
    std::string warning_;
};

}  // namespace axtar::corpus
