#include "server/pages/similar_page.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "server/labels.h"
#include "server/pages/hit_view_internal.h"
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
    for (const auto& addressee : request.addressees) pairs.emplace_back("addressees", addressee);
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

View hit_view(const search::SimilarHit& hit, const SimilarPage& page) {
    const UiLanguage language = page.language;
    View view;
    put(view, "href", section_path(hit.id, hit.anchor) + (page.ui.empty() ? "" : "?ui=" + page.ui));
    put(view, "heading", hit.heading == hit.title ? std::string() : hit.heading);
    put(view, "title", hit.title.empty() ? hit.id : hit.title);
    put(view, "kind", value_label("kind", hit.kind, language));
    put(view, "kind_class", hit.kind);
    put(view, "iso_date", hit.date);
    put(view, "date", date_label(hit.date, language));
    put(view, "status",
        hit.status.empty() ? hit.status : value_label("status", hit.status, language));
    put(view, "status_class", hit.status);
    put(view, "addressees", labels(hit.addressees, language));
    put(view, "extra",
        page.schema == nullptr ? View{View::type::list}
                               : extra_views(hit.extra, *page.schema, language));
    put(view, "snippet", hit.snippet_html);
    return view;
}

/// How often it is repeated, and how many of the repeats are not shown.
std::string repeated(const search::SimilarHit& hit, const Messages& messages) {
    if (hit.repeats_total == 0) return {};
    std::string text = messages.count(
        hit.repeats_at_least ? "similar.repeats_at_least" : "similar.repeats", hit.repeats_total);
    if (hit.copies > 0) text += ", " + messages.count("similar.copies", hit.copies);
    if (hit.repeats.size() < hit.repeats_total) {
        text += ", " + messages.count("similar.repeats_shown", hit.repeats.size());
    }
    return text;
}

/// A repeat says where it stands; what it says is shown where it says it otherwise.
View repeat_view(const search::SimilarHit& repeat, const search::SimilarHit& hit,
                 const SimilarPage& page) {
    View view = hit_view(repeat, page);
    if (repeat.snippet_html == hit.snippet_html) put(view, "snippet", std::string());
    return view;
}

View group_view(const search::SimilarHit& hit, const SimilarPage& page, const Messages& messages) {
    View view = hit_view(hit, page);
    const double percent = std::round(std::clamp(hit.similarity, 0.0, 1.0) * 100);
    put(view, "alike",
        messages.format("similar.alike", {{"n", std::to_string(static_cast<unsigned>(percent))}}));
    put(view, "same", hit.same_addressee);
    put(view, "considers", hit.only_considers);
    put(view, "done", hit.any_done && hit.status != "done" && hit.status != "partly_done");
    put(view, "phrases", joined(hit.shared_phrases, " · ", kShownPhrases));
    View repeats{View::type::list};
    for (const auto& repeat : hit.repeats) repeats << repeat_view(repeat, hit, page);
    put(view, "repeats", repeats);
    put(view, "repeated", repeated(hit, messages));
    if (hit.point > 0) {
        put(view, "point", messages.format("similar.point", {{"n", std::to_string(hit.point)}}));
    }
    return view;
}

/// The points of the text that nothing found is most like. None where the limit may have cut their
/// hits off: a point goes without one only if as many others have one.
View unlike_views(const SimilarPage& page, const Messages& messages) {
    std::set<std::size_t> found;
    for (const auto& hit : page.response->hits) found.insert(hit.point);
    View views{View::type::list};
    if (found.size() >= page.request.limit || found.empty()) return views;
    for (std::size_t i = 0; i < page.response->points.size(); ++i) {
        if (found.contains(i + 1)) continue;
        View view;
        put(view, "label", messages.format("similar.unlike", {{"n", std::to_string(i + 1)}}));
        put(view, "text", page.response->points[i]);
        views << view;
    }
    return views;
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
    put(view, "addressees",
        page.request.addressees.empty() ? std::string() : page.request.addressees.front());
    put(view, "kinds", kind_views(page.request, page.language));
    put(view, "ui", page.ui);
    put(view, "problem", page.problem);
    if (page.response != nullptr) {
        View hits{View::type::list};
        for (const auto& hit : page.response->hits) hits << group_view(hit, page, messages);
        put(view, "asked", true);
        put(view, "hits", hits);
        put(view, "unlike", unlike_views(page, messages));
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
