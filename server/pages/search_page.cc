#include "server/pages/search_page.h"

#include <algorithm>

#include "server/labels.h"
#include "server/pages/facet_view_internal.h"
#include "server/pages/histogram_view_internal.h"
#include "server/pages/hit_view_internal.h"
#include "server/pages/notice_view_internal.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

/// The engine answers no offset beyond this one.
constexpr std::uint64_t kLastOffset = 10'000;

bool has_filters(const search::SearchRequest& request) {
    return !request.filters.empty() || !request.from.empty() || !request.to.empty() ||
           !request.as_of.empty() || !request.cites.empty();
}

/// What the form sends along beside the question: the filters stay when the words change.
View hidden_inputs(const SearchParameters& parameters, bool with_query, bool with_dates) {
    SearchParameters kept = parameters;
    kept.request.offset = 0;
    View inputs{View::type::list};
    for (const auto& [name, value] : SearchLinks::pairs(kept)) {
        if (name == "q" && !with_query) continue;
        if ((name == "from" || name == "to" || name == "as_of") && !with_dates) continue;
        View input;
        put(input, "name", name);
        put(input, "value", value);
        inputs << input;
    }
    return inputs;
}

View sort_views(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    for (const auto sort :
         {search::Sort::kRelevance, search::Sort::kDateDescending, search::Sort::kDateAscending}) {
        // Nothing is relevant to no question: the newest stand first there.
        const bool unasked = !links.has_question();
        if (unasked && sort == search::Sort::kRelevance) continue;
        const auto asked = page.parameters.request.sort;
        const bool by_default =
            unasked && asked == search::Sort::kRelevance && sort == search::Sort::kDateDescending;
        View view;
        put(view, "label", messages.text("sort." + std::string(SearchLinks::sort_name(sort))));
        put(view, "href", links.sorted(sort));
        put(view, "current", asked == sort || by_default);
        views << view;
    }
    return views;
}

/// By document or section by section.
View grouping_views(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    for (const auto grouping : {search::Grouping::kDocument, search::Grouping::kNone}) {
        const bool flat = grouping == search::Grouping::kNone;
        View view;
        put(view, "label", messages.text(flat ? "group.none" : "group.document"));
        put(view, "href", links.grouped(grouping));
        put(view, "current", page.parameters.request.grouping == grouping);
        views << view;
    }
    return views;
}

View page_link(const std::string& label, const std::string& href, bool current) {
    View view;
    put(view, "label", label);
    put(view, "href", href);
    put(view, "current", current);
    put(view, "gap", href.empty());
    return view;
}

/// 1 … 4 [5] 6 … 20, with a step back and forth.
void add_paging(View& view, const SearchPage& page, const SearchLinks& links) {
    const auto& request = page.parameters.request;
    const std::uint64_t hits = request.grouping == search::Grouping::kNone
                                   ? page.response.total_sections
                                   : page.response.total_documents;
    if (request.limit == 0 || hits <= request.limit) return;
    const std::uint64_t pages =
        std::min((hits + request.limit - 1) / request.limit, kLastOffset / request.limit + 1);
    const std::uint64_t current =
        std::min<std::uint64_t>(request.offset / request.limit, pages - 1);
    const auto href = [&](std::uint64_t number) {
        return links.at_offset(static_cast<std::uint32_t>(number * request.limit));
    };
    View numbers{View::type::list};
    std::uint64_t last = 0;
    for (std::uint64_t number = 0; number < pages; ++number) {
        const bool near = number + 1 >= current && number <= current + 1;
        if (number != 0 && number != pages - 1 && !near) continue;
        if (number > last + 1) numbers << page_link("…", {}, false);
        numbers << page_link(number_text(number + 1, page.language), href(number),
                             number == current);
        last = number;
    }
    put(view, "paging", true);
    put(view, "pages", numbers);
    if (current > 0) put(view, "previous", href(current - 1));
    if (current + 1 < pages) put(view, "next", href(current + 1));
}

View examples(const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    for (const char* key : {"example.1", "example.2", "example.3", "example.4"}) {
        View view;
        put(view, "text", messages.text(key));
        put(view, "href", links.asking(messages.text(key)));
        views << view;
    }
    return views;
}

void add_results(View& view, const SearchPage& page, const SearchLinks& links,
                 const Messages& messages) {
    View hits{View::type::list};
    for (const auto& hit : page.response.hits) hits << hit_view(hit, page.schema, links, messages);
    put(view, "hits", hits);
    put(view, "found", !page.response.hits.empty());
    const auto total = page.response.total_documents;
    put(view, "total", messages.count("results.documents", total));
    put(view, "total_in_all", messages.count("landing.total", total));
    put(view, "total_sections", messages.count("results.sections", page.response.total_sections));
    if (page.response.hits.empty() && total > 0) {
        put(view, "first_page", links.at_offset(0));
    } else if (page.response.hits.empty()) {
        put(view, "empty", true);
        put(view, "remedies", remedies(page, links, messages));
    }
}

void add_filters(View& view, const SearchPage& page, const SearchLinks& links,
                 const Messages& messages) {
    const auto& request = page.parameters.request;
    put(view, "facets", facet_views(page, links, messages));
    put(view, "chosen", chosen_views(page, links, messages));
    put(view, "any_chosen", has_filters(request));
    put(view, "clear", links.without_filters());
    put(view, "from", request.from);
    put(view, "to", request.to);
    put(view, "as_of", request.as_of);
    put(view, "date_inputs", hidden_inputs(page.parameters, true, false));
    add_histogram(view, page, links, messages);
    put(view, "all_roles", !request.roles.empty());
    put(view, "roles_href", links.with_all_roles(request.roles.empty()));
}

}  // namespace

std::string render_search_page(const SearchPage& page) {
    const Messages& messages = Messages::of(page.language);
    const SearchLinks links(page.parameters);
    const auto& request = page.parameters.request;
    const bool landing = request.query.empty() && !has_filters(request) && request.offset == 0;

    View view;
    put(view, "query", request.query);
    put(view, "inputs", hidden_inputs(page.parameters, false, true));
    put(view, "landing", landing);
    put(view, "asked", !request.query.empty());
    if (landing) put(view, "examples", examples(links, messages));
    put(view, "sorts", sort_views(page, links, messages));
    put(view, "groupings", grouping_views(page, links, messages));
    put(view, "json", links.json());
    add_notices(view, page, links, messages);
    add_results(view, page, links, messages);
    add_filters(view, page, links, messages);
    add_paging(view, page, links);

    const std::string name = messages.text("app.name");
    return render_page({.title = request.query.empty() ? name + " — " + messages.text("app.tagline")
                                                       : request.query + " — " + name,
                        .content = render_template("search", messages, view),
                        .azerbaijani = links.in_language("az"),
                        .english = links.in_language("en"),
                        .home = links.home(),
                        .ui = page.parameters.ui,
                        .section = "search",
                        .indexable = landing},
                       messages);
}

}  // namespace axtar::server
