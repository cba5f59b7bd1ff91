#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace axtar::corpus {

/// Builds the binary form of a stored record: varints (seven bits a byte, the low ones first) and
/// strings behind their length.
class RecordWriter {
public:
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    void varint(std::uint64_t number);
    /// A number that may be negative, small ones in few bytes (zigzag).
    void signed_varint(std::int64_t number);
    void string(std::string_view text);
    void strings(const std::vector<std::string>& list);

    void reserve(std::size_t size) { bytes_.reserve(size); }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads what RecordWriter wrote, and survives any other bytes.
///
/// Errors: after the first impossible value failed() stays true and every read gives an empty
///         value, so that the caller asks once, at the end. Nothing is allocated for more things
///         than the bytes left could hold.
class RecordReader {
public:
    /// `bytes` outlive the reader.
    explicit RecordReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
    void fail() { failed_ = true; }

    std::uint8_t byte();
    std::uint64_t varint();
    std::uint32_t varint32();
    std::int64_t signed_varint();
    std::string string();
    std::vector<std::string> strings();
    /// A count of things that take at least `bytes_each`.
    std::size_t count(std::size_t bytes_each);

private:
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

}  // namespace axtar::corpus
