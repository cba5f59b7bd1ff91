#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.h"
#include "corpus/schema.h"
#include "indexer/mapped_document.h"

namespace axtar::indexer {

/// The boolean terms and value slots of a document's sections: what all of them share, worked out
/// once, and what each adds.
///
/// Threads: one document, one thread.
class SectionFilters {
public:
    /// `document` and `schema` outlive the object.
    SectionFilters(const corpus::Document& document, const corpus::Schema& schema);

    /// Fills boolean_terms and values. The first section also carries the citations that the
    /// document has from its source and none of its sections shows.
    void add_to(MappedSection& mapped, const corpus::Section& section, std::string_view lang,
                bool first) const;

private:
    using Values = std::vector<std::pair<std::uint32_t, std::string>>;
    void add_field(const corpus::Field& field, std::uint32_t slot,
                   const std::vector<std::string>& values, std::vector<std::string>& terms,
                   Values& slots) const;
    void add_citations(const corpus::Section& section, std::vector<std::string>& terms,
                       bool first) const;

    const corpus::Document& document_;
    const corpus::Schema& schema_;
    std::vector<std::string> shared_terms_;
    Values shared_values_;
    std::vector<std::string> own_citations_;  // terms that no section gives
};

}  // namespace axtar::indexer
