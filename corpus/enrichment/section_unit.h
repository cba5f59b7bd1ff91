#pragma once

#include <string_view>

#include "corpus/document.h"

namespace axtar::corpus {

/// What a section of a document is, for the field "unit": "recommendation" where it holds one, else
/// by its role "note", "prior_wording", "front_matter" or "annex", else by its anchor "article",
/// "section", "chapter", "paragraph", and "part" for everything else.
[[nodiscard]] std::string_view section_unit(const Document& document, const Section& section);

}  // namespace axtar::corpus
