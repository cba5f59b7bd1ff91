#include "server/pages/search_page.h"

#include <algorithm>

#include "server/labels.h"
#include "server/pages/facet_view_internal.h"
#include "server/pages/hit_view_internal.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

/// The engine answers no offset beyond this one.
constexpr std::uint64_t kLastOffset = 10'000;

bool has_filters(const search::SearchRequest& request) {
    return !request.filters.empty() || !request.from.empty() || !request.to.empty();
}

/// What the form sends along beside the question: the filters stay when the words change.
View hidden_inputs(const SearchParameters& parameters, bool with_query, bool with_dates) {
    SearchParameters kept = parameters;
    kept.request.offset = 0;
    View inputs{View::type::list};
    for (const auto& [name, value] : SearchLinks::pairs(kept)) {
        if (name == "q" && !with_query) continue;
        if ((name == "from" || name == "to") && !with_dates) continue;
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

/// Words of the thesaurus that were looked for too, so that nobody wonders about a hit.
std::string taken_along(const SearchPage& page, const Messages& messages) {
    std::string words;
    for (const search::Expansion& expansion : page.response.expansions) {
        words += (words.empty() ? "" : ", ") + expansion.to;
    }
    return words.empty() ? words : messages.format("expansions", {{"words", words}});
}

void add_notices(View& view, const SearchPage& page, const Messages& messages) {
    View notices{View::type::list};
    const auto add = [&](const std::string& text, const std::string& lang) {
        View notice;
        put(notice, "text", text);
        put(notice, "lang", lang);
        notices << notice;
    };
    if (page.response.relaxed) {
        std::string words;
        for (const auto& word : page.response.relaxed->dropped) {
            words += (words.empty() ? "" : ", ") + word;
        }
        std::string text = messages.text("relaxed");
        if (!words.empty()) text += ' ' + messages.format("relaxed.dropped", {{"words", words}});
        add(text, {});
    }
    if (const std::string also = taken_along(page, messages); !also.empty()) add(also, {});
    for (const auto& warning : page.response.warnings) add(warning, "en");
    for (const auto& name : page.parameters.unknown) {
        add(messages.format("notice.unknown", {{"name", name}}), {});
    }
    put(view, "notices", notices);
}

/// Whole queries that may have been meant.
View suggestion_views(const SearchPage& page, const SearchLinks& links) {
    View views{View::type::list};
    for (const search::Suggestion& suggestion : page.response.suggestions) {
        View view;
        put(view, "text", suggestion.query);
        put(view, "href", links.asking(suggestion.query));
        put(view, "count", number_text(suggestion.documents, page.language));
        views << view;
    }
    return views;
}

/// Where the citations of the query lead; of an ambiguous one all that it may mean.
View citation_views(const SearchPage& page, const SearchLinks& links) {
    View views{View::type::list};
    const auto add = [&](const search::CitationTarget& target) {
        View view;
        const bool english = page.language == UiLanguage::kEnglish;
        put(view, "label", english ? target.label_en : target.label_az);
        put(view, "title", target.heading.empty() ? target.title : target.heading);
        if (!target.document.empty()) {
            put(view, "href", links.document(target.document, target.anchor));
        }
        views << view;
    };
    for (const search::CitationTarget& target : page.response.citations) {
        if (target.readings.empty()) add(target);
        for (const search::CitationTarget& reading : target.readings) add(reading);
    }
    return views;
}

/// What to try when nothing was found, each a link that does it.
View remedies(const SearchPage& page, const SearchLinks& links, const Messages& messages) {
    View views{View::type::list};
    const auto add = [&](const std::string& key, const std::string& href) {
        View view;
        put(view, "text", messages.text(key));
        if (!href.empty()) put(view, "href", href);
        views << view;
    };
    const auto& request = page.parameters.request;
    if (has_filters(request)) add("empty.without_filters", links.without_filters());
    if (request.query.find('"') != std::string::npos) {
        std::string loose = request.query;
        std::erase(loose, '"');
        add("empty.without_quotes", links.asking(loose));
    }
    if (request.roles.empty()) add("empty.all_roles", links.with_all_roles(true));
    add("empty.fewer_words", {});
    add("empty.spelling", {});
    add("empty.stem", {});
    return views;
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
    for (const auto& hit : page.response.hits) hits << hit_view(hit, links, messages);
    put(view, "hits", hits);
    put(view, "found", !page.response.hits.empty());
    const auto total = page.response.total_documents;
    put(view, "total", messages.count("results.documents", total));
    put(view, "total_in_all", messages.count("landing.total", total));
    put(view, "total_sections", messages.count("results.sections", page.response.total_sections));
    if (page.response.hits.empty()) {
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
    put(view, "date_inputs", hidden_inputs(page.parameters, true, false));
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
    put(view, "json", links.json());
    add_notices(view, page, messages);
    put(view, "suggests", !page.response.suggestions.empty());
    put(view, "suggestions", suggestion_views(page, links));
    put(view, "cites", !page.response.citations.empty());
    put(view, "citations", citation_views(page, links));
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
                        .indexable = landing},
                       messages);
}

}  // namespace axtar::server
