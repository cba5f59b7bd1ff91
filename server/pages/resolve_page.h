#pragma once

#include <string>

#include "search/resolve.h"
#include "server/messages.h"

namespace axtar::server {

/// A form that takes a list of citations, and where each of them leads.
struct ResolvePage {
    std::string text = {};
    const search::ResolveResponse* response = nullptr;  ///< null: only the form
    std::string problem = {};  ///< why there is no answer, in the reader's language
    std::string ui = {};
    UiLanguage language = UiLanguage::kAzerbaijani;
};
[[nodiscard]] std::string render_resolve_page(const ResolvePage& page);

}  // namespace axtar::server
