#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/schema.h"
#include "search/facets/columns.h"

namespace axtar::search {

/// Collects the values of one field, row by row (documents or sections) in rising order, and sorts
/// them out at the end.
class FieldColumnBuilder {
public:
    explicit FieldColumnBuilder(std::string field) : field_(std::move(field)) {}

    /// `joined`: the slot's value, several parts joined by corpus::kValueSeparator.
    void add(std::uint32_t row, std::string_view joined);
    [[nodiscard]] FieldColumn finish(std::uint32_t rows, bool per_section);

private:
    struct Entry {
        std::string key = {};
        std::unordered_map<std::string, std::uint32_t> spellings = {};
    };
    struct Use {
        std::uint32_t row = 0;
        std::uint32_t entry = 0;
    };
    std::vector<std::uint32_t> entries_of(std::string_view value);

    std::string field_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_value_;  // spares the folding
    std::vector<Use> uses_;
};

/// Builds the columns of a collection by walking its value streams, each once.
///
/// Errors: Xapian's exceptions pass through (DatabaseModifiedError: build again on a new revision).
[[nodiscard]] CollectionColumns build_columns(const Xapian::Database& database,
                                              const corpus::Schema& schema);

}  // namespace axtar::search
