#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "base/result.h"
#include "server/config.h"
#include "server/search_service.h"

namespace axtar::server {

/// The HTTP server: starts, tells its port, stops cleanly.
///
///     Server server(config, service);
///     if (auto started = server.start(); !started) ...
///     server.wait();     // until stop() is called from elsewhere
///
/// Threads: `stop` from any thread or handler, the rest from one.
class Server {
public:
    Server(ServerConfig config, std::shared_ptr<SearchService> service);
    /// Stops if it still runs.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Binds and serves on threads of its own. Errors: kInvalidArgument for a malformed address,
    /// kUnavailable where it cannot be bound.
    [[nodiscard]] Result<void> start();
    /// The port bound: the one free port that was found where the configuration says 0.
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::size_t connections() const;

    /// Asks for a clean stop; returns at once.
    void stop();
    /// Waits for `stop`; then accepts no more, lets what runs finish for at most
    /// `config.stop_timeout`, closes the rest and joins its threads. True when nothing was cut off.
    bool wait();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// Serves the index of the configuration until SIGTERM, SIGINT or SIGHUP; a second signal ends the
/// process at once. `started` is called with the port when connections are accepted.
///
/// Output:  true when every request that had begun was answered.
[[nodiscard]] Result<bool> run(const ServerConfig& config,
                               const std::function<void(std::uint16_t port)>& started);

/// The same for a service of the caller's.
[[nodiscard]] Result<bool> run(const ServerConfig& config, std::shared_ptr<SearchService> service,
                               const std::function<void(std::uint16_t port)>& started);

}  // namespace axtar::server
