#include "corpus/names/whose_bodies.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace axtar::corpus {
namespace {

using names::Case;
using names::Entry;
using names::EntryKind;
using names::Words;

constexpr std::string_view kAzerbaijan = "country-azerbaijan";

// The States that a text names: Azerbaijan (also by a place in it, or in the name of a body of its
// own) and others.
struct States {
    bool azerbaijan = false;
    bool others = false;
};

bool is_azerbaijan(const Entry& entry) {
    return entry.key == kAzerbaijan || names::is_place(entry.kind);
}

void add_state(const Entry& entry, States& states) {
    states.azerbaijan = states.azerbaijan || is_azerbaijan(entry);
    states.others = states.others || (entry.kind == EntryKind::kCountry && !is_azerbaijan(entry));
}

// "Government of Azerbaijan": the State within the name, which is no name of its own there.
bool has_azerbaijan_within(const Words& words, const NameMatch& match) {
    for (std::size_t at = match.begin; at < match.end; ++at) {
        if (words.folded(at).starts_with("azerba")) return true;
    }
    return false;
}

bool is_versus(std::string_view folded) {
    return folded == "v" || folded == "vs" || folded == "versus";
}

// "Case of Regner v. the Czech Republic", "Fabian Macarıstana qarşı": the States behind the one
// word or before the other.
States respondents(const Words& words, const std::vector<NameMatch>& matches,
                   const Gazetteer& gazetteer) {
    std::size_t versus = 0;
    while (versus < words.size() && !is_versus(words.folded(versus))) ++versus;
    States states;
    for (const NameMatch& match : matches) {
        const bool before_qarsi =
            match.grammatical_case == Case::kDative && words.folded(match.end) == "qarsi";
        if (match.begin > versus || before_qarsi) {
            add_state(gazetteer.entries()[match.entry], states);
        }
    }
    return states;
}

std::optional<bool> settled_by_title(const Document& document, const Gazetteer& gazetteer) {
    const Words words(document.title, analyzers::language_from_code(document.lang));
    const std::vector<NameMatch> matches = gazetteer.find(words);
    const States respondent = respondents(words, matches, gazetteer);
    if (respondent.azerbaijan) return true;
    States named;
    for (const NameMatch& match : matches) {
        add_state(gazetteer.entries()[match.entry], named);
        named.azerbaijan = named.azerbaijan || has_azerbaijan_within(words, match);
    }
    // News of what Azerbaijan does against another State are no judgments.
    const bool judgment = document.kind != "news" && document.kind != "legislation" &&
                          (document.lang != "az" || !named.azerbaijan);
    if (respondent.others && judgment) return false;
    if (named.azerbaijan && !named.others) return true;
    return std::nullopt;
}

std::optional<bool> settled_by_addressees(const Document& document, const Gazetteer& gazetteer) {
    States states;
    for (const std::string& addressee : document.addressees) {
        const std::string value = gazetteer.canonical("addressee", addressee);
        const Words words(value, analyzers::Language::kAzerbaijani);
        for (const NameMatch& match : gazetteer.find(words)) {
            const Entry& entry = gazetteer.entries()[match.entry];
            add_state(entry, states);
            states.azerbaijan = states.azerbaijan || entry.kind == EntryKind::kNational;
        }
    }
    if (states.azerbaijan) return true;
    return states.others ? std::optional(false) : std::nullopt;
}

bool is_issued_by_azerbaijan(const Document& document, const Gazetteer& gazetteer) {
    const std::string issuer = gazetteer.canonical("addressee", document.issuer);
    const Words words(issuer, analyzers::Language::kAzerbaijani);
    const std::vector<NameMatch> matches = gazetteer.find(words);
    return std::any_of(matches.begin(), matches.end(), [&](const NameMatch& match) {
        return gazetteer.entries()[match.entry].kind == EntryKind::kNational;
    });
}

}  // namespace

WhoseBodies::WhoseBodies(const Document& document, const Gazetteer& gazetteer)
    : document_(document), gazetteer_(gazetteer) {
    settled_ = settled_by_title(document, gazetteer);
    if (settled_ == std::optional(false)) return;
    if (const auto addressed = settled_by_addressees(document, gazetteer)) {
        settled_ = addressed;
    } else if (document.lang == "az" || is_issued_by_azerbaijan(document, gazetteer)) {
        settled_ = true;
    }
}

void WhoseBodies::add(const names::Words& words, const std::vector<NameMatch>& matches) {
    for (const NameMatch& match : matches) {
        const Entry& entry = gazetteer_.entries()[match.entry];
        if (is_azerbaijan(entry) || has_azerbaijan_within(words, match)) {
            ++azerbaijan_;
        } else if (entry.kind == EntryKind::kCountry) {
            ++others_[match.entry];
        }
    }
}

bool WhoseBodies::are_azerbaijans() const {
    if (settled_) return *settled_;
    // An office tells of guests from abroad, and seldom names its own State.
    if (document_.kind == "news" && azerbaijan_ > 0) return true;
    return std::all_of(others_.begin(), others_.end(),
                       [this](const auto& other) { return other.second <= azerbaijan_; });
}

}  // namespace axtar::corpus
