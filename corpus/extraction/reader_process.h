#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "corpus/extraction/file_descriptor.h"
#include "corpus/extraction/limits.h"
#include "corpus/extraction/protocol.h"
#include "corpus/extraction/spawned_process.h"

namespace axtar::corpus {

/// Our end of one reader process: a request goes out, an answer comes back, and whatever else the
/// process does ends it.
///
/// The process is not trusted: its answer is bounded in time and size, and nothing but its head is
/// looked at here. After an error it is gone; has_failed() says so.
/// Threads: one at a time.
class ReaderProcess {
public:
    ReaderProcess() = default;

    /// Errors: kIo where it cannot be started; kIncompatible where the program is of another build.
    [[nodiscard]] static Result<ReaderProcess> start(const std::string& program,
                                                     const ExtractionLimits& limits);

    /// Sends a request; the process begins to work on it. False where it is not there any more,
    /// through no fault of this file: it was killed while it had nothing to do.
    [[nodiscard]] bool send(Task task, std::uint64_t argument, std::string_view bytes);

    /// Waits for the answer to what was sent.
    ///
    /// Errors: kTooLarge for a limit that was passed, kMalformedDocument for a process that died
    ///         or talks nonsense; without place.
    [[nodiscard]] Result<Answer> receive();

    [[nodiscard]] bool is_running() const { return process_.is_running(); }
    [[nodiscard]] unsigned requests() const { return requests_; }
    /// Bits of kWithout…, see protocol.h.
    [[nodiscard]] std::uint32_t missing_protections() const { return missing_; }
    [[nodiscard]] pid_t pid() const { return process_.pid(); }

private:
    using Time = std::chrono::steady_clock::time_point;
    enum class Wait { kReadable, kWritable };
    enum class Outcome { kDone, kClosed, kTimeout };

    [[nodiscard]] Result<void> greet();
    [[nodiscard]] Outcome wait_for(Wait wanted, Time deadline);
    [[nodiscard]] Outcome write_all(std::string_view bytes, Time deadline);
    [[nodiscard]] Outcome read_all(char* bytes, std::size_t size, Time deadline);
    [[nodiscard]] Outcome read_payload(std::string& payload, std::size_t size, Time deadline);
    void hear();
    [[nodiscard]] Error end(Outcome outcome);
    [[nodiscard]] Error end(Error reason);

    SpawnedProcess process_;
    FileDescriptor channel_;
    FileDescriptor errors_;
    std::string last_words_;  // the end of what it wrote to its standard error
    ExtractionLimits limits_;
    std::size_t input_bytes_ = 0;
    unsigned requests_ = 0;
    std::uint32_t missing_ = 0;
    Time deadline_ = {};
};

}  // namespace axtar::corpus
