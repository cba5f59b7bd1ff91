#include "corpus/citations/letter_table.h"

#include <string_view>

#include "base/utf8.h"

namespace axtar::corpus::citations {
namespace {

void set_letters(SignTable& table, std::string_view letters, std::string_view folded,
                 bool capital) {
    std::size_t next = 0;
    for (std::size_t at = 0; at < letters.size();) {
        const auto [code_point, size] = utf8::decode(letters, at);
        table.at(code_point) = {SignKind::kLetter, folded.at(next++), capital};
        at += size;
    }
}

void set_ascii(SignTable& table) {
    for (unsigned i = 0; i < 26; ++i) {
        const char letter = static_cast<char>('a' + i);
        table.at('a' + i) = {SignKind::kLetter, letter, false};
        table.at('A' + i) = {SignKind::kLetter, letter, true};
    }
    for (unsigned i = 0; i < 10; ++i) {
        table.at('0' + i) = {SignKind::kDigit, static_cast<char>('0' + i), false};
    }
    for (const unsigned space : {' ', '\t', '\v', '\f'}) table.at(space).kind = SignKind::kSpace;
    for (const unsigned space : {'\n', '\r'}) table.at(space).kind = SignKind::kLineEnd;
    table.at('-').kind = SignKind::kDash;
    table.at('"').kind = SignKind::kQuote;
    table.at(0xA0).kind = SignKind::kSpace;
    table.at(0xAB).kind = table.at(0xBB).kind = SignKind::kQuote;
    table.at(0xAD).kind = SignKind::kNothing;
    table.at(0x307).kind = SignKind::kNothing;
}

// Azerbaijani Cyrillic letters where they have a Latin partner of their own (г is q, д is d); the
// look-alikes а е о с р х у к м т в н by the Latin letter that the eye takes them for.
void set_letters_with_accents(SignTable& table) {
    for (unsigned i = 0xC0; i < 0x250; ++i) table.at(i) = {SignKind::kLetter, '~', false};
    table.at(0xD7) = table.at(0xF7) = {};
    for (unsigned i = 0x400; i < 0x530; ++i) table.at(i) = {SignKind::kLetter, '~', i < 0x430};
    set_letters(table, "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝ", "aaaaaaceeeeiiiidnoooooouuuuy", true);
    set_letters(table, "àáâãäåçèéêëìíîïðñòóôõöøùúûüýÿß", "aaaaaaceeeeiiiidnoooooouuuuyys", false);
    set_letters(table, "ĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽƏǍȘȚ",
                "aaaccddeeeeggiiikllnnnooorrsssttuuuuzzzeast", true);
    set_letters(table, "āăąćčďđēėęěğģīįıķłļńņňōőœŕřśşšţťūůűųźżžəǝǎșț",
                "aaaccddeeeeggiiiklllnnooorrsssttuuuuzzzeeast", false);
    set_letters(table, "АВЕКМНОРСТУХІЈЅӘҮҺҒЏГДЛЧШЗИБЈ", "abekmhopctyxijseuhgcqdlcszibj", true);
    set_letters(table, "авекмнорстухіјѕәүһғҹгдлчшзиєэ", "abekmhopctyxijseuhgcqdlcsziee", false);
}

SignTable build() {
    SignTable table = {};
    set_ascii(table);
    set_letters_with_accents(table);
    return table;
}

}  // namespace

Sign sign_beyond_table(char32_t code_point) {
    if (code_point >= 0x2010 && code_point <= 0x2015) return {SignKind::kDash};
    if (code_point == 0x2212) return {SignKind::kDash};
    if (code_point >= 0x2000 && code_point <= 0x200A) return {SignKind::kSpace};
    if (code_point == 0x202F || code_point == 0x3000) return {SignKind::kSpace};
    if (code_point == 0x200B || code_point == 0x200C || code_point == 0x200D) {
        return {SignKind::kNothing};
    }
    if (code_point == 0x2028 || code_point == 0x2029) return {SignKind::kLineEnd};
    if (code_point >= 0x201C && code_point <= 0x201F) return {SignKind::kQuote};
    if (code_point >= 0x1E00 && code_point <= 0x1EFF) return {SignKind::kLetter, '~', false};
    return {};
}

const SignTable& sign_table() {
    static const SignTable table = build();
    return table;
}

}  // namespace axtar::corpus::citations
