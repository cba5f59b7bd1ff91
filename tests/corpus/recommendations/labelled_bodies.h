#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/sources/json_record.h"

namespace axtar::corpus {

/// The letters and digits of a text: what is left where lines and signs differ. Soft hyphens go.
inline std::string letters_only(std::string_view text) {
    std::string letters;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::string_view two = text.substr(at, 2);
        if (two == "\xC2\xAD" || two == "\xC2\xA0") {
            ++at;
            continue;
        }
        // Signs of General Punctuation: quotes, dashes, spaces.
        if (text.substr(at, 2) == "\xE2\x80") {
            at += 2;
            continue;
        }
        const bool word = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                          (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (word) letters += text[at];
    }
    return letters;
}

/// CRC-32 (IEEE 802.3) as eight hexadecimal digits.
inline std::string crc32_hex(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    std::array<char, 9> text{};
    std::snprintf(text.data(), text.size(), "%08x", ~sum);
    return text.data();
}

/// The bodies of JSONL files by the ids of their records, as they are published.
inline std::map<std::string, std::string> read_bodies(
    const std::vector<std::filesystem::path>& files) {
    std::map<std::string, std::string> bodies;
    for (const std::filesystem::path& file : files) {
        std::ifstream stream(file);
        for (std::string line; std::getline(stream, line);) {
            const auto members = parse_json_record(line, file.string());
            if (!members) continue;
            std::string id;
            std::string body;
            for (const JsonMember& member : *members) {
                if (member.values.empty()) continue;
                if (member.name == "id") id = member.values.front();
                if (member.name == "body") body = member.values.front();
            }
            bodies[id] = body;
        }
    }
    return bodies;
}

}  // namespace axtar::corpus
