#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>

namespace axtar::corpus {

/// Reads a file line by line without ever holding more than one line of limited length.
class LineReader {
public:
    LineReader(std::unique_ptr<std::istream> stream, std::size_t max_line_bytes);

    enum class Status { kLine, kTooLong, kEnd, kFailed };
    /// The next line without its end; of one that is too long the rest is skipped. An empty last
    /// line is none.
    [[nodiscard]] Status next(std::string& line);

    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] std::uint64_t line_number() const { return line_number_; }
    [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

private:
    [[nodiscard]] bool fill();

    std::unique_ptr<std::istream> stream_;
    bool open_;
    std::size_t max_line_bytes_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t line_number_ = 0;
    std::uint64_t bytes_read_ = 0;
};

}  // namespace axtar::corpus
