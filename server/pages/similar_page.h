#pragma once

#include <optional>
#include <string>

#include "corpus/schema.h"
#include "search/similar.h"
#include "server/messages.h"

namespace axtar::server {

/// "Have we said this before?": a form that takes a text, and what says about the same.
struct SimilarPage {
    const search::SimilarRequest& request;              ///< what was asked, or an empty one
    const search::SimilarResponse* response = nullptr;  ///< null: only the form
    const corpus::Schema* schema = nullptr;             ///< labels of what is shown of `response`
    std::string subject = {};  ///< title of the document that is compared; empty: a text is
    std::string problem = {};  ///< why there is no answer, in the reader's language
    std::string ui = {};
    UiLanguage language = UiLanguage::kAzerbaijani;
};
[[nodiscard]] std::string render_similar_page(const SimilarPage& page);

}  // namespace axtar::server
