#include "search/characters.h"

#include <algorithm>
#include <array>

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

}  // namespace axtar::search
