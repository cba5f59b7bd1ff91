#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "corpus/formats/letters.h"
#include "corpus/inspection.h"

namespace axtar::corpus {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void put(Writer& writer, std::string_view text) {
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void put(Writer& writer, const std::vector<std::string>& texts) {
    writer.StartArray();
    for (const std::string& text : texts) put(writer, text);
    writer.EndArray();
}

// Fields without a value are left out.
template <class Value>
void put_field(Writer& writer, const char* name, const Value& value) {
    if (value.empty()) return;
    writer.Key(name);
    put(writer, value);
}

void put_fields(Writer& writer, const Document& document) {
    put_field(writer, "id", document.id);
    put_field(writer, "kind", document.kind);
    put_field(writer, "lang", document.lang);
    put_field(writer, "title", document.title);
    put_field(writer, "date", document.date);
    put_field(writer, "number", document.number);
    put_field(writer, "issuer", document.issuer);
    put_field(writer, "source_url", document.source_url);
    put_field(writer, "status", document.status);
    put_field(writer, "in_force_from", document.in_force_from);
    put_field(writer, "in_force_to", document.in_force_to);
    put_field(writer, "addressees", document.addressees);
    put_field(writer, "topics", document.topics);
    put_field(writer, "groups", document.groups);
    put_field(writer, "places", document.places);
    put_field(writer, "mandates", document.mandates);
    put_field(writer, "own_keys", document.own_keys);
    put_field(writer, "cites", document.cites);
    for (const auto& [name, values] : document.extra) put_field(writer, name.c_str(), values);
    put_field(writer, "record_lines", document.record_lines);
    put_field(writer, "source_path", document.source_path);
}

void put_place(Writer& writer, std::uint32_t start, std::uint32_t end) {
    writer.Key("start");
    writer.Uint(start);
    writer.Key("end");
    writer.Uint(end);
}

// Where `items` is empty, nothing; else their array, each written by `put_item` as an object.
template <class Item, class PutItem>
void put_objects(Writer& writer, const char* name, const std::vector<Item>& items,
                 PutItem put_item) {
    if (items.empty()) return;
    writer.Key(name);
    writer.StartArray();
    for (const Item& item : items) {
        writer.StartObject();
        put_item(item);
        writer.EndObject();
    }
    writer.EndArray();
}

void put_recommendation(Writer& writer, const Recommendation& said) {
    writer.Key("recommendation");
    writer.StartObject();
    put_place(writer, said.start, said.end);
    put_field(writer, "addressees", said.addressees);
    put_field(writer, "cites", said.cites);
    put_field(writer, "deadline", said.deadline);
    put_field(writer, "status", said.status);
    writer.Key("confidence");
    writer.Uint(said.confidence);
    writer.EndObject();
}

void put_findings(Writer& writer, const Section& section) {
    if (!section.fields.empty()) {
        writer.Key("fields");
        writer.StartObject();
        for (const auto& [name, values] : section.fields) put_field(writer, name.c_str(), values);
        writer.EndObject();
    }
    put_objects(writer, "parts", section.parts, [&](const SectionPart& part) {
        put_field(writer, "anchor", part.anchor);
        put_place(writer, part.start, part.end);
    });
    put_objects(writer, "citations", section.citations, [&](const SectionCitation& citation) {
        put_place(writer, citation.start, citation.end);
        if (citation.start < citation.end && citation.end <= section.text.size()) {
            put_field(writer, "text",
                      section.text.substr(citation.start, citation.end - citation.start));
        }
        put_field(writer, "key", citation.key);
        put_field(writer, "readings", citation.readings);
    });
    if (section.recommendation) put_recommendation(writer, *section.recommendation);
}

void put_section(Writer& writer, const Section& section, bool with_text) {
    writer.StartObject();
    put_field(writer, "anchor", section.anchor);
    put_field(writer, "role", role_name(section.role));
    put_field(writer, "lang", section.lang);
    put_field(writer, "heading", section.heading);
    put_field(writer, "heading_path", section.heading_path);
    writer.Key("words");
    writer.Uint64(count_words(section.text));
    if (with_text) put_field(writer, "text", section.text);
    put_findings(writer, section);
    writer.EndObject();
}

void put_amendment(Writer& writer, const Amendment& amendment) {
    put_field(writer, "note", amendment.note);
    put_field(writer, "act_number", amendment.act_number);
    put_field(writer, "date", amendment.date);
    put_field(writer, "provision", amendment.provision);
    put_field(writer, "anchor", amendment.anchor);
    put_field(writer, "action", amendment_action_name(amendment.action));
    put_field(writer, "prior", amendment.prior);
}

void put_document(Writer& writer, const InspectedDocument& inspected, bool with_text) {
    writer.StartObject();
    put_fields(writer, inspected.document);
    put_objects(writer, "amendments", inspected.document.amendments,
                [&](const Amendment& amendment) { put_amendment(writer, amendment); });
    writer.Key("sections");
    writer.StartArray();
    for (const Section& section : inspected.document.sections)
        put_section(writer, section, with_text);
    writer.EndArray();
    writer.Key("removed");
    writer.StartArray();
    for (const RemovedLine& line : inspected.removed) {
        writer.StartObject();
        put_field(writer, "reason", line.reason);
        put_field(writer, "text", line.text);
        writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
}

}  // namespace

std::string to_json(const Inspection& inspection, bool with_text) {
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writer.Key("documents");
    writer.StartArray();
    for (const InspectedDocument& document : inspection.documents)
        put_document(writer, document, with_text);
    writer.EndArray();
    writer.Key("rejects");
    writer.StartArray();
    for (const InspectedReject& reject : inspection.rejects) {
        writer.StartObject();
        put_field(writer, "place", reject.place);
        put_field(writer, "reason", reject.reason);
        writer.EndObject();
    }
    writer.EndArray();
    writer.Key("notes");
    put(writer, inspection.notes);
    writer.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace axtar::corpus
