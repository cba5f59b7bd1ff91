#include <exception>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include <boost/asio/post.hpp>

#include "base/log.h"
#include "server/listener_internal.h"
#include "server/session_internal.h"

namespace axtar::server {
namespace asio = boost::asio;
namespace {

using asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::milliseconds kRetryTime(50);

int open_reserve() { return ::open("/dev/null", O_RDONLY | O_CLOEXEC); }

bool is_exhaustion(const error_code& error) {
    return error == boost::system::errc::too_many_files_open ||
           error == boost::system::errc::too_many_files_open_in_system ||
           error == boost::system::errc::no_buffer_space ||
           error == boost::system::errc::not_enough_memory;
}

}  // namespace

Listener::Listener(asio::io_context& io, ServerContext& context)
    : io_(io),
      context_(context),
      strand_(asio::make_strand(io)),
      acceptor_(strand_),
      retry_(strand_),
      reserve_(open_reserve()) {}

Listener::~Listener() {
    if (reserve_ >= 0) ::close(reserve_);
}

Result<void> Listener::open(const ListenAddress& listen) {
    error_code error;
    const auto address = asio::ip::make_address(listen.address, error);
    const tcp::endpoint endpoint(address, listen.port);
    if (!error) acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (!error) acceptor_.non_blocking(true, error);
    if (error) {
        return tl::unexpected(Error{ErrorCode::kUnavailable,
                                    "cannot listen on " + listen.address + " port " +
                                        std::to_string(listen.port) + ": " + error.message(),
                                    "listen"});
    }
    port_ = acceptor_.local_endpoint().port();
    return {};
}

void Listener::start() {
    asio::post(strand_, [self = shared_from_this()] { self->accept_next(); });
}

void Listener::close() {
    asio::post(strand_, [self = shared_from_this()] {
        error_code ignored;
        self->retry_.cancel();
        self->acceptor_.close(ignored);
    });
}

void Listener::accept_next() {
    if (!acceptor_.is_open()) return;
    acceptor_.async_accept(
        asio::make_strand(io_),
        [self = shared_from_this()](const error_code& error, tcp::socket socket) {
            self->on_accept(error, std::move(socket));
        });
}

void Listener::on_accept(const error_code& error, tcp::socket socket) {
    if (!acceptor_.is_open()) return;
    if (!error) {
        start_session(std::move(socket));
        return accept_next();
    }
    log_event(LogLevel::kWarning, "accept_failed", {{"error", error.message()}});
    if (is_exhaustion(error)) shed_one();
    retry_later();
}

/// Without memory for it a connection is lost, but not the loop.
void Listener::start_session(tcp::socket socket) {
    try {
        std::make_shared<Session>(std::move(socket), context_)->start();
    } catch (const std::exception& failure) {
        log_event(LogLevel::kError, "connection_failed", {{"what", failure.what()}});
    }
}

void Listener::shed_one() {
    if (reserve_ >= 0) ::close(reserve_);
    const int refused = ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC);
    if (refused >= 0) ::close(refused);
    reserve_ = open_reserve();
}

void Listener::retry_later() {
    retry_.expires_after(kRetryTime);
    retry_.async_wait([self = shared_from_this()](const error_code& error) {
        if (!error) self->accept_next();
    });
}

}  // namespace axtar::server
