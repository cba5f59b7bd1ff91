#include "corpus/names/name_context.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace axtar::corpus::names {
namespace {

template <std::size_t Size>
bool one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool begins_with_one_of(std::string_view word, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view each) { return word.starts_with(each); });
}

// "Füzuli küçəsi", "Nizami Street": named after, not lying there.
bool is_street(std::string_view folded) {
    return begins_with_one_of(folded, {"kucesi", "prospekt", "meydan", "xiyaban"}) ||
           folded == "street" || folded == "avenue" || folded == "square" || folded == "str";
}

bool is_unit(std::string_view folded) {
    return begins_with_one_of(folded, {"rayon", "seher", "qesebe", "district", "city", "region"});
}

bool is_place_preposition(std::string_view folded) {
    static constexpr std::array<std::string_view, 9> kPrepositions = {
        "in", "from", "near", "at", "to", "outside", "around", "of", "throughout"};
    return one_of(kPrepositions, folded);
}

bool is_link(std::string_view folded) {
    return folded == "ve" || folded == "and" || folded == "ile" || folded == "habele" ||
           folded == "or";
}

// Behind a list "Füzuli, Laçın və Zəngilan rayonlarında" stands the unit of all of them.
bool names_a_unit(const Words& words, const RawMatch& match) {
    return match.end < words.size() && !words[match.end].broken_before &&
           is_unit(words.folded(match.end));
}

bool stands_in_a_place(const Words& words, const RawMatch& match) {
    if (match.grammatical_case == Case::kLocative || match.grammatical_case == Case::kAblative) {
        return true;
    }
    if (names_a_unit(words, match)) return true;
    if (match.begin == 0 || words[match.begin].broken_before) return false;
    const std::string_view before = words.folded(match.begin - 1);
    // "Babək rayonunun", but also "the district of Babek".
    return is_place_preposition(before) && before != "of"
               ? true
               : before == "of" && match.begin > 1 && is_unit(words.folded(match.begin - 2));
}

// Two names that only a comma or "və" parts.
bool are_listed(const Words& words, const RawMatch& left, const RawMatch& right) {
    if (right.begin == left.end) return words[right.begin].comma_before;
    return right.begin == left.end + 1 && is_link(words.folded(left.end)) &&
           !words[left.end].broken_before && !words[right.begin].broken_before;
}

bool is_of_another_country(const Words& words, const std::vector<KnownName>& names,
                           const std::vector<Entry>& entries, const RawMatch& match,
                           const RawMatch* next) {
    if (entries[names[match.name].entry].kind != EntryKind::kNational || next == nullptr) {
        return false;
    }
    const Entry& country = entries[names[next->name].entry];
    return country.kind == EntryKind::kCountry && country.key != "country-azerbaijan" &&
           (next->begin == match.end + 1 || next->begin == match.end + 2) &&
           words.folded(match.end) == "of";
}

}  // namespace

void keep_certain(const Words& words, const std::vector<KnownName>& names,
                  const std::vector<Entry>& entries, std::vector<RawMatch>& matches) {
    const std::size_t size = matches.size();
    std::vector<char> certain(size, 1);
    const auto is_a_place = [&](const RawMatch& match) {
        return is_place(entries[names[match.name].entry].kind);
    };
    for (std::size_t i = 0; i < size; ++i) {
        const RawMatch& match = matches[i];
        const bool street = is_a_place(match) && match.end < words.size() &&
                            !words[match.end].broken_before && is_street(words.folded(match.end));
        const RawMatch* next = i + 1 < size ? &matches[i + 1] : nullptr;
        if (street || is_of_another_country(words, names, entries, match, next)) {
            certain[i] = -1;
        } else if (names[match.name].doubtful && !stands_in_a_place(words, match)) {
            certain[i] = 0;
        }
    }
    // What is certain of one name of a list holds for its neighbours, both ways.
    for (std::size_t i = 1; i < size; ++i) {
        if (certain[i] == 0 && certain[i - 1] == 1 && is_a_place(matches[i - 1]) &&
            are_listed(words, matches[i - 1], matches[i])) {
            certain[i] = 1;
        }
    }
    for (std::size_t i = size; i > 1; --i) {
        if (certain[i - 2] == 0 && certain[i - 1] == 1 && is_a_place(matches[i - 1]) &&
            are_listed(words, matches[i - 2], matches[i - 1])) {
            certain[i - 2] = 1;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (certain[i] != 1) continue;
        if (kept != i) matches[kept] = std::move(matches[i]);
        ++kept;
    }
    matches.resize(kept);
}

}  // namespace axtar::corpus::names
