#include "corpus/formats/charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <iconv.h>

#include "base/utf8.h"

namespace axtar::corpus {
namespace {

// An iconv descriptor that closes itself.
class Converter {
public:
    explicit Converter(const std::string& charset)
        : handle_(iconv_open("UTF-8", charset.c_str())) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (known()) iconv_close(handle_);
    }
    [[nodiscard]] bool known() const {
        // iconv_open reports an unknown name by the pointer value -1.
        return handle_ !=
               reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr): POSIX
    }
    [[nodiscard]] std::string convert(std::string_view bytes) const {
        std::string text;
        std::string input(bytes);  // iconv takes a pointer to non-const
        char* in = input.data();
        std::size_t in_left = input.size();
        std::array<char, 16384> buffer{};
        while (in_left > 0) {
            char* out = buffer.data();
            std::size_t out_left = buffer.size();
            const bool failed =
                iconv(handle_, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1);
            const int reason = errno;
            text.append(buffer.data(), buffer.size() - out_left);
            if (failed && reason != E2BIG) {
                utf8::append(text, utf8::kReplacement);
                ++in;
                --in_left;
            }
        }
        return text;
    }

private:
    iconv_t handle_;
};

bool starts_with(std::string_view bytes, std::string_view mark) {
    return bytes.substr(0, mark.size()) == mark;
}

// Latin text in UTF-16 has a zero in every second byte; four characters are enough to tell.
std::string_view utf16_by_zeros(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 512);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) zeros.at(i % 2) += head[i] == '\0' ? 1 : 0;
    const std::size_t pairs = head.size() / 2;
    if (pairs < 4) return {};
    if (zeros[1] * 10 > pairs * 6 && zeros[0] * 10 < pairs) return "UTF-16LE";
    if (zeros[0] * 10 > pairs * 6 && zeros[1] * 10 < pairs) return "UTF-16BE";
    return {};
}

// Cyrillic text in windows-1251 is mostly bytes from 0xC0 up; Azerbaijani or Turkish text in
// windows-1254 is mostly ASCII.
bool looks_cyrillic(std::string_view bytes) {
    std::size_t high = 0;
    std::size_t ascii_letters = 0;
    for (const char c : bytes.substr(0, 65536)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xC0) ++high;
        if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) ++ascii_letters;
    }
    return high > 20 && high > ascii_letters;
}

bool is_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 8192);
    const auto control = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' &&
               c != 0x1A && c != 0x1B;
    });
    return static_cast<std::size_t>(control) * 20 > head.size() + 20;
}

std::string plain_name(std::string_view charset) {
    std::string name;
    for (const char c : charset.substr(0, 40)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
        if (!kept) break;
        name += c;
    }
    return name;
}

// Whether a text that is not wholly UTF-8 is so but for a few damaged bytes. Another encoding gives
// a sound sequence of several bytes by chance only.
bool is_damaged_utf8(std::string_view bytes) {
    constexpr std::size_t kSoundPerBroken = 10;
    std::size_t sound = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const utf8::Decoded decoded = utf8::decode(bytes, at);
        if (decoded.code_point == utf8::kReplacement) {
            ++broken;
        } else if (decoded.size > 1) {
            ++sound;
        }
        at += decoded.size;
    }
    return sound >= kSoundPerBroken * broken;
}

// Pages that name the first of each pair are written in the second: its quotation marks and dashes
// lie where the first has nothing (WHATWG, Encoding, section 4.2).
std::string_view really_meant(std::string_view declared) {
    struct Pair {
        std::string_view said = {};
        std::string_view meant = {};
    };
    constexpr std::array<Pair, 8> kPairs = {{{"iso-8859-1", "windows-1252"},
                                             {"iso8859-1", "windows-1252"},
                                             {"latin1", "windows-1252"},
                                             {"us-ascii", "windows-1252"},
                                             {"ascii", "windows-1252"},
                                             {"iso-8859-9", "windows-1254"},
                                             {"iso8859-9", "windows-1254"},
                                             {"latin5", "windows-1254"}}};
    for (const Pair& pair : kPairs) {
        const bool same =
            pair.said.size() == declared.size() &&
            std::equal(pair.said.begin(), pair.said.end(), declared.begin(), [](char said, char c) {
                return said == (c >= 'A' && c <= 'Z' ? c + 32 : c);
            });
        if (same) return pair.meant;
    }
    return declared;
}

DecodedText as_utf8(std::string text, std::string_view charset) {
    if (starts_with(text, "\xEF\xBB\xBF")) text.erase(0, 3);
    const bool sound = utf8::is_valid(text) && text.find('\0') == std::string::npos;
    return {sound ? std::move(text) : utf8::repair(text), std::string(charset)};
}

// Line ends of the Macintosh before 2001: CR alone. Nothing else writes them.
bool has_old_mac_lines(std::string_view bytes) {
    return bytes.find('\r') != std::string_view::npos && bytes.find('\n') == std::string_view::npos;
}

}  // namespace

std::optional<std::string> convert_to_utf8(std::string_view bytes, std::string_view charset) {
    const std::string name = plain_name(charset);
    if (name.empty()) return std::nullopt;
    const Converter converter(name);
    if (!converter.known()) return std::nullopt;
    return converter.convert(bytes);
}

Result<DecodedText> decode_bytes(std::string_view bytes, std::string_view declared) {
    const auto converted = [&](std::string_view charset) {
        return as_utf8(convert_to_utf8(bytes, charset).value_or(std::string(bytes)), charset);
    };
    if (starts_with(bytes, "\xEF\xBB\xBF")) return as_utf8(std::string(bytes), "UTF-8");
    if (starts_with(bytes, "\xFF\xFE")) return converted("UTF-16LE");
    if (starts_with(bytes, "\xFE\xFF")) return converted("UTF-16BE");
    if (const std::string_view utf16 = utf16_by_zeros(bytes); !utf16.empty())
        return converted(utf16);
    if (is_binary(bytes)) {
        return tl::unexpected(Error{ErrorCode::kMalformedDocument,
                                    "the file is not text (many control bytes): text in UTF-8, "
                                    "UTF-16, windows-1254 or windows-1251 is wanted"});
    }
    if (utf8::is_valid(bytes)) return as_utf8(std::string(bytes), "UTF-8");
    if (is_damaged_utf8(bytes)) return as_utf8(std::string(bytes), "UTF-8");
    const std::string_view meant = really_meant(declared);
    const bool says_utf8 = meant.size() >= 4 && (meant[0] == 'u' || meant[0] == 'U') &&
                           (meant[1] == 't' || meant[1] == 'T');
    if (!says_utf8) {  // which it is not
        if (const auto named = convert_to_utf8(bytes, meant)) return as_utf8(*named, meant);
    }
    if (looks_cyrillic(bytes)) return converted("windows-1251");
    return converted(has_old_mac_lines(bytes) ? "MACINTOSH" : "windows-1254");
}

}  // namespace axtar::corpus
