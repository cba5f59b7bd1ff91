#include "analyzers/word_spans.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <unicode/uchar.h>

#include "base/utf8.h"

// UAX #29 for the characters of Latin text. Of its rules only these can keep two of them together:
//   WB5, WB8-10   letters and digits stick to each other
//   WB6, WB7      letter (MidLetter | MidNumLet | ') letter
//   WB11, WB12    digit (MidNum | MidNumLet | ') digit
// Everything else that joins (marks, joiners, Hebrew, Kana, emoji, underscores, flags) needs a
// character of class kSlow. A boundary always lies on either side of a space or line feed, apart
// from marks right behind it, which make no word; so a piece between two of those can be handed to
// ICU alone, and the words already found in the piece are dropped.

namespace axtar::analyzers {
namespace {

enum class Class : std::uint8_t { kOther, kLetter, kDigit, kMidLetter, kMidNum, kMidNumLet, kSlow };

Class class_of(UChar32 c) {
    // Two signs that the root rules of ICU 72 treat otherwise than their property says (CLDR 42):
    if (c == ':') return Class::kOther;
    if (c == '@') return Class::kLetter;
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
        case U_WB_ALETTER:
            return Class::kLetter;
        case U_WB_NUMERIC:
            return Class::kDigit;
        case U_WB_MIDLETTER:
            return Class::kMidLetter;
        case U_WB_MIDNUM:
            return Class::kMidNum;
        case U_WB_MIDNUMLET:
        case U_WB_SINGLE_QUOTE:
            return Class::kMidNumLet;
        case U_WB_OTHER:
        case U_WB_DOUBLE_QUOTE:
        case U_WB_NEWLINE:
        case U_WB_CR:
        case U_WB_LF:
        case U_WB_WSEGSPACE:
            return Class::kOther;
        default:
            return Class::kSlow;
    }
}

constexpr std::size_t kLatinEnd = 0x25A;  // up to ə, the last letter of ours
constexpr char32_t kPunctuation = 0x2000;
constexpr std::size_t kPunctuationSize = 0x40;

struct ClassTable {
    std::array<Class, kLatinEnd> latin = {};
    std::array<Class, kPunctuationSize> punctuation = {};

    ClassTable() {
        for (std::size_t c = 0; c < latin.size(); ++c) latin[c] = class_of(static_cast<UChar32>(c));
        for (std::size_t c = 0; c < punctuation.size(); ++c) {
            punctuation[c] = class_of(static_cast<UChar32>(kPunctuation + c));
        }
    }
};

struct Read {
    Class kind = Class::kOther;
    std::uint32_t size = 0;  // 0 at the end of the text
};

/// Walks over the text once; see the essay above.
class WordFinder {
public:
    WordFinder(std::string_view text, std::vector<WordSpan>& words)
        : table_(table()), text_(text), words_(words) {}

    void run() {
        while (at_ < text_.size()) {
            const Read read = read_at(at_);
            if (read.kind == Class::kSlow) {
                ask_icu();
            } else if (read.kind == Class::kLetter || read.kind == Class::kDigit) {
                read_word(read.kind);
            } else {
                if (text_[at_] == ' ' || text_[at_] == '\n') piece_ = at_ + 1;
                at_ += read.size;
            }
        }
    }

private:
    static const ClassTable& table() {
        static const ClassTable built;
        return built;
    }

    [[nodiscard]] Read read_at(std::size_t at) const {
        if (at >= text_.size()) return {};
        const auto lead = static_cast<unsigned char>(text_[at]);
        if (lead < 0x80) return {table_.latin[lead], 1};
        if (lead < 0xE0) {
            const std::size_t c =
                ((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(text_[at + 1]) & 0x3FU);
            return {c < kLatinEnd ? table_.latin[c] : Class::kSlow, 2};
        }
        const std::string_view three = text_.substr(at, 3);
        if (three.starts_with("\xE2\x80")) {
            return {table_.punctuation[static_cast<unsigned char>(three[2]) & 0x3FU], 3};
        }
        return {three == "№" ? Class::kOther : Class::kSlow, 3};
    }

    static bool joins(Class before, Class middle, Class after) {
        if (before != after || middle == Class::kOther) return false;
        if (before == Class::kLetter)
            return middle == Class::kMidLetter || middle == Class::kMidNumLet;
        return middle == Class::kMidNum || middle == Class::kMidNumLet;
    }

    void read_word(Class kind) {
        const std::size_t start = at_;
        Class before = kind;
        bool plain = kind == Class::kLetter;
        for (;;) {
            Read read = read_at(at_);
            if (read.kind != Class::kLetter && read.kind != Class::kDigit) {
                if (read.size == 0 || read.kind == Class::kOther || read.kind == Class::kSlow)
                    break;
                const Read after = read_at(at_ + read.size);
                if (after.size == 0 || !joins(before, read.kind, after.kind)) break;
                plain = false;
                at_ += read.size;
                read = after;
            }
            before = read.kind;
            plain = plain && before == Class::kLetter && text_[at_] != '@';
            at_ += read.size;
        }
        words_.push_back(
            {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_), plain});
    }

    void ask_icu() {
        while (!words_.empty() && words_.back().start >= piece_) words_.pop_back();
        const std::size_t end = std::min(text_.find_first_of(" \n", at_), text_.size());
        append_icu_words(text_.substr(piece_, end - piece_), static_cast<std::uint32_t>(piece_),
                         words_);
        at_ = piece_ = end;
    }

    const ClassTable& table_;
    std::string_view text_;
    std::vector<WordSpan>& words_;
    std::size_t at_ = 0;
    std::size_t piece_ = 0;  // where the piece between spaces begins that at_ lies in
};

}  // namespace

void find_words(std::string_view text, std::vector<WordSpan>& words) {
    words.clear();
    WordFinder(text, words).run();
}

}  // namespace axtar::analyzers
