#include "server/pages/stored_filters.h"

#include <algorithm>

#include "analyzers/fold.h"
#include "search/facets/value_names.h"

namespace axtar::server {
namespace {

using Values = std::vector<std::string>;

bool has(const Values& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Those of `selected` that `typed` is another name or spelling of.
Values meant_by(const std::string& field, const std::string& typed, const Values& selected) {
    Values names = search::other_values(field, typed);
    names.push_back(typed);
    Values keys;
    for (const std::string& name : names) keys.push_back(analyzers::keyword_key(name));
    Values meant;
    for (const std::string& value : selected) {
        if (has(keys, analyzers::keyword_key(value))) meant.push_back(value);
    }
    return meant;
}

void store(const std::string& field, Values& filter, const Values& selected) {
    Values stored;
    for (const std::string& typed : filter) {
        const Values meant =
            has(selected, typed) ? Values{typed} : meant_by(field, typed, selected);
        const std::string& value = meant.size() == 1 ? meant.front() : typed;
        if (!has(stored, value)) stored.push_back(value);
    }
    filter = std::move(stored);
}

}  // namespace

SearchParameters with_stored_filters(SearchParameters parameters,
                                     const search::SearchResponse& response) {
    for (const search::Facet& facet : response.facets) {
        const auto filter = parameters.request.filters.find(facet.field);
        if (filter == parameters.request.filters.end()) continue;
        Values selected;
        for (const search::FacetValue& value : facet.values) {
            if (value.selected) selected.push_back(value.value);
        }
        store(facet.field, filter->second, selected);
    }
    return parameters;
}

}  // namespace axtar::server
