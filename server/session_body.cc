#include <string_view>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include "server/session_internal.h"

// The part of a Session that reads bodies: so many bytes as the head announced, within one time
// limit for all of them. What comes behind them is the next request and stays in the buffer.
namespace axtar::server {
namespace asio = boost::asio;

void Session::read_body(Router::Match match, const RequestHead& head) {
    match.request.content_type = head.content_type;
    pending_.emplace(std::move(match));
    body_bytes_ = head.body_bytes;
    arm(Step::kReadingBody, context_.config.body_timeout);
    // Who has begun to send does not wait to be told.
    if (head.expects_continue && buffer_.empty() && body_bytes_ > 0) return tell_to_continue();
    continue_body();
}

void Session::tell_to_continue() {
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    telling_to_continue_ = true;
    asio::async_write(
        socket_, asio::buffer(kContinue.data(), kContinue.size()),
        [self = shared_from_this()](const boost::system::error_code& error, std::size_t) {
            self->telling_to_continue_ = false;
            if (error || self->step_ != Step::kReadingBody) return self->close();
            self->continue_body();
        });
}

void Session::continue_body() {
    if (buffer_.size() >= body_bytes_) return take_body();
    read_some();
}

void Session::take_body() {
    const auto size = static_cast<std::size_t>(body_bytes_);
    Router::Match match = std::move(*pending_);
    pending_.reset();
    if (buffer_.size() == size) {
        match.request.body = std::exchange(buffer_, {});  // an idle connection keeps no memory
    } else {
        match.request.body = buffer_.substr(0, size);
        buffer_.erase(0, size);
    }
    deadline_.cancel();
    call_handler(std::move(match));
}

}  // namespace axtar::server
