#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "corpus/citation_terms.h"
#include "corpus/citations/citation.h"
#include "corpus/citations/divisions.h"
#include "corpus/citations/treaty_titles.h"
#include "corpus/index_layout.h"
#include "search/citing/act_places_internal.h"
#include "search/citing/report_recommendations_internal.h"
#include "search/hit_loader_internal.h"
#include "search/section_part_internal.h"

namespace axtar::search {
namespace {

constexpr std::string_view kTreaty = "treaty:";

constexpr std::string_view kAzerbaijaniUnit = "maddə-";
constexpr std::string_view kEnglishUnit = "article-";
constexpr std::array<std::string_view, 2> kUnits = {kAzerbaijaniUnit, kEnglishUnit};
constexpr std::string_view kEuropeanConvention = "echr";

// Of the acts that have a provision which names none, so many of the longest of each language are
// looked at: what a person means is likely a code, and each look costs a read.
constexpr std::size_t kMaxCandidates = 100;
constexpr std::uint32_t kMaxRun = 2'000;

// What makes one document a better answer than another that is the same act.
using Preference = std::tuple<int, int, Xapian::doccount>;

struct Candidate {
    ActPlace place = {};
    Preference preference = {};
};

std::string field_value(const Xapian::Document& section, const corpus::Schema& schema,
                        std::string_view field) {
    std::uint32_t slot = corpus::kSlotFields;
    for (const corpus::Field& known : schema.fields()) {
        if (known.name == field) return section.get_value(slot);
        ++slot;
    }
    return {};
}

Preference preference_of(const Snapshot& snapshot, const ActPlace& place) {
    const Xapian::Database& database = snapshot.collections[place.collection].database;
    const Xapian::Document section = database.get_document(place.section);
    const std::string kind = field_value(section, snapshot.schema, "kind");
    const std::string status = field_value(section, snapshot.schema, "status");
    const std::string id = section.get_value(corpus::kSlotDocument);
    return {kind == "legislation" || kind == "treaty" ? 1 : 0,
            status == "in_force" ? 2 : static_cast<int>(status.empty()),
            database.get_termfreq(corpus::term(corpus::kDocumentPrefix, id))};
}

std::vector<Candidate> with_preferences(const Snapshot& snapshot, std::vector<ActPlace> places) {
    std::vector<Candidate> candidates;
    candidates.reserve(places.size());
    for (ActPlace& place : places) {
        const Preference preference = preference_of(snapshot, place);
        candidates.push_back({.place = std::move(place), .preference = preference});
    }
    // Equal ones keep the order of the index.
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.preference > b.preference; });
    return candidates;
}

bool is_searched(const CollectionSnapshot& collection, Xapian::docid section) {
    const auto role = static_cast<corpus::Role>(collection.columns->section_role[section]);
    return role != corpus::Role::kFootnote && role != corpus::Role::kPriorWording;
}

// The sections that have both terms. The shorter list would do for the outer loop, but an anchor
// like "maddə-1" is in every act and an act's own list is short, so the skipping is cheap either
// way.
template <class Visit>
void intersect(const Xapian::Database& database, const std::string& first,
               const std::string& second, Visit visit) {
    Xapian::PostingIterator a = database.postlist_begin(first);
    Xapian::PostingIterator b = database.postlist_begin(second);
    const Xapian::PostingIterator a_end = database.postlist_end(first);
    const Xapian::PostingIterator b_end = database.postlist_end(second);
    while (a != a_end && b != b_end) {
        if (*a == *b) {
            visit(*a);
            ++a;
        } else if (*a < *b) {
            a.skip_to(*b);
        } else {
            b.skip_to(*a);
        }
    }
}

// The anchors that an article or a chapter may have.
std::vector<std::string> anchors_of_provision(const std::string& number) {
    if (corpus::is_division(number)) return corpus::anchors_of_division(number);
    std::vector<std::string> anchors;
    for (const std::string_view unit : kUnits) anchors.push_back(std::string(unit) + number);
    return anchors;
}

std::vector<ActPlace> sections_with_provision(const Snapshot& snapshot, std::string_view act,
                                              const std::string& number) {
    std::vector<ActPlace> places;
    const std::string act_term = corpus::act_term(act);
    for (std::uint32_t c = 0; c < snapshot.collections.size(); ++c) {
        const CollectionSnapshot& collection = snapshot.collections[c];
        for (const std::string& anchor : anchors_of_provision(number)) {
            const std::string term = corpus::anchor_term(anchor);
            intersect(collection.database, act_term, term, [&](Xapian::docid section) {
                if (!is_searched(collection, section)) return;
                places.push_back({.collection = c, .section = section, .provision = number});
            });
        }
    }
    return places;
}

