#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/schema.h"

namespace axtar::search {

/// What a name before a colon means: `title:`, `kind:`, `tarix:`.
struct QueryField {
    enum class Kind {
        kText,     ///< words of the title or heading, the act's number
        kKeyword,  ///< a value to compare with
        kDate,     ///< a date, or a range of dates
        kNumber,   ///< a number, or a range of numbers
        kRole,
    };
    std::string name = {};  ///< as it is printed
    Kind kind = Kind::kText;
};

/// The two ends of a range; equal for a single value, empty for an open end.
struct ValueRange {
    std::string from = {};
    std::string to = {};
    bool turned = false;  ///< typed the other way round
};

/// The fields that can stand in a query over an index: `title`, `heading`, `number`, `date`,
/// `role`, `id` and those of the schema, by their English and Azerbaijani names without regard to
/// case and letters (table in docs/query_syntax.md).
///
/// Threads: safe. Cost: nothing until a name is looked up.
class QueryFields {
public:
    explicit QueryFields(const corpus::Schema& schema) : schema_(schema) {}

    [[nodiscard]] std::optional<QueryField> find(std::string_view typed) const;
    /// "title, heading, number, date, role, kind, ...": for a warning.
    [[nodiscard]] std::string names() const;

private:
    const corpus::Schema& schema_;
};

/// The value as the index has it: Azerbaijani names of kinds, languages, states and roles become
/// the stored ones (`hesabat` -> `report`); others stay as typed.
[[nodiscard]] std::string stored_value(const QueryField& field, std::string_view typed);
/// Whether a role has that name (corpus::role_name).
[[nodiscard]] bool is_role(std::string_view name);

/// Reads `2019`, `2019-03..2019-05`, `..2021`, `01.03.2019..`; also with the character `…`. Ends in
/// the wrong order are exchanged. Nothing where an end is no date or number.
[[nodiscard]] std::optional<ValueRange> parse_range(QueryField::Kind kind, std::string_view typed);

/// True for a value that needs no quotes behind the colon.
[[nodiscard]] bool is_bare_value(std::string_view value);

}  // namespace axtar::search
