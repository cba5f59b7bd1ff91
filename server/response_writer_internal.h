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

/// Writes a response with the headers that every answer has: Date, Content-Length, Connection and
/// the security headers. The server's version is told to nobody.
void write_response(boost::asio::ip::tcp::socket& socket, Response response, WriteOptions options,
                    std::function<void(const boost::system::error_code&)> done);

}  // namespace axtar::server
