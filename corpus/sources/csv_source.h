#pragma once

#include <string>
#include <vector>

#include "corpus/formats/csv.h"
#include "corpus/sources/file_source.h"
#include "corpus/sources/record_builder.h"
#include "corpus/sources/table_columns.h"

namespace axtar::corpus {

/// Documents from the rows of a table in text form (.csv, .tsv): the first row names the columns
/// (table_columns.h), each other one is a document.
///
/// Input:  bytes in UTF-8, UTF-16, windows-1251, -1252 or -1254, or Mac Roman; any separator and
///         line ends. A row without an id has that of the file and its number.
/// Errors: one for each row that gives no document, with "file:row", rows counted as a spreadsheet
///         shows them; one for a table that cannot be read at all.
class CsvSource final : public FileSource {
public:
    /// Input: `place` names the file in errors, `id` begins the ids of its rows.
    CsvSource(std::string place, std::string id, std::string bytes, RecordBuilder builder);

    [[nodiscard]] Result<std::optional<Document>> next() override;
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] const std::vector<std::string>& notes() const override {
        return builder_.notes();
    }
    [[nodiscard]] const std::vector<RemovedLine>& removed_lines() const override {
        return builder_.removed_lines();
    }

private:
    [[nodiscard]] Result<void> read_heading();
    [[nodiscard]] Result<Document> read_row(const std::vector<std::string>& cells);
    [[nodiscard]] std::string place_of_row() const;
    [[nodiscard]] Error stop(std::string message);

    std::string place_;
    std::string id_;
    std::string text_;
    RecordBuilder builder_;
    CsvReader reader_;
    TableColumns columns_;
    std::uint64_t bytes_total_ = 0;
    bool started_ = false;
    bool done_ = false;
};

}  // namespace axtar::corpus
