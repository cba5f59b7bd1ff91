#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "search/searcher.h"

namespace axtar::server {

/// Finding one's way among the sections of a document.

/// The section with this anchor, or the one with a part that has it.
[[nodiscard]] std::optional<std::size_t> find_section(const search::StoredDocument& document,
                                                      std::string_view anchor);

/// The amendments that changed a section, in the order of the document.
[[nodiscard]] std::vector<const corpus::Amendment*> amendments_of(
    const search::StoredDocument& document, const corpus::Section& section);

/// The sections that these amendments name: their notes and the earlier wordings, each once, in the
/// order of the document.
[[nodiscard]] std::vector<std::size_t> notes_of(
    const search::StoredDocument& document,
    const std::vector<const corpus::Amendment*>& amendments);

}  // namespace axtar::server
