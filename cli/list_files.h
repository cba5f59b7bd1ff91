#pragma once

#include <string>

#include "base/result.h"
#include "corpus/enrichment/office_lists.h"

namespace axtar::cli {

/// What --institutions, --places, --topics and --acts say: a file, "none" for the built-in list
/// alone, or nothing.
struct ListOptions {
    std::string institutions = {};
    std::string places = {};
    std::string topics = {};
    std::string acts = {};
};

/// The lists to read documents with: of each kind the file that is named; where none is, that of
/// `kept` (what the collection was indexed with before).
///
/// Errors: kNotFound, kIo, kTooLarge; the message names the flag, `place` is the file.
[[nodiscard]] Result<corpus::OfficeLists> choose_lists(const ListOptions& options,
                                                       corpus::OfficeLists kept);

}  // namespace axtar::cli
