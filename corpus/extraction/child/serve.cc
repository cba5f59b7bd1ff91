#include "corpus/extraction/child/serve.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <numeric>
#include <string>
#include <unistd.h>
#include <vector>

#include "corpus/extraction/answer_codec.h"
#include "corpus/extraction/child/confinement.h"
#include "corpus/extraction/process_end.h"

namespace axtar::corpus {
namespace {

constexpr int kUnsound = 2;
constexpr int kOutOfMemory = 3;

// 1 for all, 0 for the end before the first byte, -1 for a failure or an end in between.
int read_all(char* bytes, std::size_t size) {
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(STDIN_FILENO, bytes + done, size - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got == 0 && done == 0 ? 0 : -1;
        done += static_cast<std::size_t>(got);
    }
    return 1;
}

bool write_all(const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes, size);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

template <class Head>
bool write_head(const Head& head) {
    return write_all(reinterpret_cast<const char*>(&head), sizeof head);
}

bool write_answer(const Answer& answer) {
    return write_head(AnswerHead{.kind = answer.kind, .size = answer.payload.size()}) &&
           write_all(answer.payload.data(), answer.payload.size());
}

Answer failed(const Error& error) {
    return {.kind = AnswerKind::kError, .payload = encode_error(error)};
}

enum class Next { kGoOn, kNoMemory };

Next answer_one(const RequestHead& head, const ServeLimits& limits,
                const std::function<Answer(Request)>& handle, bool& written) {
    try {
        Request request{.task = head.task, .argument = head.argument};
        request.bytes.resize(static_cast<std::size_t>(head.size));
        written = head.size == 0 || read_all(request.bytes.data(), request.bytes.size()) == 1;
        written = written && write_answer(handle(std::move(request)));
        return Next::kGoOn;
    } catch (const std::bad_alloc&) {
        Answer last = failed(needs_more_memory(limits.memory_bytes));
        last.kind = AnswerKind::kLastError;
        written = write_answer(last);
        return Next::kNoMemory;
    } catch (const std::exception& error) {
        written = write_answer(failed(
            {ErrorCode::kMalformedDocument, std::string("the reader failed: ") + error.what()}));
        return Next::kGoOn;
    }
}

std::size_t number_of(const char* text) { return std::strtoull(text, nullptr, 10); }

int run_tool(int argc, char** argv) {
    if (argc < 6) return kUnsound;
    const std::size_t memory = number_of(argv[3]);
    limit_memory(memory, memory);
    limit_processor_time(static_cast<unsigned>(number_of(argv[4])));
    // Its standard error is read by the one who started us; it says there what is missing.
    const std::uint32_t missing = confine(Guest::kTool, static_cast<int>(number_of(argv[2])));
    if ((missing & kWithoutSystemCallFilter) != 0)
        std::fputs("axtar-extract: this system has no system call filter\n", stderr);
    ::execv(argv[5], argv + 5);
    std::perror(argv[5]);
    return kUnsound;
}

}  // namespace

int serve(const ServeLimits& limits, std::uint32_t missing_protections,
          const std::function<Answer(Request)>& handle) {
    if (!write_head(Hello{.missing = missing_protections})) return kUnsound;
    // What an open archive or PDF holds counts as input of the requests behind it.
    std::array<std::size_t, kArchiveSlots> held{};
    while (true) {
        RequestHead head{.mark = 0};
        const int got = read_all(reinterpret_cast<char*>(&head), sizeof head);
        if (got <= 0) return got == 0 ? 0 : kUnsound;
        if (head.mark != kRequestMark || head.size > limits.input_bytes) return kUnsound;
        const auto size = static_cast<std::size_t>(head.size);
        const bool archive = head.task == Task::kOpenArchive && head.argument < held.size();
        if (archive || head.task == Task::kOpenPages) held.at(archive ? head.argument : 0) = size;
        const std::size_t all_held = std::accumulate(held.begin(), held.end(), std::size_t{0});
        limit_memory(limits.memory_bytes + size + all_held,
                     limits.memory_bytes + (kArchiveSlots + 1) * limits.input_bytes);
        limit_processor_time(limits.cpu_seconds);
        bool written = false;
        const Next next = answer_one(head, limits, handle, written);
        if (next == Next::kNoMemory) return kOutOfMemory;
        if (!written) return kUnsound;
    }
}

int reader_main(int argc, char** argv, const std::function<Answer(Request)>& handle) {
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "run") return run_tool(argc, argv);
    if (mode != "read" || argc != 6) {
        std::fputs(
            "axtar-extract reads files of foreign formats for axtar, which starts it; it is "
            "of no use by hand\n",
            stderr);
        return kUnsound;
    }
    const ServeLimits limits = {.memory_bytes = number_of(argv[3]),
                                .input_bytes = number_of(argv[4]),
                                .cpu_seconds = static_cast<unsigned>(number_of(argv[5]))};
    const std::uint32_t missing = confine(Guest::kReader, static_cast<int>(number_of(argv[2])));
    return serve(limits, missing, handle);
}

}  // namespace axtar::corpus
