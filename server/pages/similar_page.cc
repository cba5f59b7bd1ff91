#include "server/pages/similar_page.h"

#include <algorithm>
#include <cmath>

#include "server/labels.h"
#include "server/pages/notice_view_internal.h"
#include "server/pages/search_links.h"
#include "server/pages/templates_internal.h"
#include "server/parameter_values.h"

namespace axtar::server {
namespace {

constexpr std::size_t kShownPhrases = 4;

std::string address(const search::SimilarRequest& request, std::string_view ui) {
    QueryPairs pairs;
    if (!request.document.empty()) pairs.emplace_back("document", request.document);
    if (!request.anchor.empty()) pairs.emplace_back("anchor", request.anchor);
    if (!ui.empty()) pairs.emplace_back("ui", ui);
    return pairs.empty() ? "/similar" : "/similar?" + join_query(pairs);
}

std::string joined(const std::vector<std::string>& values, const std::string& separator,
                   std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(values.size(), most); ++i) {
        list += (i == 0 ? "" : separator) + values[i];
    }
    return list;
}

std::string labels(const std::vector<std::string>& addressees, UiLanguage language) {
    std::vector<std::string> names;
    for (const auto& value : addressees) names.push_back(value_label("addressee", value, language));
    return joined(names, "; ", names.size());
}

View hit_view(const search::SimilarHit& hit, const std::string& ui, const Messages& messages) {
    const UiLanguage language = messages.language();
    View view;
    put(view, "href", section_path(hit.id, hit.anchor) + (ui.empty() ? "" : "?ui=" + ui));
    put(view, "heading", hit.heading == hit.title ? std::string() : hit.heading);
    put(view, "title", hit.title.empty() ? hit.id : hit.title);
    put(view, "kind", value_label("kind", hit.kind, language));
    put(view, "kind_class", hit.kind);
    put(view, "iso_date", hit.date);
    put(view, "date", date_label(hit.date, language));
    put(view, "status",
        hit.status.empty() ? hit.status : value_label("status", hit.status, language));
    put(view, "status_class", hit.status);
    return view;
}

View group_view(const search::SimilarHit& hit, const std::string& ui, const Messages& messages) {
    View view = hit_view(hit, ui, messages);
    const double percent = std::round(std::clamp(hit.similarity, 0.0, 1.0) * 100);
    put(view, "alike",
        messages.format("similar.alike", {{"n", std::to_string(static_cast<unsigned>(percent))}}));
    put(view, "addressees", labels(hit.addressees, messages.language()));
    put(view, "same", hit.same_addressee);
    put(view, "done", hit.any_done && hit.status != "done" && hit.status != "partly_done");
    put(view, "snippet", hit.snippet_html);
    put(view, "phrases", joined(hit.shared_phrases, " · ", kShownPhrases));
    View repeats{View::type::list};
    for (const auto& repeat : hit.repeats) repeats << hit_view(repeat, ui, messages);
    put(view, "repeats", repeats);
    put(view, "repeated",
        hit.repeats.empty() ? std::string()
                            : messages.count("similar.repeats", hit.repeats.size()));
    return view;
}

View kind_views(const search::SimilarRequest& request, UiLanguage language) {
    View kinds{View::type::list};
    for (const std::string_view kind : kind_names()) {
        const std::string value(kind);
        View view;
        put(view, "value", value);
        put(view, "label", value_label("kind", value, language));
        put(view, "chosen",
            std::find(request.kinds.begin(), request.kinds.end(), value) != request.kinds.end());
        kinds << view;
    }
    return kinds;
}

void add_subject(View& view, const SimilarPage& page) {
    if (page.request.document.empty()) return;
    View subject;
    put(subject, "id", page.request.document);
    put(subject, "anchor", page.request.anchor);
    put(subject, "title", page.subject.empty() ? page.request.document : page.subject);
    put(subject, "href",
        (page.request.anchor.empty() ? document_path(page.request.document)
                                     : section_path(page.request.document, page.request.anchor)) +
            (page.ui.empty() ? "" : "?ui=" + page.ui));
    put(subject, "fresh", page.ui.empty() ? "/similar" : "/similar?ui=" + page.ui);
    put(view, "subject", subject);
}

}  // namespace

std::string render_similar_page(const SimilarPage& page) {
    const Messages& messages = Messages::of(page.language);
    View view;
    add_subject(view, page);
    put(view, "text", page.request.text);
    put(view, "rows", page.response == nullptr ? "9" : "5");  // what was found is wanted now
    put(view, "kinds", kind_views(page.request, page.language));
    put(view, "ui", page.ui);
    put(view, "problem", page.problem);
    if (page.response != nullptr) {
        View hits{View::type::list};
        for (const auto& hit : page.response->hits) hits << group_view(hit, page.ui, messages);
        put(view, "asked", true);
        put(view, "hits", hits);
        put(view, "none", page.response->hits.empty());
        put(view, "total", messages.count("similar.total", page.response->hits.size()));
        put(view, "warnings", warning_views(page.response->warnings, page.language));
    }
    return render_page({.title = messages.text("similar.title") + " — " + messages.text("app.name"),
                        .content = render_template("similar", messages, view),
                        .azerbaijani = address(page.request, "az"),
                        .english = address(page.request, "en"),
                        .home = page.ui.empty() ? "/" : "/?ui=" + page.ui,
                        .ui = page.ui,
                        .section = "similar",
                        .indexable = page.response == nullptr},
                       messages);
}

}  // namespace axtar::server
