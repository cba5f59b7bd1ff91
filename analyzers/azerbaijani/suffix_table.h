#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::analyzers::azerbaijani {

/// The morphotactics of Azerbaijani as a table: which suffix may follow what, in which shapes.
///
/// Input: lines `from TAB to TAB suffix TAB cost TAB note`, `#` starts a comment. `from` is one
/// state or
///   several joined by `|`; the states `noun` and `verb` are bare stems. The cost is in bits: how
///   unlikely the suffix is at that place. A note that starts with `!` marks negation, which is
///   kept as a part of the stem.
///   A line with `END` in the place of `to` says what it costs to end a word in the states of
///   `from`.
/// Suffix notation, as in grammars: A = a/ə, I = ı/i/u/ü by harmony, Q = q/k that softens to ğ/y
/// before
///   a vowel, other letters stand for themselves. `(y)`, `(n)`, `(s)` appear after a vowel only,
///   `(I)` after a consonant only, `[l]` asks for that letter before the suffix, `[V]` for a vowel.
/// Errors: a line that cannot be read is reported in `errors` with its number; the tables that are
///   built in have none (a test looks).
struct Suffix {
    std::vector<std::uint8_t> from = {};
    std::uint8_t to = 0;
    int cost = 0;
    bool negation = false;
    std::string note = {};
};

/// What must stand to the left of a suffix.
enum class LeftNeed : std::uint8_t { kAny, kVowel, kConsonant, kLetterL };

/// One written shape of a suffix, in skeleton letters.
struct Allomorph {
    std::string letters = {};
    std::uint16_t suffix = 0;
    LeftNeed need = LeftNeed::kAny;
    std::uint8_t vowels_before =
        31;                 // harmony: which vowels may come before; 31 when the shape has no vowel
    char last_vowel = 0;    // 0 when the shape has no vowel
    bool softened = false;  // ends in ğ/y for q/k: only before a vowel
    bool unsoftened = false;  // ends in q/k that would have softened: never before a vowel
};

struct SuffixTable {
    static constexpr std::uint8_t kNoun = 0;
    static constexpr std::uint8_t kVerb = 1;

    std::vector<std::string> states = {"noun", "verb"};
    std::vector<int> end_costs = {0, 0};  // of states: bits for ending a word there
    std::vector<Suffix> suffixes = {};
    std::vector<Allomorph> allomorphs = {};
    std::vector<std::string> errors = {};
};

[[nodiscard]] SuffixTable parse_suffix_table(std::string_view text);

/// Whether `letter` (a skeleton letter) may stand to the left of a shape with this need.
[[nodiscard]] bool satisfies(LeftNeed need, char letter);

}  // namespace axtar::analyzers::azerbaijani
