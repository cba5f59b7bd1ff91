#include <algorithm>
#include <map>
#include <utility>

#include "corpus/index_layout.h"
#include "search/cursor_pages_internal.h"

namespace axtar::search {
namespace {

/// The place of every section among the sections of its document, by docid.
std::vector<std::uint32_t> section_numbers(const CollectionColumns& columns) {
    std::vector<std::uint32_t> seen(columns.documents(), 0);
    std::vector<std::uint32_t> numbers(columns.section_document.size(), 0);
    for (std::size_t section = 0; section < numbers.size(); ++section) {
        const std::uint32_t document = columns.section_document[section];
        if (document != kNoDocument) numbers[section] = seen[document]++;
    }
    return numbers;
}

std::vector<Xapian::docid> sections_of(const CollectionSnapshot& collection,
                                       const std::string& document) {
    const std::string term = corpus::term(corpus::kDocumentPrefix, document);
    return {collection.database.postlist_begin(term), collection.database.postlist_end(term)};
}

std::uint32_t number_of(const Snapshot& snapshot, const std::string& collection) {
    const auto found = std::find_if(
        snapshot.collections.begin(), snapshot.collections.end(),
        [&](const CollectionSnapshot& candidate) { return candidate.name == collection; });
    return static_cast<std::uint32_t>(found - snapshot.collections.begin());
}

void add(std::string& text, const std::string& part) {
    text += std::to_string(part.size()) + ":" + part;
}

}  // namespace

std::string question_of(const SearchRequest& request) {
    std::string text;
    for (const std::string* part :
         {&request.query, &request.from, &request.to, &request.as_of, &request.cites}) {
        add(text, *part);
    }
    for (const auto& [field, values] : request.filters) {
        add(text, field);
        for (const std::string& value : values) add(text, value);
        text += ';';
    }
    for (const auto* list : {&request.roles, &request.no_expand}) {
        for (const std::string& value : *list) add(text, value);
        text += ';';
    }
    return text + std::to_string(static_cast<int>(request.sort)) +
           std::to_string(static_cast<int>(request.grouping)) + (request.expand ? "+" : "-");
}

Listing make_listing(const ResultSet& results, const SearchRequest& request, bool ranked,
                     const Snapshot& snapshot) {
    const bool sections = request.grouping == Grouping::kNone;
    Listing listing{.question = question_of(request),
                    .sections = sections,
                    .total_documents = results.total_documents(),
                    .total_sections = results.total_sections()};
    std::vector<std::vector<std::uint32_t>> numbers;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        listing.collections.push_back(collection.name);
        if (sections) numbers.push_back(section_numbers(*collection.columns));
    }
    for (const PageHit& hit : results.listing(request, ranked)) {
        const std::uint32_t c = hit.group.collection;
        const CollectionColumns& columns = *snapshot.collections[c].columns;
        listing.hits.push_back(
            {.collection = c,
             .section = sections ? numbers[c][hit.sections.front().match.section] : 0,
             .document = columns.document_ids[hit.group.document]});
    }
    return listing;
}

ListedPage next_page(const CursorPlace& place, std::size_t limit, const Snapshot& snapshot) {
    const Listing& listing = *place.listing;
    std::vector<std::uint32_t> collections;
    for (const std::string& name : listing.collections) {
        collections.push_back(number_of(snapshot, name));
    }
    ListedPage page{.next = place.position};
    std::vector<Xapian::Query> documents;
    for (; page.next < listing.hits.size() && page.hits.size() < limit; ++page.next) {
        const Listing::Hit& hit = listing.hits[page.next];
        const std::uint32_t c = collections[hit.collection];
        if (c == snapshot.collections.size()) continue;
        const CollectionSnapshot& collection = snapshot.collections[c];
        const std::vector<Xapian::docid> present = sections_of(collection, hit.document);
        if (present.empty() || hit.section >= present.size()) continue;
        const Xapian::docid section = present[hit.section];
        page.hits.push_back({.collection = c,
                             .document = collection.columns->section_document[section],
                             .section = listing.sections ? section : 0});
        documents.emplace_back(corpus::term(corpus::kDocumentPrefix, hit.document));
    }
    page.documents = Xapian::Query(Xapian::Query::OP_OR, documents.begin(), documents.end());
    return page;
}

std::vector<PageHit> in_listed_order(const ListedPage& page, const ResultSet& results,
                                     const SearchRequest& request, bool ranked) {
    SearchRequest all = request;
    all.offset = 0;
    all.limit = static_cast<std::uint32_t>(results.total_sections());
    const bool flat = request.grouping == Grouping::kNone;
    std::map<std::pair<std::uint32_t, std::uint32_t>, PageHit> found;
    for (PageHit& hit : results.page(all, ranked)) {
        const std::uint32_t key = flat ? hit.sections.front().match.section : hit.group.document;
        found.emplace(std::pair(hit.group.collection, key), std::move(hit));
    }
    std::vector<PageHit> ordered;
    for (const ListedPage::Hit& hit : page.hits) {
        const auto match = found.find({hit.collection, flat ? hit.section : hit.document});
        if (match != found.end()) ordered.push_back(std::move(match->second));
    }
    return ordered;
}

}  // namespace axtar::search
