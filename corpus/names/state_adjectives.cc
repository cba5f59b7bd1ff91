#include "corpus/names/state_adjectives.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/names/name_list.h"

namespace axtar::corpus::names {
namespace {

struct Adjective {
    std::string key = {};
    std::vector<std::string> words = {};  // folded: {"south", "african"}
};

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
        const std::string key(cut_until(line, '\t'));
        while (!line.empty()) {
            const Words words(cut_until(line, ';'), analyzers::Language::kEnglish);
            Adjective& adjective = adjectives.emplace_back(Adjective{.key = key});
            for (std::size_t i = 0; i < words.size(); ++i) {
                adjective.words.emplace_back(words.folded(i));
            }
        }
    }
    return adjectives;
}

bool stands_at(const Words& words, std::size_t at, const Adjective& adjective) {
    for (std::size_t i = 0; i < adjective.words.size(); ++i) {
        if (words.folded(at + i) != adjective.words[i]) return false;
    }
    return true;
}

const std::vector<Adjective>& all_adjectives() {
    static const std::vector<Adjective> kAdjectives = read_adjectives(built_in_state_adjectives());
    return kAdjectives;
}

bool is_language(const Words& words, std::size_t begin, std::size_t end) {
    const std::string_view behind = words.folded(end);
    return (begin > 0 && words.folded(begin - 1) == "in") || behind == "language" ||
           behind == "translation" || behind == "version" || behind == "text";
}

}  // namespace

std::vector<StateAdjective> find_state_adjectives(const Words& words) {
    std::vector<StateAdjective> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const Adjective& adjective : all_adjectives()) {
            const std::size_t end = at + adjective.words.size();
            if (!stands_at(words, at, adjective) || is_language(words, at, end)) continue;
            found.push_back({.key = adjective.key, .begin = at, .end = end});
        }
    }
    return found;
}

bool stands_behind_state_adjective(const Words& words, std::size_t at) {
    if (at == 0 || words[at].broken_before || words[at].comma_before) return false;
    const std::vector<Adjective>& all = all_adjectives();
    return std::any_of(all.begin(), all.end(), [&](const Adjective& adjective) {
        return adjective.words.size() <= at &&
               stands_at(words, at - adjective.words.size(), adjective);
    });
}

}  // namespace axtar::corpus::names
