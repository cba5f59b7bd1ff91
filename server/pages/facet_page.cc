#include "server/pages/facet_page.h"

#include <algorithm>
#include <set>

#include "server/labels.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

View input(const std::string& name, const std::string& value) {
    View view;
    put(view, "name", name);
    put(view, "value", value);
    return view;
}

QueryPairs kept_pairs(const FacetPage& page) {
    SearchParameters kept = page.parameters;
    kept.request.offset = 0;
    return SearchLinks::pairs(kept);
}

std::string address(const FacetPage& page, std::uint32_t skip, std::string_view ui) {
    QueryPairs pairs{{"field", page.question.field}};
    for (const auto& pair : kept_pairs(page)) {
        if (pair.first != "ui") pairs.push_back(pair);
    }
    if (!page.question.find.empty()) pairs.emplace_back("find", page.question.find);
    if (skip > 0) pairs.emplace_back("skip", std::to_string(skip));
    if (!ui.empty()) pairs.emplace_back("ui", ui);
    return "/facet?" + join_query(pairs);
}

/// What the form of values sends beside the boxes: the search, and the values chosen before that
/// have no box here.
View other_inputs(const FacetPage& page, const std::set<std::string>& shown) {
    View inputs{View::type::list};
    for (const auto& [name, value] : kept_pairs(page)) {
        if (name == page.question.field && shown.contains(value)) continue;
        inputs << input(name, value);
    }
    return inputs;
}

View find_inputs(const FacetPage& page) {
    View inputs{View::type::list};
    inputs << input("field", page.question.field);
    for (const auto& [name, value] : kept_pairs(page)) inputs << input(name, value);
    return inputs;
}

void add_paging(View& view, const FacetPage& page, const search::Facet& facet) {
    const std::uint64_t skip = page.question.skip;
    if (facet.distinct <= kFacetPage && skip == 0) return;
    const std::string& ui = page.parameters.ui;
    put(view, "paging", true);
    if (skip > 0) {
        const auto before =
            static_cast<std::uint32_t>(skip - std::min<std::uint64_t>(skip, kFacetPage));
        put(view, "previous", address(page, before, ui));
    }
    const std::uint64_t last = skip + facet.values.size();
    if (last < facet.distinct) {
        put(view, "next", address(page, static_cast<std::uint32_t>(last), ui));
    }
    if (facet.values.empty()) return;
    put(view, "range",
        number_text(skip + 1, page.language) + "–" + number_text(last, page.language) + " / " +
            number_text(facet.distinct, page.language));
}

}  // namespace

std::string render_facet_page(const FacetPage& page) {
    const Messages& messages = Messages::of(page.language);
    const SearchLinks links(page.parameters);
    const auto& facets = page.response.facets;
    const search::Facet facet =
        facets.empty() ? search::Facet{.field = page.field.name} : facets.front();
    const std::string label = field_label(page.field, page.language);
    const auto& filters = page.parameters.request.filters;
    const auto chosen = filters.find(page.field.name);
    std::set<std::string> shown;
    View values{View::type::list};
    for (const auto& value : facet.values) {
        shown.insert(value.value);
        View view;
        put(view, "field", page.field.name);
        put(view, "value", value.value);
        put(view, "label", value_label(page.field.name, value.value, page.language));
        put(view, "count", number_text(value.count, page.language));
        put(view, "chosen",
            chosen != filters.end() && std::find(chosen->second.begin(), chosen->second.end(),
                                                 value.value) != chosen->second.end());
        values << view;
    }
    View view;
    put(view, "label", label);
    put(view, "back", links.same());
    put(view, "query", page.parameters.request.query);
    put(view, "total", messages.count("facet.total", facet.distinct));
    put(view, "find", page.question.find);
    put(view, "find_inputs", find_inputs(page));
    put(view, "inputs", other_inputs(page, shown));
    put(view, "values", values);
    put(view, "none", facet.values.empty());
    add_paging(view, page, facet);
    return render_page({.title = label + " — " + messages.text("app.name"),
                        .content = render_template("facet", messages, view),
                        .azerbaijani = address(page, page.question.skip, "az"),
                        .english = address(page, page.question.skip, "en"),
                        .home = links.home(),
                        .ui = page.parameters.ui,
                        .section = "search",
                        .indexable = false},
                       messages);
}

}  // namespace axtar::server
