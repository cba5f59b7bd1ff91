#include <array>

#include "analyzers/word_stem.h"
#include "search/characters.h"
#include "search/vocabulary/peeled_word_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLeastLetters = 3;

constexpr std::array<std::string_view, 4> kQuestion = {"mı", "mi", "mu", "mü"};
constexpr std::array<std::string_view, 4> kWithout = {"sız", "siz", "suz", "süz"};
constexpr std::array<std::string_view, 4> kCausative = {"dır", "dir", "dur", "dür"};

template <std::size_t kSize>
void add_without(std::string_view word, const std::array<std::string_view, kSize>& endings,
                 std::vector<std::string>& forms) {
    for (const std::string_view ending : endings) {
        if (!word.ends_with(ending)) continue;
        const std::string_view rest = word.substr(0, word.size() - ending.size());
        if (count_characters(rest) >= kLeastLetters) forms.emplace_back(rest);
        return;
    }
}

}  // namespace

std::vector<std::string> peeled(std::string_view word) {
    std::vector<std::string> forms;
    add_without(word, kQuestion, forms);
    add_without(word, kWithout, forms);
    const std::string stem = analyzers::stem_word(word, analyzers::Language::kAzerbaijani);
    // The stemmer marks a stem that begins otherwise before a vowel.
    const bool is_marked = stem.ends_with('-');
    if (!is_marked) add_without(stem, kCausative, forms);
    return forms;
}

}  // namespace axtar::search
