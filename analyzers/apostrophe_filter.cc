#include "analyzers/apostrophe_filter.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/number_suffix.h"

namespace axtar::analyzers {
namespace {

/// Bytes of the apostrophe at `at`; 0 where there is none.
std::size_t apostrophe_size(std::string_view text, std::size_t at) {
    if (text[at] == '\'') return 1;
    const std::string_view three = text.substr(at, 3);
    if (three == "\xE2\x80\x99" || three == "\xE2\x80\x98") return 3;  // ’ ‘
    return text.substr(at, 2) == "\xCA\xBC" ? 2 : 0;                   // ʼ
}

std::size_t find_apostrophe(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if ((c == '\'' || c == '\xE2' || c == '\xCA') && apostrophe_size(text, at) > 0) return at;
    }
    return std::string_view::npos;
}

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

/// Whether `rest` is an ending behind a name (`bakı'nın`) and not the rest of a word of the older
/// spelling, whose apostrophe stands behind a short first part (`mə'na`, `qət'i`, `mə'dən`).
bool is_ending(std::string_view head, std::string_view rest) {
    const std::size_t size = letters(head);
    return size >= 3 && (size >= 4 || letters(rest) >= 3) && is_number_suffix(rest);
}

void take_off(std::string& text, std::size_t at) {
    const std::string_view rest = std::string_view(text).substr(at + apostrophe_size(text, at));
    if (at > 0 && (rest == "s" || is_ending(std::string_view(text).substr(0, at), rest))) {
        text.resize(at);
        return;
    }
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = apostrophe_size(text, i);
        if (size == 0) out += text[i];
        i += size == 0 ? 1 : size;
    }
    if (out.find_first_not_of('-') != std::string::npos) text = out;
}

}  // namespace

void ApostropheFilter::apply(std::vector<Token>& tokens) const {
    for (Token& token : tokens) {
        if (token.type != TokenType::kWord) continue;
        const std::size_t at = find_apostrophe(token.text);
        if (at != std::string::npos) take_off(token.text, at);
    }
}

}  // namespace axtar::analyzers
