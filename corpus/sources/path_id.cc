#include "corpus/sources/path_id.h"

#include <algorithm>
#include <cstdint>

#include <xxhash.h>

#include "base/utf8.h"
#include "corpus/document_validation.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

std::string hash_digits(std::string_view text) {
    std::uint64_t hash = XXH3_64bits(text.data(), text.size());
    std::string digits;
    for (int i = 0; i < 8; ++i, hash >>= 4U) digits += "0123456789abcdef"[hash & 15U];
    return digits;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

// "Ə" gives "E", "№" gives nothing of use.
char plain_character(char32_t code_point) {
    const char key = key_character(code_point);
    const bool letter_or_digit = (key >= 'a' && key <= 'z') || (key >= '0' && key <= '9');
    if (!letter_or_digit) return '-';
    return letter_case(code_point) == LetterCase::kUpper ? upper(key) : key;
}

}  // namespace

std::string id_of_path(std::string_view relative_path) {
    if (is_valid_id(relative_path)) return std::string(relative_path);
    std::string id;
    for (std::size_t at = 0; at < relative_path.size();) {
        const utf8::Decoded decoded = utf8::decode(relative_path, at);
        const std::string_view bytes = relative_path.substr(at, decoded.size);
        const bool stays = bytes == "." || is_valid_id(bytes);
        id += stays ? bytes.front() : plain_character(decoded.code_point);
        at += decoded.size;
    }
    constexpr std::size_t kHashBytes = 9;
    id = id.substr(0, kMaxIdBytes - kHashBytes);
    id += "-" + hash_digits(relative_path);
    if (!is_valid_id(id)) std::replace(id.begin(), id.end(), '.', '-');  // a part that is ".."
    return id;
}

}  // namespace axtar::corpus
