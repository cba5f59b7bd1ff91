#include "corpus/record_bytes.h"

#include <limits>

namespace axtar::corpus {

void RecordWriter::varint(std::uint64_t number) {
    while (number >= 0x80) {
        byte(static_cast<std::uint8_t>(number | 0x80U));
        number >>= 7U;
    }
    byte(static_cast<std::uint8_t>(number));
}

void RecordWriter::signed_varint(std::int64_t number) {
    varint((static_cast<std::uint64_t>(number) << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0));
}

void RecordWriter::string(std::string_view text) {
    varint(text.size());
    bytes_.append(text);
}

void RecordWriter::strings(const std::vector<std::string>& list) {
    varint(list.size());
    for (const std::string& text : list) string(text);
}

std::uint8_t RecordReader::byte() {
    if (failed_ || at_end()) return fail(), std::uint8_t{0};
    return static_cast<std::uint8_t>(bytes_[at_++]);
}

std::uint64_t RecordReader::varint() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        if (failed_) return 0;
        number |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
        if ((next & 0x80U) == 0) return number;
    }
    return fail(), 0;
}

std::uint32_t RecordReader::varint32() {
    const std::uint64_t number = varint();
    if (number > std::numeric_limits<std::uint32_t>::max()) return fail(), 0;
    return static_cast<std::uint32_t>(number);
}

std::int64_t RecordReader::signed_varint() {
    const std::uint64_t number = varint();
    const auto half = static_cast<std::int64_t>(number >> 1U);
    return (number & 1U) != 0 ? -half - 1 : half;
}

std::string RecordReader::string() {
    const std::uint64_t size = varint();
    if (failed_ || size > left()) return fail(), std::string();
    const std::string_view text = bytes_.substr(at_, static_cast<std::size_t>(size));
    at_ += text.size();
    return std::string(text);
}

std::vector<std::string> RecordReader::strings() {
    std::vector<std::string> list(count(1));
    for (std::string& text : list) text = string();
    return list;
}

std::size_t RecordReader::count(std::size_t bytes_each) {
    const std::uint64_t number = varint();
    if (number > left() / bytes_each) return fail(), 0;
    return static_cast<std::size_t>(number);
}

}  // namespace axtar::corpus
