#include "corpus/extraction/reader_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>
#include <utility>

#include "corpus/extraction/process_end.h"
#include "corpus/extraction/streams.h"

namespace axtar::corpus {
namespace {

using namespace std::chrono_literals;

// Loading the libraries takes 20 ms; a machine that swaps needs more.
constexpr auto kTimeToStart = 20s;
// An answer that is there is taken even where we come late for it.
constexpr auto kTimeToTake = 5s;
constexpr std::size_t kLastWords = 2000;

bool is_answer_kind(AnswerKind kind) {
    return kind >= AnswerKind::kText && kind <= AnswerKind::kLastError;
}

Error nonsense() {
    return {ErrorCode::kMalformedDocument, "the reader gave an answer that cannot be read"};
}

int milliseconds_until(std::chrono::steady_clock::time_point deadline) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000));
}

}  // namespace

Result<ReaderProcess> ReaderProcess::start(const std::string& program,
                                           const ExtractionLimits& limits) {
    auto channel = make_socket_pair();
    if (!channel) return tl::unexpected(channel.error());
    auto errors = make_pipe();
    if (!errors) return tl::unexpected(errors.error());
    ReaderProcess reader;
    reader.limits_ = limits;
    auto process = SpawnedProcess::start(
        program,
        {"read", std::to_string(::getpid()), std::to_string(limits.memory_bytes),
         std::to_string(limits.input_bytes), std::to_string(limits.cpu.count())},
        {.input = channel->second.number(),
         .output = channel->second.number(),
         .error = errors->second.number()});
    if (!process) return tl::unexpected(process.error());
    reader.process_ = std::move(*process);
    reader.channel_ = std::move(channel->first);
    reader.errors_ = std::move(errors->first);
    make_non_blocking(reader.channel_.number());
    make_non_blocking(reader.errors_.number());
    // Its ends of the two are closed here, or its death would not be seen.
    channel->second.close();
    errors->second.close();
    if (const auto greeted = reader.greet(); !greeted) return tl::unexpected(greeted.error());
    return reader;
}

Result<void> ReaderProcess::greet() {
    Hello hello{.mark = 0};
    std::array<char, sizeof hello> bytes{};
    const Time deadline = std::chrono::steady_clock::now() + kTimeToStart;
    const Outcome outcome = read_all(bytes.data(), bytes.size(), deadline);
    if (outcome != Outcome::kDone) {
        const Error reason = end(outcome);
        return tl::unexpected(
            Error{ErrorCode::kIo, "the program axtar-extract does not start: " + reason.message +
                                      (last_words_.empty() ? "" : " (" + last_words_ + ")")});
    }
    std::memcpy(&hello, bytes.data(), sizeof hello);
    if (hello.mark != kAnswerMark || hello.version != kProtocolVersion) {
        return tl::unexpected(end(Error{ErrorCode::kIncompatible,
                                        "the program axtar-extract is of another version of "
                                        "Axtar: install both again"}));
    }
    missing_ = hello.missing;
    return {};
}

bool ReaderProcess::send(Task task, std::uint64_t argument, std::string_view bytes) {
    ++requests_;
    input_bytes_ = bytes.size();
    deadline_ = std::chrono::steady_clock::now() + limits_.wall;
    const RequestHead head{.task = task, .argument = argument, .size = bytes.size()};
    std::array<char, sizeof head> head_bytes{};
    std::memcpy(head_bytes.data(), &head, sizeof head);
    if (write_all({head_bytes.data(), head_bytes.size()}, deadline_) != Outcome::kDone) {
        static_cast<void>(end(Outcome::kClosed));
        return false;
    }
    // A death from here on is the file's own: receive() reports it.
    static_cast<void>(write_all(bytes, deadline_));
    return true;
}

Result<Answer> ReaderProcess::receive() {
    deadline_ = std::max(deadline_, std::chrono::steady_clock::now() + kTimeToTake);
    AnswerHead head{.mark = 0};
    std::array<char, sizeof head> bytes{};
    Outcome outcome = read_all(bytes.data(), bytes.size(), deadline_);
    if (outcome != Outcome::kDone) return tl::unexpected(end(outcome));
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.mark != kAnswerMark || !is_answer_kind(head.kind))
        return tl::unexpected(end(nonsense()));
    if (head.size > std::max(limits_.output_bytes, limits_.input_bytes)) {
        return tl::unexpected(
            end(Error{ErrorCode::kTooLarge,
                      "the file holds more than " + in_words(limits_.output_bytes) + " of text"}));
    }
    const bool bomb = head.kind == AnswerKind::kText && head.size > limits_.ratio_free_bytes &&
                      head.size / limits_.output_ratio > input_bytes_;
    if (bomb) {
        return tl::unexpected(end(Error{
            ErrorCode::kTooLarge, "the text is more than " + std::to_string(limits_.output_ratio) +
                                      " times larger than its file: such a file is made to fill "
                                      "memory, not to be read"}));
    }
    Answer answer{.kind = head.kind};
    outcome = read_payload(answer.payload, static_cast<std::size_t>(head.size), deadline_);
    if (outcome != Outcome::kDone) return tl::unexpected(end(outcome));
    if (answer.kind == AnswerKind::kLastError) {
        static_cast<void>(end(Error{}));
        answer.kind = AnswerKind::kError;
    }
    return answer;
}

