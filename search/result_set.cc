#include "search/result_set.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace axtar::search {
namespace {

constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();
constexpr std::int8_t kNotAsked = std::numeric_limits<std::int8_t>::min();

/// The part [offset, offset + limit) of `items` in the order of `less`; only that part is sorted.
template <class Item, class Less>
std::vector<Item> slice(std::vector<Item> items, std::uint32_t offset, std::uint32_t limit,
                        Less less) {
    const std::size_t first = std::min<std::size_t>(offset, items.size());
    const std::size_t last = std::min<std::size_t>(first + limit, items.size());
    const auto begin = items.begin();
    std::partial_sort(begin, begin + static_cast<std::ptrdiff_t>(last), items.end(), less);
    return {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last)};
}

/// Undated last, whichever way the dates run.
std::int32_t date_key(std::int32_t date, Sort sort) {
    if (date == 0) return std::numeric_limits<std::int32_t>::max();
    return sort == Sort::kDateAscending ? date : -date;
}

}  // namespace

void ResultSet::add(std::uint32_t collection, std::vector<Match> matches,
                    const CollectionColumns& columns, const SectionFilter& filter) {
    if (collections_.size() <= collection) collections_.resize(std::size_t{collection} + 1);
    Collected& collected = collections_[collection];
    collected = {.columns = &columns};
    collected.verdicts.reserve(matches.size());
    collected.groups.reserve(matches.size());
    std::vector<std::uint32_t> group_of(columns.documents(), kNoGroup);
    std::vector<std::int8_t> of_document(columns.documents(), kNotAsked);
    std::size_t kept = 0;
    for (const Match& match : matches) {
        if (match.section >= columns.section_document.size()) continue;
        const std::uint32_t document = columns.section_document[match.section];
        if (document == kNoDocument || !filter.accepts_role(columns.section_role[match.section])) {
            continue;
        }
        ++matched_;
        if (of_document[document] == kNotAsked) {
            of_document[document] = static_cast<std::int8_t>(filter.document_verdict(document));
        }
        const int verdict = filter.verdict(of_document[document], match.section);
        if (verdict == SectionFilter::kFails) continue;
        if (group_of[document] == kNoGroup) {
            group_of[document] = static_cast<std::uint32_t>(groups_.size());
            groups_.push_back({.collection = collection, .document = document});
        }
        count(groups_[group_of[document]], match, verdict);
        matches[kept++] = match;
        collected.verdicts.push_back(static_cast<std::int8_t>(verdict));
        collected.groups.push_back(group_of[document]);
    }
    matches.resize(kept);
    collected.matches = std::move(matches);
}

void ResultSet::count(DocumentGroup& group, const Match& match, int verdict) {
    if (verdict != SectionFilter::kPasses) {
        group.refused |= std::uint64_t{1} << static_cast<unsigned>(verdict);
        return;
    }
    if (group.sections == 0) ++documents_;
    ++group.sections;
    ++sections_;
    group.weight = std::max(group.weight, match.weight);
}

CollectedMatches ResultSet::collected(std::uint32_t collection) const {
    if (collection >= collections_.size()) return {};
    const Collected& all = collections_[collection];
    return {.matches = all.matches, .verdicts = all.verdicts, .groups = all.groups};
}

std::vector<ResultSet::Place> ResultSet::best(std::size_t wanted) const {
    struct Candidate {
        float weight = 0;
        Place place = {};
    };
    // Equal weights keep the order of the index. The worst of the best stands first: nearly every
    // match is compared with it alone.
    const auto better = [](const Candidate& a, const Candidate& b) {
        if (a.weight != b.weight) return a.weight > b.weight;
        return std::pair(a.place.collection, a.place.match) <
               std::pair(b.place.collection, b.place.match);
    };
    std::vector<Candidate> heap;
    for (std::uint32_t c = 0; c < collections_.size(); ++c) {
        const Collected& collected = collections_[c];
        for (std::size_t i = 0; i < collected.matches.size(); ++i) {
            const Candidate next{.weight = collected.matches[i].weight, .place = {c, i}};
            if (heap.size() == wanted && (wanted == 0 || !better(next, heap.front()))) continue;
            if (collected.verdicts[i] != SectionFilter::kPasses) continue;
            if (heap.size() == wanted) {
                std::pop_heap(heap.begin(), heap.end(), better);
                heap.pop_back();
            }
            heap.push_back(next);
            std::push_heap(heap.begin(), heap.end(), better);
        }
    }
    std::sort_heap(heap.begin(), heap.end(), better);
    std::vector<Place> places;
    places.reserve(heap.size());
    for (const Candidate& candidate : heap) places.push_back(candidate.place);
    return places;
}

Match ResultSet::match(const Place& place) const {
    return collections_[place.collection].matches[place.match];
}

void ResultSet::raise(const Place& place, float weight) {
    Collected& collected = collections_[place.collection];
    Match& match = collected.matches[place.match];
    match.weight += weight;
    DocumentGroup& group = groups_[collected.groups[place.match]];
    group.weight = std::max(group.weight, match.weight);
}

