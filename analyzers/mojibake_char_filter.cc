#include "analyzers/mojibake_char_filter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

// What bytes 0x80..0x9F are in windows-1252 (1254 differs in none that matter: its own letters lie
// above); 0 where undefined: readers give the C1 control of the same value there.
constexpr std::array<char16_t, 32> kWesternHigh = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
// Bytes 0x80..0xBF in windows-1251; from 0xC0 on the alphabet А..я.
constexpr std::array<char16_t, 64> kCyrillicHigh = {
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409,
    0x2039, 0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0,      0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0,
    0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB,
    0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6,
    0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457};

enum class Page { kWestern, kCyrillic };

/// The byte that a character came from, or -1.
int byte_of(char32_t c, Page page) {
    if (c < 0x80) return -1;
    if (page == Page::kWestern) {
        if (c < 0x100) return static_cast<int>(c);
        for (std::size_t i = 0; i < kWesternHigh.size(); ++i) {
            if (kWesternHigh[i] == c) return static_cast<int>(0x80 + i);
        }
        return -1;
    }
    if (c >= 0x410 && c <= 0x44F) return static_cast<int>(c - 0x410 + 0xC0);
    for (std::size_t i = 0; i < kCyrillicHigh.size(); ++i) {
        if (kCyrillicHigh[i] != 0 && kCyrillicHigh[i] == c) return static_cast<int>(0x80 + i);
    }
    return c == 0x98 ? 0x98 : -1;
}

bool is_wanted(char32_t c) {
    constexpr std::u32string_view kLetters = U"əƏıİğĞşŞәӘ№";
    if (kLetters.find(c) != std::u32string_view::npos) return true;
    // The signs too: what was read wrongly twice is made of them after the first repair.
    if (std::ranges::find(kWesternHigh, static_cast<char16_t>(c)) != kWesternHigh.end())
        return true;
    return c >= 0xA0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
}

// Read as windows-1251 the signs of 0xC2 and some accented letters look like a Cyrillic capital
// before a quote or a no-break space (`пункт Г»`), which healthy text has.
bool is_wanted(char32_t c, Page page) {
    constexpr std::u32string_view kAccented = U"çÇöÖüÜâéÂÉ";
    if (page == Page::kWestern || c > 0xFF) return is_wanted(c);
    return kAccented.find(c) != std::u32string_view::npos;
}

/// The character at `at` of `text` if it and the next one or two are the bytes of one wanted
/// character, and where that ends.
struct Repair {
    char32_t code_point = 0;
    std::size_t end = 0;
};
Repair repair_at(std::string_view text, std::size_t at, Page page) {
    std::string bytes;
    std::size_t end = at;
    for (std::size_t wanted = 1; bytes.size() < wanted;) {
        const utf8::Decoded decoded = utf8::decode(text, end);
        const int byte = decoded.size == 0 ? -1 : byte_of(decoded.code_point, page);
        if (byte < 0) return {};
        if (bytes.empty()) wanted = byte >= 0xC2 && byte <= 0xDF ? 2 : byte == 0xE2 ? 3 : 0;
        if (wanted == 0) return {};
        bytes += static_cast<char>(byte);
        end += decoded.size;
    }
    const utf8::Decoded read = utf8::decode(bytes, 0);
    if (read.size != bytes.size() || !is_wanted(read.code_point, page)) return {};
    return {.code_point = read.code_point, .end = end};
}

bool may_need(const CodePointSet& contents) {
    // À-range leads of the wanted letters: Â Ã Ä Å Æ É and â; read as windows-1251: В Г Д Е Ж Й У
    // в.
    for (char32_t lead : U"ÂÃÄÅÆÉÓâ"sv) {
        if (contents.may_have(lead)) return true;
    }
    return contents.may_have_any(0x412, 0x419) || contents.may_have(0x423) ||
           contents.may_have(0x432);
}

/// Whether `c` can be the first of such a pair, and on which page.
bool is_western_lead(char32_t c) { return (c >= 0xC2 && c <= 0xDF) || c == 0xE2; }
bool is_cyrillic_lead(char32_t c) { return (c >= 0x412 && c <= 0x42F) || c == 0x432; }

bool repair_once(FilteredText& text) {
    const std::string_view view = text.text();
    std::vector<FilteredText::Edit> edits;
    for (std::size_t at = 0; at < view.size();) {
        if (static_cast<unsigned char>(view[at]) < 0x80) {
            ++at;
            continue;
        }
        const utf8::Decoded lead = utf8::decode(view, at);
        Repair repair;
        if (is_western_lead(lead.code_point)) repair = repair_at(view, at, Page::kWestern);
        if (is_cyrillic_lead(lead.code_point)) repair = repair_at(view, at, Page::kCyrillic);
        if (repair.end == 0) {
            at += lead.size;
            continue;
        }
        FilteredText::Edit edit{.start = static_cast<std::uint32_t>(at),
                                .end = static_cast<std::uint32_t>(repair.end)};
        utf8::append(edit.replacement, repair.code_point);
        edits.push_back(std::move(edit));
        at = repair.end;
    }
    text.apply(edits);
    return !edits.empty();
}

}  // namespace

void MojibakeCharFilter::apply(FilteredText& text) const {
    for (int round = 0; round < 2; ++round) {
        if (!may_need(text.contents()) || !repair_once(text)) return;
    }
}

}  // namespace axtar::analyzers
