#include <algorithm>

#include "corpus/names/gazetteer.h"
#include "search/compared_text_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLongestBracket = 500;  // bytes

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

}  // namespace

std::string_view compared_text(const corpus::Section& section) {
    const std::string_view text = section.text;
    if (!section.recommendation) return text;
    const std::size_t start = section.recommendation->start;
    const std::size_t end = section.recommendation->end;
    const bool lies_in = start < end && end <= text.size();
    return lies_in ? text.substr(start, end - start) : text;
}

std::string without_named_states(std::string_view text) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
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

std::string compared_words(const corpus::Section& section) {
    const std::string_view text = compared_text(section);
    return section.recommendation ? without_named_states(text) : std::string(text);
}

}  // namespace axtar::search
