#include "search/resolve.h"
#include "server/citation_json_internal.h"
#include "server/citation_links.h"
#include "server/json_codec.h"

namespace axtar::server {
namespace {

void write_targets(JsonWriter& json, std::string_view name,
                   const std::vector<search::CitationTarget>& targets) {
    json.key(name);
    json.begin_array();
    for (const auto& target : targets) write_citation_target(json, target);
    json.end_array();
}

/// The page of what was found; empty where nothing was.
std::string target_url(const search::CitationTarget& target) {
    if (target.document.empty()) return {};
    return page_url(target.document, target.part.empty() ? target.anchor : target.part);
}

void write_citing(JsonWriter& json, const search::CitingSection& citing) {
    json.begin_object();
    json.member("id", citing.id);
    json.member("title", citing.title);
    json.member("kind", citing.kind);
    json.member("date", citing.date);
    json.member("anchor", citing.anchor);
    json.member("heading", citing.heading);
    json.member("snippet", citing.snippet_html);
    json.member("url", page_url(citing.id, citing.anchor));
    json.end_object();
}

}  // namespace

// Readings have no readings of their own: the recursion ends there.
void write_citation_target(JsonWriter& json, const search::CitationTarget& target) {
    json.begin_object();
    json.member("text", target.text);
    json.member("key", target.key);
    json.member("label_az", target.label_az);
    json.member("label_en", target.label_en);
    json.member("document", target.document);
    json.member("title", target.title);
    json.member("anchor", target.anchor);
    json.member("part", target.part);
    json.member("heading", target.heading);
    json.member("passage", target.passage);
    if (!target.repealed_on.empty()) json.member("repealed_on", target.repealed_on);
    json.member("cited_by", target.cited_by);
    json.member("url", target_url(target));
    write_targets(json, "readings", target.readings);
    json.end_object();
}

std::string encode_resolve_response(const search::ResolveResponse& response) {
    JsonWriter json;
    json.begin_object();
    write_targets(json, "resolved", response.resolved);
    write_targets(json, "unresolved", response.unresolved);
    json.member("warnings", response.warnings);
    json.member("took_ms", response.took_ms);
    json.end_object();
    return json.text();
}

std::string encode_cited_by_response(const search::CitedByResponse& response) {
    JsonWriter json;
    json.begin_object();
    json.member("keys", response.keys);
    json.key("total");
    json.begin_object();
    json.member("documents", response.total_documents);
    json.member("sections", response.total_sections);
    json.end_object();
    json.key("citing");
    json.begin_array();
    for (const auto& citing : response.citing) write_citing(json, citing);
    json.end_array();
    json.member("took_ms", response.took_ms);
    json.end_object();
    return json.text();
}

}  // namespace axtar::server
