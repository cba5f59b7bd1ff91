#include "server/pages/cited_by_page.h"

#include <algorithm>

#include "server/document_sections.h"
#include "server/pages/citing_view_internal.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

std::string at_offset(const CitedByPage& page, std::uint32_t offset, const std::string& ui) {
    QueryPairs pairs;
    if (!page.request.anchor.empty()) pairs.emplace_back("anchor", page.request.anchor);
    if (offset > 0) pairs.emplace_back("offset", std::to_string(offset));
    if (!page.as_of.empty()) pairs.emplace_back("as_of", page.as_of);
    if (!ui.empty()) pairs.emplace_back("ui", ui);
    const std::string query = join_query(pairs);
    return document_path(page.document.record.document.id) + "/cited-by" +
           (query.empty() ? "" : "?" + query);
}

CitingLinks links_of(const CitedByPage& page) {
    const auto& request = page.request;
    CitingLinks links{.ui = page.ui, .as_of = page.as_of};
    if (request.offset > 0) {
        const std::uint32_t before = request.offset - std::min(request.offset, request.limit);
        links.previous = at_offset(page, before, page.ui);
    }
    if (std::uint64_t{request.offset} + request.limit < page.citing.total_sections) {
        links.next = at_offset(page, request.offset + request.limit, page.ui);
    }
    return links;
}

}  // namespace

std::string render_cited_by_page(const CitedByPage& page) {
    const Messages& messages = Messages::of(page.language);
    const corpus::Document& document = page.document.record.document;
    std::string title = document.title.empty() ? document.id : document.title;
    const std::string& anchor = page.request.anchor;
    std::string back = document_path(document.id);
    if (const auto section = find_section(page.document, anchor); !anchor.empty() && section) {
        const std::string& heading = page.document.sections[*section].section.heading;
        title += " › " + (heading.empty() ? anchor : heading);
        back = section_path(document.id, anchor);
    }
    QueryPairs kept;
    if (!page.as_of.empty()) kept.emplace_back("as_of", page.as_of);
    if (!page.ui.empty()) kept.emplace_back("ui", page.ui);
    if (!kept.empty()) back += '?' + join_query(kept);
    View view;
    put(view, "title", title);
    put(view, "back", back);
    put(view, "back_label",
        messages.text(anchor.empty() ? "section.whole" : "cited_by.back_to_section"));
    put(view, "total", messages.count("cited_by.total", page.citing.total_sections));
    put(view, "list", citing_html(page.citing, links_of(page), messages));
    return render_page({.title = messages.text("cited_by.title") + ": " + title,
                        .content = render_template("cited_by", messages, view),
                        .azerbaijani = at_offset(page, page.request.offset, "az"),
                        .english = at_offset(page, page.request.offset, "en"),
                        .home = page.ui.empty() ? "/" : "/?ui=" + page.ui,
                        .ui = page.ui},
                       messages);
}

}  // namespace axtar::server
