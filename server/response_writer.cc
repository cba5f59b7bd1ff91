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

/// The head and the body of one answer, alive until both are written.
struct Outgoing {
    std::string head;
    std::string body;
};

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

}  // namespace

void write_response(boost::asio::ip::tcp::socket& socket, Response response, WriteOptions options,
                    std::function<void(const boost::system::error_code&)> done) {
    const auto outgoing = std::make_shared<Outgoing>();
    outgoing->head = make_head(response, options);
    if (!options.head_only && response.status != 304) outgoing->body = std::move(response.body);
    const std::array<boost::asio::const_buffer, 2> buffers{boost::asio::buffer(outgoing->head),
                                                           boost::asio::buffer(outgoing->body)};
    boost::asio::async_write(
        socket, buffers,
        [outgoing, done = std::move(done)](const boost::system::error_code& error, std::size_t) {
            done(error);
        });
}

}  // namespace axtar::server
