#include "server/labels.h"
#include "server/pages/hit_view_internal.h"
#include "server/pages/wording_view_internal.h"

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
    const char* const unnamed = section.is_recommendation ? "recommendation.title" : "hit.passage";
    put(view, "heading", section.heading.empty() ? messages.text(unnamed) : section.heading);
    put(view, "lang", section.lang);
    put(view, "snippet", section.snippet_html);  // escaped by search/, with <mark> of its own
    put(view, "subjects", section.subjects_html);
    const bool aside = section.role == "footnote" || section.role == "prior_wording";
    if (section.as_of) {
        const auto address = [&](const std::string& anchor) {
            return links.document(hit.id, anchor);
        };
        put(view, "then", wording_html(*section.as_of, address, messages));
    }
    put(view, "status",
        section.status.empty() ? section.status
                               : value_label("status", section.status, messages.language()));
    put(view, "status_class", section.status);
    put(view, "repealed", date_label(section.repealed_on, messages.language()));
    put(view, "role",
        aside ? value_label("role", section.role, messages.language()) : std::string());
    return view;
}

}  // namespace

View extra_views(const std::map<std::string, std::vector<std::string>>& extra,
                 const corpus::Schema& schema, UiLanguage language) {
    View views{View::type::list};
    for (const auto& [name, values] : extra) {
        const corpus::Field* field = schema.find(name);
        if (field == nullptr) continue;
        View view;
        put(view, "label", field_label(*field, language));
        put(view, "value", labels_text(name, values, language));
        views << view;
    }
    return views;
}

View hit_view(const search::Hit& hit, const corpus::Schema& schema, const SearchLinks& links,
              const Messages& messages) {
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
    put(view, "extra", extra_views(hit.extra, schema, language));
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
