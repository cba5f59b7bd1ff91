#include "bench/search/made_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace axtar::bench {

std::size_t up_to(Random& random, std::size_t last) {
    return std::uniform_int_distribution<std::size_t>(0, last)(random);
}

std::size_t zipf(Random& random, std::size_t count) {
    const double u = std::uniform_real_distribution<double>(0, 1)(random);
    return static_cast<std::size_t>(std::pow(static_cast<double>(count), u)) - 1;
}

std::vector<std::string> made_words(Random& random, std::size_t count) {
    static const std::vector<std::string> kSyllables = {
        "hü", "quq", "mə",  "də",  "niy",  "yət",  "tə", "sər", "rü", "fat", "kon", "sti",
        "tu", "si",  "ya",  "par", "la",   "ment", "in", "san", "az", "ad",  "lıq", "müd",
        "da", "fi",  "zəs", "on",  "tion", "er",   "al", "pro", "ce", "dur", "re",  "com"};
    std::set<std::string> distinct;
    while (distinct.size() < count) {
        std::string word;
        for (std::size_t i = 2 + up_to(random, 2); i > 0; --i) {
            word += kSyllables[up_to(random, kSyllables.size() - 1)];
        }
        distinct.insert(std::move(word));
    }
    std::vector<std::string> words(distinct.begin(), distinct.end());
    std::shuffle(words.begin(), words.end(), random);
    return words;
}

std::string made_text(Random& random, const std::vector<std::string>& words, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += (i > 0 ? " " : "") + words[zipf(random, words.size())];
    }
    return text;
}

}  // namespace axtar::bench
