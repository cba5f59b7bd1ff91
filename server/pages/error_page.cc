#include "server/pages/error_page.h"

#include "server/pages/templates_internal.h"
#include "server/parameter_values.h"
#include "server/parameters.h"
#include "server/warning_text.h"

namespace axtar::server {
namespace {

/// The parameter `ui` where it can be read; a broken request must still get its page.
std::string asked_language(const Request& request) {
    const auto pairs = decode_query(request.query);
    if (!pairs) return {};
    for (const auto& [name, value] : *pairs) {
        if (name != "ui") continue;
        if (const auto ui = named(language_names(), value); !ui.empty()) return std::string(ui);
    }
    return {};
}

/// The search without the parameter that is at fault: who takes one date for another should not
/// have to type his words again. Empty where that is no search.
std::string without_parameter(const Request& request, const std::string& parameter) {
    auto pairs = decode_query(request.query);
    if (!pairs || request.path != "/") return {};
    const auto gone =
        std::erase_if(*pairs, [&](const auto& pair) { return pair.first == parameter; });
    return gone == 0 || pairs->empty() ? std::string() : "/?" + join_query(*pairs);
}

/// In the reader's language, or in English and marked so.
void put_told(View& view, const std::string& name, const std::string& text, UiLanguage language) {
    const auto told = problem_text(text, language);
    put(view, name, told ? *told : text);
    if (!told) put(view, name + "_lang", "en");
}

}  // namespace

Response render_error_page(const Problem& problem, const Request& request) {
    const std::string ui = asked_language(request);
    const Messages& messages = Messages::of(choose_language(ui, request.accept_language));
    const std::string key = "error." + std::to_string(problem.status);
    const std::string home = ui.empty() ? "/" : "/?ui=" + ui;
    View view;
    put(view, "status", std::to_string(problem.status));
    put(view, "title", messages.text(messages.has(key) ? key : "error.other"));
    put(view, "home", home);
    if (problem.parameter.empty()) {
        put(view, "explanation", messages.has(key + ".text") ? messages.text(key + ".text") : "");
    } else {
        put(view, "explanation", messages.format("error.parameter", {{"name", problem.parameter}}));
        put_told(view, "detail", problem.detail, messages.language());
        put_told(view, "accepted", problem.accepted, messages.language());
        put(view, "without", without_parameter(request, problem.parameter));
    }
    Response response{
        .status = problem.status,
        .content_type = "text/html; charset=utf-8",
        .body = render_page({.title = messages.text(messages.has(key) ? key : "error.other"),
                             .content = render_template("error", messages, view),
                             .azerbaijani = "/?ui=az",
                             .english = "/?ui=en",
                             .home = home,
                             .indexable = false},
                            messages),
        .headers = problem.headers};
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Vary", "Accept-Language");
    return response;
}

}  // namespace axtar::server
