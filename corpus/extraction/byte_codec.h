#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// Writes numbers and texts one behind the other: numbers in groups of seven bits, lowest first, as
/// protocol buffers have them; texts behind their length.
class ByteWriter {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
        bytes_ += static_cast<char>(value);
    }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads what ByteWriter wrote, from bytes that need not be so: behind the end, and behind a
/// number of more than 64 bits, everything reads as zero or empty and ok() is false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return value;
        }
        return fail();
    }
    /// A number that is refused where it is over `most`.
    std::uint64_t number_up_to(std::uint64_t most) {
        const std::uint64_t value = number();
        return value <= most ? value : fail();
    }
    std::string_view text() {
        const std::uint64_t size = number();
        if (size > bytes_.size() - at_) {
            fail();
            return {};
        }
        const std::string_view value = bytes_.substr(at_, static_cast<std::size_t>(size));
        at_ += value.size();
        return value;
    }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    [[nodiscard]] bool ok() const { return ok_; }
    /// Everything was read, and nothing is left.
    [[nodiscard]] bool finished() const { return ok_ && left() == 0; }

private:
    std::uint64_t fail() {
        ok_ = false;
        at_ = bytes_.size();
        return 0;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool ok_ = true;
};

}  // namespace axtar::corpus
