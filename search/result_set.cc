#include "search/result_set.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace axtar::search {
namespace {

constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();

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
                    const CollectionColumns& columns, const DocumentFilter& filter) {
    if (collections_.size() <= collection) collections_.resize(std::size_t{collection} + 1);
    std::erase_if(matches, [&](const Match& match) {
        return match.section >= columns.section_document.size() ||
               columns.section_document[match.section] == kNoDocument ||
               !filter.accepts_role(columns.section_role[match.section]);
    });
    std::vector<std::uint32_t> group_of(columns.documents(), kNoGroup);
    std::vector<std::uint32_t> groups;
    groups.reserve(matches.size());
    for (const Match& match : matches) {
        const std::uint32_t document = columns.section_document[match.section];
        if (group_of[document] == kNoGroup) {
            group_of[document] = static_cast<std::uint32_t>(groups_.size());
            const int verdict = filter.verdict(document);
            groups_.push_back({.collection = collection, .document = document, .verdict = verdict});
            if (verdict == DocumentFilter::kPasses) ++documents_;
        }
        DocumentGroup& group = groups_[group_of[document]];
        ++group.sections;
        group.weight = std::max(group.weight, match.weight);
        if (group.verdict == DocumentFilter::kPasses) ++sections_;
        groups.push_back(group_of[document]);
    }
    collections_[collection] = {
        .matches = std::move(matches), .groups = std::move(groups), .columns = &columns};
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
            if (groups_[collected.groups[i]].verdict != DocumentFilter::kPasses) continue;
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

std::vector<std::size_t> ResultSet::order(const SearchRequest& request, bool ranked) const {
    std::vector<std::size_t> passing;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (groups_[i].verdict == DocumentFilter::kPasses) passing.push_back(i);
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
            if (groups_[collected.groups[i]].verdict != DocumentFilter::kPasses) continue;
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
            if (hit == kNoGroup) continue;
            hits[hit].sections.push_back({.collection = c, .match = collected.matches[i]});
        }
    }
    const auto less = [&](const PageSection& a, const PageSection& b) {
        if (ranked && a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
        return a.match.section < b.match.section;
    };
    for (PageHit& hit : hits) hit.sections = slice(std::move(hit.sections), 0, per_hit, less);
}

std::int32_t ResultSet::date_of(const DocumentGroup& group) const {
    return collections_[group.collection].columns->document_dates[group.document];
}

}  // namespace axtar::search
