#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/formats/letters.h"
#include "corpus/inspection.h"

namespace axtar::corpus {
namespace {

void put_line(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += "  ";
    out += name;
    out += ": ";
    out += value;
    out += '\n';
}

void put_line(std::string& out, std::string_view name, const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values) joined += (joined.empty() ? "" : "; ") + value;
    put_line(out, name, joined);
}

void put_fields(std::string& out, const Document& document) {
    out += document.id + "\n";
    put_line(out, "from", document.source_path);
    put_line(out, "title", document.title);
    put_line(out, "kind", document.kind);
    put_line(out, "lang", document.lang);
    put_line(out, "date", document.date);
    put_line(out, "number", document.number);
    put_line(out, "issuer", document.issuer);
    put_line(out, "source_url", document.source_url);
    put_line(out, "status", document.status);
    put_line(out, "in force from", document.in_force_from);
    put_line(out, "in force to", document.in_force_to);
    put_line(out, "addressees", document.addressees);
    put_line(out, "topics", document.topics);
    put_line(out, "groups", document.groups);
    put_line(out, "places", document.places);
    put_line(out, "mandates", document.mandates);
    put_line(out, "cites", document.cites);
    for (const auto& [name, values] : document.extra) put_line(out, name, values);
}

// "    maddə-25  Maddə 25. Bərabərlik hüququ  [body, az, 182 words]", indented by its depth.
void put_section(std::string& out, const Section& section, bool with_text) {
    const std::string indent(4 + 2 * section.heading_path.size(), ' ');
    out += indent + section.anchor;
    if (!section.heading.empty()) out += "  " + section.heading;
    out += "  [" + std::string(role_name(section.role));
    if (!section.lang.empty()) out += ", " + section.lang;
    const std::size_t words = count_words(section.text);
    out += ", " + std::to_string(words) + (words == 1 ? " word]\n" : " words]\n");
    if (!with_text) return;
    std::string text = indent + "| ";
    for (const char c : section.text) {
        text += c;
        if (c == '\n') text += indent + "| ";
    }
    out += text + "\n";
}

}  // namespace

std::string to_text(const Inspection& inspection, bool with_text) {
    std::string out;
    for (const InspectedDocument& inspected : inspection.documents) {
        put_fields(out, inspected.document);
        out += "  sections: " + std::to_string(inspected.document.sections.size()) + "\n";
        for (const Section& section : inspected.document.sections)
            put_section(out, section, with_text);
        if (!inspected.removed.empty()) out += "  left out:\n";
        for (const RemovedLine& line : inspected.removed)
            out += "    (" + line.reason + ") " + line.text + "\n";
        out += '\n';
    }
    for (const InspectedReject& reject : inspection.rejects)
        out += "rejected: " + reject.place + ": " + reject.reason + "\n";
    for (const std::string& note : inspection.notes) out += "note: " + note + "\n";
    return out;
}

}  // namespace axtar::corpus