ReaderProcess::Outcome ReaderProcess::wait_for(Wait wanted, Time deadline) {
    // A process that keeps talking, a byte at a time or on its standard error, gains no time by it.
    while (std::chrono::steady_clock::now() < deadline) {
        const short events = wanted == Wait::kWritable ? POLLOUT : POLLIN;
        std::array<pollfd, 2> watched = {
            {{.fd = channel_.number(), .events = events, .revents = 0},
             {.fd = errors_.number(), .events = POLLIN, .revents = 0}}};
        const int ready = ::poll(watched.data(), watched.size(), milliseconds_until(deadline));
        if (ready < 0 && errno != EINTR) return Outcome::kClosed;
        if (ready > 0 && watched[1].revents != 0) hear();
        if (ready > 0 && watched[0].revents != 0) return Outcome::kDone;
    }
    return Outcome::kTimeout;
}

ReaderProcess::Outcome ReaderProcess::write_all(std::string_view bytes, Time deadline) {
    while (!bytes.empty()) {
        // No SIGPIPE for us where it is dead.
        const ssize_t sent = ::send(channel_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            const Outcome outcome = wait_for(Wait::kWritable, deadline);
            if (outcome != Outcome::kDone) return outcome;
        } else if (errno != EINTR) {
            return Outcome::kClosed;
        }
    }
    return Outcome::kDone;
}

ReaderProcess::Outcome ReaderProcess::read_all(char* bytes, std::size_t size, Time deadline) {
    while (size > 0) {
        const ssize_t got = ::recv(channel_.number(), bytes, size, 0);
        if (got > 0) {
            bytes += got;
            size -= static_cast<std::size_t>(got);
        } else if (got == 0) {
            return Outcome::kClosed;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            const Outcome outcome = wait_for(Wait::kReadable, deadline);
            if (outcome != Outcome::kDone) return outcome;
        } else if (errno != EINTR) {
            return Outcome::kClosed;
        }
    }
    return Outcome::kDone;
}

// Grows with what arrives: a size alone, from a process that is not trusted, takes no memory.
ReaderProcess::Outcome ReaderProcess::read_payload(std::string& payload, std::size_t size,
                                                   Time deadline) {
    constexpr std::size_t kStep = std::size_t{1} << 20U;
    while (payload.size() < size) {
        const std::size_t at = payload.size();
        const std::size_t step = std::min(size - at, std::max(kStep, at));
        payload.resize(at + step);
        const Outcome outcome = read_all(payload.data() + at, step, deadline);
        if (outcome != Outcome::kDone) return outcome;
    }
    return Outcome::kDone;
}

void ReaderProcess::hear() {
    std::array<char, 4096> buffer{};
    // As much as a pipe holds; a process that writes on must not keep us here.
    constexpr int kMostReads = 16;
    ssize_t got = 0;
    for (int i = 0; i < kMostReads; ++i) {
        got = ::read(errors_.number(), buffer.data(), buffer.size());
        if (got <= 0) break;
        last_words_.append(buffer.data(), static_cast<std::size_t>(got));
        if (last_words_.size() > kLastWords) last_words_.erase(0, last_words_.size() - kLastWords);
    }
    // At its end poll would report it again and again.
    if (got == 0) errors_.close();
}

Error ReaderProcess::end(Outcome outcome) {
    if (outcome == Outcome::kTimeout) return end(took_too_long(limits_.wall));
    // It closed the channel: most likely it is dead, and its own end says why.
    const int status = process_.wait_or_kill(500ms);
    if (errors_.is_open()) hear();
    channel_.close();
    return describe_end(status, last_words_, limits_.memory_bytes, limits_.cpu);
}

Error ReaderProcess::end(Error reason) {
    process_.kill();
    process_.wait();
    channel_.close();
    return reason;
}

}  // namespace axtar::corpus
