#include "server/pages/resolve_page.h"

#include "server/labels.h"
#include "server/pages/notice_view_internal.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

using search::CitationTarget;

class ResolveViews {
public:
    ResolveViews(const ResolvePage& page, const Messages& messages)
        : messages_(messages), ui_(page.ui.empty() ? std::string() : "?ui=" + page.ui) {}

    [[nodiscard]] View resolved(const CitationTarget& target) const {
        View readings{View::type::list};
        if (target.readings.empty()) readings << reading(target);
        for (const auto& one : target.readings) readings << reading(one);
        View view;
        put(view, "typed", target.text);
        put(view, "ambiguous", target.readings.size() > 1);
        put(view, "readings", readings);
        return view;
    }

    [[nodiscard]] View unresolved(const CitationTarget& target) const {
        View view;
        put(view, "typed", target.text);
        const char* reason = target.key.empty()        ? "resolve.no_citation"
                             : target.document.empty() ? "resolve.no_document"
                                                       : "resolve.no_section";
        put(view, "reason", messages_.format(reason, {{"citation", label(target)}}));
        put(view, "href",
            target.document.empty() ? std::string() : document_path(target.document) + ui_);
        put(view, "title", target.title);
        return view;
    }

private:
    [[nodiscard]] const std::string& label(const CitationTarget& target) const {
        return messages_.language() == UiLanguage::kEnglish ? target.label_en : target.label_az;
    }

    [[nodiscard]] View reading(const CitationTarget& target) const {
        const std::string& place = target.part.empty() ? target.anchor : target.part;
        std::string href;
        if (!target.document.empty()) {
            href = place.empty() ? document_path(target.document)
                                 : section_path(target.document, place);
            href += ui_;
        }
        View view;
        put(view, "label", label(target));
        put(view, "href", href);
        put(view, "title", target.title);
        put(view, "heading", target.heading);
        put(view, "passage", target.passage);
        put(view, "repealed", repealed_label(target.repealed_on, messages_.language()));
        put(view, "cited_by",
            target.cited_by == 0 ? std::string()
                                 : messages_.count("citations.cited_by", target.cited_by));
        put(view, "section", href + "#cited-by");
        return view;
    }

    const Messages& messages_;
    std::string ui_;
};

}  // namespace

std::string render_resolve_page(const ResolvePage& page) {
    const Messages& messages = Messages::of(page.language);
    const ResolveViews views(page, messages);
    View view;
    put(view, "text", page.text);
    put(view, "rows", page.response == nullptr ? "9" : "5");  // what was found is wanted now
    put(view, "ui", page.ui);
    put(view, "problem", page.problem);
    if (page.response != nullptr) {
        View resolved{View::type::list};
        for (const auto& target : page.response->resolved) resolved << views.resolved(target);
        View unresolved{View::type::list};
        for (const auto& target : page.response->unresolved) unresolved << views.unresolved(target);
        put(view, "asked", true);
        put(view, "warnings", warning_views(page.response->warnings, page.language));
        put(view, "total", messages.count("resolve.total", page.response->resolved.size()));
        put(view, "resolved", resolved);
        put(view, "unresolved", unresolved);
        put(view, "unresolved_any", !page.response->unresolved.empty());
        put(view, "unresolved_total",
            messages.count("resolve.unresolved", page.response->unresolved.size()));
    }
    return render_page({.title = messages.text("resolve.title") + " — " + messages.text("app.name"),
                        .content = render_template("resolve", messages, view),
                        .azerbaijani = "/resolve?ui=az",
                        .english = "/resolve?ui=en",
                        .home = page.ui.empty() ? "/" : "/?ui=" + page.ui,
                        .ui = page.ui,
                        .section = "resolve",
                        .indexable = page.response == nullptr},
                       messages);
}

}  // namespace axtar::server
