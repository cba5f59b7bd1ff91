#include "corpus/extraction/streams.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace axtar::corpus {
namespace {

Error failed(const std::string& what) {
    return {ErrorCode::kIo, what + ": " + std::generic_category().message(errno)};
}

// A program started without standard streams gets their numbers for its first files.
FileDescriptor above_standard(int number) {
    if (number < 0 || number > STDERR_FILENO) return FileDescriptor(number);
    const int moved = ::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(number);
    return FileDescriptor(moved);
}

Ends both(const std::array<int, 2>& ends) {
    return {above_standard(ends[0]), above_standard(ends[1])};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<Ends> make_socket_pair() {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return tl::unexpected(failed("no channel to a reader process"));
    return both(ends);
}

Result<Ends> make_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return tl::unexpected(failed("no pipe to a program"));
    return both(ends);
}

Result<FileDescriptor> make_memory_file(std::string_view bytes) {
    FileDescriptor file =
        above_standard(::memfd_create("axtar-input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file.is_open() || !write_all(file.number(), bytes))
        return tl::unexpected(failed("no memory for the file"));
    ::fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
    ::lseek(file.number(), 0, SEEK_SET);
    return file;
}

void make_non_blocking(int descriptor) {
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

}  // namespace axtar::corpus
