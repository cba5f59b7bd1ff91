#include "server/pages/search_links.h"

#include <algorithm>

namespace axtar::server {
namespace {

std::string address(const SearchParameters& parameters) {
    const std::string query = join_query(SearchLinks::pairs(parameters));
    return query.empty() ? "/" : "/?" + query;
}

SearchParameters first_page(const SearchParameters& parameters) {
    SearchParameters changed = parameters;
    changed.request.offset = 0;
    return changed;
}

}  // namespace

std::string SearchLinks::same() const { return address(parameters_); }

std::string SearchLinks::toggled(const std::string& field, const std::string& value) const {
    SearchParameters changed = first_page(parameters_);
    auto& values = changed.request.filters[field];
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end()) {
        values.push_back(value);
    } else {
        values.erase(found);
    }
    return address(changed);
}

std::string SearchLinks::without_field(const std::string& field) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.filters.erase(field);
    return address(changed);
}

std::string SearchLinks::between(const std::string& from, const std::string& to) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.from = from;
    changed.request.to = to;
    return address(changed);
}

std::string SearchLinks::as_of(const std::string& date) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.as_of = date;
    return address(changed);
}

std::string SearchLinks::without_cites() const {
    SearchParameters changed = first_page(parameters_);
    changed.request.cites.clear();
    return address(changed);
}

std::string SearchLinks::without_filters() const {
    SearchParameters changed = first_page(parameters_);
    changed.request.from.clear();
    changed.request.to.clear();
    changed.request.as_of.clear();
    changed.request.cites.clear();
    changed.request.filters.clear();
    return address(changed);
}

std::string SearchLinks::grouped(search::Grouping grouping) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.grouping = grouping;
    return address(changed);
}

std::string SearchLinks::expanding(bool expand) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.expand = expand;
    changed.request.no_expand.clear();
    return address(changed);
}

std::string SearchLinks::without_expansion(const std::string& to) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.no_expand.push_back(to);
    return address(changed);
}

std::string SearchLinks::sorted(search::Sort sort) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.sort = sort;
    return address(changed);
}

std::string SearchLinks::with_all_roles(bool all) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.roles.clear();
    if (all) {
        changed.request.roles = {"body", "footnote", "prior_wording", "front_matter", "annex"};
    }
    return address(changed);
}

std::string SearchLinks::at_offset(std::uint32_t offset) const {
    SearchParameters changed = parameters_;
    changed.request.offset = offset;
    return address(changed);
}

std::string SearchLinks::asking(const std::string& query) const {
    SearchParameters changed = {.ui = parameters_.ui};
    changed.request.query = query;
    return address(changed);
}

std::string SearchLinks::rephrased(const std::string& query) const {
    SearchParameters changed = first_page(parameters_);
    changed.request.query = query;
    return address(changed);
}

std::string SearchLinks::facet(const std::string& field) const {
    QueryPairs query{{"field", field}};
    const QueryPairs kept = pairs(first_page(parameters_));
    query.insert(query.end(), kept.begin(), kept.end());
    return "/facet?" + join_query(query);
}

std::string SearchLinks::in_language(std::string_view ui) const {
    SearchParameters changed = parameters_;
    changed.ui = ui;
    return address(changed);
}

std::string SearchLinks::home() const { return address({.ui = parameters_.ui}); }

std::string SearchLinks::json() const { return "/v1/search?" + join_query(pairs(parameters_)); }

std::string SearchLinks::document(const std::string& id, const std::string& anchor) const {
    std::string url = document_path(id) + of_document();
    if (!anchor.empty()) url += '#' + percent_encode(anchor);
    return url;
}

std::string SearchLinks::cited_by(const std::string& id, const std::string& anchor) const {
    return section_path(id, anchor) + of_document() + "#cited-by";
}

std::string SearchLinks::of_document() const {
    QueryPairs query;
    if (!parameters_.request.query.empty()) query.emplace_back("q", parameters_.request.query);
    SearchParameters back = parameters_;
    back.ui.clear();
    const std::string search = join_query(pairs(back));
    if (!search.empty()) query.emplace_back("back", search);
    if (!parameters_.request.as_of.empty()) query.emplace_back("as_of", parameters_.request.as_of);
    if (!parameters_.ui.empty()) query.emplace_back("ui", parameters_.ui);
    return query.empty() ? std::string() : '?' + join_query(query);
}

QueryPairs SearchLinks::pairs(const SearchParameters& parameters) {
    const search::SearchRequest& request = parameters.request;
    QueryPairs pairs;
    if (!request.query.empty()) pairs.emplace_back("q", request.query);
    for (const auto& [field, values] : request.filters) {
        for (const auto& value : values) pairs.emplace_back(field, value);
    }
    if (!request.from.empty()) pairs.emplace_back("from", request.from);
    if (!request.to.empty()) pairs.emplace_back("to", request.to);
    if (!request.as_of.empty()) pairs.emplace_back("as_of", request.as_of);
    if (!request.cites.empty()) pairs.emplace_back("cites", request.cites);
    for (const auto& role : request.roles) pairs.emplace_back("roles", role);
    if (!request.expand) pairs.emplace_back("expand", "none");
    for (const auto& name : request.no_expand) pairs.emplace_back("no_expand", name);
    if (request.sort != search::Sort::kRelevance) {
        pairs.emplace_back("sort", sort_name(request.sort));
    }
    if (request.grouping == search::Grouping::kNone) pairs.emplace_back("group", "none");
    if (request.sections_per_hit != search::SearchRequest().sections_per_hit) {
        pairs.emplace_back("sections", std::to_string(request.sections_per_hit));
    }
    if (request.offset != 0) pairs.emplace_back("offset", std::to_string(request.offset));
    if (request.limit != search::SearchRequest().limit) {
        pairs.emplace_back("limit", std::to_string(request.limit));
    }
    if (!parameters.ui.empty()) pairs.emplace_back("ui", parameters.ui);
    return pairs;
}

std::string_view SearchLinks::sort_name(search::Sort sort) {
    switch (sort) {
        case search::Sort::kDateAscending:
            return "date";
        case search::Sort::kDateDescending:
            return "-date";
        case search::Sort::kRelevance:
            break;
    }
    return "relevance";
}

}  // namespace axtar::server
