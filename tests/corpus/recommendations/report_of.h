#pragma once

#include <string>
#include <utility>

#include "corpus/document.h"

namespace axtar::corpus {

/// A report of one section with this text.
inline Document report_of(std::string text, std::string lang = "az", std::string heading = "") {
    Document document{.id = "report", .kind = "report", .lang = lang, .title = "Report"};
    Section section;
    section.anchor = "s-1";
    section.heading = std::move(heading);
    section.text = section.heading.empty() ? std::move(text) : section.heading + "\n" + text;
    section.lang = std::move(lang);
    document.sections.push_back(std::move(section));
    return document;
}

/// The texts of the recommendations of a document, "; " between them.
inline std::string recommended(const Document& document) {
    std::string all;
    for (const Section& section : document.sections) {
        if (!section.recommendation) continue;
        const Recommendation& found = *section.recommendation;
        all +=
            (all.empty() ? "" : " | ") + section.text.substr(found.start, found.end - found.start);
    }
    return all;
}

}  // namespace axtar::corpus
