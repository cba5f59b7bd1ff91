#include "corpus/names/words.h"

#include <algorithm>
#include <limits>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus::names {
namespace {

bool is_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The Azerbaijani letters by hand: nine words in ten that are not ASCII have only these.
bool append_quick(std::string_view word, std::string& out) {
    const std::size_t before = out.size();
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto lead = static_cast<unsigned char>(word[at]);
        if (lead < 0x80) {
            out += word[at];
            continue;
        }
        const unsigned next = at + 1 < word.size() ? static_cast<unsigned char>(word[at + 1]) : 0U;
        char letter = 0;
        switch ((static_cast<unsigned>(lead) << 8U) | next) {
            case 0xC999:
                letter = 'e';
                break;
            case 0xC4B1:
                letter = 'i';
                break;
            case 0xC3B6:
                letter = 'o';
                break;
            case 0xC3BC:
                letter = 'u';
                break;
            case 0xC49F:
                letter = 'g';
                break;
            case 0xC3A7:
                letter = 'c';
                break;
            case 0xC59F:
                letter = 's';
                break;
            default:
                break;
        }
        if (letter == 0) {
            out.resize(before);
            return false;
        }
        out += letter;
        ++at;
    }
    return true;
}

struct Gap {
    bool broken = false;
    bool comma = false;
};

Gap gap_of(std::string_view between) {
    Gap gap;
    for (const char c : between) {
        gap.comma = gap.comma || c == ',';
        gap.broken = gap.broken || c == '\n' || c == ';' || c == ':' || c == '!' || c == '?' ||
                     c == '.' || c == '(' || c == ')' || c == '[' || c == ']' || c == '|' ||
                     c == '\t';
    }
    return gap;
}

// "No. 34", "art. 5": the stop behind the abbreviation does not part the name.
bool is_number_sign(std::string_view folded) {
    return folded == "no" || folded == "nos" || folded == "sayli" || folded == "st";
}

std::uint16_t short_size(std::size_t size) {
    return static_cast<std::uint16_t>(
        std::min<std::size_t>(size, std::numeric_limits<std::uint16_t>::max()));
}

// `insan haqları` and `insan hüquqları` are one.
std::string_view other_word_for_rights(std::string_view folded, std::string_view previous) {
    return previous == "insan" && folded.starts_with("haql") ? folded.substr(3)
                                                             : std::string_view();
}

void set_letters(Word& word, std::string_view raw) {
    const utf8::Decoded first = utf8::decode(raw, 0);
    word.capital = letter_case(first.code_point) == LetterCase::kUpper;
    if (!word.capital || raw.size() <= first.size) return;
    // An ending behind the hyphen does not count: "DİN-ə".
    word.all_capitals = count_cases(raw.substr(0, raw.find('-', first.size))).lower == 0;
}

}  // namespace

void append_folded(std::string_view word, std::string& out) {
    if (append_quick(word, out)) return;
    out += analyzers::fold(word);
}

std::string folded(std::string_view word) {
    std::string out;
    append_folded(word, out);
    return out;
}

void Words::reset(std::string_view text, analyzers::Language fallback) {
    thread_local std::vector<analyzers::Token> tokens;
    text_ = text;
    buffer_.clear();
    words_.clear();
    analyzers::analyze_text(text, fallback, tokens);
    words_.reserve(tokens.size());
    std::uint32_t end = 0;
    for (const analyzers::Token& token : tokens) {
        Word word{.start = token.start, .end = token.end};
        set_forms(word, token.text, token.stem);
        set_letters(word, text.substr(token.start, token.end - token.start));
        word.number = token.type == analyzers::TokenType::kNumber && is_digits(token.text);
        const std::size_t from = std::min<std::size_t>(end, token.start);
        const Gap gap = gap_of(text.substr(from, token.start - from));
        word.comma_before = gap.comma;
        word.broken_before =
            gap.broken && !(word.number && is_number_sign(folded(words_.size() - 1)));
        end = token.end;
        words_.push_back(word);
    }
}

// The word and its stem in a..z, in the buffer.
void Words::set_forms(Word& word, std::string_view text, std::string_view stem) {
    word.folded_at = static_cast<std::uint32_t>(buffer_.size());
    append_folded(text, buffer_);
    const std::string_view own(buffer_.data() + word.folded_at, buffer_.size() - word.folded_at);
    const std::string_view rest = other_word_for_rights(own, folded(words_.size() - 1));
    if (!rest.empty()) {
        const std::string other = "huquq" + std::string(rest);
        buffer_.resize(word.folded_at);
        buffer_ += other;
        stem = "huquq";
    }
    word.folded_size = short_size(buffer_.size() - word.folded_at);
    word.stem_at = word.folded_at;
    word.stem_size = word.folded_size;
    if (stem == text) return;
    word.stem_at = static_cast<std::uint32_t>(buffer_.size());
    append_folded(stem, buffer_);
    word.stem_size = short_size(buffer_.size() - word.stem_at);
}

std::size_t Words::at_byte(std::size_t offset) const {
    const auto found =
        std::lower_bound(words_.begin(), words_.end(), offset,
                         [](const Word& word, std::size_t at) { return word.start < at; });
    return static_cast<std::size_t>(found - words_.begin());
}

}  // namespace axtar::corpus::names
