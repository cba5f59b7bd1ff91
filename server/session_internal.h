#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>

#include "server/server_context.h"

namespace axtar::server {

/// One connection: reads a head, has it checked, reads a body where one follows, has the request
/// answered, writes, and starts again.
///
/// One request is answered at a time; pipelined ones wait in the buffer and are answered in their
/// order. One timer limits each step (head, body, idle, write), counted from its beginning, so that
/// a client that sends a byte now and then gains nothing. Threads: everything runs on the strand of
/// the socket; `drain` and `close` post to it.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(boost::asio::ip::tcp::socket socket, ServerContext& context);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Begins, unless there are too many connections: then says so and closes.
    void start();

private:
    using Socket = boost::asio::ip::tcp::socket;
    enum class Step { kIdle, kReadingHead, kReadingBody, kWorking, kWriting, kLingering, kClosed };

    void next_request();
    void read_some();
    void on_read(const boost::system::error_code& error, std::size_t bytes);
    void take_head(std::size_t size);
    void dispatch(const RequestHead& head);
    void read_body(Router::Match match, const RequestHead& head);
    void tell_to_continue();
    void continue_body();
    void take_body();
    void call_handler(Router::Match match);
    void hand_to_worker(Router::Match match);
    void refuse(const Problem& problem, std::string_view head = {});
    void refuse_oversized_head();
    void write(Response response);
    void on_written(const boost::system::error_code& error, bool keep_alive);
    void linger();
    void close();
    void arm(Step step, std::chrono::milliseconds limit);
    void on_deadline();
    void log_request(int status, std::size_t bytes) const;

    Socket socket_;
    boost::asio::steady_timer deadline_;
    ServerContext& context_;
    Step step_ = Step::kIdle;
    bool draining_ = false;
    bool keep_alive_ = true;
    bool registered_ = false;
    bool telling_to_continue_ = false;  ///< "100 Continue" is being written
    std::size_t requests_ = 0;
    std::size_t lingered_bytes_ = 0;
    std::string buffer_;
    std::optional<Router::Match> pending_;  ///< the request whose body is being read
    std::uint64_t body_bytes_ = 0;          ///< that it announced
    std::array<char, 8192> chunk_{};
    std::string method_;
    std::string path_;  ///< for the log: without the query, which is its user's business
    std::chrono::steady_clock::time_point started_;
};

}  // namespace axtar::server
