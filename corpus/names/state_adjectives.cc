#include "corpus/names/state_adjectives.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/name_list.h"

namespace axtar::corpus::names {
namespace {

// The folded words of each adjective: {"south", "african"}.
using Adjective = std::vector<std::string>;

std::string_view cut_until(std::string_view& text, char separator) {
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

std::vector<Adjective> read_adjectives(std::string_view lines) {
    std::vector<Adjective> adjectives;
    while (!lines.empty()) {
        std::string_view line = cut_until(lines, '\n');
        if (line.empty() || line.front() == '#') continue;
        cut_until(line, '\t');
        while (!line.empty()) {
            const Words words(cut_until(line, ';'), analyzers::Language::kEnglish);
            Adjective& adjective = adjectives.emplace_back();
            for (std::size_t i = 0; i < words.size(); ++i) adjective.emplace_back(words.folded(i));
        }
    }
    return adjectives;
}

bool stands_at(const Words& words, std::size_t at, const Adjective& adjective) {
    for (std::size_t i = 0; i < adjective.size(); ++i) {
        if (words.folded(at + i) != adjective[i]) return false;
    }
    return true;
}

bool is_language(const Words& words, std::size_t begin, std::size_t end) {
    const std::string_view behind = words.folded(end);
    return (begin > 0 && words.folded(begin - 1) == "in") || behind == "language" ||
           behind == "translation" || behind == "version" || behind == "text";
}

}  // namespace

bool has_foreign_adjective(const Words& words) {
    static const std::vector<Adjective> kAdjectives = read_adjectives(built_in_state_adjectives());
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const Adjective& adjective : kAdjectives) {
            if (stands_at(words, at, adjective) && !is_language(words, at, at + adjective.size())) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace axtar::corpus::names
