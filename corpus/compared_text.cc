#include "corpus/compared_text.h"

#include <algorithm>

#include "analyzers/fold.h"
#include "analyzers/neighbours.h"
#include "base/utf8.h"
#include "corpus/heading_alone.h"
#include "corpus/names/gazetteer.h"

namespace axtar::corpus {
namespace {

constexpr std::size_t kLongestBracket = 500;   // bytes
constexpr std::size_t kLongestLetterMark = 4;  // "(b)", "ç)"

/// What stands between two brackets, without what brackets within it add to a name.
std::string names_in(std::string_view bracket) {
    std::string names;
    int open = 0;
    for (const char byte : bracket) {
        if (byte == '(') ++open;
        if (open == 1 && byte != '(') names += byte;
        if (byte == ')') --open;
    }
    return names;
}

/// Behind the bracket that closes the one at `start`: "(Iran (Islamic Republic of))"; `start` where
/// none does.
std::size_t behind_bracket(std::string_view text, std::size_t start) {
    const std::size_t end = std::min(text.size(), start + kLongestBracket);
    std::size_t open = 0;
    for (std::size_t i = start; i < end; ++i) {
        if (text[i] == '(') ++open;
        if (text[i] == ')' && --open == 0) return i + 1;
    }
    return start;
}

/// Bytes of the number of an item that a text begins with ("115.14 ", "2) ", "(b) "); 0 for others:
/// a number without a dot or bracket is a word of the text.
std::size_t item_number_size(std::string_view text) {
    const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view word = text.substr(start, text.find_first_of(" \t\r\n", start) - start);
    const bool letter = word.ends_with(')') && word.size() <= kLongestLetterMark;
    const bool number = word.find_first_not_of("0123456789.()") == std::string_view::npos;
    const bool marked = word.find_first_of(".)") != std::string_view::npos;
    return marked && (letter || number) ? start + word.size() : 0;
}

}  // namespace

std::string_view compared_text(const Section& section) {
    const std::string_view text = section.text;
    if (!section.recommendation) return text;
    const std::size_t start = section.recommendation->start;
    const std::size_t end = section.recommendation->end;
    const bool lies_in = start < end && end <= text.size();
    return lies_in ? text.substr(start, end - start) : text;
}

std::string without_named_states(std::string_view text) {
    const Gazetteer& gazetteer = Gazetteer::built_in();
    std::string rest(text);
    for (std::size_t start = rest.find('('); start != std::string::npos;
         start = rest.find('(', start)) {
        const std::size_t end = behind_bracket(text, start);
        if (gazetteer.names_only_states(names_in(text.substr(start, end - start)))) {
            std::fill(rest.begin() + static_cast<std::ptrdiff_t>(start),
                      rest.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        }
        start = std::max(start + 1, end);
    }
    return rest;
}

std::string compared_words(const Section& section) {
    const std::string_view text = compared_text(section);
    return section.recommendation ? without_named_states(text) : std::string(text);
}

bool states_something(const Section& section) {
    const bool spoken = section.role == Role::kBody || section.role == Role::kAnnex;
    return spoken && !is_heading_alone(section);
}

std::string said_key(std::string_view words) {
    const std::string text = analyzers::keyword_key(words);
    std::string key;
    bool apart = false;  // something stood between two words
    for (std::size_t at = item_number_size(text); at < text.size();) {
        const auto [letter, size] = utf8::decode(text, at);
        const bool counts =
            analyzers::is_letter_or_digit(letter) || analyzers::is_combining(letter);
        if (counts && apart && !key.empty()) key += ' ';
        if (counts) key.append(text, at, size);
        apart = !counts;
        at += size;
    }
    return key;
}

}  // namespace axtar::corpus
