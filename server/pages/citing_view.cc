#include "server/labels.h"
#include "server/pages/citing_view_internal.h"
#include "server/pages/search_links.h"
#include "server/url.h"

namespace axtar::server {

std::string citing_html(const search::CitedByResponse& citing, const CitingLinks& links,
                        const Messages& messages) {
    QueryPairs kept;
    if (!links.as_of.empty()) kept.emplace_back("as_of", links.as_of);
    if (!links.ui.empty()) kept.emplace_back("ui", links.ui);
    const std::string query = kept.empty() ? std::string() : '?' + join_query(kept);
    View list{View::type::list};
    for (const auto& section : citing.citing) {
        View view;
        put(view, "href", document_path(section.id) + query + '#' + percent_encode(section.anchor));
        const std::string& title = section.title.empty() ? section.id : section.title;
        const bool headed = !section.heading.empty();
        put(view, "heading", headed ? section.heading : title);
        put(view, "title", headed ? title : std::string());
        put(view, "kind", value_label("kind", section.kind, messages.language()));
        put(view, "kind_class", section.kind);
        put(view, "iso_date", section.date);
        put(view, "date", date_label(section.date, messages.language()));
        put(view, "snippet", section.snippet_html);
        list << view;
    }
    View view;
    put(view, "citing", list);
    put(view, "none", citing.citing.empty());
    put(view, "paging", !links.previous.empty() || !links.next.empty());
    put(view, "previous", links.previous);
    put(view, "next", links.next);
    put(view, "all", links.all);
    return render_template("citing", messages, view);
}

}  // namespace axtar::server
