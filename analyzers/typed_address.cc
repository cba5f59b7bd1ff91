#include <algorithm>
#include <array>

#include "analyzers/ascii.h"
#include "analyzers/typed_token.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxBytes = 200;

// The organs and treaty bodies whose documents begin with these letters.
constexpr std::array kOrgans = {"A"sv,    "S"sv,   "E"sv,     "T"sv,     "ST"sv,  "CAT"sv,
                                "CCPR"sv, "CED"sv, "CEDAW"sv, "CERD"sv,  "CMW"sv, "CRC"sv,
                                "CRPD"sv, "HRI"sv, "HRC"sv,   "OPCAT"sv, "SPT"sv, "CAC"sv};
// Top-level domains that a bare name may end with; others need www. or a scheme.
constexpr std::array kDomains = {"az"sv,   "com"sv, "org"sv, "net"sv, "gov"sv, "edu"sv, "int"sv,
                                 "info"sv, "ru"sv,  "tr"sv,  "eu"sv,  "uk"sv,  "ge"sv};

bool is_symbol_char(char c) { return ascii::is_alnum(c) || c == '.' || c == '-' || c == '/'; }
bool is_host_char(char c) { return ascii::is_alnum(c) || c == '.' || c == '-'; }
bool is_local_char(char c) {
    return ascii::is_alnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}
bool is_url_char(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7F && "<>\"'()[]{}|\\^`"sv.find(c) == std::string_view::npos;
}

template <class Test>
std::size_t run_end(std::string_view text, std::size_t at, Test test) {
    const std::size_t limit = std::min(text.size(), at + kMaxBytes);
    while (at < limit && test(text[at])) ++at;
    return at;
}

/// `end` without the punctuation that closes a sentence.
std::size_t without_tail(std::string_view text, std::size_t start, std::size_t end) {
    while (end > start && ".,;:!?/-"sv.find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

TypedMatch make(std::string_view text, std::size_t start, std::size_t end, TokenType type) {
    return {.type = type, .end = end, .normal = ascii::lower(text.substr(start, end - start))};
}

/// Whether a letter or digit outside ASCII goes on behind `end`: then the run is part of a word.
bool is_cut(std::string_view text, std::size_t end) {
    return end < text.size() && static_cast<unsigned char>(text[end]) >= 0xC3 &&
           static_cast<unsigned char>(text[end]) < 0xE2;
}

bool has_known_domain(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return false;
    const bool small = std::ranges::none_of(host, ascii::is_upper);
    return small && std::ranges::find(kDomains, host.substr(dot + 1)) != kDomains.end();
}

}  // namespace

TypedMatch match_un_symbol(std::string_view text, std::size_t at) {
    const std::size_t slash = run_end(text, at, ascii::is_alpha);
    if (slash == text.size() || text[slash] != '/' || slash - at > 5) return {};
    std::string organ(text.substr(at, slash - at));
    for (char& c : organ) c = ascii::upper(c);
    if (std::ranges::find(kOrgans, organ) == kOrgans.end()) return {};
    const std::size_t run = run_end(text, at, is_symbol_char);
    const std::size_t end = without_tail(text, at, run);
    const std::string_view symbol = text.substr(at, end - at);
    if (std::ranges::count(symbol, '/') < 2 || std::ranges::none_of(symbol, ascii::is_digit))
        return {};
    if (is_cut(text, run)) return {};
    return make(text, at, end, TokenType::kUnSymbol);
}

TypedMatch match_email(std::string_view text, std::size_t at) {
    const std::size_t sign = run_end(text, at, is_local_char);
    if (sign == at || sign >= text.size() || text[sign] != '@') return {};
    const std::size_t end = without_tail(text, sign + 1, run_end(text, sign + 1, is_host_char));
    const std::string_view host = text.substr(sign + 1, end - sign - 1);
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) return {};
    return make(text, at, end, TokenType::kEmail);
}

TypedMatch match_url(std::string_view text, std::size_t at) {
    const std::string head = ascii::lower(text.substr(at, 8));
    const bool scheme =
        head.starts_with("http://") || head == "https://" || head.starts_with("ftp://");
    if (scheme || head.starts_with("www.")) {
        const std::size_t end = without_tail(text, at, run_end(text, at, is_url_char));
        if (end <= at + head.find_last_of("./") + 1) return {};
        return make(text, at, end, TokenType::kUrl);
    }
    const std::size_t run = run_end(text, at, is_host_char);
    const std::size_t host_end = without_tail(text, at, run);
    if (is_cut(text, run) || !has_known_domain(text.substr(at, host_end - at))) return {};
    const bool path = host_end == run && host_end < text.size() && text[host_end] == '/';
    const std::size_t end =
        path ? without_tail(text, at, run_end(text, host_end, is_url_char)) : host_end;
    return make(text, at, end, TokenType::kUrl);
}

}  // namespace axtar::analyzers
