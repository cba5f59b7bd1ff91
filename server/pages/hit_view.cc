#include "server/labels.h"
#include "server/pages/hit_view_internal.h"

namespace axtar::server {
namespace {

View section_view(const search::Hit& hit, const search::SectionHit& section,
                  const SearchLinks& links, const Messages& messages) {
    std::string path;
    for (const auto& heading : section.heading_path) {
        path += (path.empty() ? "" : " › ") + heading;
    }
    View view;
    put(view, "href", links.document(hit.id, section.anchor));
    put(view, "path", path);
    const bool has_heading = !section.heading.empty();
    put(view, "heading", has_heading ? section.heading : messages.text("hit.passage"));
    put(view, "lang", section.lang);
    put(view, "snippet", section.snippet_html);  // escaped by search/, with <mark> of its own
    const bool aside = section.role == "footnote" || section.role == "prior_wording";
    put(view, "role", aside ? messages.text("role." + section.role) : std::string());
    return view;
}

}  // namespace

View hit_view(const search::Hit& hit, const SearchLinks& links, const Messages& messages) {
    const UiLanguage language = messages.language();
    View view;
    put(view, "href", links.document(hit.id, {}));
    put(view, "title", hit.title.empty() ? hit.id : hit.title);
    put(view, "lang", hit.lang);
    put(view, "kind", value_label("kind", hit.kind, language));
    put(view, "kind_class", hit.kind);
    put(view, "number", hit.number);
    put(view, "issuer", value_label("issuer", hit.issuer, messages.language()));
    put(view, "iso_date", hit.date);
    put(view, "date", date_label(hit.date, language));
    put(view, "status",
        hit.status.empty() ? hit.status : value_label("status", hit.status, language));
    put(view, "status_class", hit.status);
    View sections{View::type::list};
    for (const auto& section : hit.sections) {
        sections << section_view(hit, section, links, messages);
    }
    put(view, "sections", sections);
    if (links.has_question() && hit.matching_sections > hit.sections.size()) {
        put(view, "more", messages.count("hit.more", hit.matching_sections));
    }
    return view;
}

}  // namespace axtar::server
