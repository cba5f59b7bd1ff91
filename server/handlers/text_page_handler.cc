#include "server/handlers/text_page_handler.h"

#include <algorithm>
#include <utility>

#include "server/call_parameters.h"
#include "server/http_error.h"
#include "server/json_body.h"
#include "server/pages/error_page.h"
#include "server/pages/resolve_page.h"
#include "server/pages/similar_page.h"
#include "server/parameter_values.h"
#include "server/similar_parameters.h"
#include "server/warning_text.h"

namespace axtar::server {
namespace {

Response page_response(int status, std::string body) {
    return {.status = status,
            .content_type = "text/html; charset=utf-8",
            .body = std::move(body),
            .headers = {{"Cache-Control", "no-store"}, {"Vary", "Accept-Language"}}};
}

/// Takes `ui` out of the parameters; one that is no language is passed over.
std::string take_language(QueryPairs& pairs) {
    std::string ui;
    for (const auto& [name, value] : pairs) {
        if (name == "ui") ui = named(language_names(), value);
    }
    std::erase_if(pairs, [](const auto& pair) { return pair.first == "ui"; });
    return ui;
}

/// Of a form all that is known to it and filled in; links collect other parameters on their way.
void keep_only(QueryPairs& pairs, std::initializer_list<std::string_view> names) {
    std::erase_if(pairs, [&](const auto& pair) {
        return pair.second.empty() ||
               std::find(names.begin(), names.end(), pair.first) == names.end();
    });
}

std::string value_of(const QueryPairs& pairs, std::string_view wanted) {
    for (const auto& [name, value] : pairs) {
        if (name == wanted) return value;
    }
    return {};
}

/// A failure in the reader's words.
std::string told(const Problem& problem, const Messages& messages) {
    if (problem.parameter == "text" || problem.status == 413) return messages.text("text.too_long");
    if (problem.status == 400) return messages.text("error.400");
    if (problem.status == 404) return messages.text("error.404.text");
    if (problem.status == 503) return messages.text("error.503.text");
    return messages.text("error.500.text");
}

/// A list of citations may be too long in more ways than one: what it has too many of.
std::string told_of_list(const Problem& problem, const Messages& messages) {
    const auto reason = problem_text(problem.detail, messages.language());
    return problem.status == 413 && reason ? *reason : told(problem, messages);
}

std::string title_of(const std::string& document, SearchService& service) {
    if (document.empty()) return {};
    const auto found = service.document(document, {});
    return found ? found->record.document.title : std::string();
}

}  // namespace

Response answer_similar_page(const Request& request, SearchService& service) {
    auto pairs = request_pairs(request);
    if (!pairs) return render_error_page(pairs.error(), request);
    const std::string ui = take_language(*pairs);
    keep_only(*pairs, {"document", "anchor", "text", "kinds", "addressees", "limit"});
    const UiLanguage language = choose_language(ui, request.accept_language);
    const Messages& messages = Messages::of(language);
    search::SimilarRequest typed{.text = value_of(*pairs, "text")};
    if (const auto to = value_of(*pairs, "addressees"); !to.empty()) typed.addressees = {to};
    if (value_of(*pairs, "document").empty() && is_blank(typed.text)) {
        return page_response(
            200, render_similar_page({.request = typed, .ui = ui, .language = language}));
    }
    const auto question = read_similar_parameters(*pairs);
    if (!question) {
        return page_response(question.error().status,
                             render_similar_page({.request = typed,
                                                  .problem = told(question.error(), messages),
                                                  .ui = ui,
                                                  .language = language}));
    }
    const auto similar = service.similar(*question);
    if (!similar) {
        const Problem problem = to_problem(similar.error());
        if (!question->document.empty()) return render_error_page(problem, request);
        return page_response(problem.status,
                             render_similar_page({.request = *question,
                                                  .problem = told(problem, messages),
                                                  .ui = ui,
                                                  .language = language}));
    }
    const auto schema = service.schema();
    if (!schema) return render_error_page(to_problem(schema.error()), request);
    return page_response(200, render_similar_page({.request = *question,
                                                   .response = &*similar,
                                                   .schema = &*schema,
                                                   .subject = title_of(question->document, service),
                                                   .ui = ui,
                                                   .language = language}));
}

Response answer_resolve_page(const Request& request, SearchService& service) {
    auto pairs = request_pairs(request);
    if (!pairs) return render_error_page(pairs.error(), request);
    ResolvePage page{.ui = take_language(*pairs)};
    page.language = choose_language(page.ui, request.accept_language);
    const Messages& messages = Messages::of(page.language);
    keep_only(*pairs, {"text"});
    page.text = value_of(*pairs, "text");
    if (is_blank(page.text)) return page_response(200, render_resolve_page(page));
    const auto question = read_resolve_parameters(*pairs);
    if (!question) {
        page.problem = told(question.error(), messages);
        return page_response(question.error().status, render_resolve_page(page));
    }
    const auto resolved = service.resolve(*question);
    if (!resolved) {
        const Problem problem = to_problem(resolved.error());
        page.problem = told_of_list(problem, messages);
        return page_response(problem.status, render_resolve_page(page));
    }
    page.response = &*resolved;
    return page_response(200, render_resolve_page(page));
}

}  // namespace axtar::server
