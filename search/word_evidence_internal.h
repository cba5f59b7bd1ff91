#pragma once

#include <string>

#include "search/snapshot_internal.h"

namespace axtar::search {

/// Whether the lexicon of the stemmer has a word (in lower case) or what it is built on, or the
/// thesaurus and the dictionary are written with it.
[[nodiscard]] bool is_known_word(const std::string& form);

/// Whether two documents or more have a form: what one alone has may be a slip of its own.
///
/// Errors: Xapian's exceptions pass through.
/// Cost:   the postings of the form up to the second document.
[[nodiscard]] bool is_in_two_documents(const Snapshot& snapshot, const std::string& form);

}  // namespace axtar::search
