#include <algorithm>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "corpus/amendments/repeals.h"
#include "corpus/citation_terms.h"
#include "corpus/citations/citation.h"
#include "corpus/citations/citation_label.h"
#include "corpus/index_layout.h"
#include "search/citing/cases_by_applicant_internal.h"
#include "search/citing/citation_resolver_internal.h"
#include "search/citing/citing_sections_internal.h"
#include "search/citing/same_act_internal.h"
#include "search/hit_loader_internal.h"
#include "search/passage.h"
#include "search/section_part_internal.h"

namespace axtar::search {
namespace {

// A line without blanks: a heading may stand letter-spaced in the text.
std::string squeezed(std::string_view line) {
    std::string letters;
    std::copy_if(line.begin(), line.end(), std::back_inserter(letters),
                 [](char c) { return c != ' ' && c != '\t'; });
    return letters;
}

// The text below the heading line, where there is any; the line may hold marks of notes too.
std::string_view below_heading(const corpus::Section& section) {
    const std::string_view text = section.text;
    const std::size_t line_end = text.find('\n');
    if (section.heading.empty() || line_end == std::string_view::npos) return text;
    constexpr std::size_t kEnoughBytes = 10;
    const std::string heading = squeezed(section.heading).substr(0, kEnoughBytes);
    return squeezed(text.substr(0, line_end)).starts_with(heading) ? text.substr(line_end) : text;
}

std::string_view without_trailing_blanks(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \n") + 1);  // npos + 1: there is nothing else
}

// The text of a part or of a whole section without its heading line, cut at a sentence's end.
ProvisionText text_of(const corpus::Section& section, const corpus::SectionPart* part) {
    std::string_view text =
        part == nullptr
            ? below_heading(section)
            : std::string_view(section.text).substr(part->start, part->end - part->start);
    const std::size_t first = text.find_first_not_of(" \n");
    text.remove_prefix(std::min(first, text.size()));
    const auto start = static_cast<std::size_t>(text.data() - section.text.data());
    const Passage whole{.start = start, .end = start + text.size()};
    text = without_trailing_blanks(text);
    std::string_view shown = text;
    if (text.size() > kPassageBytes) {
        const Passage passage = best_passage(text, {}, {}, {}, kPassageCharacters);
        shown = without_trailing_blanks(text.substr(0, passage.end));
    }
    return {.passage = std::string(shown), .whole = whole, .cut = shown.size() < text.size()};
}

// The provision that is shown where it is not all of what was cited; empty where it is.
std::string nearest_of(const ActPlace& place, std::string_view cited,
                       const corpus::SectionPart* part) {
    // "157.9" of "maddə-157.9", "12.a" of "para-12.a"
    const std::string shown =
        part == nullptr ? place.provision : part->anchor.substr(part->anchor.find('-') + 1);
    return shown == cited ? std::string() : shown;
}

// Without the article that stands nearest to what the act lacks.
void leave_to_document(CitationTarget& target) {
    target.anchor.clear();
    target.heading.clear();
    target.part.clear();
    target.passage.clear();
}

void add_labels(CitationTarget& target, const corpus::KnownActs& acts) {
    target.label_az = corpus::citation_label(target.key, "az", acts);
    target.label_en = corpus::citation_label(target.key, "en", acts);
}

template <typename Item>
void take_in_order(const std::vector<std::size_t>& order, std::vector<Item>& items) {
    std::vector<Item> taken;
    for (const std::size_t i : order) taken.push_back(std::move(items[i]));
    items = std::move(taken);
}

// Of an article that many acts have, before those that have repealed it.
void put_law_in_force_first(ResolvedCitation& resolved) {
    std::vector<CitationTarget>& readings = resolved.target.readings;
    if (readings.size() != resolved.places.size() || readings.size() != resolved.passages.size()) {
        return;
    }
    std::vector<std::size_t> order(readings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(),
                          [&readings](std::size_t i) { return readings[i].repealed_on.empty(); });
    take_in_order(order, readings);
    take_in_order(order, resolved.places);
    take_in_order(order, resolved.passages);
}

}  // namespace

Result<ResolvedCitation> CitationResolver::resolve(const corpus::Citation& citation,
                                                   std::string_view text) const {
    ResolvedCitation resolved;
    if (citation.readings.size() > 1) {
        for (const corpus::Reading& reading : citation.readings) {
            const corpus::CitationKey parts = corpus::split_citation_key(reading.key);
            const auto place = find_act(snapshot_, parts.act, parts.provision);
            if (auto added = add_reading(reading.key, place, resolved); !added) {
                return tl::unexpected(added.error());
            }
        }
        resolved.target.key = citation.key;
        add_labels(resolved.target, snapshot_.acts());
    } else {
        auto one = resolve_key(citation.key, citation.notation);
        if (!one) return one;
        resolved = std::move(*one);
    }
    resolved.target.text = std::string(text);
    return resolved;
}

Result<CitationTarget> CitationResolver::resolve_missing(const corpus::Citation& citation,
                                                         std::string_view text) const {
    auto resolved = resolve(citation, text);
    if (!resolved) return tl::unexpected(resolved.error());
    leave_to_document(resolved->target);
    for (CitationTarget& reading : resolved->target.readings) leave_to_document(reading);
    return std::move(resolved->target);
}

Result<ResolvedCitation> CitationResolver::resolve_key(std::string_view key,
                                                       corpus::Notation notation) const {
    ResolvedCitation resolved;
    resolved.target.key = std::string(key);
    add_labels(resolved.target, snapshot_.acts());
    const corpus::CitationKey parts = corpus::split_citation_key(key);
    if (parts.act == "*") {
        if (auto added = add_acts_with(parts.provision, notation, resolved); !added) {
            return tl::unexpected(added.error());
        }
        return resolved;
    }
    const auto place = find_act(snapshot_, parts.act, parts.provision);
    if (!place) {
        const auto known = case_of_first_applicant(snapshot_, parts.act);
        if (known && known->key != parts.act) {
            auto meant =
                resolve_key(known->key + std::string(key.substr(parts.act.size())), notation);
            if (!meant) return meant;
            meant->typed_key = std::string(key);
            // Texts that cite the case by the shorter name carry that one.
            meant->target.cited_by = cited_by({meant->target.key, meant->typed_key});
            if (!known->same_applicants) {
                meant->taken_for = corpus::citation_label(known->key, "en", snapshot_.acts());
            }
            return meant;
        }
        if (const std::string act = act_of_shorter_title(snapshot_, parts.act); !act.empty()) {
            auto meant = resolve_key(act + std::string(key.substr(parts.act.size())), notation);
            if (meant) meant->taken_for = meant->target.title;
            return meant;
        }
        auto treaty = resolve_treaty_words(key, notation);
        if (!treaty || !treaty->target.key.empty()) return treaty;
    }
    resolved.target.cited_by = cited_by({key});
    if (place) {
        if (auto filled = fill(*place, parts.provision, resolved); !filled) {
            return tl::unexpected(filled.error());
        }
    }
    return resolved;
}

// "the convention on domestic violence": the one treaty whose title has the words, else all that
// have them. Without a key where none has.
Result<ResolvedCitation> CitationResolver::resolve_treaty_words(std::string_view key,
                                                                corpus::Notation notation) const {
    const corpus::CitationKey parts = corpus::split_citation_key(key);
    const std::vector<std::string> treaties = treaties_of_words(snapshot_, parts.act);
    ResolvedCitation resolved;
    if (treaties.empty() || treaties.size() > kMaxReadings) return resolved;
    const std::string_view provision = key.substr(parts.act.size());
    if (treaties.size() == 1) {
        const std::string& act = treaties.front();
        auto meant = resolve_key(act + std::string(provision), notation);
        if (!meant) return meant;
        meant->typed_key = std::string(key);
        meant->target.cited_by = cited_by({meant->target.key, meant->typed_key});
        meant->taken_for = meant->target.title.empty()
                               ? corpus::citation_label(act, "en", snapshot_.acts())
                               : meant->target.title;
        return meant;
    }
    resolved.target.key = std::string(key);
    add_labels(resolved.target, snapshot_.acts());
    resolved.several_treaties = true;
    for (const std::string& act : treaties) {
        const auto place = find_act(snapshot_, act, parts.provision);
        auto added = add_reading(act + std::string(provision), place, resolved);
        if (!added) return tl::unexpected(added.error());
    }
    return resolved;
}

Result<void> CitationResolver::fill(const ActPlace& place, std::string_view provision,
                                    ResolvedCitation& resolved) const {
    const CollectionSnapshot& collection = snapshot_.collections[place.collection];
    const auto section = load_section(collection, place.section);
    if (!section) return tl::unexpected(section.error());
    const auto record = load_without_contents(collection, section->document_id);
    if (!record) return tl::unexpected(record.error());
    CitationTarget& target = resolved.target;
    target.document = section->document_id;
    target.title = record->document.title;
    const corpus::SectionPart* part = nullptr;
    if (!place.whole_act) {
        target.anchor = section->section.anchor;
        target.heading = section->section.heading;
        target.repealed_on = corpus::repealed_on(section->section);
        part = find_part(section->section, provision, place.provision,
                         corpus::provision_mark(target.key) == '#');
        if (part != nullptr) {
            target.part = part->anchor;
            target.repealed_on = corpus::repealed_on(section->section, part->anchor);
        }
        resolved.nearest = nearest_of(place, provision, part);
    }
    // An act that does not have what was cited: its beginning is no answer.
    const bool lacks_it = place.whole_act && !provision.empty();
    ProvisionText text = lacks_it ? ProvisionText{} : text_of(section->section, part);
    text.repealed_on = target.repealed_on;
    target.passage = text.passage;
    resolved.places.push_back(place);
    resolved.passages.push_back(std::move(text));
    return {};
}

Result<void> CitationResolver::add_reading(std::string_view key,
                                           const std::optional<ActPlace>& place,
                                           ResolvedCitation& resolved) const {
    ResolvedCitation reading;
    reading.target.text = resolved.target.text;
    reading.target.key = std::string(key);
    add_labels(reading.target, snapshot_.acts());
    reading.target.cited_by = cited_by({key});
    if (place) {
        const corpus::CitationKey parts = corpus::split_citation_key(key);
        if (auto filled = fill(*place, parts.provision, reading); !filled) return filled;
    }
    std::move(reading.places.begin(), reading.places.end(), std::back_inserter(resolved.places));
    std::move(reading.passages.begin(), reading.passages.end(),
              std::back_inserter(resolved.passages));
    if (resolved.nearest.empty()) resolved.nearest = std::move(reading.nearest);
    resolved.target.readings.push_back(std::move(reading.target));
    return {};
}

Result<void> CitationResolver::add_acts_with(std::string_view provision, corpus::Notation notation,
                                             ResolvedCitation& resolved) const {
    const ActPlaces acts = find_in_any_act(snapshot_, provision, notation, within_, kMaxReadings);
    resolved.more_acts = acts.more;
    for (const ActPlace& place : acts.places) {
        const CollectionSnapshot& collection = snapshot_.collections[place.collection];
        const std::string id =
            collection.columns->document_ids[collection.columns->section_document[place.section]];
        const auto record = load_without_contents(collection, id);
        if (!record) return tl::unexpected(record.error());
        if (record->document.own_keys.empty()) continue;
        const std::string key = record->document.own_keys.front() + "/" + std::string(provision);
        if (auto added = add_reading(key, place, resolved); !added) return added;
    }
    put_law_in_force_first(resolved);
    return {};
}

std::uint64_t CitationResolver::cited_by(std::initializer_list<std::string_view> keys) const {
    const std::vector<std::string> all = keys_of_same_acts(snapshot_, {keys.begin(), keys.end()});
    std::uint64_t sections = 0;
    for (const CollectionSnapshot& collection : snapshot_.collections) {
        std::set<Xapian::docid> citing;
        for (const std::string& key : all) {
            for (const CitingPlace& place : citing_sections(collection, key)) {
                citing.insert(place.section);
            }
        }
        sections += citing.size();
    }
    return sections;
}

std::string warning_of_more_acts(std::string_view typed) {
    return "more acts than the " + std::to_string(kMaxReadings) + " offered have \"" +
           std::string(typed) + "\"; name the act";
}

void add_once(std::vector<std::string>& warnings, std::string warning) {
    if (std::find(warnings.begin(), warnings.end(), warning) != warnings.end()) return;
    warnings.push_back(std::move(warning));
}

std::string warning_of_guess(const CitationTarget& target, std::string_view name) {
    const bool is_case = target.key.starts_with("echr-case:");
    return "\"" + target.text + "\" was taken for the " + (is_case ? "case" : "act") + " \"" +
           std::string(name) + "\"";
}

std::string warning_of_several_treaties(const CitationTarget& target) {
    return "\"" + target.text + "\" fits the titles of " + std::to_string(target.readings.size()) +
           " treaties; name the one that is meant in full";
}

std::string warning_of_nearest(std::string_view typed, std::string_view nearest) {
    return "\"" + std::string(typed) + "\" was not found as such: " + std::string(nearest) +
           " is shown";
}

bool is_in_the_index(const CitationTarget& target) {
    return !target.document.empty() ||
           std::any_of(target.readings.begin(), target.readings.end(), is_in_the_index);
}

bool leads_somewhere(const CitationTarget& target) {
    if (!target.readings.empty()) {
        return std::any_of(target.readings.begin(), target.readings.end(), leads_somewhere);
    }
    if (target.document.empty()) return false;
    // A judgment or a report is the answer where its paragraph is not marked in the index.
    return !target.anchor.empty() || corpus::split_citation_key(target.key).provision.empty() ||
           corpus::provision_mark(target.key) == '#';
}

}  // namespace axtar::search
