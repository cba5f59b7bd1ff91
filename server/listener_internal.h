#pragma once

#include <cstdint>
#include <memory>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/system/error_code.hpp>

#include "base/result.h"
#include "server/server_context.h"

namespace axtar::server {

/// The accept loop; it ends when told to and never by an error.
///
/// When the process has no descriptor left, a reserved one is given up for a moment to take the
/// next connection and close it, so that its client learns at once, and accepting goes on after
/// 50 ms. (A loop that stops at the first EMFILE, as in the usual example, is deaf for ever.)
/// Threads: runs on a strand of its own; `close` posts to it.
class Listener : public std::enable_shared_from_this<Listener> {
public:
    Listener(boost::asio::io_context& io, ServerContext& context);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Binds and listens; errors name the address.
    [[nodiscard]] Result<void> open(const ListenAddress& address);
    [[nodiscard]] std::uint16_t port() const { return port_; }
    void start();
    void close();

private:
    using Executor = boost::asio::strand<boost::asio::io_context::executor_type>;

    void accept_next();
    void on_accept(const boost::system::error_code& error, boost::asio::ip::tcp::socket socket);
    void start_session(boost::asio::ip::tcp::socket socket);
    void shed_one();
    void retry_later();

    boost::asio::io_context& io_;
    ServerContext& context_;
    Executor strand_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::steady_timer retry_;
    int reserve_ = -1;
    std::uint16_t port_ = 0;
};

}  // namespace axtar::server
