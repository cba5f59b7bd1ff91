#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>

#include "search/vocabulary/dictionary_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;

bool is_among(const std::vector<Translation>& known, const Translation& translation) {
    return std::any_of(known.begin(), known.end(), [&](const Translation& other) {
        return other.surfaces == translation.surfaces;
    });
}

std::ptrdiff_t only_in(const std::vector<Translation>& some,
                       const std::vector<Translation>& others) {
    return std::count_if(some.begin(), some.end(), [&](const Translation& translation) {
        return !is_among(others, translation);
    });
}

Thesaurus read(std::string_view text, std::string_view place, Language left) {
    auto rules = Thesaurus::parse(text, place, false, left);
    assert(rules.has_value());  // a test reads and checks it
    return rules ? std::move(*rules) : Thesaurus();
}

}  // namespace

const Dictionary& Dictionary::built_in() {
    static const Dictionary kBuiltIn = [] {
        Dictionary dictionary;
        dictionary.to_english_ =
            read(azerbaijani_english(), "azerbaijani_english.txt", Language::kAzerbaijani);
        dictionary.to_azerbaijani_ =
            read(english_azerbaijani(), "english_azerbaijani.txt", Language::kEnglish);
        return dictionary;
    }();
    return kBuiltIn;
}

int Dictionary::words_more_azerbaijani(std::span<const analyzers::QueryWord* const> words) const {
    int more = 0;
    for (const analyzers::QueryWord* word : words) {
        more += to_english_.has(*word) ? 1 : 0;
        more -= to_azerbaijani_.has(*word) ? 1 : 0;
    }
    return more;
}

bool Dictionary::has(const analyzers::QueryWord& word) const {
    return to_english_.has(word) || to_azerbaijani_.has(word);
}

const Thesaurus& Dictionary::half_for(std::span<const analyzers::QueryWord* const> words) const {
    return words_more_azerbaijani(words) < 0 ? to_azerbaijani_ : to_english_;
}

/// A word that one half has as it is written is none of the other with an ending: `horse` is no
/// form of `hor`.
void Dictionary::keep_to_one_half(std::vector<Translation>& english,
                                  std::vector<Translation>& azerbaijani) const {
    const auto itself = [](const Thesaurus& half, const Translation& typed) {
        const auto words = analyzers::analyze_query(typed.surfaces.front());
        return typed.surfaces.size() == 1 && words.size() == 1 && half.has_itself(words.front());
    };
    const auto is_foreign = [&](const Translation& typed, const Thesaurus& own,
                                const Thesaurus& other, const std::vector<Translation>& others) {
        return is_among(others, typed) && !itself(own, typed) && itself(other, typed);
    };
    const std::vector<Translation> both = english;
    std::erase_if(english, [&](const Translation& typed) {
        return is_foreign(typed, to_english_, to_azerbaijani_, azerbaijani);
    });
    std::erase_if(azerbaijani, [&](const Translation& typed) {
        return is_foreign(typed, to_azerbaijani_, to_english_, both);
    });
}

std::vector<Translation> Dictionary::translate(const QueryNode& root, double weight,
                                               const std::vector<std::string>& left_out,
                                               Language asked) const {
    NameUse use{.weight = weight, .every_word = true, .telling_only = true};
    use.language = Language::kEnglish;
    std::vector<Translation> english = search::translate(root, to_english_, use, left_out);
    use.language = Language::kAzerbaijani;
    std::vector<Translation> azerbaijani = search::translate(root, to_azerbaijani_, use, left_out);
    const std::ptrdiff_t more_azerbaijani =
        only_in(english, azerbaijani) - only_in(azerbaijani, english);
    const bool in_english =
        asked == Language::kUnknown ? more_azerbaijani < 0 : asked == Language::kEnglish;
    std::vector<Translation>& likelier = in_english ? azerbaijani : english;
    std::vector<Translation>& other = in_english ? english : azerbaijani;
    if (asked != Language::kUnknown || more_azerbaijani != 0) {
        std::erase_if(other, [&](const Translation& word) { return is_among(likelier, word); });
    } else {
        keep_to_one_half(english, azerbaijani);
    }
    likelier.insert(likelier.end(), std::make_move_iterator(other.begin()),
                    std::make_move_iterator(other.end()));
    return std::move(likelier);
}

}  // namespace axtar::search
