#include "corpus/recommendations/list_marker.h"

#include <algorithm>
#include <array>

namespace axtar::corpus::recommendations {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<std::string_view, 9> kBullets = {"•", "●", "▪", "◦", "–", "—", "-", "*", "·"};

std::size_t blanks_at(std::string_view line, std::size_t at) {
    std::size_t end = at;
    while (end < line.size() && (line[end] == ' ' || line[end] == '\t')) ++end;
    return end - at;
}

// "1", "115.36", "122.14–15", "1.2.1": digits with dots and dashes between.
std::size_t number_size(std::string_view line) {
    std::size_t at = 0;
    std::size_t digits = 0;
    while (at < line.size()) {
        if (is_digit(line[at])) {
            if (++digits > 12) return 0;
            ++at;
        } else if (at > 0 && (line[at] == '.' || line[at] == '-') && at + 1 < line.size() &&
                   is_digit(line[at + 1])) {
            ++at;
        } else if (at > 0 && line.substr(at, 3) == "–" && at + 3 < line.size() &&
                   is_digit(line[at + 3])) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

// "a", "ii": what stands before a bracket.
std::size_t letters_size(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && at < 4 && is_letter(line[at])) ++at;
    if (at == 1) return 1;
    const bool roman =
        at > 0 && std::all_of(line.begin(), line.begin() + static_cast<long>(at),
                              [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
    return roman ? at : 0;
}

Marker finished(std::string_view line, MarkerKind kind, std::size_t size) {
    const std::size_t blanks = blanks_at(line, size);
    if (size + blanks >= line.size()) return {kind, line.size(), true};
    if (blanks == 0) return {};
    return {kind, size + blanks, false};
}

}  // namespace

Marker list_marker(std::string_view line) {
    for (const std::string_view bullet : kBullets) {
        if (line.starts_with(bullet)) return finished(line, MarkerKind::kBullet, bullet.size());
    }
    const std::size_t open = line.starts_with('(') ? 1 : 0;
    const std::string_view rest = line.substr(open);
    const std::size_t number = number_size(rest);
    const std::size_t size = number > 0 ? number : letters_size(rest);
    if (size == 0) return {};
    const MarkerKind kind = number > 0 ? MarkerKind::kNumber : MarkerKind::kLetter;
    const char next = size < rest.size() ? rest[size] : '\0';
    if (next == ')') return finished(line, kind, open + size + 1);
    if (open == 1 || kind == MarkerKind::kLetter) return {};
    if (next == '.') return finished(line, kind, size + 1);
    // Without a full stop only a number with one inside ("115.36 Bring") or alone on its line.
    const bool dotted = rest.substr(0, size).find('.') != std::string_view::npos;
    if (size == rest.size()) return {kind, line.size(), true};
    return dotted ? finished(line, kind, size) : Marker{};
}

}  // namespace axtar::corpus::recommendations
