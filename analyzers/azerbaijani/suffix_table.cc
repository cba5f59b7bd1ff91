#include "analyzers/azerbaijani/suffix_table.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "analyzers/azerbaijani/letters.h"
#include "analyzers/table_lines.h"

namespace axtar::analyzers::azerbaijani {

namespace {

/// One of the four classes of vowel harmony.
struct Harmony {
    bool back = false;
    bool rounded = false;
};

constexpr Harmony kHarmonies[] = {{true, false}, {false, false}, {true, true}, {false, true}};

/// Which skeleton vowels belong to the class: the folding hides frontness of i, o and u.
std::uint8_t vowels_of(Harmony harmony) {
    if (harmony.rounded) return kVowelO | kVowelU;
    return static_cast<std::uint8_t>(kVowelI | (harmony.back ? kVowelA : kVowelE));
}

/// Writes one pattern out under one harmony class and one choice of the optional letter.
class ShapeWriter {
public:
    ShapeWriter(Harmony harmony, bool after_vowel) : harmony_(harmony), after_vowel_(after_vowel) {}

    /// Output: the shape with `q` at the end where the pattern had Q; nullopt for a bad pattern.
    std::optional<Allomorph> write(std::string_view pattern) {
        shape_.need = LeftNeed::kAny;
        std::size_t at = 0;
        if (!read_prefix(pattern, at)) return std::nullopt;
        const std::size_t start = shape_.letters.size();
        for (; at < pattern.size(); ++at) {
            if (!put(pattern[at], pattern, at)) return std::nullopt;
        }
        const bool begins_with_vowel =
            start == 0 && !shape_.letters.empty() && is_vowel(shape_.letters[0]);
        if (begins_with_vowel && shape_.need == LeftNeed::kAny) shape_.need = LeftNeed::kConsonant;
        if (first_vowel_ == 0) shape_.vowels_before = kAnyVowel;
        return shape_;
    }

    [[nodiscard]] bool depends_on_left() const { return depends_on_left_; }

private:
    /// `(y)`, `(I)`, `[l]`, `[V]` at the start of a pattern.
    bool read_prefix(std::string_view pattern, std::size_t& at) {
        if (pattern.size() >= 3 && pattern[0] == '[' && pattern[2] == ']') {
            shape_.need = pattern[1] == 'l' ? LeftNeed::kLetterL : LeftNeed::kVowel;
            at = 3;
            return pattern[1] == 'l' || pattern[1] == 'V';
        }
        if (pattern.size() < 3 || pattern[0] != '(' || pattern[2] != ')') return true;
        depends_on_left_ = true;
        at = 3;
        shape_.need = after_vowel_ ? LeftNeed::kVowel : LeftNeed::kConsonant;
        const bool is_linking_vowel = pattern[1] == 'I';
        return is_linking_vowel == after_vowel_ || put(pattern[1], pattern, 1);
    }

    bool put(char symbol, std::string_view pattern, std::size_t at) {
        if (symbol == 'A') {
            put_vowel(harmony_.back ? 'a' : 'e', low_vowels_before());
            harmony_.rounded = false;
        } else if (symbol == 'I') {
            put_vowel(harmony_.rounded ? 'u' : 'i', vowels_of(harmony_));
        } else if (symbol == 'Q') {
            shape_.letters += harmony_.back ? 'q' : 'k';
            shape_.unsoftened = at + 1 == pattern.size();
        } else if (symbol >= 'a' && symbol <= 'z') {
            if (is_vowel(symbol)) {
                put_vowel(symbol, kAnyVowel);
            } else {
                shape_.letters += symbol;
            }
        } else {
            return false;
        }
        return true;
    }

    [[nodiscard]] std::uint8_t low_vowels_before() const {
        const auto high_and_round = static_cast<std::uint8_t>(kVowelI | kVowelO | kVowelU);
        return static_cast<std::uint8_t>(high_and_round | (harmony_.back ? kVowelA : kVowelE));
    }

    void put_vowel(char vowel, std::uint8_t before) {
        if (first_vowel_ == 0) {
            first_vowel_ = vowel;
            shape_.vowels_before = before;
        }
        shape_.last_vowel = vowel;
        shape_.letters += vowel;
    }