std::vector<PageHit> ResultSet::page(const SearchRequest& request, bool ranked) const {
    if (request.grouping == Grouping::kNone) return page_of_sections(request, ranked);
    const std::vector<std::size_t> chosen = order(request, ranked);
    std::vector<PageHit> hits;
    hits.reserve(chosen.size());
    for (const std::size_t index : chosen) hits.push_back({.group = groups_[index]});
    fill_sections(hits, chosen, request.sections_per_hit, ranked);
    return hits;
}

std::vector<PageHit> ResultSet::listing(SearchRequest request, bool ranked) const {
    request.offset = 0;
    request.limit = std::numeric_limits<std::uint32_t>::max();
    if (request.grouping == Grouping::kNone) return page_of_sections(request, ranked);
    std::vector<PageHit> hits;
    for (const std::size_t index : order(request, ranked)) {
        hits.push_back({.group = groups_[index]});
    }
    return hits;
}

std::vector<std::size_t> ResultSet::order(const SearchRequest& request, bool ranked) const {
    std::vector<std::size_t> passing;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (groups_[i].sections > 0) passing.push_back(i);
    }
    const bool by_weight = request.sort == Sort::kRelevance && ranked;
    const Sort dates = request.sort == Sort::kRelevance ? Sort::kDateDescending : request.sort;
    const auto less = [&](std::size_t left, std::size_t right) {
        const DocumentGroup& a = groups_[left];
        const DocumentGroup& b = groups_[right];
        if (by_weight && a.weight != b.weight) return a.weight > b.weight;
        const std::int32_t date_a = date_key(date_of(a), dates);
        const std::int32_t date_b = date_key(date_of(b), dates);
        if (date_a != date_b) return date_a < date_b;
        if (a.weight != b.weight) return a.weight > b.weight;
        return std::pair(a.collection, a.document) < std::pair(b.collection, b.document);
    };
    return slice(std::move(passing), request.offset, request.limit, less);
}

std::vector<PageSection> ResultSet::flat_sections() const {
    std::vector<PageSection> sections;
    sections.reserve(sections_);
    for (std::uint32_t c = 0; c < collections_.size(); ++c) {
        const Collected& collected = collections_[c];
        for (std::size_t i = 0; i < collected.matches.size(); ++i) {
            if (collected.verdicts[i] != SectionFilter::kPasses) continue;
            sections.push_back({.collection = c, .match = collected.matches[i]});
        }
    }
    return sections;
}

std::vector<PageHit> ResultSet::page_of_sections(const SearchRequest& request, bool ranked) const {
    const bool by_weight = request.sort == Sort::kRelevance && ranked;
    const Sort dates = request.sort == Sort::kRelevance ? Sort::kDateDescending : request.sort;
    const auto date = [&](const PageSection& section) {
        const CollectionColumns& columns = *collections_[section.collection].columns;
        return date_key(columns.document_dates[columns.section_document[section.match.section]],
                        dates);
    };
    const auto less = [&](const PageSection& a, const PageSection& b) {
        if (by_weight && a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
        const std::int32_t date_a = date(a);
        const std::int32_t date_b = date(b);
        if (date_a != date_b) return date_a < date_b;
        if (a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
        return std::pair(a.collection, a.match.section) < std::pair(b.collection, b.match.section);
    };
    std::vector<PageHit> hits;
    for (const PageSection& section : slice(flat_sections(), request.offset, request.limit, less)) {
        const CollectionColumns& columns = *collections_[section.collection].columns;
        hits.push_back({.group = {.collection = section.collection,
                                  .document = columns.section_document[section.match.section],
                                  .weight = section.match.weight,
                                  .sections = 1},
                        .sections = {section}});
    }
    return hits;
}

void ResultSet::fill_sections(std::vector<PageHit>& hits, std::span<const std::size_t> chosen,
                              std::uint32_t per_hit, bool ranked) const {
    std::vector<std::uint32_t> hit_of(groups_.size(), kNoGroup);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        hit_of[chosen[i]] = static_cast<std::uint32_t>(i);
    }
    for (std::uint32_t c = 0; c < collections_.size(); ++c) {
        const Collected& collected = collections_[c];
        for (std::size_t i = 0; i < collected.matches.size(); ++i) {
            const std::uint32_t hit = hit_of[collected.groups[i]];
            if (hit == kNoGroup || collected.verdicts[i] != SectionFilter::kPasses) continue;
            hits[hit].sections.push_back({.collection = c, .match = collected.matches[i]});
        }
    }
    const auto less = [&](const PageSection& a, const PageSection& b) {
        if (ranked && a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
        return a.match.section < b.match.section;
    };
    for (PageHit& hit : hits) hit.sections = slice(std::move(hit.sections), 0, per_hit, less);
}

std::uint64_t ResultSet::undated_documents() const {
    const auto undated = std::count_if(groups_.begin(), groups_.end(), [&](const auto& group) {
        return group.sections > 0 && date_of(group) == 0;
    });
    return static_cast<std::uint64_t>(undated);
}

std::int32_t ResultSet::date_of(const DocumentGroup& group) const {
    return collections_[group.collection].columns->document_dates[group.document];
}

}  // namespace axtar::search
