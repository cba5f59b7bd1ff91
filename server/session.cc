#include <algorithm>
#include <exception>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "base/log.h"
#include "base/utf8.h"
#include "server/body_check.h"
#include "server/response_writer_internal.h"
#include "server/session_internal.h"

namespace axtar::server {
namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace {

using boost::system::error_code;

/// What may be read and thrown away after an answer that closes, so that the answer is not lost to
/// a reset (RFC 9112, 9.6).
constexpr std::size_t kLingerBytes = 65'536;
constexpr std::chrono::milliseconds kLingerTime = std::chrono::seconds(1);

/// Beast's opinion of the head: syntax of methods, versions, fields and lengths.
error_code parse_with_beast(std::string_view head) {
    http::request_parser<http::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(head.size() + 1));
    parser.body_limit(boost::none);
    error_code error;
    parser.put(asio::buffer(head.data(), head.size()), error);
    if (!error && !parser.is_header_done()) error = http::error::partial_message;
    return error;
}

/// What stands behind the '?' of a target.
std::string query_of(const std::string& target) {
    const std::size_t question = target.find('?');
    return question == std::string::npos ? std::string() : target.substr(question + 1);
}

/// The answer of the handler; one that throws (no memory left, say) fails for this request alone.
Response answer_of(const Application& application, const Router::Match& match) {
    try {
        return (*match.handler)(match.request);
    } catch (const std::exception& error) {
        log_event(LogLevel::kError, "handler_failed", {{"what", error.what()}});
        return application.failure(to_problem({ErrorCode::kInternal, error.what(), {}}),
                                   match.route->audience, match.request);
    }
}

}  // namespace

Session::Session(Socket socket, ServerContext& context)
    : socket_(std::move(socket)), deadline_(socket_.get_executor()), context_(context) {}

Session::~Session() {
    if (registered_) context_.connections.remove(this);
}

void Session::start() {
    const std::weak_ptr<Session> weak = weak_from_this();
    const auto executor = socket_.get_executor();
    const auto drain = [weak, executor] {
        asio::post(executor, [weak] {
            const auto self = weak.lock();
            if (!self) return;
            self->draining_ = true;
            if (self->step_ == Step::kIdle) self->close();
        });
    };
    const auto close_now = [weak, executor] {
        asio::post(executor, [weak] {
            if (const auto self = weak.lock()) self->close();
        });
    };
    registered_ = context_.connections.add(this, {.drain = drain, .close = close_now});
    error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    asio::dispatch(executor, [self = shared_from_this()] {
        if (!self->registered_) return self->refuse(overloaded("too many connections"));
        self->next_request();
    });
}

void Session::next_request() {
    if (buffer_.empty()) {
        // A connection that has never sent anything gets no more than the time for a head.
        const auto& config = context_.config;
        arm(Step::kIdle, requests_ == 0 ? config.header_timeout : config.idle_timeout);
    } else {
        arm(Step::kReadingHead, context_.config.header_timeout);
    }
    if (const std::size_t size = head_size(buffer_); size != 0) return take_head(size);
    read_some();
}

void Session::read_some() {
    socket_.async_read_some(asio::buffer(chunk_), [self = shared_from_this()](
                                                      const error_code& error, std::size_t bytes) {
        self->on_read(error, bytes);
    });
}

void Session::on_read(const error_code& error, std::size_t bytes) {
    if (step_ == Step::kReadingBody && error == asio::error::eof) {
        return refuse(bad_request("the body ended after " + std::to_string(buffer_.size()) +
                                  " of " + std::to_string(body_bytes_) + " bytes"));
    }
    if (error || step_ == Step::kClosed) return close();
    if (step_ == Step::kReadingBody) {
        buffer_.append(chunk_.data(), bytes);
        return continue_body();
    }
    if (step_ == Step::kLingering) {
        lingered_bytes_ += bytes;
        return lingered_bytes_ > kLingerBytes ? close() : read_some();
    }
    if (step_ != Step::kIdle && step_ != Step::kReadingHead) return;  // the deadline was faster
    if (buffer_.empty()) arm(Step::kReadingHead, context_.config.header_timeout);
    buffer_.append(chunk_.data(), bytes);
    if (const std::size_t size = head_size(buffer_); size != 0) return take_head(size);
    if (is_hopeless(buffer_)) return refuse(bad_request("this is not an HTTP/1.1 request"));
    if (buffer_.size() > context_.config.max_header_bytes + context_.config.max_target_bytes) {
        return refuse_oversized_head();
    }
    read_some();
}

void Session::take_head(std::size_t size) {
    const std::string head = buffer_.substr(0, size);
    buffer_.erase(0, size);
    started_ = std::chrono::steady_clock::now();
    ++requests_;
    const std::size_t line = head.find("\r\n");
    if (is_hopeless(head)) return refuse(bad_request("this is not an HTTP/1.1 request"));
    if (line > context_.config.max_target_bytes + 64) {
        return refuse(target_too_long(context_.config.max_target_bytes), head);
    }
    if (head.size() - line > context_.config.max_header_bytes) {
        return refuse(fields_too_long(context_.config.max_header_bytes), head);
    }
    if (const error_code error = parse_with_beast(head)) {
        return refuse(bad_request("malformed request: " + error.message()), head);
    }
    const auto checked = check_head(head, context_.guard);
    if (!checked) return refuse(checked.error(), head);
    dispatch(*checked);
}