    Harmony harmony_;
    bool after_vowel_;
    bool depends_on_left_ = false;
    char first_vowel_ = 0;
    Allomorph shape_ = {};
};

/// Adds a shape, or widens the harmony of the same shape met under another class.
void add_shape(std::vector<Allomorph>& shapes, std::size_t first, const Allomorph& shape) {
    if (shape.letters.empty()) return;
    for (std::size_t i = first; i < shapes.size(); ++i) {
        Allomorph& old = shapes[i];
        if (old.letters == shape.letters && old.need == shape.need &&
            old.softened == shape.softened) {
            old.vowels_before |= shape.vowels_before;
            return;
        }
    }
    shapes.push_back(shape);
}

/// The pattern with ə ı ş … as their folded letters; the table itself is written in right spelling.
std::string fold_pattern(std::string_view pattern) {
    std::string folded(pattern);
    for (const char letter : std::string_view("eiougcs")) {
        const std::string_view special = special_partner(letter);
        for (std::size_t at = 0; (at = folded.find(special, at)) != std::string::npos;) {
            folded.replace(at, special.size(), 1, letter);
        }
    }
    return folded;
}

bool add_shapes(SuffixTable& table, std::string_view written, std::uint16_t suffix) {
    const std::string pattern = fold_pattern(written);
    const std::size_t first = table.allomorphs.size();
    for (const Harmony harmony : kHarmonies) {
        for (const bool after_vowel : {false, true}) {
            std::optional<Allomorph> shape = ShapeWriter(harmony, after_vowel).write(pattern);
            if (!shape) return false;
            shape->suffix = suffix;
            add_shape(table.allomorphs, first, *shape);
            if (!shape->unsoftened) continue;
            shape->unsoftened = false;
            shape->softened = true;
            shape->letters.back() = shape->letters.back() == 'q' ? 'g' : 'y';
            add_shape(table.allomorphs, first, *shape);
        }
    }
    return true;
}

std::uint8_t state_number(SuffixTable& table, std::string_view name) {
    const auto found = std::find(table.states.begin(), table.states.end(), name);
    if (found == table.states.end()) {
        table.states.emplace_back(name);
        table.end_costs.push_back(0);
        return static_cast<std::uint8_t>(table.states.size() - 1);
    }
    return static_cast<std::uint8_t>(found - table.states.begin());
}

bool add_line(SuffixTable& table, const std::vector<std::string_view>& columns) {
    if (columns.size() != 5) return false;
    Suffix suffix;
    for (const std::string_view from : split(columns[0], '|')) {
        suffix.from.push_back(state_number(table, from));
    }
    const std::string_view cost = columns[3];
    const auto [end, error] = std::from_chars(cost.data(), cost.data() + cost.size(), suffix.cost);
    if (error != std::errc{} || end != cost.data() + cost.size() || suffix.cost < 0) return false;
    if (columns[1] == "END") {
        for (const std::uint8_t state : suffix.from) table.end_costs[state] = suffix.cost;
        return true;
    }
    suffix.to = state_number(table, columns[1]);
    suffix.negation = columns[4].starts_with('!');
    suffix.note = columns[4].substr(suffix.negation ? 1 : 0);
    table.suffixes.push_back(suffix);
    return add_shapes(table, columns[2], static_cast<std::uint16_t>(table.suffixes.size() - 1));
}

}  // namespace

SuffixTable parse_suffix_table(std::string_view text) {
    SuffixTable table;
    for_each_line(text, [&](std::size_t number, std::string_view line) {
        if (add_line(table, split(line, '\t'))) return;
        table.errors.push_back("suffixes.tsv:" + std::to_string(number) +
                               ": expected from, to, suffix, cost, note: " + std::string(line));
    });
    return table;
}

bool satisfies(LeftNeed need, char letter) {
    switch (need) {
        case LeftNeed::kAny:
            return true;
        case LeftNeed::kVowel:
            return is_vowel(letter);
        case LeftNeed::kConsonant:
            return !is_vowel(letter);
        case LeftNeed::kLetterL:
            return letter == 'l';
    }
    return true;
}

}  // namespace axtar::analyzers::azerbaijani
