#include <map>
#include <utility>

#include "base/log.h"
#include "server/embedded_assets.h"
#include "server/handlers/asset_handler.h"
#include "server/pages/html_text.h"
#include "server/pages/templates_internal.h"

namespace axtar::server {
namespace {

using Template = kainjow::mustache::mustache;

/// Replaces "{{t:key}}" by the text of that key.
std::string localise(std::string_view source, const Messages& messages) {
    static constexpr std::string_view kOpen = "{{t:";
    std::string localised;
    for (;;) {
        const std::size_t at = source.find(kOpen);
        localised += source.substr(0, at);
        if (at == std::string_view::npos) return localised;
        source.remove_prefix(at + kOpen.size());
        const std::size_t close = source.find("}}");
        localised += escape_html(messages.text(std::string(source.substr(0, close))));
        source.remove_prefix(close + 2);
    }
}

Template& parsed(const std::string& name, const Messages& messages) {
    thread_local std::map<std::pair<std::string, UiLanguage>, Template> templates;
    const auto key = std::pair(name, messages.language());
    const auto found = templates.find(key);
    if (found != templates.end()) return found->second;
    const std::string source = localise(embedded_asset("templates/" + name + ".html"), messages);
    Template fresh(source);
    if (!fresh.is_valid()) {
        log_event(LogLevel::kError, "template_invalid",
                  {{"name", name}, {"error", fresh.error_message()}});
    }
    fresh.set_custom_escape([](const std::string& text) { return escape_html(text); });
    return templates.emplace(key, std::move(fresh)).first->second;
}

}  // namespace

void put(View& view, const std::string& name, const std::string& text) {
    if (text.empty()) return put(view, name, false);
    view.set(name, View(text));
}
void put(View& view, const std::string& name, const char* text) {
    put(view, name, std::string(text));
}
void put(View& view, const std::string& name, bool truth) {
    view.set(name, View(truth ? View::type::bool_true : View::type::bool_false));
}
void put(View& view, const std::string& name, const View& inner) { view.set(name, inner); }

std::string render_template(const std::string& name, const Messages& messages, const View& view) {
    return parsed(name, messages).render(view);
}

std::string render_page(const PageFrame& frame, const Messages& messages) {
    const bool english = messages.language() == UiLanguage::kEnglish;
    View view;
    put(view, "lang", std::string(code(messages.language())));
    put(view, "title", frame.title);
    put(view, "style", style_sheet_url());
    put(view, "script", script_url());
    View places{View::type::list};
    for (const std::string name : {"search", "similar", "resolve"}) {
        View place;
        const std::string path = name == "search" ? "/" : "/" + name;
        put(place, "href", frame.ui.empty() ? path : path + "?ui=" + frame.ui);
        put(place, "label", messages.text("nav." + name));
        put(place, "current", frame.section == name);
        places << place;
    }
    put(view, "places", places);
    put(view, "home", frame.home);
    put(view, "azerbaijani", frame.azerbaijani);
    put(view, "english", frame.english);
    put(view, "in_english", english);
    put(view, "in_azerbaijani", !english);
    put(view, "hidden", !frame.indexable);
    put(view, "content", frame.content);
    return render_template("layout", messages, view);
}

}  // namespace axtar::server
