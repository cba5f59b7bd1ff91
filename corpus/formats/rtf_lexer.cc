#include "corpus/formats/rtf_lexer.h"

#include <algorithm>

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxWordBytes = 32;  // RTF 1.9.1, "Control Word"
constexpr long kMaxNumber = 1'000'000'000;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

RtfToken RtfLexer::next() {
    while (at_ < bytes_.size() &&
           (bytes_[at_] == '\r' || bytes_[at_] == '\n' || bytes_[at_] == '\0')) {
        ++at_;
    }
    if (at_ >= bytes_.size()) return {};
    switch (bytes_[at_]) {
        case '{':
            ++at_;
            return {.kind = RtfToken::Kind::kOpen};
        case '}':
            ++at_;
            return {.kind = RtfToken::Kind::kClose};
        case '\\':
            return control();
        default:
            return text();
    }
}

RtfToken RtfLexer::control() {
    ++at_;
    if (at_ >= bytes_.size()) return {};
    const char c = bytes_[at_];
    if (is_letter(c)) return word();
    ++at_;
    if (c == '\'' && at_ + 1 < bytes_.size()) {
        const int high = hex_value(bytes_[at_]);
        const int low = hex_value(bytes_[at_ + 1]);
        if (high >= 0 && low >= 0) {
            at_ += 2;
            return {.kind = RtfToken::Kind::kHex, .number = high * 16 + low};
        }
    }
    return {.kind = RtfToken::Kind::kSymbol, .text = bytes_.substr(at_ - 1, 1)};
}

RtfToken RtfLexer::word() {
    const std::size_t start = at_;
    while (at_ < bytes_.size() && at_ - start < kMaxWordBytes && is_letter(bytes_[at_])) ++at_;
    RtfToken token{.kind = RtfToken::Kind::kWord, .text = bytes_.substr(start, at_ - start)};
    const bool minus = at_ + 1 < bytes_.size() && bytes_[at_] == '-' && is_digit(bytes_[at_ + 1]);
    if (minus) ++at_;
    long number = 0;
    for (; at_ < bytes_.size() && is_digit(bytes_[at_]); ++at_) {
        token.has_number = true;
        number = std::min(number * 10 + (bytes_[at_] - '0'), kMaxNumber);
    }
    token.number = static_cast<int>(minus ? -number : number);
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    if (token.text == "bin" && token.number > 0) {
        const std::size_t size =
            std::min(static_cast<std::size_t>(token.number), bytes_.size() - at_);
        at_ += size;
        token.kind = RtfToken::Kind::kBinary;
    }
    return token;
}

RtfToken RtfLexer::text() {
    const std::size_t start = at_;
    at_ = std::min(bytes_.find_first_of(std::string_view("{}\\\r\n\0", 6), at_), bytes_.size());
    return {.kind = RtfToken::Kind::kText, .text = bytes_.substr(start, at_ - start)};
}

}  // namespace axtar::corpus
