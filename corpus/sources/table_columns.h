#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus/sources/json_record.h"

namespace axtar::corpus {

/// What the columns of a table mean: the names of its heading row as names of record fields.
///
/// Names are compared without regard to case, blanks and the marks of Azerbaijani letters; besides
/// the names of the fields themselves, common English and Azerbaijani ones are known ("Mətn",
/// "Tövsiyə", "Ünvan", "Responsible body"). A table with the columns of the recommendations of the
/// Universal Periodic Review (To, From, Text, Response, Issue, Session) is one of recommendations.
/// A column whose name says nothing keeps it, so that a schema can declare it.
class TableColumns {
public:
    /// Errors: kMalformedDocument: no column of text, two columns that mean the same; the message
    ///         names the columns that were found.
    [[nodiscard]] static Result<TableColumns> read(const std::vector<std::string>& heading_row);

    [[nodiscard]] std::size_t size() const { return columns_.size(); }

    /// The cells of a row as the members of a record; empty cells are left out, lists are cut at
    /// semicolons, bars and line ends.
    [[nodiscard]] std::vector<JsonMember> members(const std::vector<std::string>& row) const;

private:
    struct Column {
        std::string field = {};
        bool is_list = false;
    };
    [[nodiscard]] std::string upr_title(const std::vector<std::string>& row) const;
    [[nodiscard]] std::string cell(const std::vector<std::string>& row,
                                   std::string_view field) const;

    std::vector<Column> columns_;
    bool is_upr_ = false;
};

}  // namespace axtar::corpus
