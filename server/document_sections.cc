#include "server/document_sections.h"

#include <algorithm>
#include <set>

namespace axtar::server {
namespace {

bool has_part(const corpus::Section& section, std::string_view anchor) {
    return std::any_of(section.parts.begin(), section.parts.end(),
                       [&](const corpus::SectionPart& part) { return part.anchor == anchor; });
}

}  // namespace

std::optional<std::size_t> find_section(const search::StoredDocument& document,
                                        std::string_view anchor) {
    std::optional<std::size_t> holder;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const corpus::Section& section = document.sections[i].section;
        if (section.anchor == anchor) return i;
        if (!holder && has_part(section, anchor)) holder = i;
    }
    return holder;
}

std::vector<const corpus::Amendment*> amendments_of(const search::StoredDocument& document,
                                                    const corpus::Section& section) {
    std::vector<const corpus::Amendment*> found;
    for (const corpus::Amendment& amendment : document.record.document.amendments) {
        if (amendment.anchor.empty()) continue;
        if (amendment.anchor == section.anchor || has_part(section, amendment.anchor)) {
            found.push_back(&amendment);
        }
    }
    return found;
}

std::vector<std::size_t> notes_of(const search::StoredDocument& document,
                                  const std::vector<const corpus::Amendment*>& amendments) {
    std::set<std::string_view> anchors;
    for (const corpus::Amendment* amendment : amendments) {
        anchors.insert(amendment->note);
        anchors.insert(amendment->prior);
    }
    anchors.erase("");
    std::vector<std::size_t> sections;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        if (anchors.contains(document.sections[i].section.anchor)) sections.push_back(i);
    }
    return sections;
}

}  // namespace axtar::server