// True where the text of an article begins with a line that has this number as written, "Maddə
// 431.2. Ad", and not within a longer one.
bool is_headed(std::string_view text, std::string_view number) {
    const std::string_view heading = text.substr(0, text.find('\n'));
    const auto is_digit = [heading](std::size_t at) {
        return at < heading.size() && heading[at] >= '0' && heading[at] <= '9';
    };
    const std::size_t at = heading.find(number);
    if (at == std::string_view::npos || (at > 0 && is_digit(at - 1))) return false;
    const std::size_t end = at + number.size();
    return !is_digit(end) && !(is_digit(end + 1) && (heading[end] == '.' || heading[end] == '-'));
}

// Some inserted articles are published with a point for their hyphen: "Maddə 431.2" behind "Maddə
// 431-1" has the anchor of Article 431-2, and people cite it as it is written.
std::vector<ActPlace> sections_headed_with_point(const Snapshot& snapshot, std::string_view act,
                                                 std::string_view provision) {
    const std::size_t dot = provision.find('.');
    if (dot == std::string_view::npos || !act.starts_with("az")) return {};
    const std::string number(provision.substr(0, provision.find('.', dot + 1)));
    std::string inserted = number;
    inserted[dot] = '-';
    std::vector<ActPlace> places;
    for (ActPlace& place : sections_with_provision(snapshot, act, inserted)) {
        const auto record = load_section(snapshot.collections[place.collection], place.section);
        if (!record || !is_headed(record->section.text, number)) continue;
        place.provision = number;
        places.push_back(std::move(place));
    }
    return places;
}

// The first section of every document that is the act.
std::vector<ActPlace> documents_of_act(const Snapshot& snapshot, std::string_view act) {
    std::vector<ActPlace> places;
    const std::string term = corpus::act_term(act);
    for (std::uint32_t c = 0; c < snapshot.collections.size(); ++c) {
        const CollectionSnapshot& collection = snapshot.collections[c];
        std::set<std::uint32_t> known;
        const auto end = collection.database.postlist_end(term);
        for (auto post = collection.database.postlist_begin(term); post != end; ++post) {
            if (!known.insert(collection.columns->section_document[*post]).second) continue;
            places.push_back({.collection = c, .section = *post, .whole_act = true});
        }
    }
    return places;
}

// The section of a judgment or a document of the United Nations that has a numbered paragraph: its
// paragraphs are parts of sections, which have no terms, so the sections are read.
std::optional<ActPlace> section_with_paragraph(const Snapshot& snapshot, const ActPlace& document,
                                               const std::string& number) {
    const CollectionSnapshot& collection = snapshot.collections[document.collection];
    const auto& documents = collection.columns->section_document;
    const std::string id = collection.columns->document_ids[documents[document.section]];
    const std::string term = corpus::term(corpus::kDocumentPrefix, id);
    const std::string anchor = "para-" + number;
    std::uint32_t looked = 0;
    const auto end = collection.database.postlist_end(term);
    for (auto post = collection.database.postlist_begin(term); post != end; ++post) {
        if (!is_searched(collection, *post)) continue;
        if (++looked > kMaxRun) return std::nullopt;
        const auto record = load_section(collection, *post);
        if (!record) continue;
        const auto& parts = record->section.parts;
        const bool has_it = number_of_recommendation(record->section) == number ||
                            std::any_of(parts.begin(), parts.end(),
                                        [&](const auto& part) { return part.anchor == anchor; });
        if (has_it) {
            return ActPlace{
                .collection = document.collection, .section = *post, .provision = number};
        }
    }
    return std::nullopt;
}

std::vector<ActPlace> sections_with_paragraph(const Snapshot& snapshot, std::string_view act,
                                              const std::string& number) {
    std::vector<ActPlace> places;
    for (const ActPlace& document : documents_of_act(snapshot, act)) {
        if (auto place = section_with_paragraph(snapshot, document, number)) {
            places.push_back(std::move(*place));
        }
    }
    return places;
}

// "az:decree:2006-04-18": an act by its date alone, which several may share.
bool is_date_alone(std::string_view act) {
    return act.starts_with("az:") && act.size() > 11 && act[act.size() - 11] == ':' &&
           act[act.size() - 3] == '-' && act[act.size() - 6] == '-';
}

// A section with the length of its document.
struct Sized {
    ActPlace place = {};
    std::uint32_t sections = 0;
};

