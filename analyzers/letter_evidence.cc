#include "analyzers/letter_evidence.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

// Azerbaijani is written as it is spoken: these groups occur in English spelling only. Chosen on
// the word counts of both languages, the Azerbaijani ones folded too: what `seçki`, `işgəncə`,
// `sənəd`, `müdafiə`, `teleblə` become without their letters (ck, -ence, -ed, ie, -ble), and what
// is typed for ğ (gh), is no
// evidence.
constexpr std::array kEnglishGroups = {"w"sv,    "th"sv,   "ph"sv,   "ight"sv, "ough"sv,
                                       "augh"sv, "eigh"sv, "high"sv, "ou"sv,   "cc"sv,
                                       "tion"sv, "cial"sv, "ious"sv};
constexpr std::array kEnglishEndings = {
    "ing"sv,  "ity"sv, "ments"sv, "ness"sv, "ive"sv,   "ives"sv,  "ly"sv,    "ous"sv,   "able"sv,
    "ible"sv, "ion"sv, "ions"sv,  "ance"sv, "dence"sv, "rence"sv, "tence"sv, "ience"sv, "ers"sv,
    "ary"sv,  "ian"sv, "ated"sv,  "cted"sv, "ies"sv,   "nts"sv,   "tors"sv,  "ures"sv,  "ful"sv};

bool is_azerbaijani_letter(char32_t c) {
    switch (c) {
        case U'ə':
        case U'Ə':
        case U'ı':
        case U'İ':
        case U'ğ':
        case U'Ğ':
        case U'ş':
        case U'Ş':
        case U'ç':
        case U'Ç':
        case U'ö':
        case U'Ö':
        case U'ü':
        case U'Ü':
            return true;
        default:
            return false;
    }
}

bool has_azerbaijani_letter(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            ++at;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(word, at);
        if (is_azerbaijani_letter(decoded.code_point)) return true;
        at += decoded.size;
    }
    return false;
}

/// A word in small ASCII letters, cut at 32 bytes: enough to see its groups.
class AsciiWord {
public:
    explicit AsciiWord(std::string_view word) {
        for (char c : word.substr(0, letters_.size())) {
            letters_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    [[nodiscard]] std::string_view view() const { return {letters_.data(), size_}; }

private:
    std::array<char, 32> letters_ = {};
    std::size_t size_ = 0;
};

bool has_q_without_u(std::string_view word) {
    for (std::size_t at = word.find('q'); at != std::string_view::npos;
         at = word.find('q', at + 1)) {
        if (at + 1 == word.size() || word[at + 1] != 'u') return true;
    }
    return false;
}

}  // namespace

Language language_of_word(std::string_view word) {
    if (has_azerbaijani_letter(word)) return Language::kAzerbaijani;
    const AsciiWord ascii(word);
    const std::string_view letters = ascii.view();
    if (has_q_without_u(letters)) return Language::kAzerbaijani;
    const auto contains = [letters](std::string_view group) {
        return letters.find(group) != std::string_view::npos;
    };
    const auto ends = [letters](std::string_view ending) {
        return letters.size() > ending.size() + 1 && letters.ends_with(ending);
    };
    const bool english =
        std::ranges::any_of(kEnglishGroups, contains) || std::ranges::any_of(kEnglishEndings, ends);
    return english ? Language::kEnglish : Language::kUnknown;
}

}  // namespace axtar::analyzers
