#include "corpus/amendments/repeals.h"
#include "search/citing/as_of.h"
#include "server/as_of_json_internal.h"
#include "server/citation_links.h"
#include "server/document_sections.h"
#include "server/json_codec.h"
#include "server/json_writer_internal.h"

namespace axtar::server {
namespace {

void write_place(JsonWriter& json, std::uint32_t start, std::uint32_t end) {
    json.member("start", static_cast<std::uint64_t>(start));
    json.member("end", static_cast<std::uint64_t>(end));
}

void write_parts(JsonWriter& json, const std::vector<corpus::SectionPart>& parts) {
    json.key("parts");
    json.begin_array();
    for (const auto& part : parts) {
        json.begin_object();
        json.member("anchor", part.anchor);
        write_place(json, part.start, part.end);
        json.end_object();
    }
    json.end_array();
}

void write_citations(JsonWriter& json, const corpus::Section& section, const CitationLinks& links) {
    json.key("citations");
    json.begin_array();
    for (const auto& citation : section.citations) {
        json.begin_object();
        write_place(json, citation.start, citation.end);
        json.member("key", citation.key);
        json.member("readings", citation.readings);
        json.member("url", links.url(citation.key, section.lang));
        json.end_object();
    }
    json.end_array();
}

void write_recommendation(JsonWriter& json,
                          const std::optional<corpus::Recommendation>& recommendation) {
    json.key("recommendation");
    if (!recommendation) return json.null();
    json.begin_object();
    write_place(json, recommendation->start, recommendation->end);
    json.member("addressees", recommendation->addressees);
    json.member("cites", recommendation->cites);
    json.member("deadline", recommendation->deadline);
    json.member("status", recommendation->status);
    json.member("confidence", static_cast<std::uint64_t>(recommendation->confidence));
    json.end_object();
}

void write_highlights(JsonWriter& json, const std::vector<corpus::TokenSpan>& spans) {
    json.begin_array();
    for (const auto& span : spans) {
        json.begin_object();
        json.member("start", static_cast<std::uint64_t>(span.start));
        json.member("length", static_cast<std::uint64_t>(span.length));
        json.end_object();
    }
    json.end_array();
}

/// The members of one section; its object is begun and ended by the caller.
void write_section_members(JsonWriter& json, const search::StoredDocument& document,
                           std::size_t index, const CitationLinks& links) {
    const corpus::Section& section = document.sections[index].section;
    json.member("anchor", section.anchor);
    json.member("heading", section.heading);
    json.member("heading_path", section.heading_path);
    json.member("role", std::string(corpus::role_name(section.role)));
    json.member("lang", section.lang);
    json.member("text", section.text);
    json.key("highlights");
    static const std::vector<corpus::TokenSpan> kNone;
    write_highlights(json, index < document.highlights.size() ? document.highlights[index] : kNone);
    const bool has_topics = index == 0 && !document.subjects_html.empty();
    if (has_topics) json.member("topics", document.subjects_html);
    json.member("fields", section.fields);
    write_parts(json, section.parts);
    write_citations(json, section, links);
    write_recommendation(json, section.recommendation);
}

void write_sections(JsonWriter& json, std::string_view name, const search::StoredDocument& document,
                    const std::vector<std::size_t>& sections, const CitationLinks& links) {
    json.key(name);
    json.begin_array();
    for (const std::size_t index : sections) {
        json.begin_object();
        write_section_members(json, document, index, links);
        json.end_object();
    }
    json.end_array();
}

void write_amendment(JsonWriter& json, const corpus::Amendment& amendment) {
    json.begin_object();
    json.member("note", amendment.note);
    json.member("act_number", amendment.act_number);
    json.member("date", amendment.date);
    json.member("provision", amendment.provision);
    json.member("anchor", amendment.anchor);
    json.member("action", std::string(corpus::amendment_action_name(amendment.action)));
    json.member("prior", amendment.prior);
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
    json.member("extra", document.extra);
    json.member("record_lines", document.record_lines);
}

}  // namespace

std::string encode_document(const search::StoredDocument& document) {
    const CitationLinks links(document);
    JsonWriter json;
    json.begin_object();
    write_fields(json, document.record.document);
    json.member("collection", document.collection);
    json.member("own_keys", document.record.document.own_keys);
    json.key("amendments");
    json.begin_array();
    for (const auto& amendment : document.record.document.amendments) {
        write_amendment(json, amendment);
    }
    json.end_array();
    std::vector<std::size_t> all(document.sections.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    write_sections(json, "sections", document, all, links);
    json.end_object();
    return json.text();
}

std::string encode_section(const SectionView& view) {
    const CitationLinks links(view.document);
    const corpus::Document& document = view.document.record.document;
    const corpus::Section& section = view.document.sections[view.section].section;
    const auto amendments = amendments_of(view.document, section);
    JsonWriter json;
    json.begin_object();
    json.member("id", document.id);
    json.member("collection", view.document.collection);
    json.member("kind", document.kind);
    json.member("title", document.title);
    json.member("date", document.date);
    write_section_members(json, view.document, view.section, links);
    json.member("part", view.anchor == section.anchor ? std::string() : view.anchor);
    const std::string repealed = corpus::repealed_on(section, view.anchor);
    if (!repealed.empty()) json.member("repealed_on", repealed);
    json.member("url", page_url(document.id, view.anchor));
    json.key("amendments");
    json.begin_array();
    for (const corpus::Amendment* amendment : amendments) write_amendment(json, *amendment);
    json.end_array();
    if (view.with_notes) {
        write_sections(json, "notes", view.document, notes_of(view.document, amendments), links);
    }
    json.member("cited_by", view.cited_by);
    const auto then = search::as_of_section(view.document, view.section, view.anchor, view.as_of);
    if (then) write_as_of(json, *then);
    json.end_object();
    return json.text();
}

}  // namespace axtar::server
