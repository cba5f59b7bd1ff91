#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// The rows of a table in text form: RFC 4180, with any separator and any line ends.
///
/// Input:  UTF-8. Cells may be in quotation marks, a mark inside doubled; a mark that does not open
///         its cell is text, as is what stands behind a closing one.
/// Output: cells as they are, line ends in them as line feeds. Rows count from 1, as a spreadsheet
///         shows them; empty ones are passed over but counted.
///         A row of more than kMostCells has the rest of its text in the last of kMostCells + 1.
/// Cost:   linear.
class CsvReader {
public:
    /// What spreadsheets have; sixty million empty cells would take two gigabytes.
    static constexpr std::size_t kMostCells = 16'384;

    CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    enum class Status { kRow, kEnd, kUnclosed };
    /// kUnclosed: a quotation mark that was opened in this row has no partner up to the end.
    [[nodiscard]] Status next(std::vector<std::string>& cells);

    [[nodiscard]] std::size_t row() const { return row_; }
    [[nodiscard]] std::size_t bytes_read() const { return at_; }

private:
    [[nodiscard]] bool read_quoted(std::string& cell);
    void read_plain(std::string& cell);

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
};

/// The separator of a table: the most frequent of comma, semicolon, tab and bar in its first row
/// outside quotation marks; comma where there is none.
[[nodiscard]] char find_separator(std::string_view text);

}  // namespace axtar::corpus
