#include "search/spelling/keyboard_layout.h"

#include <algorithm>
#include <array>
#include <span>

#include "analyzers/ascii.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"

namespace axtar::search {
namespace {

struct Key {
    char32_t typed;
    std::string_view meant;
};

// Keys that have a letter in Azerbaijani Latin and a sign or another letter in US.
constexpr std::array kUsToAzerbaijani = {Key{U'w', "ü"}, Key{U'[', "ö"},  Key{U']', "ğ"},
                                         Key{U';', "ı"}, Key{U'\'', "ə"}, Key{U',', "ç"},
                                         Key{U'.', "ş"}, Key{U'W', "ü"},  Key{U'’', "ə"}};

constexpr std::array kAzerbaijaniToUs = {Key{U'ü', "w"}, Key{U'Ü', "w"}};

struct RussianKey {
    char32_t typed;
    char32_t capital;
    std::string_view azerbaijani;
    std::string_view english;
};
constexpr std::array kRussian = {
    RussianKey{U'й', U'Й', "q", "q"}, RussianKey{U'ц', U'Ц', "ü", "w"},
    RussianKey{U'у', U'У', "e", "e"}, RussianKey{U'к', U'К', "r", "r"},
    RussianKey{U'е', U'Е', "t", "t"}, RussianKey{U'н', U'Н', "y", "y"},
    RussianKey{U'г', U'Г', "u", "u"}, RussianKey{U'ш', U'Ш', "i", "i"},
    RussianKey{U'щ', U'Щ', "o", "o"}, RussianKey{U'з', U'З', "p", "p"},
    RussianKey{U'х', U'Х', "ö", "["}, RussianKey{U'ъ', U'Ъ', "ğ", "]"},
    RussianKey{U'ф', U'Ф', "a", "a"}, RussianKey{U'ы', U'Ы', "s", "s"},
    RussianKey{U'в', U'В', "d", "d"}, RussianKey{U'а', U'А', "f", "f"},
    RussianKey{U'п', U'П', "g", "g"}, RussianKey{U'р', U'Р', "h", "h"},
    RussianKey{U'о', U'О', "j", "j"}, RussianKey{U'л', U'Л', "k", "k"},
    RussianKey{U'д', U'Д', "l", "l"}, RussianKey{U'ж', U'Ж', "ı", ";"},
    RussianKey{U'э', U'Э', "ə", "'"}, RussianKey{U'я', U'Я', "z", "z"},
    RussianKey{U'ч', U'Ч', "x", "x"}, RussianKey{U'с', U'С', "c", "c"},
    RussianKey{U'м', U'М', "v", "v"}, RussianKey{U'и', U'И', "b", "b"},
    RussianKey{U'т', U'Т', "n", "n"}, RussianKey{U'ь', U'Ь', "m", "m"},
    RussianKey{U'б', U'Б', "ç", ","}, RussianKey{U'ю', U'Ю', "ş", "."}};

constexpr std::array kChatLetters = {Key{U'w', "ş"}, Key{U'W', "ş"}, Key{U'6', "ş"},
                                     Key{U'4', "ç"}, Key{U'3', "ə"}, Key{U'$', "ş"}};

/// Whether the digits of a piece stand for letters, as in `v3t3ndaş`: fewer than its letters, at
/// most two of them side by side (`t33ssüf`), and one before a letter at least. `w33`, `form4` and
/// `rec2003` are numbers and codes.
bool has_digits_for_letters(std::string_view piece) {
    std::size_t letters = 0;
    std::size_t digits = 0;
    std::size_t in_a_row = 0;
    bool before_letter = false;
    for (std::size_t at = 0; at < piece.size();) {
        const utf8::Decoded next = utf8::decode(piece, at);
        if (analyzers::ascii::is_digit(piece[at])) {
            ++digits;
            if (++in_a_row > 2) return false;
        } else {
            const bool is_letter = analyzers::is_letter(next.code_point);
            letters += is_letter ? 1U : 0U;
            before_letter = before_letter || (is_letter && in_a_row > 0);
            in_a_row = 0;
        }
        at += next.size;
    }
    return digits == 0 || (digits < letters && before_letter);
}

bool is_sign(char c) { return c == ',' || c == '.' || c == ';'; }

/// The piece with each key in the table exchanged up to `end`.
std::string exchanged(std::string_view piece, std::span<const Key> keys, std::size_t end) {
    std::string text;
    for (std::size_t at = 0; at < piece.size();) {
        const utf8::Decoded next = utf8::decode(piece, at);
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const Key& candidate) {
            return candidate.typed == next.code_point;
        });
        if (key != keys.end() && at < end) {
            text += key->meant;
        } else {
            utf8::append(text, next.code_point);
        }
        at += next.size;
    }
    return text;
}

std::string from_russian(std::string_view piece, bool azerbaijani) {
    std::string text;
    for (std::size_t at = 0; at < piece.size();) {
        const utf8::Decoded next = utf8::decode(piece, at);
        at += next.size;
        const auto key = std::find_if(kRussian.begin(), kRussian.end(), [&](const RussianKey& k) {
            return k.typed == next.code_point || k.capital == next.code_point;
        });
        if (key == kRussian.end()) {
            utf8::append(text, next.code_point);
        } else {
            text += azerbaijani ? key->azerbaijani : key->english;
        }
    }
    return text;
}

class Readings {
public:
    explicit Readings(std::string_view piece) : piece_(piece) {}

    void add(std::string text) {
        const bool known =
            text == piece_ || std::find(all_.begin(), all_.end(), text) != all_.end();
        if (!known) all_.push_back(std::move(text));
    }
    std::vector<std::string> take() { return std::move(all_); }

private:
    std::string_view piece_;
    std::vector<std::string> all_;
};

}  // namespace

std::vector<std::string> other_layouts(std::string_view piece) {
    Readings readings(piece);
    const bool ends_with_sign = !piece.empty() && is_sign(piece.back());
    const std::size_t end = piece.size() - (ends_with_sign ? 1 : 0);
    readings.add(exchanged(piece, kUsToAzerbaijani, piece.size()));
    readings.add(exchanged(piece, kUsToAzerbaijani, end));
    readings.add(from_russian(piece, true));
    readings.add(from_russian(piece, false));
    readings.add(exchanged(piece, kAzerbaijaniToUs, piece.size()));
    return readings.take();
}

std::vector<std::string> other_letters(std::string_view piece) {
    Readings readings(piece);
    if (has_digits_for_letters(piece)) readings.add(exchanged(piece, kChatLetters, piece.size()));
    std::string joined(piece);
    for (std::size_t at = joined.find("ae"); at != std::string::npos; at = joined.find("ae", at)) {
        joined.replace(at, 2, "ə");
    }
    readings.add(std::move(joined));
    return readings.take();
}

}  // namespace axtar::search
