#pragma once

#include <string>

#include "search/searcher.h"
#include "server/messages.h"
#include "server/pages/html_text.h"

namespace axtar::server {

/// What the sections of a document are written with.
struct SectionStyle {
    const Messages& messages;
    MatchNumbers* matches = nullptr;  ///< numbers the matches, where there is a question
    /// Address of a section's own page, or null: no links to them.
    std::string (*page_of)(const std::string& id, const std::string& anchor) = nullptr;
    std::string page_query = {};  ///< what such an address ends with: "?q=a"
    std::string as_of = {};       ///< a day: each section of an act says what its wording was then
};

/// The sections of a document as HTML, headings nested as in the document, each section with its
/// anchor. Amendment notes and earlier wordings are folded away: they are not the law.
///
/// Written out here and not by a template: an act has thousands of sections.
[[nodiscard]] std::string sections_html(const search::StoredDocument& document,
                                        const SectionStyle& style);

/// The paragraphs of one section behind its heading, parts with their anchors.
[[nodiscard]] std::string section_text_html(const search::StoredDocument& document,
                                            std::size_t section, MatchNumbers* matches);

/// The table of contents as list items of links, their depth as class "level-0" to "level-4", with
/// the number of matches in a section; empty where there is nothing to choose from.
[[nodiscard]] std::string contents_html(const search::StoredDocument& document);

}  // namespace axtar::server
