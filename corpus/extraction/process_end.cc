#include "corpus/extraction/process_end.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <sys/wait.h>

namespace axtar::corpus {
namespace {

// What the C++ library, poppler, glib and libxml2 say before they give up.
bool tells_of_memory(std::string_view words) {
    constexpr std::array<std::string_view, 5> kSigns = {
        "bad_alloc", "ut of memory", "annot allocate memory", "ailed to allocate",
        "emory allocation failed"};
    return std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
        return words.find(sign) != std::string_view::npos;
    });
}

}  // namespace

std::string in_words(std::size_t bytes) {
    constexpr std::size_t kMiB = std::size_t{1} << 20U;
    if (bytes >= 1024 * kMiB && bytes % (1024 * kMiB) == 0)
        return std::to_string(bytes / (1024 * kMiB)) + " GiB";
    if (bytes >= kMiB) return std::to_string(bytes / kMiB) + " MiB";
    return std::to_string(bytes) + " bytes";
}

Error took_too_long(std::chrono::milliseconds wall) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wall).count();
    const std::string limit =
        seconds > 0 ? std::to_string(seconds) + " s" : std::to_string(wall.count()) + " ms";
    return {ErrorCode::kTooLarge, "the file took more than " + limit + " to read"};
}

Error needs_more_memory(std::size_t memory_bytes) {
    return {ErrorCode::kTooLarge,
            "the file needs more than " + in_words(memory_bytes) + " of memory to read"};
}

Error describe_end(int status, std::string_view last_words, std::size_t memory_bytes,
                   std::chrono::seconds cpu) {
    if (tells_of_memory(last_words)) return needs_more_memory(memory_bytes);
    if (!WIFSIGNALED(status)) {
        return {ErrorCode::kMalformedDocument,
                "the reader gave up on the file (exit code " +
                    std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : -1) + ")"};
    }
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU) {
        return {ErrorCode::kTooLarge, "the file took more than " + std::to_string(cpu.count()) +
                                          " s of processor time to read"};
    }
    std::string message =
        "the reader ended with signal " + std::to_string(signal) + " on this file";
    if (signal == SIGSYS) message += ": it tried what a reader may not do (network, programs)";
    if (signal == SIGXFSZ) message += ": it tried to write a file";
    if (signal == SIGKILL) message += ": somebody or a lack of memory killed it";
    return {ErrorCode::kMalformedDocument, std::move(message)};
}

}  // namespace axtar::corpus
