#include "corpus/sources/line_reader.h"

#include <algorithm>
#include <ios>
#include <utility>

namespace axtar::corpus {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10U;

}  // namespace

LineReader::LineReader(std::unique_ptr<std::istream> stream, std::size_t max_line_bytes)
    : stream_(std::move(stream)),
      open_(stream_ != nullptr && stream_->good()),
      max_line_bytes_(max_line_bytes) {}

bool LineReader::fill() {
    if (!open_) return false;
    buffer_.resize(kBufferBytes);
    stream_->read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream_->gcount(), 0)));
    at_ = 0;
    return !buffer_.empty();
}

LineReader::Status LineReader::next(std::string& line) {
    line.clear();
    bool any = false;
    bool too_long = false;
    while (true) {
        if (at_ >= buffer_.size() && !fill()) break;
        any = true;
        const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
        if (line.size() + (end - at_) > max_line_bytes_) {
            too_long = true;
            line.clear();
        }
        if (!too_long) line.append(buffer_, at_, end - at_);
        bytes_read_ += end - at_;
        at_ = end;
        if (at_ < buffer_.size()) {
            ++at_;
            ++bytes_read_;
            break;
        }
    }
    if (!any) return open_ && stream_->bad() ? Status::kFailed : Status::kEnd;
    ++line_number_;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return too_long ? Status::kTooLong : Status::kLine;
}

}  // namespace axtar::corpus
