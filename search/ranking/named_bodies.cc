#include <algorithm>
#include <optional>

#include "corpus/names/gazetteer.h"
#include "corpus/names/state_adjectives.h"
#include "search/ranking/asked_court_internal.h"
#include "search/ranking/named_bodies_internal.h"

namespace axtar::search {

bool is_recommending(std::string_view folded) {
    return folded.starts_with("recommend") || folded.starts_with("tovsiye");
}

namespace {

using corpus::NameMatch;
using corpus::names::Entry;
using corpus::names::EntryKind;
using corpus::names::Words;

/// "Recommendations", not "recommended".
bool is_recommendation(std::string_view folded) {
    return folded.starts_with("recommendation") || folded.starts_with("tovsiye");
}

/// What a State does with recommendations that were made to it: "accepted by", "aldığı".
bool is_receiving(std::string_view folded) {
    for (const std::string_view verb : {"receiv", "accept", "support", "noted", "reject"}) {
        if (folded.starts_with(verb)) return true;
    }
    return folded == "aldigi" || folded == "alib" || folded == "alir" || folded == "qebul";
}

/// What it does with its own: "did Azerbaijan make", "verdiyi".
bool is_giving(std::string_view folded) {
    for (const std::string_view verb :
         {"make", "made", "makes", "give", "gave", "issued", "verdiyi", "verib", "verir"}) {
        if (folded == verb) return true;
    }
    return false;
}

/// By the first verb behind a name that gives or receives, up to `end`.
std::optional<BodyRole> role_by_verb(const Words& words, std::size_t at, std::size_t end) {
    for (; at < end; ++at) {
        if (is_receiving(words.folded(at))) return BodyRole::kAddressee;
        if (is_giving(words.folded(at))) return BodyRole::kIssuer;
    }
    return std::nullopt;
}

/// By the words beside a name and by its case; nothing where these do not say.
std::optional<BodyRole> role_of(const Words& words, const NameMatch& match) {
    using corpus::names::Case;
    std::size_t before = match.begin;
    if (before > 0 && words.folded(before - 1) == "the") --before;
    const std::string_view preposition = before > 0 ? words.folded(before - 1) : "";
    const std::string_view behind = words.folded(match.end);
    if (preposition == "to" || preposition == "that") return BodyRole::kAddressee;
    const bool received_by =
        preposition == "by" ? before > 1 && is_receiving(words.folded(before - 2))
                            : behind == "terefinden" && is_receiving(words.folded(match.end + 1));
    if (received_by) return BodyRole::kAddressee;
    if (preposition == "by" || preposition == "from" || behind == "terefinden" ||
        (is_recommending(behind) && !is_recommendation(behind))) {
        return BodyRole::kIssuer;
    }
    switch (match.grammatical_case) {
        case Case::kDative:
            return BodyRole::kAddressee;
        case Case::kAblative:
            return BodyRole::kIssuer;
        default:
            return std::nullopt;
    }
}

/// "Gürcüstan və Azərbaycana", "to Georgia and Azerbaijan": one of them alone has the sign.
bool is_joined(const Words& words, const NameMatch& match, const NameMatch& next) {
    const std::string_view between = words.folded(match.end);
    return next.begin == match.end + 1 && (between == "ve" || between == "and");
}

/// Of a name whose own signs say nothing, beside others: "Russia's recommendations to Azerbaijan",
/// "US recommendations Azerbaijan".
bool stands_before_the_noun(const Words& words, const NameMatch& match) {
    std::size_t behind = match.end;
    if (words.folded(behind) == "s") ++behind;
    return match.grammatical_case == corpus::names::Case::kGenitive ||
           is_recommendation(words.folded(behind));
}

/// Of each name, when something is recommended. A name without a sign beside one that is to follow
/// is the one that recommends: "Türkiyə Azərbaycana nə tövsiyə edib". A verb speaks for a name that
/// stands alone.
std::vector<BodyRole> roles_of(const Words& words, const std::vector<NameMatch>& matches) {
    std::vector<std::optional<BodyRole>> said;
    for (const NameMatch& match : matches) said.push_back(role_of(words, match));
    for (std::size_t i = matches.size(); i-- > 1;) {
        if (!is_joined(words, matches[i - 1], matches[i])) continue;
        if (!said[i - 1]) said[i - 1] = said[i];
        if (!said[i]) said[i] = said[i - 1];
    }
    if (matches.size() == 1 && !said.front()) {
        said.front() = role_by_verb(words, matches.front().end, words.size());
    }
    const bool has_addressee =
        std::find(said.begin(), said.end(), BodyRole::kAddressee) != said.end();
    // "France Turkey recommendations": in the order in which one would say it.
    const bool two_bare = matches.size() == 2 && !said[0] && !said[1] &&
                          matches[0].end == matches[1].begin &&
                          matches[0].grammatical_case == corpus::names::Case::kBare;
    if (two_bare) return {BodyRole::kIssuer, BodyRole::kAddressee};
    std::vector<BodyRole> roles;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const bool recommends =
            has_addressee || (matches.size() > 1 && stands_before_the_noun(words, matches[i]));
        roles.push_back(said[i].value_or(recommends ? BodyRole::kIssuer : BodyRole::kAddressee));
    }
    return roles;
}

/// The names of the gazetteer. Who types no capitals at all means States by small letters, too.
std::vector<NameMatch> known_names(const Words& words) {
    bool has_capital = false;
    for (std::size_t i = 0; i < words.size(); ++i) has_capital = has_capital || words[i].capital;
    return corpus::Gazetteer::built_in().find(words, !has_capital);
}

/// A name of a State that is also something else: Turkey, Chad, Mali.
struct DoubtfulName {
    const Entry* state = nullptr;
    Words words = {};
};

std::vector<DoubtfulName> read_doubtful_names() {
    std::vector<DoubtfulName> doubtful;
    for (const Entry& entry : corpus::Gazetteer::built_in().entries()) {
        if (entry.kind != EntryKind::kCountry) continue;
        std::vector<std::string_view> names(entry.variants_en.begin(), entry.variants_en.end());
        names.emplace_back(entry.name_en);
        for (const std::string_view name : names) {
            if (!corpus::names::is_doubtful(name)) continue;
            doubtful.push_back(
                {&entry, Words(corpus::names::without_doubt(name), analyzers::Language::kEnglish)});
        }
    }
    return doubtful;
}

const std::vector<DoubtfulName>& doubtful_names() {
    static const std::vector<DoubtfulName> kDoubtful = read_doubtful_names();
    return kDoubtful;
}

bool stands_at(const Words& words, std::size_t at, const Words& name) {
    if (!words[at].capital || at + name.size() > words.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (words.folded(at + i) != name.folded(i)) return false;
    }
    return true;
}

/// What stands before the State of a judgment or of an act: "X v. Turkey", "judgments against
/// Chad", "the constitution of Mali".
bool leads_to_a_state(std::string_view folded) {
    return folded == "against" || folded == "v" || folded == "vs" || folded == "of";
}

/// What a State is a party to or makes, in the language of these names.
bool is_of_a_state(std::string_view folded) {
    return is_judgment_or_case(folded) || folded == "constitution" || folded == "code" ||
           folded == "law";
}

/// The States of doubtful names that a query speaks for: the gazetteer, which reads whole texts,
/// leaves these out.
std::vector<const Entry*> states_of_doubtful_names(const Words& words) {
    bool of_a_state = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        of_a_state = of_a_state || is_of_a_state(words.folded(i));
    }
    std::vector<const Entry*> states;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!of_a_state && (i == 0 || !leads_to_a_state(words.folded(i - 1)))) continue;
        for (const DoubtfulName& name : doubtful_names()) {
            if (stands_at(words, i, name.words)) states.push_back(name.state);
        }
    }
    return states;
}

