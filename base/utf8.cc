#include "base/utf8.h"

#include <cstdint>

namespace axtar::utf8 {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

// The lead byte fixes the length and the range of the second byte (Unicode 15.0, table 3-7); that
// range is what excludes overlong forms, surrogates and values over U+10FFFF.
struct Lead {
    std::size_t size = 0;
    std::uint8_t second_low = 0x80;
    std::uint8_t second_high = 0xBF;
    char32_t bits = 0;
};

Lead lead_of(std::uint8_t byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF, byte & 0x1FU};
    if (byte == 0xE0) return {3, 0xA0, 0xBF, 0};
    if (byte == 0xED) return {3, 0x80, 0x9F, byte & 0x0FU};
    if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF, byte & 0x0FU};
    if (byte == 0xF0) return {4, 0x90, 0xBF, 0};
    if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF, byte & 0x07U};
    if (byte == 0xF4) return {4, 0x80, 0x8F, 4};
    return {};
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {0, 0};
    const std::uint8_t first = byte_at(text, at);
    if (first < 0x80) return {first, 1};
    // Nearly all letters here that are not ASCII take two bytes.
    if (first >= 0xC2 && first <= 0xDF && at + 1 < text.size()) {
        const std::uint8_t next = byte_at(text, at + 1);
        if ((next & 0xC0U) == 0x80)
            return {(char32_t{first & 0x1FU} << 6U) | char32_t{next & 0x3FU}, 2};
    }
    const Lead lead = lead_of(first);
    if (lead.size == 0) return {kReplacement, 1};
    char32_t code_point = lead.bits;
    for (std::size_t i = 1; i < lead.size; ++i) {
        if (at + i >= text.size()) return {kReplacement, i};
        const std::uint8_t next = byte_at(text, at + i);
        const std::uint8_t low = i == 1 ? lead.second_low : 0x80;
        const std::uint8_t high = i == 1 ? lead.second_high : 0xBF;
        if (next < low || next > high) return {kReplacement, i};
        code_point = (code_point << 6U) | (next & 0x3FU);
    }
    return {code_point, lead.size};
}

void append(std::string& text, char32_t code_point) {
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = kReplacement;
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6U));
        put(0x80 | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12U));
        put(0x80 | ((code_point >> 6U) & 0x3FU));
        put(0x80 | (code_point & 0x3FU));
    } else {
        put(0xF0 | (code_point >> 18U));
        put(0x80 | ((code_point >> 12U) & 0x3FU));
        put(0x80 | ((code_point >> 6U) & 0x3FU));
        put(0x80 | (code_point & 0x3FU));
    }
}

bool is_valid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (byte_at(text, at) < 0x80) {
            ++at;
            continue;
        }
        const Decoded decoded = decode(text, at);
        if (decoded.size == 2 && decoded.code_point != kReplacement) {
            at += 2;
            continue;
        }
        const Lead lead = lead_of(byte_at(text, at));
        if (lead.size == 0 || decoded.size != lead.size) return false;
        if (decoded.code_point == kReplacement && text.substr(at, 3) != "\xEF\xBF\xBD")
            return false;
        at += decoded.size;
    }
    return true;
}

std::string repair(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode(text, at);
        if (decoded.code_point != 0) append(repaired, decoded.code_point);
        at += decoded.size;
    }
    return repaired;
}

std::string_view prefix(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    std::size_t end = max_bytes;
    while (end > 0 && (byte_at(text, end) & 0xC0U) == 0x80) --end;
    return text.substr(0, end);
}

}  // namespace axtar::utf8
