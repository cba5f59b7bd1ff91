#include "server/pages/error_page.h"

#include <algorithm>

#include "server/pages/templates_internal.h"
#include "server/parameter_values.h"
#include "server/parameters.h"
#include "server/url.h"
#include "server/warning_text.h"

namespace axtar::server {
namespace {

/// The parameter `ui` where it can be read, whatever is wrong with the others: a broken request
/// must still get its page.
std::string asked_language(const Request& request) {
    for (const auto& [name, value] : split_query(request.query)) {
        const auto decoded = name == "ui" ? percent_decode(value, true) : std::nullopt;
        if (!decoded) continue;
        if (const auto ui = named(language_names(), *decoded); !ui.empty()) return std::string(ui);
    }
    return {};
}

/// The search without the parameter that is at fault: who takes one date for another should not
/// have to type his words again. So of words given several times the last are kept, as a form sends
/// them behind those of its address. Empty where that is no search, or loses the words.
std::string without_parameter(const Request& request, const std::string& parameter) {
    const auto pairs = decode_query(request.query);
    if (!pairs || request.path != "/") return {};
    QueryPairs kept;
    QueryPairs at_fault;
    for (const auto& pair : *pairs) (pair.first == parameter ? at_fault : kept).push_back(pair);
    if (parameter == "q") {
        if (at_fault.size() < 2) return {};
        kept.insert(kept.begin(), at_fault.back());
    }
    const bool is_search =
        std::any_of(kept.begin(), kept.end(), [](const auto& pair) { return pair.first != "ui"; });
    return at_fault.empty() || !is_search ? std::string() : "/?" + join_query(kept);
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
