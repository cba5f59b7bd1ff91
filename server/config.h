#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace axtar::server {

/// How `axtar serve` serves. Each member is also a key of the configuration file; the command line
/// sets members after the file was read, so that flags win.
struct ServerConfig {
    std::string listen = "127.0.0.1:8080";  ///< IP address and port; port 0: any that is free
    std::filesystem::path index = {};
    /// Without keys, everybody sees what is served: only what an office calls public unless it says
    /// otherwise.
    std::vector<std::string> collections = {"public"};
    std::vector<std::string> allowed_hosts = {};  ///< names accepted in Host; empty: see below
    unsigned io_threads = 2;
    unsigned workers = 2;            ///< searches at once
    std::size_t queue_length = 256;  ///< searches waiting; beyond it 503
    std::chrono::milliseconds queue_wait = std::chrono::milliseconds(1000);

    std::size_t max_connections = 1024;
    std::size_t max_requests_per_connection = 1000;
    std::size_t max_header_bytes = 8192;
    std::size_t max_target_bytes = 8192;
    std::size_t max_body_bytes = 1'048'576;
    std::chrono::milliseconds header_timeout = std::chrono::seconds(5);
    std::chrono::milliseconds body_timeout = std::chrono::seconds(10);
    std::chrono::milliseconds idle_timeout = std::chrono::seconds(30);
    std::chrono::milliseconds write_timeout = std::chrono::seconds(10);
    std::chrono::milliseconds stop_timeout = std::chrono::seconds(10);
};

/// Reads the file over `config`: keys that it does not name keep their values.
///
///     listen = "127.0.0.1:8080"      index = "/var/lib/axtar/index"    collections = ["public"]
///     allowed_hosts = ["..."]        io_threads = 2    workers = 2     queue_length = 256
///     queue_wait_ms = 1000
///     [limits]    connections  requests_per_connection  header_bytes  target_bytes  body_bytes
///     [timeouts]  header_ms  body_ms  idle_ms  write_ms  stop_ms
///
/// Errors: kNotFound, kIo; kInvalidArgument for an unknown key, a wrong type or a number out of
///         range. `place` is "file:line", the message names the key and what is accepted.
[[nodiscard]] Result<ServerConfig> read_config(const std::filesystem::path& file,
                                               ServerConfig config = {});

/// The same from the text of a file; `name` stands for it in errors.
[[nodiscard]] Result<ServerConfig> parse_config(std::string_view toml, std::string_view name,
                                                ServerConfig config = {});

/// An address to listen on, taken apart.
struct ListenAddress {
    std::string address = {};  ///< IPv4 or IPv6, without brackets
    std::uint16_t port = 0;
};
/// "127.0.0.1:8080", "[::1]:8080", "localhost:8080".
[[nodiscard]] Result<ListenAddress> parse_listen(std::string_view listen);

/// The host names that the guard accepts: allowed_hosts; without any, the loopback names while
/// listening on loopback only (a page elsewhere on the web cannot then reach the server through a
/// name of its own that it points at 127.0.0.1), else every name.
[[nodiscard]] std::vector<std::string> effective_hosts(const ServerConfig& config);

}  // namespace axtar::server
