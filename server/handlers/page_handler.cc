#include "server/handlers/page_handler.h"

#include <utility>

#include "server/entity_tag.h"
#include "server/handlers/html_answer.h"
#include "server/http_error.h"
#include "server/pages/error_page.h"
#include "server/pages/facet_page.h"
#include "server/pages/search_page.h"
#include "server/pages/stored_filters.h"
#include "server/parameter_values.h"
#include "server/parameters.h"
#include "server/search_rules.h"

namespace axtar::server {
namespace {

/// Values of a facet on a search page; a longer one has a page of its own.
constexpr std::uint32_t kFacetValues = 24;

/// A search page without a question shows the newest documents, and of each how it begins.
/// The parameters stay as they were asked, so that links and forms do not carry this along.
search::SearchRequest prepared(search::SearchRequest request) {
    request.histogram = search::Histogram::kYear;
    request.facet_limit = kFacetValues;
    if (!request.query.empty()) return request;
    request.sections_per_hit = 1;
    if (request.sort == search::Sort::kRelevance) request.sort = search::Sort::kDateDescending;
    return request;
}

}  // namespace

Response answer_search_page(const Request& request, SearchService& service) {
    const std::string revision = service.revision();
    const auto schema = service.schema();
    if (!schema) return render_error_page(to_problem(schema.error()), request);
    const auto parameters =
        parse_search_parameters(request.query, *schema, UnknownParameters::kReport);
    if (!parameters) return render_error_page(parameters.error(), request);

    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    const std::string tag = entity_tag(request, revision, code(language));
    if (is_not_modified(request, tag)) return not_modified(tag);
    const auto found = service.search(prepared(parameters->request));
    if (!found) return render_error_page(search_problem(found.error()), request);
    const SearchParameters taken = with_stored_filters(*parameters, *found);
    return html_response(
        render_search_page(
            {.parameters = taken, .response = *found, .schema = *schema, .language = language}),
        tag);
}

namespace {

/// "one of kind, lang": the fields that are counted.
std::string counted_fields(const corpus::Schema& schema) {
    std::vector<std::string_view> names;
    for (const corpus::Field& field : schema.fields()) {
        if (field.facet) names.push_back(field.name);
    }
    return one_of(names);
}

/// Takes the page's own parameters out of those of the search.
tl::expected<FacetQuestion, Problem> take_facet_question(QueryPairs& pairs,
                                                         const corpus::Schema& schema) {
    FacetQuestion question;
    for (const auto& [name, value] : pairs) {
        if (name == "field") question.field = value;
        if (name == "find" && is_value(value)) question.find = value;
        if (name == "skip" && !read_number(value, 0, 1'000'000, question.skip)) {
            return tl::unexpected(unacceptable(name, value, "a whole number from 0 to 1000000"));
        }
    }
    std::erase_if(pairs, [](const auto& pair) {
        return pair.first == "field" || pair.first == "find" || pair.first == "skip";
    });
    const corpus::Field* field = schema.find(question.field);
    if (field == nullptr || !field->facet) {
        return tl::unexpected(unacceptable("field", question.field, counted_fields(schema)));
    }
    return question;
}

}  // namespace

Response answer_facet_page(const Request& request, SearchService& service) {
    const std::string revision = service.revision();
    const auto schema = service.schema();
    if (!schema) return render_error_page(to_problem(schema.error()), request);
    auto pairs = decode_query(request.query);
    if (!pairs) return render_error_page(pairs.error(), request);
    const auto question = take_facet_question(*pairs, *schema);
    if (!question) return render_error_page(question.error(), request);
    const auto parameters = read_search_parameters(*pairs, *schema, UnknownParameters::kReport);
    if (!parameters) return render_error_page(parameters.error(), request);
    const UiLanguage language = choose_language(parameters->ui, request.accept_language);
    const std::string tag = entity_tag(request, revision, code(language));
    if (is_not_modified(request, tag)) return not_modified(tag);

    search::SearchRequest asked = parameters->request;
    asked.limit = 0;
    asked.offset = 0;
    asked.all_facets = false;
    asked.facets = {question->field};
    asked.facet_limit = kFacetPage;
    asked.diagnose = false;
    if (!question->find.empty()) asked.facet_contains = {{question->field, question->find}};
    asked.facet_offset = {{question->field, question->skip}};
    const auto found = service.search(asked);
    if (!found) return render_error_page(search_problem(found.error()), request);
    const SearchParameters taken = with_stored_filters(*parameters, *found);
    return html_response(render_facet_page({.question = *question,
                                            .parameters = taken,
                                            .response = *found,
                                            .field = *schema->find(question->field),
                                            .language = language}),
                         tag);
}

}  // namespace axtar::server
