#include "analyzers/azerbaijani/letters.h"

namespace axtar::analyzers::azerbaijani {

namespace {

struct FoldedLetter {
    char letter = 0;
    bool special = false;
};

/// The letter of one two-byte UTF-8 sequence; 0 when it is no Latin letter.
FoldedLetter fold_two_bytes(unsigned code_point) {
    switch (code_point) {
        case 0x259:
            return {'e', true};
        case 0x131:
            return {'i', true};
        case 0xF6:
            return {'o', true};
        case 0xFC:
            return {'u', true};
        case 0x11F:
            return {'g', true};
        case 0xE7:
            return {'c', true};
        case 0x15F:
            return {'s', true};
        // The circumflex of older spelling is a reading aid and never told words apart in endings.
        case 0xE2:
            return {'a', false};
        case 0xEE:
            return {'i', false};
        case 0xFB:
            return {'u', false};
        default:
            break;
    }
    const bool latin = code_point >= 0xDF && code_point <= 0x24F && code_point != 0xF7;
    return latin ? FoldedLetter{WordLetters::kForeign, false} : FoldedLetter{};
}

}  // namespace

bool read_letters(std::string_view word, WordLetters& letters) {
    letters.special = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); ++count) {
        if (count == WordLetters::kMaxLetters) return false;
        const auto lead = static_cast<unsigned char>(word[at]);
        letters.offset[count] = static_cast<std::uint8_t>(at);
        if (lead >= 'a' && lead <= 'z') {
            letters.skeleton[count] = static_cast<char>(lead);
            ++at;
            continue;
        }
        if (lead < 0xC2 || lead > 0xDF || at + 1 >= word.size()) return false;
        const auto next = static_cast<unsigned char>(word[at + 1]);
        if ((next & 0xC0U) != 0x80U) return false;
        const FoldedLetter folded = fold_two_bytes(((lead & 0x1FU) << 6U) | (next & 0x3FU));
        if (folded.letter == 0) return false;
        letters.skeleton[count] = folded.letter;
        if (folded.special) letters.special |= std::uint64_t{1} << count;
        at += 2;
    }
    letters.size = count;
    letters.offset[count] = static_cast<std::uint8_t>(word.size());
    return count > 0;
}

std::string_view special_partner(char folded) {
    switch (folded) {
        case 'e':
            return "ə";
        case 'i':
            return "ı";
        case 'o':
            return "ö";
        case 'u':
            return "ü";
        case 'g':
            return "ğ";
        case 'c':
            return "ç";
        case 's':
            return "ş";
        default:
            return {};
    }
}

}  // namespace axtar::analyzers::azerbaijani
