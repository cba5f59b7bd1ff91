#include <algorithm>
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
    put_line(out, "cited as", document.own_keys);
    put_line(out, "cites", document.cites);
    for (const auto& [name, values] : document.extra) put_line(out, name, values);
    put_line(out, "lines of the record", document.record_lines);
}

// The words of the text that a citation or a recommendation covers, on one line.
std::string words_at(const std::string& text, std::size_t start, std::size_t end) {
    if (start >= end || end > text.size()) return {};
    std::string words = text.substr(start, end - start);
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

void put_parts(std::string& out, const Section& section, const std::string& indent) {
    if (section.parts.empty()) return;
    out += indent + "parts:";
    for (const SectionPart& part : section.parts) out += " " + part.anchor;
    out += '\n';
}

void put_citations(std::string& out, const Section& section, const std::string& indent) {
    for (const SectionCitation& citation : section.citations) {
        out += indent + "cites " + citation.key;
        if (!citation.readings.empty()) {
            out += " (may mean";
            for (const std::string& reading : citation.readings) out += " " + reading;
            out += ")";
        }
        out += ": " + words_at(section.text, citation.start, citation.end) + "\n";
    }
}

void put_recommendation(std::string& out, const Section& section, const std::string& indent) {
    if (!section.recommendation) return;
    const Recommendation& said = *section.recommendation;
    out += indent + "recommends (" + std::to_string(said.confidence) + "%)";
    const auto put = [&out](std::string_view name, const std::string& value) {
        if (!value.empty()) out += ", " + std::string(name) + " " + value;
    };
    for (const std::string& addressee : said.addressees) put("to", addressee);
    put("until", said.deadline);
    put("status", said.status);
    for (const std::string& key : said.cites) put("on", key);
    out += ": " + words_at(section.text, said.start, said.end) + "\n";
}

void put_text(std::string& out, const Section& section, const std::string& indent) {
    std::string text = indent + "| ";
    for (const char c : section.text) {
        text += c;
        if (c == '\n') text += indent + "| ";
    }
    out += text + "\n";
}

// "    maddə-25  Maddə 25. Bərabərlik hüququ  [article, body, az, 182 words]", indented by its
// depth, and below it what was found in its text.
void put_section(std::string& out, const Section& section, bool with_text) {
    const std::string indent(4 + 2 * section.heading_path.size(), ' ');
    out += indent + section.anchor;
    if (!section.heading.empty()) out += "  " + section.heading;
    out += "  [";
    if (const auto unit = section.fields.find("unit"); unit != section.fields.end()) {
        for (const std::string& name : unit->second) out += name + ", ";
    }
    out += std::string(role_name(section.role));
    if (!section.lang.empty()) out += ", " + section.lang;
    const std::size_t words = count_words(section.text);
    out += ", " + std::to_string(words) + (words == 1 ? " word]\n" : " words]\n");
    const std::string below = indent + "    ";
    put_parts(out, section, below);
    put_citations(out, section, below);
    put_recommendation(out, section, below);
    for (const auto& [name, values] : section.fields) {
        for (const std::string& value : values) {
            if (name != "unit") out.append(below).append(name).append(": ").append(value) += '\n';
        }
    }
    if (with_text) put_text(out, section, indent);
}

bool is_note(const Section& section) {
    return section.role == Role::kFootnote || section.role == Role::kPriorWording;
}

void put_sections(std::string& out, const Document& document, bool with_text) {
    const auto notes = static_cast<std::size_t>(
        std::count_if(document.sections.begin(), document.sections.end(), is_note));
    out += "  sections: " + std::to_string(document.sections.size() - notes) + "\n";
    for (const Section& section : document.sections) {
        if (!is_note(section)) put_section(out, section, with_text);
    }
    if (notes == 0) return;
    out += "  notes and earlier wordings: " + std::to_string(notes) + "\n";
    for (const Section& section : document.sections) {
        if (is_note(section)) put_section(out, section, with_text);
    }
}

// "    note-12  2017-10-20 811-IVQD  replaced 25.1.1 (maddə-25), before: note-12-prior"
void put_amendments(std::string& out, const Document& document) {
    if (document.amendments.empty()) return;
    out += "  amendments: " + std::to_string(document.amendments.size()) + "\n";
    for (const Amendment& amendment : document.amendments) {
        out += "    " + amendment.note + "  " + amendment.date + " " + amendment.act_number + "  " +
               std::string(amendment_action_name(amendment.action)) + " " + amendment.provision;
        if (!amendment.anchor.empty()) out += " (" + amendment.anchor + ")";
        if (!amendment.prior.empty()) out += ", before: " + amendment.prior;
        out += '\n';
    }
}

}  // namespace

std::string to_text(const Inspection& inspection, bool with_text) {
    std::string out;
    for (const InspectedDocument& inspected : inspection.documents) {
        put_fields(out, inspected.document);
        put_sections(out, inspected.document, with_text);
        put_amendments(out, inspected.document);
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