// How many sections stand around one that are of its document: they were indexed in a row.
std::uint32_t run_length(const CollectionSnapshot& collection, Xapian::docid section) {
    const auto& documents = collection.columns->section_document;
    const std::uint32_t document = documents[section];
    std::uint32_t length = 1;
    for (std::size_t at = section + 1; at < documents.size() && documents[at] == document; ++at) {
        if (++length == kMaxRun) return length;
    }
    for (std::size_t at = section; at-- > 0 && documents[at] == document;) {
        if (++length == kMaxRun) return length;
    }
    return length;
}

/// Whether a section is of one of the documents with these ids; of any, where there are none.
bool is_within(const CollectionSnapshot& collection, Xapian::docid section,
               std::span<const std::string> ids) {
    if (ids.empty()) return true;
    const CollectionColumns& columns = *collection.columns;
    const std::string& id = columns.document_ids[columns.section_document[section]];
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<Sized> sections_with_anchor(const Snapshot& snapshot, const std::string& anchor,
                                        std::span<const std::string> within) {
    std::vector<Sized> found;
    const std::string term = corpus::anchor_term(anchor);
    for (std::uint32_t c = 0; c < snapshot.collections.size(); ++c) {
        const CollectionSnapshot& collection = snapshot.collections[c];
        const auto end = collection.database.postlist_end(term);
        for (auto post = collection.database.postlist_begin(term); post != end; ++post) {
            if (!is_searched(collection, *post)) continue;
            if (!is_within(collection, *post, within)) continue;
            found.push_back({.place = {.collection = c, .section = *post},
                             .sections = run_length(collection, *post)});
        }
    }
    return found;
}

void keep_longest(std::vector<Sized>& found) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Sized& a, const Sized& b) { return a.sections > b.sections; });
    found.resize(std::min(found.size(), kMaxCandidates));
}

bool is_an_act(const Xapian::Database& database, Xapian::docid section) {
    const std::string prefix(corpus::kActPrefix);
    Xapian::TermIterator term = database.termlist_begin(section);
    term.skip_to(prefix);
    return term != database.termlist_end(section) && (*term).starts_with(prefix);
}

// The anchors of a provision in acts of one language. Those of a chapter are the same in all.
std::vector<std::string> anchors_in(std::string_view unit, const std::string& number) {
    if (!corpus::is_division(number)) return {std::string(unit) + number};
    return unit == kAzerbaijaniUnit ? corpus::anchors_of_division(number)
                                    : std::vector<std::string>();
}

// The acts of one language that have a provision, the best first.
std::vector<ActPlace> acts_with(const Snapshot& snapshot, std::string_view provision,
                                std::string_view unit, std::span<const std::string> within) {
    std::vector<ActPlace> places;
    for (const std::string& number : provision_levels(provision)) {
        std::vector<Sized> found;
        for (const std::string& anchor : anchors_in(unit, number)) {
            std::vector<Sized> more = sections_with_anchor(snapshot, anchor, within);
            std::move(more.begin(), more.end(), std::back_inserter(found));
        }
        keep_longest(found);
        for (Sized& one : found) {
            const Xapian::Database& database = snapshot.collections[one.place.collection].database;
            if (!is_an_act(database, one.place.section)) continue;
            one.place.provision = number;
            places.push_back(std::move(one.place));
        }
        if (!places.empty()) break;
    }
    std::vector<ActPlace> best;
    for (Candidate& candidate : with_preferences(snapshot, std::move(places))) {
        best.push_back(std::move(candidate.place));
    }
    return best;
}

bool is_same(const ActPlace& a, const ActPlace& b) {
    return a.collection == b.collection && a.section == b.section;
}

void put_convention_first(const Snapshot& snapshot, std::string_view provision,
                          std::span<const std::string> within, std::vector<ActPlace>& places) {
    auto place = find_act(snapshot, kEuropeanConvention, provision);
    if (!place || place->whole_act) return;
    if (!is_within(snapshot.collections[place->collection], place->section, within)) return;
    std::erase_if(places, [&](const ActPlace& known) { return is_same(known, *place); });
    places.insert(places.begin(), std::move(*place));
}

