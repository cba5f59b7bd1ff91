#include "corpus/extraction/tool_run.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/utf8.h"
#include "corpus/extraction/process_end.h"
#include "corpus/extraction/spawned_process.h"
#include "corpus/extraction/streams.h"
#include "corpus/formats/blanks.h"

namespace axtar::corpus {
namespace {

using Time = std::chrono::steady_clock::time_point;
constexpr std::size_t kLastWords = 2000;

// Takes what is there; false at the end of the stream.
bool take(FileDescriptor& stream, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t got = ::read(stream.number(), buffer.data(), buffer.size());
    if (got > 0) text.append(buffer.data(), static_cast<std::size_t>(got));
    const bool again = got < 0 && (errno == EAGAIN || errno == EINTR);
    if (got <= 0 && !again) stream.close();
    return stream.is_open();
}

struct Spoken {
    std::string output = {};
    std::string errors = {};
};

// Reads both streams to their ends.
Result<void> listen(FileDescriptor& output, FileDescriptor& errors, Spoken& spoken,
                    const ToolLimits& limits, Time deadline) {
    while (output.is_open() || errors.is_open()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return tl::unexpected(took_too_long(limits.wall));
        std::array<pollfd, 2> watched = {{{.fd = output.number(), .events = POLLIN, .revents = 0},
                                          {.fd = errors.number(), .events = POLLIN, .revents = 0}}};
        ::poll(watched.data(), watched.size(), static_cast<int>(left.count()));
        if (watched[0].revents != 0) take(output, spoken.output);
        if (watched[1].revents != 0) take(errors, spoken.errors);
        if (spoken.errors.size() > 2 * kLastWords)
            spoken.errors.erase(0, spoken.errors.size() - kLastWords);
        if (spoken.output.size() > limits.output_bytes) {
            return tl::unexpected(
                Error{ErrorCode::kTooLarge,
                      "the file holds more than " + in_words(limits.output_bytes) + " of text"});
        }
    }
    return {};
}

Error refused(const ToolRun& run, int status, const std::string& words) {
    if (!WIFEXITED(status))
        return describe_end(status, words, run.limits.memory_bytes, run.limits.cpu);
    const std::string said = single_spaced(utf8::repair(words));
    return {ErrorCode::kMalformedDocument,
            std::filesystem::path(run.program).filename().string() + " cannot read the file" +
                (said.empty() ? "" : ": " + std::string(utf8::prefix(said, 300)))};
}

}  // namespace

Result<std::string> run_tool(const std::string& launcher, const ToolRun& run) {
    const Time deadline = std::chrono::steady_clock::now() + run.limits.wall;
    const auto input = make_memory_file(run.input);
    if (!input) return tl::unexpected(input.error());
    auto output = make_pipe();
    if (!output) return tl::unexpected(output.error());
    auto errors = make_pipe();
    if (!errors) return tl::unexpected(errors.error());
    std::vector<std::string> arguments = {"run", std::to_string(::getpid()),
                                          std::to_string(run.limits.memory_bytes),
                                          std::to_string(run.limits.cpu.count()), run.program};
    arguments.insert(arguments.end(), run.arguments.begin(), run.arguments.end());
    auto process = SpawnedProcess::start(launcher, arguments,
                                         {.input = input->number(),
                                          .output = output->second.number(),
                                          .error = errors->second.number()});
    if (!process) return tl::unexpected(process.error());
    output->second.close();
    errors->second.close();
    Spoken spoken;
    const Result<void> heard = listen(output->first, errors->first, spoken, run.limits, deadline);
    if (!heard) return tl::unexpected(heard.error());  // the process is killed with its scope
    const int status = process->wait_or_kill(std::chrono::seconds(2));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return std::move(spoken.output);
    return tl::unexpected(refused(run, status, spoken.errors));
}

}  // namespace axtar::corpus
