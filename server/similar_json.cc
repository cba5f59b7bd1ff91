#include "search/similar.h"
#include "search/suggest.h"
#include "server/citation_links.h"
#include "server/json_codec.h"
#include "server/json_writer_internal.h"

namespace axtar::server {
namespace {

// Repeats have no repeats of their own: the recursion ends there.
void write_similar_hit(JsonWriter& json, const search::SimilarHit& hit) {
    json.begin_object();
    json.member("id", hit.id);
    json.member("anchor", hit.anchor);
    json.member("kind", hit.kind);
    json.member("title", hit.title);
    json.member("heading", hit.heading);
    json.member("date", hit.date);
    json.member("status", hit.status);
    json.member("addressees", hit.addressees);
    json.member("same_addressee", hit.same_addressee);
    json.member("only_considers", hit.only_considers);
    json.member("extra", hit.extra);
    json.member("similarity", hit.similarity);
    json.member("shared_phrases", hit.shared_phrases);
    json.member("snippet", hit.snippet_html);
    json.member("url", page_url(hit.id, hit.anchor));
    json.member("point", hit.point);
    json.member("repeats_total", hit.repeats_total);
    json.member("repeats_at_least", hit.repeats_at_least);
    json.member("copies", hit.copies);
    json.key("repeats");
    json.begin_array();
    for (const auto& repeat : hit.repeats) write_similar_hit(json, repeat);
    json.end_array();
    json.member("any_done", hit.any_done);
    json.end_object();
}

}  // namespace

std::string encode_similar_response(const search::SimilarResponse& response) {
    JsonWriter json;
    json.begin_object();
    json.key("hits");
    json.begin_array();
    for (const auto& hit : response.hits) write_similar_hit(json, hit);
    json.end_array();
    json.member("points", response.points);
    json.member("warnings", response.warnings);
    json.member("took_ms", response.took_ms);
    json.end_object();
    return json.text();
}

std::string encode_suggest_response(const search::SuggestResponse& response) {
    JsonWriter json;
    json.begin_object();
    json.key("completions");
    json.begin_array();
    for (const auto& completion : response.completions) {
        json.begin_object();
        json.member("text", completion.text);
        json.member("kind", completion.kind);
        json.member("html", completion.html);
        json.member("document", completion.document);
        json.member("count", completion.count);
        json.member("url",
                    completion.document.empty() ? std::string() : page_url(completion.document));
        json.end_object();
    }
    json.end_array();
    json.member("took_ms", response.took_ms);
    json.end_object();
    return json.text();
}

}  // namespace axtar::server
