#include "tests/analyzers/random_text.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace axtar::tests {
namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

// What filters look for, and what stands around it.
constexpr std::array<std::string_view, 64> kPieces = {
    "hüquq",  "məhkəmə", "ayrı",    "İNSAN",  "RIGHTS", "the",    "və",         "ə",
    "Q",      "R",       "iii",     "XX",     "246",    "25",     "28.12.2018", "A/HRC/39/14",
    "IIKQ",   "ci",      "nin",     "BMT",    "а",      "ә",      "һүгуг",      "Ν",
    "ц",      "э",       "É™",      "Ã¼",     "â€œ",    "&uuml;", "&#305;",     "&",
    "\u00AD", "¬",       "\u0307",  "\u0301", "-",      "-",      " ",          " ",
    "  ",     "\n",      "\u00A0",  "’",      "'",      "”",      "“",          "\"",
    ".",      ",",       "/",       "@",      ":",      "_",      "№ ",         "–",
    "www.",   ".az",     "http://", "ﬁ",      "ý",      "º",      "\u200D",     "😀"};

void add_any_code_point(Random& random, std::string& text) {
    constexpr std::array<char32_t, 6> kLimits = {0x80, 0x250, 0x600, 0x3000, 0x10000, 0x110000};
    utf8::append(text,
                 static_cast<char32_t>(below(random, kLimits[below(random, kLimits.size())])));
}

void add_letter(Random& random, std::string& text) {
    constexpr std::u32string_view kLetters = U"abceəIİıioöüğşçqxhklmnrstyzAƏŞ.,'-/1240 \n";
    utf8::append(text, kLetters[below(random, kLetters.size())]);
}

}  // namespace

std::string random_text(std::uint64_t seed) {
    Random random(seed);
    std::string text;
    const std::size_t manner = below(random, 5);
    const std::size_t size = below(random, below(random, 10) == 0 ? 400 : 40);
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t kind = manner == 4 ? below(random, 4) : manner;
        if (kind == 0) {
            text += kPieces[below(random, kPieces.size())];
        } else if (kind == 1) {
            add_letter(random, text);
        } else if (kind == 2) {
            add_any_code_point(random, text);
        } else {
            text += static_cast<char>(below(random, 256));
        }
    }
    return text;
}

}  // namespace axtar::tests
