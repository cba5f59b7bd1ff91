#include "tests/analyzers/invariants.h"

#include <algorithm>

#include "base/utf8.h"

namespace axtar::tests {
namespace {

using analyzers::Token;

/// For each byte of the text, and its end, whether a code point begins there; ill-formed bytes
/// count by their maximal subparts, as utf8::decode reads them.
std::vector<bool> boundaries_of(std::string_view text) {
    std::vector<bool> boundaries(text.size() + 1, false);
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size)
        boundaries[at] = true;
    boundaries[text.size()] = true;
    return boundaries;
}

bool is_form(const std::string& form) { return !form.empty() && utf8::is_valid(form); }

}  // namespace

std::string broken_invariant(std::string_view text, const std::vector<Token>& tokens) {
    const std::vector<bool> boundaries = boundaries_of(text);
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t position = 0;
    for (const Token& token : tokens) {
        const std::string at = "token " + std::to_string(position) + ": ";
        if (token.position != ++position) return at + "position";
        if (token.start >= token.end || token.end > text.size()) return at + "empty or outside";
        if (!boundaries[token.start] || !boundaries[token.end]) return at + "inside a code point";
        if (token.start < start || token.end < end) return at + "offsets go back";
        if (!is_form(token.text) || !is_form(token.stem)) return at + "form";
        if (!std::ranges::all_of(token.parts, is_form)) return at + "part";
        start = token.start;
        end = token.end;
    }
    return {};
}

bool same_tokens(const std::vector<Token>& a, const std::vector<Token>& b) {
    return std::ranges::equal(a, b, [](const Token& x, const Token& y) {
        return x.text == y.text && x.stem == y.stem && x.parts == y.parts &&
               x.position == y.position && x.start == y.start && x.end == y.end &&
               x.type == y.type && x.language == y.language;
    });
}

}  // namespace axtar::tests
