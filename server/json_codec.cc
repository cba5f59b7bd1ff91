#include "server/json_codec.h"

#include "server/json_writer_internal.h"
#include "server/labels.h"
#include "server/url.h"

namespace axtar::server {
namespace {

void write_section_hit(JsonWriter& json, const search::SectionHit& section) {
    json.begin_object();
    json.member("anchor", section.anchor);
    json.member("heading", section.heading);
    json.member("heading_path", section.heading_path);
    json.member("role", section.role);
    json.member("lang", section.lang);
    json.member("snippet", section.snippet_html);
    json.member("score", section.score);
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
    json.member("score", hit.score);
    json.member("url", "/documents/" + percent_encode(hit.id, "/:"));
    json.member("matching_sections", static_cast<std::uint64_t>(hit.matching_sections));
    json.key("sections");
    json.begin_array();
    for (const auto& section : hit.sections) write_section_hit(json, section);
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

void write_relaxation(JsonWriter& json, const std::optional<search::Relaxation>& relaxed) {
    if (!relaxed) return json.null();
    json.begin_object();
    json.member("mode", relaxed->mode);
    json.member("dropped", relaxed->dropped);
    json.end_object();
}

void write_section(JsonWriter& json, const corpus::Section& section,
                   const std::vector<corpus::TokenSpan>* highlights) {
    json.begin_object();
    json.member("anchor", section.anchor);
    json.member("heading", section.heading);
    json.member("heading_path", section.heading_path);
    json.member("role", std::string(corpus::role_name(section.role)));
    json.member("lang", section.lang);
    json.member("text", section.text);
    json.key("highlights");
    json.begin_array();
    if (highlights != nullptr) {
        for (const auto& span : *highlights) {
            json.begin_object();
            json.member("start", static_cast<std::uint64_t>(span.start));
            json.member("length", static_cast<std::uint64_t>(span.length));
            json.end_object();
        }
    }
    json.end_array();
    json.end_object();
}

void write_fields(JsonWriter& json, const corpus::Document& document) {
    json.member("id", document.id);
    json.member("kind", document.kind);
    json.member("lang", document.lang);
    json.member("title", document.title);
    json.member("date", document.date);
    json.member("number", document.number);
    json.member("issuer", document.issuer);
    json.member("source_url", document.source_url);
    json.member("status", document.status);
    json.member("in_force_from", document.in_force_from);
    json.member("in_force_to", document.in_force_to);
    json.member("addressees", document.addressees);
    json.member("topics", document.topics);
    json.member("groups", document.groups);
    json.member("places", document.places);
    json.member("mandates", document.mandates);
    json.member("cites", document.cites);
    json.key("extra");
    json.begin_object();
    for (const auto& [name, values] : document.extra) json.member(name, values);
    json.end_object();
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
    json.key("hits");
    json.begin_array();
    for (const auto& hit : response.hits) write_hit(json, hit);
    json.end_array();
    json.key("facets");
    write_facets(json, response.facets, language);
    json.key("suggestion");
    json.null();
    json.key("expansions");
    json.begin_array();
    json.end_array();
    json.key("relaxed");
    write_relaxation(json, response.relaxed);
    json.member("warnings", response.warnings);
    json.member("took_ms", response.took_ms);
    json.key("cursor");
    json.null();
    json.end_object();
    return json.text();
}

std::string encode_document(const search::StoredDocument& document) {
    JsonWriter json;
    json.begin_object();
    write_fields(json, document.record.document);
    json.member("collection", document.collection);
    json.key("sections");
    json.begin_array();
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const auto* highlights = i < document.highlights.size() ? &document.highlights[i] : nullptr;
        write_section(json, document.sections[i].section, highlights);
    }
    json.end_array();
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
    if (!problem.parameter.empty()) json.member("parameter", problem.parameter);
    if (!problem.accepted.empty()) json.member("accepted", problem.accepted);
    json.end_object();
    return json.text();
}

}  // namespace axtar::server
