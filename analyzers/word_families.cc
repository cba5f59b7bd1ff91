#include "analyzers/word_families.h"

#include "analyzers/table_lines.h"

namespace axtar::analyzers {

WordFamilies::WordFamilies(std::string_view text, const Stemmer& stem) {
    for_each_line(text, [&](std::size_t, std::string_view line) {
        const bool apart = line.front() == '=';
        if (apart) line.remove_prefix(1);
        const auto words = split(line, ' ');
        const std::string shared = apart ? std::string(words.front()) : stem(words.front());
        for (const std::string_view word : words) stems_.emplace(word, shared);
    });
}

const std::string* WordFamilies::stem_of(std::string_view word) const {
    const auto found = stems_.find(word);
    return found == stems_.end() ? nullptr : &found->second;
}

}  // namespace axtar::analyzers
