#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include "server/http_error.h"
#include "server/response_writer_internal.h"

namespace axtar::server {
namespace {

/// The time limit of an answer is for so much of it: 26 KB a second by default.
constexpr std::size_t kPieceBytes = 262'144;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSecurityHeaders{{
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
     "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
}};

/// RFC 9110, 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT", whatever the locale.
std::string http_date(std::time_t now) {
    static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> rest{};
    std::strftime(rest.data(), rest.size(), "%H:%M:%S GMT", &utc);
    const std::string day = std::to_string(100 + utc.tm_mday).substr(1);
    return std::string(kDays.at(static_cast<std::size_t>(utc.tm_wday))) + ", " + day + ' ' +
           kMonths.at(static_cast<std::size_t>(utc.tm_mon)) + ' ' +
           std::to_string(1900 + utc.tm_year) + ' ' + rest.data();
}

void add(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ");
    for (const char c : value) head += c == '\r' || c == '\n' ? ' ' : c;  // no header splitting
    head += "\r\n";
}

std::string make_head(const Response& response, WriteOptions options) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ' +
                       std::string(reason_phrase(response.status)) + "\r\n";
    add(head, "Date", http_date(std::time(nullptr)));
    if (response.status != 304) {
        add(head, "Content-Type", response.content_type);
        add(head, "Content-Length", std::to_string(response.body.size()));
    }
    for (const auto& [name, value] : response.headers) add(head, name, value);
    for (const auto& [name, value] : kSecurityHeaders) add(head, name, value);
    add(head, "Connection", options.keep_alive ? "keep-alive" : "close");
    return head + "\r\n";
}

/// The head and the body of one answer, alive until both are written.
class Outgoing : public std::enable_shared_from_this<Outgoing> {
public:
    Outgoing(boost::asio::ip::tcp::socket& socket, std::string head, std::string body,
             WriteEvents events)
        : socket_(socket),
          head_(std::move(head)),
          body_(std::move(body)),
          events_(std::move(events)) {}

    void write_piece() {
        const std::size_t size = std::min(kPieceBytes, body_.size() - written_);
        const std::array<boost::asio::const_buffer, 2> buffers{
            boost::asio::buffer(head_), boost::asio::buffer(body_.data() + written_, size)};
        boost::asio::async_write(
            socket_, buffers,
            [self = shared_from_this(), size](const boost::system::error_code& error, std::size_t) {
                self->on_piece(error, size);
            });
    }

private:
    void on_piece(const boost::system::error_code& error, std::size_t size) {
        written_ += size;
        head_.clear();
        if (error || written_ == body_.size()) return events_.done(error);
        events_.progress();
        write_piece();
    }

    boost::asio::ip::tcp::socket& socket_;  ///< its session is kept by events_
    std::string head_;
    std::string body_;
    std::size_t written_ = 0;  ///< of the body
    WriteEvents events_;
};

}  // namespace

void write_response(boost::asio::ip::tcp::socket& socket, Response response, WriteOptions options,
                    WriteEvents events) {
    std::string head = make_head(response, options);
    if (options.head_only || response.status == 304) response.body.clear();
    std::make_shared<Outgoing>(socket, std::move(head), std::move(response.body), std::move(events))
        ->write_piece();
}

}  // namespace axtar::server
