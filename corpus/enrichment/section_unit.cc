#include "corpus/enrichment/section_unit.h"

#include <array>
#include <utility>

namespace axtar::corpus {
namespace {

// The word that an anchor begins with (corpus/structure) and the unit that it stands for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kUnitOfAnchor = {
    {{"maddə", "article"},
     {"article", "article"},
     {"rule", "article"},  // an article by another name: Nelson Mandela Rules, Paris Principles
     {"principle", "article"},
     {"guideline", "article"},
     {"regulation", "article"},
     {"bölmə", "section"},
     {"yarımbölmə", "section"},
     {"section", "section"},
     {"fəsil", "chapter"},
     {"chapter", "chapter"},
     {"para", "paragraph"},
     {"paraqraf", "paragraph"}}};

}  // namespace

std::string_view section_unit(const Document& document, const Section& section) {
    if (section.recommendation) return "recommendation";
    switch (section.role) {
        case Role::kFootnote:
            return "note";
        case Role::kPriorWording:
        case Role::kFrontMatter:
            return role_name(section.role);
        case Role::kAnnex:
        case Role::kBody:
            break;
    }
    // A record that is one recommendation and nothing else.
    if (document.kind == "recommendation" && document.sections.size() == 1) return "recommendation";
    const std::string_view anchor = section.anchor;
    const std::string_view word = anchor.substr(0, anchor.find_first_of("-.~"));
    for (const auto& [beginning, unit] : kUnitOfAnchor) {
        if (word == beginning) return unit;
    }
    return section.role == Role::kAnnex ? "annex" : "part";
}

}  // namespace axtar::corpus
