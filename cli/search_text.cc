#include "cli/search_text.h"

#include <iostream>
#include <string>
#include <unistd.h>

#include "cli/terminal.h"

namespace axtar::cli {
namespace {

using search::WordingThen;

const char* wording(const search::AsOf& as_of) {
    switch (as_of.wording) {
        case WordingThen::kSame:
            return "then: this wording";
        case WordingThen::kEarlierKnown:
            return "then: another wording, which is kept:";
        case WordingThen::kChanged:
            return "then: another wording, which is not kept; changed by:";
        case WordingThen::kNotYet:
            return "then: not yet in force";
        case WordingThen::kNoLonger:
            return "then: no longer in force";
        case WordingThen::kUnknown:
            break;
    }
    return as_of.notes.empty() ? "then: not known" : "then: not sure; changed by:";
}

class HitPrinter {
public:
    explicit HitPrinter(bool colours) : colours_(colours) {}

    void print(std::size_t rank, const search::Hit& hit) const {
        std::cout << rank << ". " << paint("1", printable(hit.title)) << '\n'
                  << "   " << paint("2", details(hit)) << '\n';
        for (const auto& section : hit.sections) print(section);
        std::cout << '\n';
    }

private:
    void print(const search::SectionHit& section) const {
        std::cout << "   " << paint("36", "#" + printable(section.anchor));
        if (!section.heading.empty()) std::cout << "  " << printable(section.heading);
        std::cout << '\n';
        if (section.as_of) {
            std::string line = wording(*section.as_of);
            for (const auto& note : section.as_of->notes) line += " #" + printable(note);
            std::cout << "     " << paint("33", line) << '\n';
        }
        if (!section.snippet_html.empty()) {
            std::cout << "     " << snippet_for_terminal(section.snippet_html, colours_) << '\n';
        }
        if (!section.subjects_html.empty()) {
            std::cout << "     topics: " << snippet_for_terminal(section.subjects_html, colours_)
                      << '\n';
        }
        if (section.explanation.empty()) return;
        std::cout << "     score " << section.score << " =";
        for (const auto& part : section.explanation) {
            std::cout << ' ' << part.name << ' ' << part.value;
        }
        std::cout << '\n';
    }

    [[nodiscard]] std::string paint(const char* code, const std::string& text) const {
        return colours_ ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
    }

    static std::string details(const search::Hit& hit) {
        std::string line = printable(hit.id) + "  " + hit.kind;
        for (const auto& part : {hit.lang, hit.date, hit.number, hit.status, hit.issuer}) {
            if (!part.empty()) line += "  " + printable(part);
        }
        return line;
    }

    bool colours_;
};

void note(const std::string& text) { std::cerr << "note: " << printable(text) << '\n'; }

void print_citation(const search::CitationTarget& target) {
    for (const auto& reading : target.readings) print_citation(reading);
    if (!target.readings.empty()) return;
    if (target.document.empty()) return note(target.label_en + " is not in this index");
    std::string place = target.document;
    if (!target.anchor.empty()) place += '#' + target.anchor;
    note(target.label_en + ": " + place);
}

void print_relief(const search::Relief& relief) {
    if (relief.part == "unknown") return note("no text has: " + relief.name);
    const std::string documents = std::to_string(relief.documents) + " documents";
    std::string what = relief.name;
    if (relief.part == "filter") what = "the filter " + relief.name + ":" + relief.value;
    if (relief.part == "filters") what = "any filter";
    if (relief.part == "quotes") what = "quotation marks";
    if (relief.part == "from" || relief.part == "to") what += " " + relief.value;
    note("without " + what + ": " + documents + (relief.relaxed ? " with most of the words" : ""));
}

}  // namespace

void print_notes(const search::SearchResponse& response) {
    for (const auto& warning : response.warnings) note(warning);
    for (const auto& citation : response.citations) print_citation(citation);
    if (response.relaxed) {
        note(
            "few sections or none have all of the words; those that have most of them are shown, "
            "too");
        for (const auto& word : response.relaxed->dropped) note("found nowhere: " + word);
    }
    for (const auto& expansion : response.expansions) {
        note("also searched for: " + expansion.to + " (" + expansion.kind + " of " +
             expansion.from + ")");
    }
    for (const auto& suggestion : response.suggestions) {
        note("did you mean: " + suggestion.query + " (" + std::to_string(suggestion.documents) +
             " documents)");
    }
    for (const auto& relief : response.diagnosis) print_relief(relief);
}

void print_hits(const search::SearchResponse& response, std::size_t rank) {
    const HitPrinter printer(colours_wanted(STDOUT_FILENO));
    for (const auto& hit : response.hits) printer.print(rank++, hit);
}

void print_summary(const search::SearchResponse& response) {
    for (const auto& facet : response.facets) {
        if (facet.values.empty()) continue;
        std::cout << facet.field << ':';
        for (const auto& value : facet.values) {
            std::cout << "  " << printable(value.value) << " (" << value.count << ')';
        }
        if (facet.distinct > facet.values.size()) {
            std::cout << "  and " << facet.distinct - facet.values.size() << " more";
        }
        std::cout << '\n';
    }
    for (const auto& bucket : response.histogram) {
        std::cout << bucket.date << "  " << bucket.count << '\n';
    }
    std::cout << response.total_documents << " documents, " << response.total_sections
              << " sections (" << response.took_ms << " ms)\n";
}

}  // namespace axtar::cli
