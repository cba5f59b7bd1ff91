#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "corpus/document_record.h"

namespace axtar::indexer {

/// A term of a section with its within-document frequency and its positions (none for terms without
/// positions).
struct MappedTerm {
    std::string term = {};
    std::uint32_t wdf = 0;
    std::vector<std::uint32_t> positions = {};
};

/// A section ready for Xapian: every term within corpus::kMaxTermBytes, sorted, without doubles.
struct MappedSection {
    std::vector<MappedTerm> terms = {};
    std::vector<std::string> boolean_terms = {};
    std::vector<std::pair<std::uint32_t, std::string>> values = {};  ///< slot, value
    std::string data = {};                                           ///< encode(SectionRecord)
    std::vector<std::pair<std::string, std::string>> folded_stems =
        {};  ///< folded stem -> stem, where they differ
};

/// A document ready for Xapian: what the analysing threads hand to the writing one.
struct MappedDocument {
    corpus::DocumentRecord record = {};
    std::vector<MappedSection> sections = {};
};

}  // namespace axtar::indexer
