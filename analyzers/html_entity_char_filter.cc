#include "analyzers/html_entity_char_filter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

struct Entity {
    std::string_view name;
    char32_t code_point;
};
// Sorted by name.
constexpr std::array kEntities = {
    Entity{"Aacute"sv, 0xC1},  Entity{"Acirc"sv, 0xC2},   Entity{"Agrave"sv, 0xC0},
    Entity{"Auml"sv, 0xC4},    Entity{"Ccedil"sv, 0xC7},  Entity{"Eacute"sv, 0xC9},
    Entity{"Egrave"sv, 0xC8},  Entity{"Gbreve"sv, 0x11E}, Entity{"Iacute"sv, 0xCD},
    Entity{"Icirc"sv, 0xCE},   Entity{"Idot"sv, 0x130},   Entity{"Ntilde"sv, 0xD1},
    Entity{"Ouml"sv, 0xD6},    Entity{"Scedil"sv, 0x15E}, Entity{"Uacute"sv, 0xDA},
    Entity{"Ucirc"sv, 0xDB},   Entity{"Uuml"sv, 0xDC},    Entity{"aacute"sv, 0xE1},
    Entity{"acirc"sv, 0xE2},   Entity{"agrave"sv, 0xE0},  Entity{"amp"sv, U'&'},
    Entity{"apos"sv, U'\''},   Entity{"aring"sv, 0xE5},   Entity{"auml"sv, 0xE4},
    Entity{"bdquo"sv, 0x201E}, Entity{"ccedil"sv, 0xE7},  Entity{"eacute"sv, 0xE9},
    Entity{"ecirc"sv, 0xEA},   Entity{"egrave"sv, 0xE8},  Entity{"euml"sv, 0xEB},
    Entity{"gbreve"sv, 0x11F}, Entity{"gt"sv, U'>'},      Entity{"hellip"sv, 0x2026},
    Entity{"iacute"sv, 0xED},  Entity{"icirc"sv, 0xEE},   Entity{"imath"sv, 0x131},
    Entity{"inodot"sv, 0x131}, Entity{"laquo"sv, 0xAB},   Entity{"ldquo"sv, 0x201C},
    Entity{"lsquo"sv, 0x2018}, Entity{"lt"sv, U'<'},      Entity{"mdash"sv, 0x2014},
    Entity{"nbsp"sv, 0xA0},    Entity{"ndash"sv, 0x2013}, Entity{"ntilde"sv, 0xF1},
    Entity{"oacute"sv, 0xF3},  Entity{"ocirc"sv, 0xF4},   Entity{"ouml"sv, 0xF6},
    Entity{"quot"sv, U'"'},    Entity{"raquo"sv, 0xBB},   Entity{"rdquo"sv, 0x201D},
    Entity{"rsquo"sv, 0x2019}, Entity{"scedil"sv, 0x15F}, Entity{"sect"sv, 0xA7},
    Entity{"shy"sv, 0xAD},     Entity{"szlig"sv, 0xDF},   Entity{"uacute"sv, 0xFA},
    Entity{"ucirc"sv, 0xFB},   Entity{"uuml"sv, 0xFC},
};
static_assert(std::ranges::is_sorted(kEntities, {}, &Entity::name));
constexpr std::size_t kMaxName = 10;

std::optional<char32_t> named(std::string_view name) {
    const auto found = std::ranges::lower_bound(kEntities, name, {}, &Entity::name);
    if (found == kEntities.end() || found->name != name) return std::nullopt;
    return found->code_point;
}

int digit_value(char c, int base) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
    return base == 16 && small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::optional<char32_t> numeric(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 7) return std::nullopt;
    const int base = hex ? 16 : 10;
    std::uint32_t value = 0;
    for (char c : digits) {
        const int digit = digit_value(c, base);
        if (digit < 0) return std::nullopt;
        value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < 0x20 || (value >= 0x7F && value < 0xA0) || surrogate || value > 0x10FFFF) {
        return std::nullopt;
    }
    return static_cast<char32_t>(value);
}

}  // namespace

void HtmlEntityCharFilter::apply(FilteredText& text) const {
    if (!text.contents().may_have(U'&')) return;
    const std::string_view view = text.text();
    std::vector<FilteredText::Edit> edits;
    for (std::size_t at = view.find('&'); at != std::string_view::npos;
         at = view.find('&', at + 1)) {
        const std::string_view rest = view.substr(at + 1, kMaxName);
        const std::size_t length = rest.find(';');
        if (length == std::string_view::npos || length == 0) continue;
        const std::string_view name = rest.substr(0, length);
        const auto code_point = name[0] == '#' ? numeric(name.substr(1)) : named(name);
        if (!code_point) continue;
        FilteredText::Edit edit{.start = static_cast<std::uint32_t>(at),
                                .end = static_cast<std::uint32_t>(at + length + 2)};
        utf8::append(edit.replacement, *code_point);
        edits.push_back(std::move(edit));
    }
    text.apply(edits);
}

}  // namespace axtar::analyzers
