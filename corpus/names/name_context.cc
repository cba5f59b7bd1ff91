#include "corpus/names/name_context.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/names/state_adjectives.h"

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

// "Xanlar Hacıyev", "Lachin Mammadov": a given name before a surname.
bool is_surname(const Words& words, std::size_t at) {
    if (!words[at].capital || words[at].broken_before || words[at].comma_before) return false;
    const std::string_view word = words.folded(at);
    static constexpr std::array<std::string_view, 12> kEndings = {
        "ov",   "ova",    "yev",   "yeva",    "iev",  "ieva",
        "ovun", "ovanin", "yevin", "yevanin", "zade", "oglu"};
    return word.size() > 4 &&
           std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
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

bool is_another_state(const Entry& entry) {
    return entry.kind == EntryKind::kCountry && entry.key != "country-azerbaijan";
}

// "Türkiyə Respublikasının", "Böyük Britaniya Krallığının": what may stand between a State and its
// body.
bool is_kind_of_state(std::string_view folded) {
    return begins_with_one_of(folded, {"respublika", "cumhuriyyet", "krallig", "federasiya"});
}

// "Slovenia's Ministry of Justice", "Gürcüstanın Ali Məhkəməsi", "Gürcüstan Ali Məhkəməsi".
bool is_owned_by(const Words& words, const RawMatch& state, const RawMatch& body) {
    const bool owner =
        state.grammatical_case == Case::kBare || state.grammatical_case == Case::kGenitive;
    if (!owner || words[body.begin].broken_before || words[body.begin].comma_before) return false;
    return state.end == body.begin ||
           (state.end + 1 == body.begin && is_kind_of_state(words.folded(state.end)) &&
            !words[state.end].broken_before && !words[state.end].comma_before);
}

bool is_of(const Words& words, const RawMatch& body, const RawMatch& state) {
    return (state.begin == body.end + 1 || state.begin == body.end + 2) &&
           words.folded(body.end) == "of";
}

bool is_of_another_state(const Words& words, const std::vector<Entry>& entries,
                         const std::vector<KnownName>& names, const RawMatch* before,
                         const RawMatch& match, const RawMatch* next) {
    const auto entry = [&](const RawMatch& of) -> const Entry& {
        return entries[names[of.name].entry];
    };
    if (entry(match).kind != EntryKind::kNational) return false;
    if (next != nullptr && is_another_state(entry(*next)) && is_of(words, match, *next)) {
        return true;
    }
    if (before != nullptr && is_another_state(entry(*before)) &&
        is_owned_by(words, *before, match)) {
        return true;
    }
    return stands_behind_state_adjective(words, match.begin);
}

bool is_azerbaijan(std::string_view folded) {
    return begins_with_one_of(folded, {"azerbaycan", "azerbaijan"});
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
        const bool person = is_a_place(match) && match.grammatical_case == Case::kBare &&
                            is_surname(words, match.end);
        const RawMatch* next = i + 1 < size ? &matches[i + 1] : nullptr;
        const RawMatch* before = i > 0 ? &matches[i - 1] : nullptr;
        if (street || person || is_of_another_state(words, entries, names, before, match, next)) {
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

bool names_azerbaijan(const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (is_azerbaijan(words.folded(at))) return true;
    }
    if (begin > 0 && !words[begin].broken_before) {
        if (is_azerbaijan(words.folded(begin - 1))) return true;
        const bool republic = words.folded(begin - 1).starts_with("respublika");
        if (republic && begin > 1 && is_azerbaijan(words.folded(begin - 2))) return true;
    }
    // "of Azerbaijan", "of the Republic of Azerbaijan".
    if (words.folded(end) != "of" || words[end].broken_before) return false;
    std::size_t at = end + 1;
    while (words.folded(at) == "the" || words.folded(at) == "republic" ||
           words.folded(at) == "of") {
        ++at;
    }
    return is_azerbaijan(words.folded(at));
}

}  // namespace axtar::corpus::names