// "Article 14(3)(d)": acts whose article 14 has such a letter before those that only have the
// article. The sections are read for it.
void put_deepest_first(const Snapshot& snapshot, std::string_view provision,
                       std::vector<ActPlace>& places) {
    const auto has_all = [&](const ActPlace& place) { return place.provision == provision; };
    if (std::all_of(places.begin(), places.end(), has_all)) return;
    std::vector<std::pair<std::size_t, ActPlace>> by_levels;
    for (ActPlace& place : places) {
        const auto record = load_section(snapshot.collections[place.collection], place.section);
        const std::size_t levels =
            record ? levels_in(record->section, provision, place.provision) : 0;
        by_levels.emplace_back(levels, std::move(place));
    }
    std::stable_sort(by_levels.begin(), by_levels.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::transform(by_levels.begin(), by_levels.end(), places.begin(),
                   [](auto& each) { return std::move(each.second); });
}

// "Section 21 of the Civil Code": where the act has no such section, what lawyers elsewhere call so
// is its article. The place's provision says that it is another than the one asked for.
std::vector<ActPlace> sections_with_article_called_section(const Snapshot& snapshot,
                                                           std::string_view act,
                                                           std::string_view provision) {
    constexpr std::string_view kSection = "section-";
    if (!provision.starts_with(kSection) || provision.find('.') != std::string_view::npos)
        return {};
    return sections_with_provision(snapshot, act, std::string(provision.substr(kSection.size())));
}

}  // namespace

std::vector<std::string> provision_levels(std::string_view provision) {
    std::vector<std::string> levels;
    while (!provision.empty()) {
        levels.emplace_back(provision);
        const std::size_t dot = provision.rfind('.');
        provision = dot == std::string_view::npos ? std::string_view() : provision.substr(0, dot);
    }
    return levels;
}

std::string act_of_shorter_title(const Snapshot& snapshot, std::string_view act) {
    constexpr std::string_view kTitle = "az:act:";
    if (!act.starts_with(kTitle)) return {};
    std::string_view words = act.substr(kTitle.size());
    for (;;) {
        const std::size_t hyphen = words.find('-');
        if (hyphen == std::string_view::npos) return {};
        words.remove_prefix(hyphen + 1);
        // "rüsumu haqqında": one word before "haqqında" says too little.
        if (std::count(words.begin(), words.end(), '-') < 2) return {};
        std::string shorter = std::string(kTitle) + std::string(words);
        if (!documents_of_act(snapshot, shorter).empty()) return shorter;
    }
}

std::vector<std::string> titled_treaties(const Snapshot& snapshot) {
    const std::string beginning = corpus::act_term(kTreaty);
    std::vector<std::string> titled;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        const auto end = collection.database.allterms_end(beginning);
        for (auto term = collection.database.allterms_begin(beginning); term != end; ++term) {
            titled.push_back((*term).substr(corpus::kActPrefix.size()));
        }
    }
    return titled;
}

std::vector<std::string> treaties_of_words(const Snapshot& snapshot, std::string_view act) {
    if (!act.starts_with(kTreaty)) return {};
    return corpus::treaties_of_title(act, snapshot.acts(), titled_treaties(snapshot));
}

std::optional<ActPlace> find_act(const Snapshot& snapshot, std::string_view act,
                                 std::string_view provision) {
    std::vector<ActPlace> places = sections_headed_with_point(snapshot, act, provision);
    for (const std::string& number : provision_levels(provision)) {
        if (!places.empty()) break;
        places = corpus::provision_mark(act) == '#'
                     ? sections_with_paragraph(snapshot, act, number)
                     : sections_with_provision(snapshot, act, number);
    }
    if (places.empty()) places = sections_with_article_called_section(snapshot, act, provision);
    if (places.empty()) places = documents_of_act(snapshot, act);
    if (places.empty()) return std::nullopt;
    // A wrong link is worse than none.
    if (places.size() > 1 && is_date_alone(act)) return std::nullopt;
    if (places.size() == 1) return places.front();
    return with_preferences(snapshot, std::move(places)).front().place;
}

ActPlaces find_in_any_act(const Snapshot& snapshot, std::string_view provision,
                          corpus::Notation notation, std::span<const std::string> within,
                          std::size_t limit) {
    ActPlaces best;
    // The unit of an anchor is in the language of its act.
    const bool azerbaijani = notation == corpus::Notation::kAzerbaijani;
    for (const std::string_view unit : {azerbaijani ? kAzerbaijaniUnit : kEnglishUnit,
                                        azerbaijani ? kEnglishUnit : kAzerbaijaniUnit}) {
        std::vector<ActPlace> places = acts_with(snapshot, provision, unit, within);
        const bool first = best.places.empty();
        if (first && notation == corpus::Notation::kStrasbourg)
            put_convention_first(snapshot, provision, within, places);
        put_deepest_first(snapshot, provision, places);
        for (ActPlace& place : places) {
            best.more = best.places.size() == limit;
            if (best.more) return best;
            best.places.push_back(std::move(place));
        }
    }
    return best;
}

}  // namespace axtar::search
