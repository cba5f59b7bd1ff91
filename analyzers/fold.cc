#include "analyzers/fold.h"

#include <array>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

// Letters of U+00C0..U+024F to their base: what the canonical decomposition says, and by hand the
// letters that have none (ə, ı, ø, đ, ł ...).
std::u32string folded_letter(char32_t letter) {
    switch (letter) {
        case U'ə':
        case U'Ə':
        case U'ǝ':
        case U'Ǝ':
            return U"e";
        case U'ı':
            return U"i";
        case U'ø':
            return U"o";
        case U'đ':
        case U'ð':
            return U"d";
        case U'ł':
            return U"l";
        case U'ħ':
            return U"h";
        case U'æ':
            return U"ae";
        case U'œ':
            return U"oe";
        case U'ß':
            return U"ss";
        case U'þ':
            return U"th";
        default:
            break;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString decomposed;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_SUCCESS(status) && nfd->getDecomposition(static_cast<UChar32>(letter), decomposed)) {
        const UChar32 base = decomposed.char32At(0);
        if (base < 0x80) return {static_cast<char32_t>(base)};
        if (base < 0x250) return folded_letter(static_cast<char32_t>(base));
    }
    return {letter};
}

constexpr char32_t kFirst = 0xC0;
constexpr char32_t kLast = 0x24F;

const std::string& folded_utf8(char32_t letter) {
    static const auto table = [] {
        std::array<std::string, kLast - kFirst + 1> built = {};
        for (char32_t at = kFirst; at <= kLast; ++at) {
            for (char32_t part : folded_letter(at)) utf8::append(built[at - kFirst], part);
        }
        return built;
    }();
    return table[letter - kFirst];
}

void append_folded(std::string& out, std::string_view word, std::size_t at, std::size_t size,
                   char32_t letter) {
    if ((letter >= kFirst && letter <= kLast) || letter == U'ə' || letter == U'Ə') {
        if (letter == U'ə' || letter == U'Ə')
            out += 'e';
        else
            out += folded_utf8(letter);
    } else if (!is_combining(letter)) {
        out.append(word.substr(at, size));
    }
}

}  // namespace

std::string fold(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            out += word[at++];
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(word, at);
        append_folded(out, word, at, decoded.size, decoded.code_point);
        at += decoded.size;
    }
    return out;
}

}  // namespace axtar::analyzers
