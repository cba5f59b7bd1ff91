#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace axtar::search {

inline constexpr std::uint32_t kNoDocument = std::numeric_limits<std::uint32_t>::max();

/// The values of one schema field for every document of a collection, or for every section where
/// the schema says per_section: ordinals into a sorted dictionary. A value's key is its filter term
/// (corpus::filter_terms), so that what is counted is what the filter finds; a hierarchical value
/// also counts for the levels above it.
class FieldColumn {
public:
    /// `row`: a document's ordinal, or a section's docid.
    [[nodiscard]] std::span<const std::uint32_t> ordinals(std::uint32_t row) const {
        return {ordinals_.data() + offsets_[row], ordinals_.data() + offsets_[row + 1]};
    }
    [[nodiscard]] bool per_section() const { return per_section_; }
    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    [[nodiscard]] const std::string& key(std::uint32_t ordinal) const { return keys_[ordinal]; }
    /// The commonest spelling of the value.
    [[nodiscard]] const std::string& label(std::uint32_t ordinal) const { return labels_[ordinal]; }
    /// kNoDocument where no document has the key.
    [[nodiscard]] std::uint32_t find(std::string_view key) const;

private:
    friend class FieldColumnBuilder;
    std::vector<std::string> keys_;  // sorted
    std::vector<std::string> labels_;
    std::vector<std::uint32_t> offsets_;  // one more than rows
    bool per_section_ = false;
    std::vector<std::uint32_t> ordinals_;
};

/// What filters, facets, grouping and sorting need of one revision of one collection, in memory:
/// arrays by Xapian docid (sections) and by document ordinal.
///
/// Threads: immutable once built, shared by all Searchers of a snapshot.
/// Cost:    5 bytes a section and 4 for each field that is per_section, 16 bytes and the id a
///          document, 4 bytes a field value.
struct CollectionColumns {
    std::vector<std::uint32_t> section_document = {};  ///< by docid; kNoDocument: no such section
    std::vector<std::uint8_t> section_role = {};       ///< corpus::Role by docid
    std::vector<std::string> document_ids = {};
    std::vector<std::int32_t> document_dates = {};  ///< 20190301; 0 without a date
    std::vector<FieldColumn> fields = {};           ///< in the order of Schema::fields()
    std::uint64_t sections = 0;
    std::uint64_t bytes = 0;  ///< what it all takes, about

    /// The values of a field that a section has, its document's among them.
    [[nodiscard]] std::span<const std::uint32_t> values(std::size_t field,
                                                        std::uint32_t section) const {
        const FieldColumn& column = fields[field];
        return column.ordinals(column.per_section() ? section : section_document[section]);
    }
    [[nodiscard]] std::uint32_t documents() const {
        return static_cast<std::uint32_t>(document_ids.size());
    }
};

/// True for a day of the calendar, or for the year or month of one: 2019-03-01, 2019, 2019-03.
[[nodiscard]] bool is_date(std::string_view iso_date);

/// "2019-03-01" as 20190301; "2019" and "2019-03" with zeros behind; 0 for anything else.
[[nodiscard]] std::int32_t date_number(std::string_view iso_date);

}  // namespace axtar::search
