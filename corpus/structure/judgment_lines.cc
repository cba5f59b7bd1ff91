#include "corpus/structure/judgment_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "corpus/formats/letters.h"
#include "corpus/structure/number_chain.h"

namespace axtar::corpus {
namespace {

// A judgment with line breaks has no paragraph of this length.
constexpr std::size_t kLongBlock = 4000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }

// What follows a break opens with a capital letter, a quotation mark or a bracket.
bool opens_sentence(std::string_view text) {
    if (text.empty()) return false;
    if (text.starts_with("“") || text.starts_with("‘") || text.front() == '(' ||
        text.front() == '"' || text.front() == '[') {
        return true;
    }
    return letter_case(utf8::decode(text, 0).code_point) == LetterCase::kUpper;
}

// Where a text is to be cut.
class BreakFinder {
public:
    explicit BreakFinder(std::string_view text) : text_(text) {}

    [[nodiscard]] std::vector<std::size_t> find() {
        find_phrases();
        find_numbers();
        find_glued_sentences();
        find_glued_headings();
        std::sort(breaks_.begin(), breaks_.end());
        breaks_.erase(std::unique(breaks_.begin(), breaks_.end()), breaks_.end());
        return std::move(breaks_);
    }

private:
    [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    [[nodiscard]] bool starts_with(std::size_t i, std::string_view phrase) const {
        return text_.substr(i, phrase.size()) == phrase;
    }

    // The fixed parts of a judgment.
    void find_phrases() {
        static constexpr std::array<std::string_view, 18> kPhrases = {"CASE OF ",
                                                                      "(Application no",
                                                                      "(Applications nos",
                                                                      "JUDGMENT",
                                                                      "STRASBOURG",
                                                                      "In the case of ",
                                                                      "PROCEDURE",
                                                                      "THE FACTS",
                                                                      "THE LAW",
                                                                      "AS TO THE FACTS",
                                                                      "AS TO THE LAW",
                                                                      "FOR THESE REASONS",
                                                                      "Done in English",
                                                                      "SUBJECT MATTER OF THE CASE",
                                                                      "THE COURT’S ASSESSMENT",
                                                                      "THE COURT'S ASSESSMENT",
                                                                      "RELEVANT LEGAL FRAMEWORK",
                                                                      "INTRODUCTION"};
        for (const std::string_view phrase : kPhrases) {
            for (std::size_t i = text_.find(phrase); i != std::string_view::npos;
                 i = text_.find(phrase, i + phrase.size())) {
                // "in the case of Ahmed" and "the JUDGMENT" are inside a sentence.
                const char before = i == 0 ? '\0' : text_[i - 1];
                const bool spaced = before == ' ';
                const char word_end = spaced && i > 1 ? text_[i - 2] : before;
                const bool inside = is_lower(word_end) || (spaced && word_end == ',');
                if (!inside) add(i);
                if (phrase == "FOR THESE REASONS") {
                    operative_ = std::min(operative_, i);
                    add_first_small_word(i);
                }
                const bool whole = phrase == "PROCEDURE" || phrase == "THE FACTS" ||
                                   phrase == "THE LAW" || phrase == "STRASBOURG" ||
                                   phrase == "SUBJECT MATTER OF THE CASE";
                const std::size_t end = i + phrase.size();
                if (whole && !inside && (is_digit(at(end)) || is_upper(at(end)))) add(end);
            }
        }
    }

    // "FOR THESE REASONS, THE COURT, UNANIMOUSLY, Declares": where the capitals end, if it is near.
    void add_first_small_word(std::size_t heading) {
        constexpr std::size_t kReach = 160;
        const std::size_t last = std::min(text_.size(), heading + kReach);
        std::size_t small = heading;
        while (small < last && !is_lower(text_[small])) ++small;
        while (small > heading && is_letter(text_[small - 1])) --small;
        // "UNANIMOUSLY,1. Declares": with its number.
        while (small > heading &&
               (text_[small - 1] == ' ' || text_[small - 1] == '.' || is_digit(text_[small - 1]))) {
            --small;
        }
        if (small - heading < 80) add(small);
    }

    // "… Ukraine.2. The applicant": numbers that rise through the text, glued to the sentence
    // before or behind the end of one.
    void find_numbers() {
        std::vector<NumberedPlace> body;
        std::vector<NumberedPlace> operative;
        for (std::size_t i = 2; i + 3 < text_.size(); ++i) {
            if (!is_digit(text_[i]) || is_digit(text_[i - 1])) continue;
            std::size_t end = i;
            unsigned number = 0;
            while (is_digit(at(end)) && end - i < 4)
                number = number * 10 + static_cast<unsigned>(text_[end++] - '0');
            if (end - i > 3 || number == 0 || at(end) != '.' || at(end + 1) != ' ') continue;
            if (!opens_sentence(text_.substr(end + 2))) continue;
            const int weight = number_weight(i);
            if (weight == 0) continue;
            (i < operative_ ? body : operative)
                .push_back({.place = i, .number = number, .weight = weight});
        }
        for (const std::size_t i : best_chain(body, 6)) add(body[i].place);
        for (const std::size_t i : best_chain(operative, 3)) add(operative[i].place);
    }

    // 3 for a number glued to what is before it, 1 for one behind the end of a sentence.
    [[nodiscard]] int number_weight(std::size_t i) const {
        const std::string_view before = text_.substr(0, i);
        if (before.back() != ' ') {
            if (before.back() == '/' || before.back() == '-') return 0;
            // "UNANIMOUSLY,1." but not "5,000. The"
            if (before.back() == ',' && is_digit(before[before.size() - 2])) return 0;
            // "§1. The", "no.5. In": never glued to a mark that a number belongs to.
            if (before.ends_with("§") || before.ends_with("no.") || before.ends_with("–")) return 0;
            return 3;
        }
        const std::string_view word = before.substr(0, before.find_last_not_of(' ') + 1);
        if (word.empty() || word.ends_with("no.") || word.ends_with("nos.") ||
            word.ends_with("§") || word.ends_with("art.") || word.ends_with("Art.")) {
            return 0;
        }
        const bool closed =
            std::string_view(".;:?!)").find(word.back()) != std::string_view::npos ||
            word.ends_with("”") || word.ends_with("’") || is_upper(word.back());
        return closed ? 1 : 0;
    }

    // "… date:PROCEDURE", "Ukraine,The European Court", "Holds(a) that": no blank behind the mark.
    void find_glued_sentences() {
        for (std::size_t i = 2; i + 1 < text_.size(); ++i) {
            const std::string_view rest = text_.substr(i);
            if (rest.front() == '(' && is_lower(at(i - 1)) && is_lower(at(i + 1)) &&
                at(i + 2) == ')' && at(i + 3) == ' ') {
                add(i);
                continue;
            }
            if (!is_letter(rest.front()) && !opens_sentence(rest)) continue;
            std::string_view before = text_.substr(0, i);
            bool quoted = false;
            for (const std::string_view quote : {"”", "’", "\""}) {
                if (!before.ends_with(quote)) continue;
                before.remove_suffix(quote.size());
                quoted = true;
            }
            if (before.size() < 4) continue;
            const char mark = before.back();
            const bool comma = mark == ',' && !quoted && !is_digit(rest.front());
            const bool stop =
                mark == '.' || mark == ':' || mark == ';' || mark == '!' || mark == '?';
            if (!comma && !stop) continue;
            if (mark != ':' && mark != ';' && mark != ',' && is_lower(rest.front())) continue;
            if (quoted && is_lower(rest.front())) continue;
            if (ends_in_word(before.substr(0, before.size() - 1)) || (quoted && stop)) add(i);
        }
    }

    // Three letters, a digit or a closing bracket: "Mr.", "v.", "N." shorten a word.
    static bool ends_in_word(std::string_view text) {
        if (text.size() < 3) return false;
        if (is_digit(text.back()) || text.back() == ')' || text.back() == ']') return true;
        if (text.ends_with("”") || text.ends_with("’")) return true;
        std::size_t letters = 0;
        while (letters < 3 && letters < text.size()) {
            const auto byte = static_cast<unsigned char>(text[text.size() - 1 - letters]);
            if (!is_letter(text[text.size() - 1 - letters]) && byte < 0x80) break;
            ++letters;
        }
        return letters == 3;
    }

    // "THE CASEA. Introduction", "THE FACTSI. THE CIRCUMSTANCES": a heading behind a heading in
    // capitals.
    void find_glued_headings() {
        std::size_t end = 0;  // of the run of capitals that i stands in
        for (std::size_t i = 8; i + 3 < text_.size(); ++i) {
            // "B. Merits1. Fairness of the proceedings"
            if (is_digit(text_[i]) && is_lower(text_[i - 1]) && is_lower(text_[i - 2]) &&
                (at(i + 1) == '.' || (is_digit(at(i + 1)) && at(i + 2) == '.'))) {
                add(i);
                continue;
            }
            if (!is_upper(text_[i]) || !is_upper(text_[i - 1])) continue;
            // "THE COURT’S ASSESSMENTALLEGED VIOLATION …"
            if (starts_with(i, "ALLEGED VIOLATION") || starts_with(i, "APPLICATION OF ARTICLE")) {
                add(i);
                continue;
            }
            const std::string_view line = text_.substr(i - 8, 8);
            const bool capitals = std::all_of(line.begin(), line.end(), [](char c) {
                return is_upper(c) || c == ' ' || c == '-';
            });
            if (!capitals) continue;
            end = std::max(end, i);
            while (is_upper(at(end))) ++end;
            if (at(end) != '.' || at(end + 1) != ' ' || !is_upper(at(end + 2))) continue;
            for (const std::string_view number : {"VIII", "VII", "III", "VI", "IV", "IX", "II", "I",
                                                  "V", "X", "A", "B", "C", "D"}) {
                const std::size_t start = end - std::min(end, number.size());
                if (start < i || !starts_with(start, number)) continue;
                add(start);
                break;
            }
            i = end;
        }
    }

    void add(std::size_t place) {
        if (place > 0 && place < text_.size()) breaks_.push_back(place);
    }

    std::string_view text_;
    std::vector<std::size_t> breaks_;
    std::size_t operative_ = std::string_view::npos;
};

bool is_unbroken_judgment(const std::vector<Block>& blocks) {
    if (blocks.size() > 60) return false;
    bool court = false;
    bool long_block = false;
    for (const Block& block : blocks) {
        long_block = long_block ||
                     (block.text.size() > kLongBlock && block.text.find('\n') == std::string::npos);
        court = court || (block.text.find("European Court of Human Rights") != std::string::npos &&
                          block.text.find("pplication") != std::string::npos);
    }
    return court && long_block;
}

std::string_view without_end_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

void restore_judgment_lines(std::vector<Block>& blocks) {
    if (!is_unbroken_judgment(blocks)) return;
    std::vector<Block> restored;
    for (Block& block : blocks) {
        if (block.text.size() <= kLongBlock) {
            restored.push_back(std::move(block));
            continue;
        }
        std::vector<std::size_t> breaks = BreakFinder(block.text).find();
        breaks.push_back(block.text.size());
        std::size_t start = 0;
        for (const std::size_t end : breaks) {
            const std::string_view line =
                without_end_blanks(std::string_view(block.text).substr(start, end - start));
            start = end;
            if (line.empty()) continue;
            Block piece = {.kind = block.kind, .level = block.level, .text = std::string(line)};
            piece.region = block.region;
            piece.in_article = block.in_article;
            restored.push_back(std::move(piece));
        }
    }
    blocks = std::move(restored);
}

}  // namespace axtar::corpus
