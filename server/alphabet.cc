#include "server/alphabet.h"

#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace axtar::server {
namespace {

constexpr std::u32string_view kSmall = U"abcçdeəfgğhxıijkqlmnoöprsştuüvyzw";
constexpr std::u32string_view kCapital = U"ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZW";
static_assert(kSmall.size() == kCapital.size());

constexpr std::uint32_t kDigits = 0x1000;
constexpr std::uint32_t kLetters = 0x2000;
constexpr std::uint32_t kOthers = 0x10000;

std::uint32_t rank(char32_t letter) {
    if (letter < U'0') return letter;
    if (letter <= U'9') return kDigits + (letter - U'0');
    std::size_t place = kSmall.find(letter);
    if (place == std::u32string_view::npos) place = kCapital.find(letter);
    if (place != std::u32string_view::npos) return kLetters + static_cast<std::uint32_t>(place);
    return letter < 0x80 ? letter : kOthers + letter;
}

}  // namespace

bool stands_before(std::string_view left, std::string_view right) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        const utf8::Decoded a = utf8::decode(left, i);
        const utf8::Decoded b = utf8::decode(right, j);
        const std::uint32_t first = rank(a.code_point);
        const std::uint32_t second = rank(b.code_point);
        if (first != second) return first < second;
        i += a.size;
        j += b.size;
    }
    if (i < left.size() || j < right.size()) return j < right.size();
    return left < right;
}

}  // namespace axtar::server
