#include "corpus/formats/pdf_hyphens.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "corpus/formats/letters.h"

namespace axtar::corpus {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010";
constexpr std::string_view kMarks = ".,;:!?()[]\"'";

bool ends_in_hyphen(std::string_view line) {
    return line.size() >= 2 &&
           (line.ends_with('-') || line.ends_with(kHyphen) || line.ends_with(kSoftHyphen));
}

std::string_view without_marks(std::string_view word) {
    const std::size_t first = word.find_first_not_of(kMarks);
    if (first == std::string_view::npos) return {};
    return word.substr(first, word.find_last_not_of(kMarks) + 1 - first);
}

std::string_view first_word(std::string_view line) {
    return without_marks(line.substr(0, std::min(line.find_first_of(" \t"), line.size())));
}

// The last character of the text in UTF-8.
char32_t last_character(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
    }
    return at < text.size() ? utf8::decode(text, at).code_point : 0;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

LineJoiner::LineJoiner(const std::vector<PdfLine>& lines) {
    std::unordered_set<std::string_view> halves;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (ends_in_hyphen(lines[i - 1].text)) halves.insert(first_word(lines[i].text));
    }
    if (halves.empty()) return;
    bool half = false;  // the first word of this line is the second half of a word
    for (const PdfLine& line : lines) {
        const std::string_view text = line.text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
            const auto found = halves.find(without_marks(text.substr(at, end - at)));
            if (found != halves.end() && !(at == 0 && half)) words_.insert(std::string(*found));
            at = end + 1;
        }
        half = ends_in_hyphen(text);
    }
}

void LineJoiner::append(std::string& paragraph, std::string_view line) const {
    if (paragraph.empty()) {
        paragraph = line;
        return;
    }
    if (paragraph.ends_with(kSoftHyphen)) {
        paragraph.resize(paragraph.size() - kSoftHyphen.size());
        paragraph += line;
        return;
    }
    if (!ends_in_hyphen(paragraph)) {
        paragraph += ' ';
        paragraph += line;
        return;
    }
    const std::size_t hyphen = paragraph.ends_with('-') ? 1 : kHyphen.size();
    const char32_t before =
        last_character(std::string_view(paragraph).substr(0, paragraph.size() - hyphen));
    const std::string_view next = first_word(line);
    const bool in_capitals = letter_case(before) == LetterCase::kUpper && is_capitals(next);
    if (letter_case(before) == LetterCase::kNone && !is_digit(before)) {
        // A dash between words, or one that stands alone.
        paragraph += ' ';
    } else if (is_digit(before) || !(starts_lower(line) || in_capitals)) {
        // The number's suffix or the second part of a name: the hyphen is theirs.
    } else if (words_.contains(std::string(next))) {
        paragraph += '\n';
    } else {
        paragraph.resize(paragraph.size() - hyphen);
    }
    paragraph += line;
}

}  // namespace axtar::corpus
