#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/document.h"

namespace axtar::corpus {

/// The amendments of a document as the index stores them (Xapian metadata behind
/// kAmendmentsKeyPrefix): a JSON array with one object each, members named as in Amendment.
///
/// Output: empty where there are none: such a document has no key.
[[nodiscard]] std::string encode(const std::vector<Amendment>& amendments);

/// Input:  what encode() gave; empty text is no amendment.
/// Errors: kIncompatible on anything else.
[[nodiscard]] Result<std::vector<Amendment>> decode_amendments(std::string_view json);

}  // namespace axtar::corpus
