#include <algorithm>

#include "corpus/citation_terms.h"
#include "corpus/citations/citation_label.h"
#include "server/alphabet.h"
#include "server/labels.h"
#include "server/pages/facet_view_internal.h"

namespace axtar::server {
namespace {

/// Values shown before the list is unfolded, and lists unfolded from the start.
constexpr std::size_t kShortList = 8;
constexpr std::size_t kOpenLists = 4;

struct Labelled {
    std::string label;
    search::FacetValue value;
};

/// "Article 145 of the Criminal Code; Article 3 of the …"
std::string labels_of_keys(std::string_view list, std::string_view language) {
    std::string labels;
    for (const std::string& key : corpus::keys_of_list(list)) {
        labels += (labels.empty() ? "" : "; ") + corpus::citation_label(key, language);
    }
    return labels;
}

bool is_chosen(const SearchParameters& parameters, const std::string& field,
               const std::string& value) {
    const auto found = parameters.request.filters.find(field);
    if (found == parameters.request.filters.end()) return false;
    const auto& values = found->second;
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// By count, then by what the reader sees, in the order of the alphabet.
std::vector<Labelled> labelled(const search::Facet& facet, UiLanguage language) {
    std::vector<Labelled> values;
    for (const auto& value : facet.values) {
        values.push_back({value_label(facet.field, value.value, language), value});
    }
    std::stable_sort(values.begin(), values.end(), [](const Labelled& a, const Labelled& b) {
        if (a.value.count != b.value.count) return a.value.count > b.value.count;
        return stands_before(a.label, b.label);
    });
    return values;
}

View value_view(const SearchPage& page, const SearchLinks& links, const std::string& field,
                const Labelled& labelled_value) {
    const search::FacetValue& value = labelled_value.value;
    View view;
    put(view, "label", labelled_value.label);
    put(view, "count", number_text(value.count, page.language));
    put(view, "href", links.toggled(field, value.value));
    put(view, "chosen", is_chosen(page.parameters, field, value.value));
    return view;
}

}  // namespace

std::string title_of(const search::SearchResponse& response, const std::string& id) {
    const auto title = response.titles.find(id);
    return title == response.titles.end() || title->second.empty() ? id : title->second;
}

View facet_views(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    std::size_t shown = 0;
    for (const corpus::Field& field : page.schema.fields()) {
        const auto facet =
            std::find_if(page.response.facets.begin(), page.response.facets.end(),
                         [&](const auto& candidate) { return candidate.field == field.name; });
        if (facet == page.response.facets.end() || facet->values.empty()) continue;
        View values{View::type::list};
        View rest{View::type::list};
        bool any_chosen = false;
        std::size_t number = 0;
        std::size_t folded = 0;
        for (const Labelled& value : labelled(*facet, page.language)) {
            // What is ticked is seen, however rare it is.
            const bool chosen = is_chosen(page.parameters, field.name, value.value.value);
            any_chosen = any_chosen || chosen;
            const bool fold = number++ >= kShortList && !chosen;
            folded += fold ? 1U : 0U;
            (fold ? rest : values) << value_view(page, links, field.name, value);
        }
        View view;
        put(view, "label", field_label(field, page.language));
        put(view, "field", field.name);
        put(view, "values", values);
        put(view, "open", shown++ < kOpenLists || any_chosen);
        if (folded > 0) {
            put(view, "rest", rest);
            put(view, "rest_label", messages.count("facet.more", folded));
        }
        if (facet->distinct > facet->values.size()) {
            put(view, "all", links.facet(field.name));
            put(view, "all_label", messages.count("facet.all", facet->distinct));
        }
        views << view;
    }
    return views;
}

View chosen_views(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    const auto add = [&](const std::string& label, const std::string& value,
                         const std::string& href) {
        View view;
        put(view, "label", label);
        put(view, "value", value);
        put(view, "href", href);
        put(view, "remove", messages.format("chosen.remove", {{"label", label + ": " + value}}));
        views << view;
    };
    const auto& request = page.parameters.request;
    for (const auto& [name, values] : request.filters) {
        const corpus::Field* field = page.schema.find(name);
        for (const auto& id : name == search::kIdField ? values : std::vector<std::string>()) {
            add(messages.text("field.id"), title_of(page.response, id), links.toggled(name, id));
        }
        if (field == nullptr) continue;
        for (const auto& value : values) {
            add(field_label(*field, page.language), value_label(name, value, page.language),
                links.toggled(name, value));
        }
    }
    if (!request.from.empty() || !request.to.empty()) {
        const std::string open = "…";
        const auto day = [&](const std::string& iso) {
            return iso.empty() ? open : date_label(iso, page.language);
        };
        add(messages.text("field.date"), day(request.from) + " – " + day(request.to),
            links.without_dates());
    }
    if (!request.as_of.empty()) {
        add(messages.text("field.as_of"), date_label(request.as_of, page.language),
            links.as_of({}));
    }
    if (!request.cites.empty()) {
        add(messages.text("field.cites"), labels_of_keys(request.cites, code(page.language)),
            links.without_cites());
    }
    return views;
}

}  // namespace axtar::server
