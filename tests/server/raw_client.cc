#include "tests/server/raw_client.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace axtar::tests {
namespace {

std::map<std::string, std::string> parse_headers(std::string_view head) {
    std::map<std::string, std::string> headers;
    for (std::size_t start = head.find("\r\n"); start != std::string_view::npos;) {
        start += 2;
        const std::size_t end = head.find("\r\n", start);
        const std::string_view line = head.substr(start, end - start);
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos) {
            std::string name(line.substr(0, colon));
            for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
            headers[name] = line.substr(colon + 2);
        }
        start = end;
    }
    return headers;
}

}  // namespace

RawClient::RawClient(std::uint16_t port) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr generic{};
    static_assert(sizeof(generic) == sizeof(address));
    std::memcpy(&generic, &address, sizeof(address));
    if (socket_ >= 0 && ::connect(socket_, &generic, sizeof(generic)) != 0) {
        ::close(std::exchange(socket_, -1));
    }
}

RawClient::~RawClient() {
    if (socket_ >= 0) ::close(socket_);
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::read_more(std::chrono::milliseconds timeout) {
    pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, static_cast<int>(timeout.count())) <= 0) return false;
    std::array<char, 65536> chunk{};
    const ssize_t size = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (size <= 0) return false;
    buffer_.append(chunk.data(), static_cast<std::size_t>(size));
    return true;
}

std::optional<RawResponse> RawClient::receive(bool has_body, std::chrono::milliseconds timeout) {
    if (socket_ < 0) return std::nullopt;
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more(timeout)) return std::nullopt;
    }
    RawResponse response;
    const std::string head = buffer_.substr(0, end + 2);
    if (!head.starts_with("HTTP/1.1 ")) return std::nullopt;
    response.status = std::stoi(head.substr(9, 3));
    response.headers = parse_headers(head);
    buffer_.erase(0, end + 4);
    const auto length = response.headers.find("content-length");
    if (!has_body || length == response.headers.end()) return response;
    const std::size_t size = std::stoul(length->second);
    while (buffer_.size() < size) {
        if (!read_more(timeout)) return std::nullopt;
    }
    response.body = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return response;
}

bool RawClient::closed_within(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        if (left.count() <= 0) return false;
        pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
        if (::poll(&ready, 1, static_cast<int>(left.count())) <= 0) return false;
        std::array<char, 4096> chunk{};
        if (::recv(socket_, chunk.data(), chunk.size(), 0) <= 0) return true;
    }
}

bool RawClient::has_more(std::chrono::milliseconds timeout) {
    return !buffer_.empty() || read_more(timeout);
}

std::size_t RawClient::read_slowly(std::size_t piece, std::chrono::milliseconds rest) {
    std::size_t size = 0;
    for (std::size_t next = piece; read_more(std::chrono::seconds(20));) {
        size += std::exchange(buffer_, {}).size();
        if (size < next) continue;
        std::this_thread::sleep_for(rest);
        next = size + piece;
    }
    return size;
}

void RawClient::shut_down_sending() { ::shutdown(socket_, SHUT_WR); }

std::optional<RawResponse> RawClient::get(std::string_view target) {
    if (!connected() || !send(get_request(target))) return std::nullopt;
    return receive();
}

std::string get_request(std::string_view target, std::string_view headers) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
           std::string(headers) + "\r\n";
}

std::optional<RawResponse> fetch(std::uint16_t port, std::string_view target,
                                 std::string_view headers) {
    RawClient client(port);
    if (!client.connected() || !client.send(get_request(target, headers))) return std::nullopt;
    return client.receive();
}

}  // namespace axtar::tests
