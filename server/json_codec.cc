#include "server/json_codec.h"

#include "server/as_of_json_internal.h"
#include "server/citation_json_internal.h"
#include "server/citation_links.h"
#include "server/json_writer_internal.h"
#include "server/labels.h"

namespace axtar::server {
namespace {

void write_explanation(JsonWriter& json, const std::vector<search::ScorePart>& parts) {
    json.key("explanation");
    json.begin_array();
    for (const auto& part : parts) {
        json.begin_object();
        json.member("name", part.name);
        json.member("value", part.value);
        json.end_object();
    }
    json.end_array();
}

void write_section_hit(JsonWriter& json, const std::string& id, const search::SectionHit& section) {
    json.begin_object();
    json.member("anchor", section.anchor);
    json.member("heading", section.heading);
    json.member("heading_path", section.heading_path);
    json.member("role", section.role);
    json.member("lang", section.lang);
    json.member("snippet", section.snippet_html);
    if (!section.subjects_html.empty()) json.member("topics", section.subjects_html);
    json.member("score", section.score);
    json.member("url", page_url(id, section.anchor));
    json.member("status", section.status);
    if (!section.repealed_on.empty()) json.member("repealed_on", section.repealed_on);
    json.member("is_recommendation", section.is_recommendation);
    if (!section.explanation.empty()) write_explanation(json, section.explanation);
    if (section.as_of) write_as_of(json, *section.as_of);
    json.end_object();
}

void write_hit(JsonWriter& json, const search::Hit& hit) {
    json.begin_object();
    json.member("id", hit.id);
    json.member("collection", hit.collection);
    json.member("kind", hit.kind);
    json.member("lang", hit.lang);
    json.member("title", hit.title);
    json.member("date", hit.date);
    json.member("number", hit.number);
    json.member("issuer", hit.issuer);
    json.member("status", hit.status);
    json.member("extra", hit.extra);
    json.member("score", hit.score);
    json.member("url", page_url(hit.id));
    json.member("matching_sections", static_cast<std::uint64_t>(hit.matching_sections));
    json.key("sections");
    json.begin_array();
    for (const auto& section : hit.sections) write_section_hit(json, hit.id, section);
    json.end_array();
    json.end_object();
}

void write_facets(JsonWriter& json, const std::vector<search::Facet>& facets, UiLanguage language) {
    json.begin_object();
    for (const auto& facet : facets) {
        json.key(facet.field);
        json.begin_array();
        for (const auto& value : facet.values) {
            json.begin_object();
            json.member("value", value.value);
            json.member("label", value_label(facet.field, value.value, language));
            json.member("count", value.count);
            json.member("selected", value.selected);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
}

void write_facet_totals(JsonWriter& json, const std::vector<search::Facet>& facets) {
    json.begin_object();
    for (const auto& facet : facets) json.member(facet.field, facet.distinct);
    json.end_object();
}

void write_suggestion(JsonWriter& json, const search::Suggestion& suggestion) {
    json.begin_object();
    json.member("query", suggestion.query);
    json.member("reason", suggestion.reason);
    json.member("documents", suggestion.documents);
    json.end_object();
}

void write_expansion(JsonWriter& json, const search::Expansion& expansion) {
    json.begin_object();
    json.member("from", expansion.from);
    json.member("to", expansion.to);
    json.member("kind", expansion.kind);
    json.member("weight", expansion.weight);
    json.end_object();
}

void write_relaxation(JsonWriter& json, const std::optional<search::Relaxation>& relaxed) {
    if (!relaxed) return json.null();
    json.begin_object();
    json.member("mode", relaxed->mode);
    json.member("dropped", relaxed->dropped);
    json.end_object();
}

void write_relief(JsonWriter& json, const search::Relief& relief) {
    json.begin_object();
    json.member("part", relief.part);
    json.member("name", relief.name);
    json.member("value", relief.value);
    json.member("query", relief.query);
    json.member("documents", relief.documents);
    json.key("relaxed");
    write_relaxation(json, relief.relaxed);
    json.end_object();
}

void write_bucket(JsonWriter& json, const search::HistogramBucket& bucket) {
    json.begin_object();
    json.member("date", bucket.date);
    json.member("count", bucket.count);
    json.end_object();
}

/// A member that is a list, each element written by `write`.
template <class Value>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Value>& values,
                void (*write)(JsonWriter&, const Value&)) {
    json.key(name);
    json.begin_array();
    for (const Value& value : values) write(json, value);
    json.end_array();
}

}  // namespace

std::string encode_search_response(const search::SearchResponse& response, UiLanguage language) {
    JsonWriter json;
    json.begin_object();
    json.key("query");
    json.begin_object();
    json.member("text", response.query);
    json.member("parsed", response.parsed);
    json.end_object();
    json.key("total");
    json.begin_object();
    json.member("documents", response.total_documents);
    json.member("sections", response.total_sections);
    json.end_object();
    write_list(json, "hits", response.hits, write_hit);
    json.key("facets");
    write_facets(json, response.facets, language);
    json.key("facet_totals");
    write_facet_totals(json, response.facets);
    write_list(json, "histogram", response.histogram, write_bucket);
    json.key("suggestion");
    if (response.suggestions.empty()) {
        json.null();
    } else {
        write_suggestion(json, response.suggestions.front());
    }
    write_list(json, "suggestions", response.suggestions, write_suggestion);
    write_list(json, "expansions", response.expansions, write_expansion);
    write_list(json, "citations", response.citations, write_citation_target);
    write_list(json, "diagnosis", response.diagnosis, write_relief);
    json.key("relaxed");
    write_relaxation(json, response.relaxed);
    json.member("warnings", response.warnings);
    json.member("took_ms", response.took_ms);
    json.key("cursor");
    if (response.cursor.empty()) {
        json.null();
    } else {
        json.value(response.cursor);
    }
    json.end_object();
    return json.text();
}

std::string encode_problem(const Problem& problem) {
    JsonWriter json;
    json.begin_object();
    json.member("type", "urn:axtar:problem:" + problem.type);
    json.member("title", problem.title);
    json.member("status", static_cast<std::uint64_t>(problem.status));
    json.member("detail", problem.detail);
    // A parameter may be at fault that has no name: "?=x".
    const bool of_parameter = problem.type == "invalid-parameter";
    if (of_parameter || !problem.parameter.empty()) json.member("parameter", problem.parameter);
    if (!problem.accepted.empty()) json.member("accepted", problem.accepted);
    json.end_object();
    return json.text();
}

}  // namespace axtar::server
