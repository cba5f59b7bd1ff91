#include "server/server.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <signal.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include "base/log.h"
#include "server/listener_internal.h"

namespace axtar::server {
namespace asio = boost::asio;

/// The order of members is the order of life: connections refer to what stands above them.
class Server::Impl {
public:
    Impl(ServerConfig config, std::shared_ptr<SearchService> service)
        : config_(std::move(config)),
          application_(std::move(service)),
          connections_(config_.max_connections),
          context_{.config = config_,
                   .guard = {.target_bytes = config_.max_target_bytes,
                             .body_bytes = config_.max_body_bytes,
                             .hosts = effective_hosts(config_)},
                   .application = application_,
                   .workers = workers_,
                   .connections = connections_},
          io_(static_cast<int>(config_.io_threads)),
          work_(asio::make_work_guard(io_)),
          workers_(WorkerPool::Options{.workers = config_.workers,
                                       .queue_length = config_.queue_length,
                                       .max_wait = config_.queue_wait}),
          listener_(std::make_shared<Listener>(io_, context_)) {}

    ~Impl() {
        if (threads_.empty()) return;
        stop();
        wait();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<void> start() {
        const auto address = parse_listen(config_.listen);
        if (!address) return tl::unexpected(address.error());
        if (auto opened = listener_->open(*address); !opened) return opened;
        // A client that went away is an error of that write, never a signal to the process.
        ::signal(SIGPIPE, SIG_IGN);
        listener_->start();
        for (unsigned i = 0; i < std::max(1U, config_.io_threads); ++i) {
            threads_.emplace_back([this] { serve(); });
        }
        return {};
    }

    void stop() {
        {
            const std::scoped_lock lock(mutex_);
            stopping_ = true;
        }
        asked_.notify_all();
    }

    bool wait() {
        {
            std::unique_lock lock(mutex_);
            asked_.wait(lock, [this] { return stopping_; });
        }
        listener_->close();
        connections_.drain();
        const bool clean = connections_.wait_until_empty(config_.stop_timeout);
        if (!clean) {
            connections_.close_all();
            static_cast<void>(connections_.wait_until_empty(std::chrono::seconds(1)));
        }
        work_.reset();
        io_.stop();
        threads_.clear();  // joins
        return clean;
    }

    [[nodiscard]] std::uint16_t port() const { return listener_->port(); }
    [[nodiscard]] std::size_t connections() const { return connections_.size(); }

private:
    /// What throws on an I/O thread (no memory left) costs its connection, not the process.
    void serve() {
        for (;;) {
            try {
                io_.run();
                return;
            } catch (const std::exception& error) {
                log_event(LogLevel::kError, "connection_failed", {{"what", error.what()}});
            }
        }
    }

    ServerConfig config_;
    Application application_;
    ConnectionSet connections_;
    ServerContext context_;
    asio::io_context io_;  ///< connections that were cut off end with it: they refer to context_
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    WorkerPool workers_;  ///< its jobs post to io_
    std::shared_ptr<Listener> listener_;
    std::vector<std::jthread> threads_;
    std::mutex mutex_;  ///< guards stopping_
    std::condition_variable asked_;
    bool stopping_ = false;
};

Server::Server(ServerConfig config, std::shared_ptr<SearchService> service)
    : impl_(std::make_unique<Impl>(std::move(config), std::move(service))) {}
Server::~Server() = default;
Result<void> Server::start() { return impl_->start(); }
std::uint16_t Server::port() const { return impl_->port(); }
std::size_t Server::connections() const { return impl_->connections(); }
void Server::stop() { impl_->stop(); }
bool Server::wait() { return impl_->wait(); }

namespace {

bool is_ignored(int signal) {
    struct sigaction now {};
    return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

/// Turns the first SIGTERM, SIGINT or SIGHUP (the terminal is gone) into a clean stop and the
/// second into an exit; has a thread of its own, so that it answers whatever the server is doing.
class StopSignals {
public:
    explicit StopSignals(Server& server) : signals_(io_, SIGTERM, SIGINT) {
        if (!is_ignored(SIGHUP)) signals_.add(SIGHUP);  // nohup: to live on was asked for
        signals_.async_wait([this, &server](const boost::system::error_code& error, int) {
            if (error) return;
            log_event(LogLevel::kInfo, "stopping");
            server.stop();
            signals_.async_wait([](const boost::system::error_code& again, int) {
                if (!again) ::_exit(1);
            });
        });
        thread_ = std::jthread([this] { io_.run(); });
    }
    ~StopSignals() { io_.stop(); }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    asio::io_context io_;
    asio::signal_set signals_;
    std::jthread thread_;
};

}  // namespace

Result<bool> run(const ServerConfig& config, std::shared_ptr<SearchService> service,
                 const std::function<void(std::uint16_t port)>& started) {
    Server server(config, std::move(service));
    StopSignals signals(server);
    if (auto start = server.start(); !start) return tl::unexpected(start.error());
    log_event(LogLevel::kInfo, "listening",
              {{"address", config.listen}, {"port", std::to_string(server.port())}});
    if (started) started(server.port());
    const bool clean = server.wait();
    log_event(LogLevel::kInfo, "stopped", {{"clean", clean ? "yes" : "no"}});
    return clean;
}

}  // namespace axtar::server
