#pragma once

#include <functional>

#include <boost/asio/ip/tcp.hpp>
#include <boost/system/error_code.hpp>

#include "server/http_message.h"

namespace axtar::server {

struct WriteOptions {
    bool head_only = false;
    bool keep_alive = true;
};

/// What is told of a response while it is written.
struct WriteEvents {
    std::function<void()> progress = {};  ///< a piece is with the system, another is begun
    std::function<void(const boost::system::error_code&)> done = {};
};

/// Writes a response with the headers that every answer has: Date, Content-Length, Connection and
/// the security headers. The server's version is told to nobody.
///
/// A long body goes in pieces, so that a time limit can be one for each piece: a whole code on a
/// slow line takes its time, and a reader that stands still is still found out.
void write_response(boost::asio::ip::tcp::socket& socket, Response response, WriteOptions options,
                    WriteEvents events);

}  // namespace axtar::server
