#include "corpus/recommendations/persons.h"

#include <algorithm>
#include <array>

namespace axtar::corpus::recommendations {
namespace {

constexpr std::array<std::string_view, 12> kHonorifics = {
    "mr",    "mrs", "ms",    "miss",       "dr",         "prof",
    "cenab", "sir", "madam", "ambassador", "excellency", "professor"};
// Folded beginnings of words.
constexpr std::array<std::string_view, 6> kPersons = {"delegat", "member", "participant",
                                                      "heyet",   "uzv",    "istirakci"};
constexpr std::array<std::string_view, 7> kLists = {"compos", "following", "list",  "consist",
                                                    "terkib", "asagidaki", "siyahi"};

template <std::size_t Size>
bool begins_with_one_of(std::string_view word, const std::array<std::string_view, Size>& starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return word.starts_with(start); });
}

}  // namespace

bool names_a_person(const SentenceWords& item) {
    if (item.begin + 1 >= item.end) return false;
    const std::string_view first = item.words.folded(item.begin);
    return item.words[item.begin + 1].capital &&
           std::find(kHonorifics.begin(), kHonorifics.end(), first) != kHonorifics.end();
}

bool announces_persons(const names::Words& words, std::size_t begin, std::size_t end) {
    bool persons = false;
    bool list = false;
    for (std::size_t at = begin; at < end; ++at) {
        persons = persons || begins_with_one_of(words.folded(at), kPersons);
        list = list || begins_with_one_of(words.folded(at), kLists);
    }
    return persons && list;
}

}  // namespace axtar::corpus::recommendations
