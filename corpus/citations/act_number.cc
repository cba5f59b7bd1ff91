#include "corpus/citations/act_number.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus::citations {
namespace {

constexpr std::size_t kMaxDigits = 5;
constexpr std::array<std::string_view, 6> kLetters = {"q", "qd", "kq", "kqd", "qr", "qk"};

// "iikq" is 2 and "kq". The longest Roman beginning wins; none of the letters is a numeral.
std::optional<ActNumber> read_tail(std::string_view word) {
    const std::size_t roman = std::min(word.find_first_not_of("ivx"), word.size());
    const std::string_view letters = word.substr(roman);
    const unsigned convocation = roman_number(word.substr(0, roman));
    if (convocation == 0 || convocation > 20) return std::nullopt;
    if (std::find(kLetters.begin(), kLetters.end(), letters) == kLetters.end()) {
        return std::nullopt;
    }
    return ActNumber{0, convocation, std::string(letters)};
}

bool is_roman_word(std::string_view word) {
    return !word.empty() && word.find_first_not_of("ivx") == std::string_view::npos;
}

}  // namespace

std::string ActNumber::text() const {
    std::string text = std::to_string(number) + "-" + roman_text(convocation);
    for (const char letter : letters) text += static_cast<char>(letter - 'a' + 'A');
    return text;
}

std::optional<ActNumber> read_act_number(const Lexemes& lexemes, std::size_t at) {
    if (lexemes[at].kind != LexemeKind::kDigits || lexemes[at].folded_size > kMaxDigits) {
        return std::nullopt;
    }
    std::size_t next = at + 1;
    if (lexemes[next].kind == LexemeKind::kDash) ++next;
    if (lexemes[next].kind != LexemeKind::kWord || lexemes[next].line_start) return std::nullopt;
    std::string word(lexemes.folded(next));
    // "246-II KQ" and "246-II-KQ"
    if (is_roman_word(word)) {
        std::size_t letters = next + 1;
        if (lexemes[letters].kind == LexemeKind::kDash) ++letters;
        if (lexemes[letters].kind == LexemeKind::kWord && lexemes.folded(letters).size() <= 3 &&
            read_tail(word + std::string(lexemes.folded(letters)))) {
            word += lexemes.folded(letters);
            next = letters;
        }
    }
    auto number = read_tail(word);
    if (!number) return std::nullopt;
    number->number = small_number(lexemes.folded(at));
    if (number->number == 0) return std::nullopt;
    number->end = skip_ending(lexemes, next + 1);
    return number;
}

std::optional<ActNumber> parse_act_number(std::string_view text) {
    const Lexemes lexemes(text);
    auto number = read_act_number(lexemes, 0);
    if (!number || number->end != lexemes.size()) return std::nullopt;
    return number;
}

}  // namespace axtar::corpus::citations
