#include "corpus/heading_alone.h"

#include <algorithm>
#include <string_view>

#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::corpus {
namespace {

/// Bytes of the mark of a note that `text` begins with ("[471]"); 0 where it begins otherwise.
std::size_t mark_size(std::string_view text) {
    if (!text.starts_with('[')) return 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    return end > 1 && text.substr(end).starts_with(']') ? end + 1 : 0;
}

/// The next letter or digit from byte `at` on, which moves behind it; empty at the end.
std::string_view next_character(std::string_view text, std::size_t& at) {
    while (at < text.size()) {
        if (const std::size_t mark = mark_size(text.substr(at)); mark > 0) {
            at += mark;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(text, at);
        const std::string_view character = text.substr(at, decoded.size);
        at += decoded.size;
        if (analyzers::is_letter_or_digit(decoded.code_point)) return character;
    }
    return {};
}

bool read_alike(std::string_view a, std::string_view b) {
    std::size_t in_a = 0;
    std::size_t in_b = 0;
    while (true) {
        const std::string_view character = next_character(a, in_a);
        if (character != next_character(b, in_b)) return false;
        if (character.empty()) return true;
    }
}

}  // namespace

bool is_heading_alone(const Section& section) {
    if (section.recommendation || section.heading.empty()) return false;
    return section.text.empty() || read_alike(section.text, section.heading);
}

}  // namespace axtar::corpus