/// A capital within a query that has words without one: "domestic violence Turkey".
bool is_written_as_a_name(const Words& words, std::size_t at) {
    bool others_are_small = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        others_are_small = others_are_small || (i != at && !words[i].capital);
    }
    return at > 0 && words[at].capital && others_are_small;
}

/// What the gazetteer finds, and States of doubtful names that are written as names.
std::vector<NameMatch> find_names(const Words& words) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    std::vector<NameMatch> matches = known_names(words);
    const auto is_taken = [&](std::size_t at) {
        return std::any_of(matches.begin(), matches.end(), [at](const NameMatch& match) {
            return match.begin <= at && at < match.end;
        });
    };
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (is_taken(i) || !is_written_as_a_name(words, i)) continue;
        for (const DoubtfulName& name : doubtful_names()) {
            if (!stands_at(words, i, name.words)) continue;
            const auto entry = static_cast<std::uint32_t>(name.state - gazetteer.entries().data());
            const auto end = i + static_cast<std::uint32_t>(name.words.size());
            matches.push_back({.entry = entry, .begin = i, .end = end});
            break;
        }
    }
    std::sort(matches.begin(), matches.end(),
              [](const NameMatch& a, const NameMatch& b) { return a.begin < b.begin; });
    return matches;
}

}  // namespace

std::vector<NamedBody> named_bodies(const Words& words) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    const std::vector<NameMatch> matches = find_names(words);
    std::vector<BodyRole> roles(matches.size(), BodyRole::kAddressee);
    if (speaks_of_recommending(words)) roles = roles_of(words, matches);
    std::vector<NamedBody> bodies;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        bodies.push_back({.value = gazetteer.value(matches[i]),
                          .role = roles[i],
                          .begin = matches[i].begin,
                          .end = matches[i].end});
    }
    return bodies;
}

bool speaks_of_recommending(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_recommending(words.folded(i))) return true;
    }
    return false;
}

bool asks_who_recommends(const Words& words) {
    return speaks_of_recommending(words) && !known_names(words).empty();
}

std::vector<const Entry*> named_states(const Words& words) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    std::vector<const Entry*> states;
    const auto add = [&states](const Entry& state) {
        const bool known = std::find(states.begin(), states.end(), &state) != states.end();
        if (!known && state.kind == EntryKind::kCountry) states.push_back(&state);
    };
    for (const NameMatch& match : known_names(words)) add(gazetteer.entries()[match.entry]);
    for (const Entry* state : states_of_doubtful_names(words)) add(*state);
    const auto adjectives = corpus::names::find_state_adjectives(words);
    for (const Entry& entry : gazetteer.entries()) {
        const bool meant = std::any_of(adjectives.begin(), adjectives.end(),
                                       [&](const auto& each) { return each.key == entry.key; });
        if (meant) add(entry);
    }
    return states;
}

bool names_another_state(const Words& words) {
    const auto states = named_states(words);
    return std::any_of(states.begin(), states.end(),
                       [](const Entry* state) { return state->key != "country-azerbaijan"; });
}

}  // namespace axtar::search
