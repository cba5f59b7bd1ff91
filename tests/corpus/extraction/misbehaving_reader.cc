// A reader process that does on demand what a parser taken over by its document would do. It is
// confined and served exactly as axtar-extract is.

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <string>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include "corpus/extraction/answer_codec.h"
#include "corpus/extraction/child/serve.h"

namespace axtar::corpus {
namespace {

Answer say(const std::string& text) {
    FormattedText formatted;
    formatted.blocks.push_back({.text = text});
    return {.kind = AnswerKind::kText, .payload = encode_text(formatted)};
}

std::string name_of(bool denied) { return denied ? "denied" : "allowed"; }

Answer hang() {
    while (true) std::this_thread::sleep_for(std::chrono::seconds(1));
}

Answer spin() {
    std::uint64_t turns = 0;
    while (std::getenv("AXTAR_NO_SUCH_VARIABLE") == nullptr) ++turns;
    return say("the end of time");
}

Answer allocate() {
    std::vector<std::string> held;
    while (true) held.emplace_back(std::size_t{16} << 20U, 'x');
}

// As a library in C does: no exception, a message and abort().
Answer fail_to_allocate() {
    if (std::malloc(std::size_t{1} << 50U) == nullptr) {
        static_cast<void>(!::write(STDERR_FILENO, "Out of memory\n", 14));
        std::abort();
    }
    return say("got a petabyte");
}

Answer crash() {
    ::signal(SIGSEGV, SIG_DFL);  // a sanitizer would catch it
    ::raise(SIGSEGV);
    return say("survived");
}

Answer leave() { ::_exit(7); }

Answer open_socket() { return say(name_of(::socket(AF_INET, SOCK_STREAM, 0) < 0)); }
Answer execute() {
    char program[] = "/bin/true";
    char* arguments[] = {program, nullptr};
    return say(name_of(::execv(program, arguments) < 0));
}
Answer fork_off() { return say(name_of(::fork() < 0)); }
Answer trace() { return say(name_of(::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0) < 0)); }
Answer signal_parent() { return say(name_of(::kill(::getppid(), SIGUSR1) < 0)); }

// To be told of its own answers by a signal to whoever started it.
Answer own_signal() { return say(name_of(::fcntl(STDIN_FILENO, F_SETOWN, ::getppid()) < 0)); }

Answer chatter() {
    while (true) static_cast<void>(!::write(STDERR_FILENO, "still at work, still at work\n", 29));
}

// The head of an answer and then a byte at a time.
Answer drip() {
    const AnswerHead head{.kind = AnswerKind::kText, .size = 1'000'000};
    static_cast<void>(!::write(STDOUT_FILENO, &head, sizeof head));
    while (true) {
        static_cast<void>(!::write(STDOUT_FILENO, "x", 1));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

Answer write_file(const std::string& path) {
    return say(name_of(::open(path.c_str(), O_WRONLY | O_CREAT, 0600) < 0));
}
Answer read_file(const std::string& path) {
    return say(name_of(::open(path.c_str(), O_RDONLY) < 0));
}

Answer speak_nonsense() {
    return {.kind = AnswerKind::kText, .payload = "\xFF\xFF\xFF\xFF nonsense"};
}
Answer of_unknown_kind() { return {.kind = static_cast<AnswerKind>(99), .payload = "x"}; }
Answer of_wrong_kind() { return {.kind = AnswerKind::kBytes, .payload = "x"}; }
Answer flood() {
    return {.kind = AnswerKind::kText, .payload = std::string(std::size_t{300} << 20U, 'x')};
}
Answer swell() { return say(std::string(std::size_t{8} << 20U, 'x')); }

Answer misbehave(Request request) {
    static const std::map<std::string, Answer (*)()> kDeeds = {{"hang", hang},
                                                               {"spin", spin},
                                                               {"allocate", allocate},
                                                               {"malloc", fail_to_allocate},
                                                               {"crash", crash},
                                                               {"leave", leave},
                                                               {"socket", open_socket},
                                                               {"execute", execute},
                                                               {"fork", fork_off},
                                                               {"trace", trace},
                                                               {"signal", signal_parent},
                                                               {"own signal", own_signal},
                                                               {"chatter", chatter},
                                                               {"drip", drip},
                                                               {"nonsense", speak_nonsense},
                                                               {"unknown kind", of_unknown_kind},
                                                               {"wrong kind", of_wrong_kind},
                                                               {"flood", flood},
                                                               {"swell", swell}};
    const auto deed = kDeeds.find(request.bytes);
    if (deed != kDeeds.end()) return deed->second();
    if (request.bytes.starts_with("write ")) return write_file(request.bytes.substr(6));
    if (request.bytes.starts_with("read ")) return read_file(request.bytes.substr(5));
    return say(request.bytes);
}

}  // namespace
}  // namespace axtar::corpus

int main(int argc, char** argv) {
    return axtar::corpus::reader_main(argc, argv, axtar::corpus::misbehave);
}
