#include "cli/terminal.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <utility>

#include "base/utf8.h"

namespace axtar::cli {
namespace {

constexpr std::string_view kBold = "\x1b[1;33m";
constexpr std::string_view kPlain = "\x1b[0m";

// What search/snippet.cc writes and nothing else.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEntities = {{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&quot;", "\""},
    {"&#39;", "'"},
}};

}  // namespace

bool colours_wanted(int descriptor) {
    if (isatty(descriptor) == 0 || std::getenv("NO_COLOR") != nullptr) return false;
    const char* terminal = std::getenv("TERM");
    return terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::string printable(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = utf8::decode(text, at);
        at += decoded.size;
        const bool control =
            decoded.code_point < 0x20 || (decoded.code_point >= 0x7F && decoded.code_point < 0xA0);
        const bool bidi = (decoded.code_point >= 0x202A && decoded.code_point <= 0x202E) ||
                          (decoded.code_point >= 0x2066 && decoded.code_point <= 0x2069);
        if (control || bidi) {
            safe += ' ';
        } else {
            utf8::append(safe, decoded.code_point);
        }
    }
    return safe;
}

std::string snippet_for_terminal(std::string_view html, bool colours) {
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        const std::string_view rest = html.substr(at);
        if (rest.starts_with("<mark>")) {
            text += colours ? kBold : "[";
            at += 6;
            continue;
        }
        if (rest.starts_with("</mark>")) {
            text += colours ? kPlain : "]";
            at += 7;
            continue;
        }
        bool decoded = false;
        for (const auto& [entity, character] : kEntities) {
            if (rest.starts_with(entity)) {
                text += character;
                at += entity.size();
                decoded = true;
                break;
            }
        }
        if (decoded) continue;
        const std::size_t size = utf8::decode(html, at).size;
        text += printable(rest.substr(0, size));
        at += size;
    }
    return text;
}

std::string human_bytes(std::uint64_t bytes) {
    constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < kUnits.size(); ++unit) value /= 1000;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), unit == 0 ? "%.0f %s" : "%.1f %s", value,
                  kUnits.at(unit));
    return text.data();
}

std::string human_duration(std::chrono::seconds duration) {
    const auto seconds = static_cast<long long>(duration.count());
    std::array<char, 48> text{};
    if (seconds < 60) {
        std::snprintf(text.data(), text.size(), "%lld s", seconds);
    } else if (seconds < 3600) {
        std::snprintf(text.data(), text.size(), "%lld min %02lld s", seconds / 60, seconds % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%lld h %02lld min", seconds / 3600,
                      seconds / 60 % 60);
    }
    return text.data();
}

}  // namespace axtar::cli
