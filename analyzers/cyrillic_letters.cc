#include "analyzers/cyrillic_letters.h"

#include <array>

namespace axtar::analyzers {
namespace {

using namespace std::string_view_literals;

constexpr char32_t kFirst = 0x400;
constexpr char32_t kSize = 0x130;
using Table = std::array<std::string_view, kSize>;

struct Letter {
    char32_t cyrillic;
    std::string_view latin;
};
// The Azerbaijani alphabet of 1958, as ICU has it.
constexpr std::array kAlphabet = {
    Letter{U'А', "A"sv}, Letter{U'Б', "B"sv}, Letter{U'В', "V"sv}, Letter{U'Г', "Q"sv},
    Letter{U'Ғ', "Ğ"sv}, Letter{U'Д', "D"sv}, Letter{U'Е', "E"sv}, Letter{U'Ә', "Ə"sv},
    Letter{U'Ж', "J"sv}, Letter{U'З', "Z"sv}, Letter{U'И', "İ"sv}, Letter{U'Ы', "I"sv},
    Letter{U'Ј', "Y"sv}, Letter{U'К', "K"sv}, Letter{U'Ҝ', "G"sv}, Letter{U'Л', "L"sv},
    Letter{U'М', "M"sv}, Letter{U'Н', "N"sv}, Letter{U'О', "O"sv}, Letter{U'Ө', "Ö"sv},
    Letter{U'П', "P"sv}, Letter{U'Р', "R"sv}, Letter{U'С', "S"sv}, Letter{U'Т', "T"sv},
    Letter{U'У', "U"sv}, Letter{U'Ү', "Ü"sv}, Letter{U'Ф', "F"sv}, Letter{U'Х', "X"sv},
    Letter{U'Һ', "H"sv}, Letter{U'Ч', "Ç"sv}, Letter{U'Ҹ', "C"sv}, Letter{U'Ш', "Ş"sv},
    Letter{U'а', "a"sv}, Letter{U'б', "b"sv}, Letter{U'в', "v"sv}, Letter{U'г', "q"sv},
    Letter{U'ғ', "ğ"sv}, Letter{U'д', "d"sv}, Letter{U'е', "e"sv}, Letter{U'ә', "ə"sv},
    Letter{U'ж', "j"sv}, Letter{U'з', "z"sv}, Letter{U'и', "i"sv}, Letter{U'ы', "ı"sv},
    Letter{U'ј', "y"sv}, Letter{U'к', "k"sv}, Letter{U'ҝ', "g"sv}, Letter{U'л', "l"sv},
    Letter{U'м', "m"sv}, Letter{U'н', "n"sv}, Letter{U'о', "o"sv}, Letter{U'ө', "ö"sv},
    Letter{U'п', "p"sv}, Letter{U'р', "r"sv}, Letter{U'с', "s"sv}, Letter{U'т', "t"sv},
    Letter{U'у', "u"sv}, Letter{U'ү', "ü"sv}, Letter{U'ф', "f"sv}, Letter{U'х', "x"sv},
    Letter{U'һ', "h"sv}, Letter{U'ч', "ç"sv}, Letter{U'ҹ', "c"sv}, Letter{U'ш', "ş"sv}};
// Letters of the alphabets before 1958 and of Russian, by their sound; ICU leaves them or gives
// them marks that no Latin spelling has. The two signs have no sound of their own.
constexpr std::array kOtherLetters = {
    Letter{U'Ё', "Yo"sv}, Letter{U'Й', "Y"sv},  Letter{U'Ц', "Ts"sv}, Letter{U'Щ', "Şç"sv},
    Letter{U'Э', "E"sv},  Letter{U'Ю', "Yu"sv}, Letter{U'Я', "Ya"sv}, Letter{U'ё', "yo"sv},
    Letter{U'й', "y"sv},  Letter{U'ц', "ts"sv}, Letter{U'щ', "şç"sv}, Letter{U'э', "e"sv},
    Letter{U'ю', "yu"sv}, Letter{U'я', "ya"sv}, Letter{U'Є', "E"sv},  Letter{U'є', "e"sv},
    Letter{U'І', "İ"sv},  Letter{U'і', "i"sv},  Letter{U'Ї', "İ"sv},  Letter{U'ї', "i"sv},
    Letter{U'Ґ', "Q"sv},  Letter{U'ґ', "q"sv}};

constexpr Table make_table() {
    Table table = {};
    for (const Letter& letter : kAlphabet) table[letter.cyrillic - kFirst] = letter.latin;
    for (const Letter& letter : kOtherLetters) table[letter.cyrillic - kFirst] = letter.latin;
    return table;
}
constexpr Table kTable = make_table();

}  // namespace

std::string_view latin_of_cyrillic(char32_t c) {
    return c >= kFirst && c < kFirst + kSize ? kTable[c - kFirst] : std::string_view();
}

}  // namespace axtar::analyzers
