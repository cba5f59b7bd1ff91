#include <algorithm>
#include <string>

#include "search/citing/act_places_internal.h"
#include "search/section_part_internal.h"

namespace axtar::search {

const corpus::SectionPart* find_part(const corpus::Section& section, std::string_view provision,
                                     std::string_view of_section, bool paragraph) {
    std::string stem = section.anchor.substr(0, section.anchor.find('~'));
    if (paragraph) {
        stem = "para-" + std::string(of_section);
    }
    for (const std::string& level : provision_levels(provision)) {
        if (level.size() < of_section.size() + (paragraph ? 0 : 1)) break;
        const std::string anchor = stem + level.substr(of_section.size());
        const auto found = std::find_if(section.parts.begin(), section.parts.end(),
                                        [&](const auto& part) { return part.anchor == anchor; });
        if (found != section.parts.end()) return &*found;
    }
    return nullptr;
}

std::size_t levels_in(const corpus::Section& section, std::string_view provision,
                      std::string_view of_section) {
    const corpus::SectionPart* part = find_part(section, provision, of_section, false);
    const std::string_view anchor = part != nullptr ? std::string_view(part->anchor) : of_section;
    return static_cast<std::size_t>(std::count(anchor.begin(), anchor.end(), '.'));
}

}  // namespace axtar::search
