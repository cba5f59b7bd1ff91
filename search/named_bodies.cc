#include <algorithm>
#include <optional>

#include "corpus/names/gazetteer.h"
#include "corpus/names/state_adjectives.h"
#include "search/named_bodies_internal.h"

namespace axtar::search {
namespace {

using corpus::NameMatch;
using corpus::names::Words;

bool is_recommending(std::string_view folded) {
    return folded.starts_with("recommend") || folded.starts_with("tovsiye");
}

/// "Recommendations", not "recommended".
bool is_recommendation(std::string_view folded) {
    return folded.starts_with("recommendation") || folded.starts_with("tovsiye");
}

/// By the words beside a name and by its case; nothing where these do not say.
std::optional<BodyRole> role_of(const Words& words, const NameMatch& match) {
    using corpus::names::Case;
    std::size_t before = match.begin;
    if (before > 0 && words.folded(before - 1) == "the") --before;
    const std::string_view preposition = before > 0 ? words.folded(before - 1) : "";
    const std::string_view behind = words.folded(match.end);
    if (preposition == "to" || preposition == "that") return BodyRole::kAddressee;
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

/// Of a name whose own signs say nothing, beside others: "Russia's recommendations to Azerbaijan",
/// "US recommendations Azerbaijan".
bool stands_before_the_noun(const Words& words, const NameMatch& match) {
    std::size_t behind = match.end;
    if (words.folded(behind) == "s") ++behind;
    return match.grammatical_case == corpus::names::Case::kGenitive ||
           is_recommendation(words.folded(behind));
}

/// "Turkey", which the gazetteer takes for the State only where a text speaks for it.
bool has_doubtful_name(const Words& words, const corpus::names::Entry& entry) {
    if (entry.kind != corpus::names::EntryKind::kCountry) return false;
    for (const std::string& name : entry.variants_en) {
        if (!corpus::names::is_doubtful(name)) continue;
        const Words known(corpus::names::without_doubt(name), analyzers::Language::kEnglish);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].capital && words.folded(i) == known.folded(0)) return true;
        }
    }
    return false;
}

}  // namespace

std::vector<NamedBody> named_bodies(const Words& words) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    const std::vector<NameMatch> matches = gazetteer.find(words);
    const bool recommended = speaks_of_recommending(words);
    std::vector<NamedBody> bodies;
    for (const NameMatch& match : matches) {
        NamedBody body{.value = gazetteer.value(match)};
        if (recommended) {
            const bool before_the_noun = matches.size() > 1 && stands_before_the_noun(words, match);
            body.role = role_of(words, match)
                            .value_or(before_the_noun ? BodyRole::kIssuer : BodyRole::kAddressee);
        }
        bodies.push_back(std::move(body));
    }
    return bodies;
}

bool speaks_of_recommending(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_recommending(words.folded(i))) return true;
    }
    return false;
}

std::vector<const corpus::names::Entry*> named_states(const Words& words) {
    using corpus::names::Entry;
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    std::vector<const Entry*> states;
    for (const NameMatch& match : gazetteer.find(words)) {
        const Entry& entry = gazetteer.entries()[match.entry];
        if (entry.kind == corpus::names::EntryKind::kCountry) states.push_back(&entry);
    }
    const auto adjectives = corpus::names::find_state_adjectives(words);
    for (const Entry& entry : gazetteer.entries()) {
        const bool meant = std::any_of(adjectives.begin(), adjectives.end(),
                                       [&](const auto& each) { return each.key == entry.key; });
        if (meant || has_doubtful_name(words, entry)) states.push_back(&entry);
    }
    return states;
}

bool names_another_state(const Words& words) {
    const auto states = named_states(words);
    return std::any_of(states.begin(), states.end(), [](const corpus::names::Entry* state) {
        return state->key != "country-azerbaijan";
    });
}

}  // namespace axtar::search