void Session::refuse_oversized_head() {
    const std::string head = buffer_;
    if (head.find("\r\n") == std::string::npos) {
        return refuse(target_too_long(context_.config.max_target_bytes), head);
    }
    refuse(fields_too_long(context_.config.max_header_bytes), head);
}

void Session::dispatch(const RequestHead& head) {
    method_ = head.method;
    path_ = head.target.substr(0, head.target.find('?'));
    keep_alive_ = head.keep_alive && !draining_ && !context_.connections.is_draining() &&
                  requests_ < context_.config.max_requests_per_connection;
    const Application& application = context_.application;
    Request asked{.method = head.method,
                  .if_none_match = head.if_none_match,
                  .accept_language = head.accept_language};
    auto match = application.router().find(head.method, head.target);
    if (!match) {
        // What nobody reads cannot be told from the next request.
        if (head.has_body) keep_alive_ = false;
        asked.query = query_of(head.target);
        return write(application.failure(match.error(), Router::audience(head.target), asked));
    }
    match->request.if_none_match = head.if_none_match;
    match->request.accept_language = head.accept_language;
    if (head.method != "POST") return call_handler(std::move(*match));
    if (auto checked = check_body(head, *match->route); !checked) {
        keep_alive_ = false;
        return write(application.failure(checked.error(), match->route->audience, match->request));
    }
    read_body(std::move(*match), head);
}

void Session::call_handler(Router::Match match) {
    if (match.route->place == Place::kWorker) return hand_to_worker(std::move(match));
    write(answer_of(context_.application, match));
}

void Session::hand_to_worker(Router::Match taken_match) {
    step_ = Step::kWorking;
    const auto match = std::make_shared<const Router::Match>(std::move(taken_match));
    deadline_.cancel();
    const Application& application = context_.application;
    const auto answer = [self = shared_from_this()](Response response) {
        asio::post(self->socket_.get_executor(), [self, response = std::move(response)]() mutable {
            self->write(std::move(response));
        });
    };
    const auto failed = [&application, match](const Problem& problem) {
        return application.failure(problem, match->route->audience, match->request);
    };
    const bool taken = context_.workers.submit(
        {.run = [&application, match, answer] { answer(answer_of(application, *match)); },
         .expired = [answer, failed] { answer(failed(overloaded("waited too long to begin"))); }});
    if (!taken) write(failed(overloaded("too many searches are waiting")));
}

void Session::refuse(const Problem& problem, std::string_view head) {
    const GlimpsedHead seen = glimpse_head(head);
    Audience audience =
        seen.target.starts_with('/') ? Router::audience(seen.target) : Audience::kProgram;
    Request asked{.query = query_of(seen.target), .accept_language = seen.accept_language};
    if (pending_) {
        audience = pending_->route->audience;
        asked = std::move(pending_->request);
    }
    // After a head that may have been misread, nothing behind it can be trusted.
    keep_alive_ = false;
    buffer_.clear();
    pending_.reset();
    if (started_ == std::chrono::steady_clock::time_point()) {
        started_ = std::chrono::steady_clock::now();
    }
    method_ = seen.is_head_method ? "HEAD" : "-";
    path_ = problem.detail;
    write(context_.application.failure(problem, audience, asked));
}

void Session::write(Response response) {
    if (step_ == Step::kClosed) return;
    keep_alive_ = keep_alive_ && !draining_;
    arm(Step::kWriting, context_.config.write_timeout);
    log_request(response.status, response.body.size());
    write_response(
        socket_, std::move(response), {.head_only = method_ == "HEAD", .keep_alive = keep_alive_},
        {.progress =
             [self = shared_from_this()] {
                 if (self->step_ != Step::kWriting) return;  // closed meanwhile
                 self->arm(Step::kWriting, self->context_.config.write_timeout);
             },
         .done = [self = shared_from_this()](
                     const error_code& error) { self->on_written(error, self->keep_alive_); }});
}

void Session::on_written(const error_code& error, bool keep_alive) {
    if (error || step_ == Step::kClosed) return close();
    if (!keep_alive) return linger();
    if (draining_ && buffer_.empty()) return close();
    next_request();
}

void Session::linger() {
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    arm(Step::kLingering, kLingerTime);
    read_some();
}

void Session::close() {
    if (step_ == Step::kClosed) return;
    step_ = Step::kClosed;
    deadline_.cancel();
    error_code ignored;
    socket_.close(ignored);
}

void Session::arm(Step step, std::chrono::milliseconds limit) {
    step_ = step;
    deadline_.expires_after(limit);
    deadline_.async_wait([self = shared_from_this()](const error_code& error) {
        if (!error) self->on_deadline();
    });
}

void Session::on_deadline() {
    // The wait may have been over already when the timer was set anew.
    if (deadline_.expiry() > std::chrono::steady_clock::now()) return;
    if (step_ == Step::kReadingHead) {
        return refuse(refusal(408, "the request head took too long"));
    }
    // A half-written "100 Continue" and an answer would mix.
    if (step_ == Step::kReadingBody && !telling_to_continue_) {
        return refuse(refusal(408, "the request body took too long"));
    }
    close();
}

void Session::log_request(int status, std::size_t bytes) const {
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - started_);
    log_event(LogLevel::kInfo, "request",
              {{"method", method_},
               {"path", std::string(utf8::prefix(path_, 300))},
               {"status", std::to_string(status)},
               {"bytes", std::to_string(bytes)},
               {"us", std::to_string(took.count())}});
}

}  // namespace axtar::server
