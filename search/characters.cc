#include "search/characters.h"

#include <algorithm>
#include <array>

#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::search {

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

bool is_quote(char32_t c) {
    static constexpr std::array<char32_t, 12> kQuotes = {U'"', U'“', U'”', U'„',  U'‟',  U'«',
                                                         U'»', U'‹', U'›', U'〝', U'〞', U'＂'};
    return std::find(kQuotes.begin(), kQuotes.end(), c) != kQuotes.end();
}

bool has_letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto [letter, size] = utf8::decode(text, i);
        if (analyzers::is_letter_or_digit(letter)) return true;
        i += size;
    }
    return false;
}

}  // namespace axtar::search
