#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace axtar::tests {

/// An answer as it came over the socket. Field names are in lower case.
struct RawResponse {
    int status = 0;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
};

/// A blocking client on 127.0.0.1 that sends exactly the bytes it is given.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&&) = delete;

    [[nodiscard]] bool connected() const { return socket_ >= 0; }
    /// False when the server has closed.
    bool send(std::string_view bytes);
    /// The next answer, or nothing when the connection ended or stayed silent for `timeout`.
    [[nodiscard]] std::optional<RawResponse> receive(
        bool has_body = true, std::chrono::milliseconds timeout = std::chrono::seconds(20));
    /// True when the server closes within the time; bytes that come before are dropped.
    [[nodiscard]] bool closed_within(std::chrono::milliseconds time);
    /// True when a byte comes behind the answers received; false at the end of the connection.
    [[nodiscard]] bool has_more(std::chrono::milliseconds timeout);
    /// Reads to the end with a rest behind every `piece` bytes; how many bytes came.
    [[nodiscard]] std::size_t read_slowly(std::size_t piece, std::chrono::milliseconds rest);
    void shut_down_sending();

    /// One request on this connection.
    [[nodiscard]] std::optional<RawResponse> get(std::string_view target);

private:
    [[nodiscard]] bool read_more(std::chrono::milliseconds timeout);
    int socket_ = -1;
    std::string buffer_;
};

/// "GET <target> HTTP/1.1" with a Host that every server accepts and further header lines.
[[nodiscard]] std::string get_request(std::string_view target, std::string_view headers = {});

/// A request on a connection of its own.
[[nodiscard]] std::optional<RawResponse> fetch(std::uint16_t port, std::string_view target,
                                               std::string_view headers = {});

}  // namespace axtar::tests
