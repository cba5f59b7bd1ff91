#include "search/facet_counter.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "corpus/index_layout.h"

namespace axtar::search {
namespace {

struct Counted {
    std::string label = {};
    std::uint64_t count = 0;
    std::uint64_t most = 0;  // of one collection: its spelling is shown
    bool selected = false;
};
using ByKey = std::map<std::string, Counted>;

std::vector<std::uint64_t> count_collection(std::span<const DocumentGroup> groups,
                                            std::uint32_t collection, std::size_t field,
                                            const FieldColumn& column) {
    std::vector<std::uint64_t> counts(column.size(), 0);
    for (const DocumentGroup& group : groups) {
        const bool counts_here =
            group.verdict == DocumentFilter::kPasses || group.verdict == static_cast<int>(field);
        if (group.collection != collection || !counts_here) continue;
        for (const std::uint32_t ordinal : column.ordinals(group.document)) ++counts[ordinal];
    }
    return counts;
}

void merge(const std::vector<std::uint64_t>& counts, const FieldColumn& column, ByKey& merged) {
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
        if (counts[ordinal] == 0) continue;
        Counted& value = merged[column.key(ordinal)];
        value.count += counts[ordinal];
        if (counts[ordinal] <= value.most) continue;
        value.most = counts[ordinal];
        value.label = column.label(ordinal);
    }
}

void mark_selected(const SearchRequest& request, const std::string& field, ByKey& merged) {
    const auto wanted = request.filters.find(field);
    if (wanted == request.filters.end()) return;
    for (const std::string& value : wanted->second) {
        const std::vector<std::string> terms = corpus::filter_terms(field, value);
        if (terms.empty()) continue;
        Counted& counted = merged[terms.back()];
        counted.selected = true;
        if (counted.label.empty()) counted.label = value;
    }
}

Facet to_facet(const std::string& field, const ByKey& merged, std::uint32_t limit) {
    Facet facet{.field = field};
    for (const auto& [key, value] : merged) {
        if (value.count > 0) ++facet.distinct;
        facet.values.push_back(
            {.value = value.label, .count = value.count, .selected = value.selected});
    }
    std::sort(facet.values.begin(), facet.values.end(),
              [](const FacetValue& a, const FacetValue& b) {
                  return std::pair(b.count, a.value) < std::pair(a.count, b.value);
              });
    // A value that is filtered by stays in sight however far down it stands.
    std::vector<FacetValue> shown;
    for (FacetValue& value : facet.values) {
        if (shown.size() < limit || value.selected) shown.push_back(std::move(value));
    }
    facet.values = std::move(shown);
    return facet;
}

}  // namespace

std::vector<std::size_t> facet_fields(const SearchRequest& request, const corpus::Schema& schema) {
    std::vector<std::size_t> fields;
    for (std::size_t i = 0; i < schema.fields().size(); ++i) {
        const corpus::Field& field = schema.fields()[i];
        const bool named = std::find(request.facets.begin(), request.facets.end(), field.name) !=
                           request.facets.end();
        if (named || (request.all_facets && field.facet)) fields.push_back(i);
    }
    return fields;
}

std::vector<Facet> count_facets(std::span<const DocumentGroup> groups, const SearchRequest& request,
                                const corpus::Schema& schema,
                                std::span<const CollectionColumns* const> collections) {
    std::vector<Facet> facets;
    for (const std::size_t field : facet_fields(request, schema)) {
        ByKey merged;
        for (std::uint32_t c = 0; c < collections.size(); ++c) {
            const FieldColumn& column = collections[c]->fields[field];
            merge(count_collection(groups, c, field, column), column, merged);
        }
        const std::string& name = schema.fields()[field].name;
        mark_selected(request, name, merged);
        facets.push_back(to_facet(name, merged, request.facet_limit));
    }
    return facets;
}

}  // namespace axtar::search
