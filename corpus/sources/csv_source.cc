#include "corpus/sources/csv_source.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/formats/charset.h"

namespace axtar::corpus {
namespace {

// Spreadsheets in languages that write 1,5 name their separator in a line of its own.
std::string_view without_separator_line(std::string_view text, char& separator) {
    if (text.substr(0, 4) != "sep=" || text.size() < 6) return text;
    if (text[5] != '\n' && text[5] != '\r') return text;
    separator = text[4];
    text.remove_prefix(5);
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text;
}

}  // namespace

CsvSource::CsvSource(std::string place, std::string id, std::string bytes, RecordBuilder builder)
    : place_(std::move(place)),
      id_(std::move(id)),
      text_(std::move(bytes)),
      builder_(std::move(builder)),
      reader_("", ','),
      bytes_total_(text_.size()) {}

Result<std::optional<Document>> CsvSource::next() {
    if (!started_) {
        started_ = true;
        if (const auto heading = read_heading(); !heading) return tl::unexpected(heading.error());
    }
    if (done_) return std::nullopt;
    std::vector<std::string> cells;
    switch (reader_.next(cells)) {
        case CsvReader::Status::kEnd:
            done_ = true;
            return std::nullopt;
        case CsvReader::Status::kUnclosed:
            return tl::unexpected(
                stop("a quotation mark is opened in this row and not closed up to the end of the "
                     "file: the rows from here on are not read"));
        case CsvReader::Status::kRow:
            break;
    }
    Result<Document> document = read_row(cells);
    if (!document) return tl::unexpected(document.error());
    return std::optional<Document>(std::move(*document));
}

Result<void> CsvSource::read_heading() {
    Result<DecodedText> decoded = decode_bytes(text_, "");
    if (!decoded) {
        done_ = true;
        Error error = decoded.error();
        error.place = place_;
        return tl::unexpected(std::move(error));
    }
    text_ = std::move(decoded->text);
    char separator = '\0';
    const std::string_view table = without_separator_line(text_, separator);
    if (separator == '\0') separator = find_separator(table);
    reader_ = CsvReader(table, separator);
    std::vector<std::string> names;
    const CsvReader::Status status = reader_.next(names);
    if (status == CsvReader::Status::kEnd) return tl::unexpected(stop("the table is empty"));
    if (status == CsvReader::Status::kUnclosed)
        return tl::unexpected(stop("a quotation mark in the first row is not closed"));
    if (names.size() > CsvReader::kMostCells) {
        return tl::unexpected(stop("the first row has more than " +
                                   std::to_string(CsvReader::kMostCells) +
                                   " cells: names of columns are wanted"));
    }
    Result<TableColumns> columns = TableColumns::read(names);
    if (!columns) return tl::unexpected(stop(columns.error().message));
    columns_ = std::move(*columns);
    return {};
}

Result<Document> CsvSource::read_row(const std::vector<std::string>& cells) {
    const std::string place = place_of_row();
    // Empty cells at the end are only what a spreadsheet keeps of a deleted column.
    const auto last = std::find_if(cells.rbegin(), cells.rend(),
                                   [](const std::string& cell) { return !cell.empty(); });
    const auto used = static_cast<std::size_t>(cells.rend() - last);
    if (used > columns_.size()) {
        return tl::unexpected(
            Error{ErrorCode::kMalformedDocument,
                  "the row has " + std::to_string(used) + " cells, but the first row names " +
                      std::to_string(columns_.size()) +
                      " columns: a cell that holds the separator must stand in quotation marks",
                  place});
    }
    return builder_.build(columns_.members(cells), place,
                          id_ + ":" + std::to_string(reader_.row()));
}

std::string CsvSource::place_of_row() const { return place_ + ":" + std::to_string(reader_.row()); }

Error CsvSource::stop(std::string message) {
    done_ = true;
    return {ErrorCode::kMalformedDocument, std::move(message),
            reader_.row() == 0 ? place_ : place_of_row()};
}

DocumentSource::Progress CsvSource::progress() const {
    const std::uint64_t done =
        text_.empty() ? 0 : bytes_total_ * reader_.bytes_read() / text_.size();
    return {.bytes_done = done_ ? bytes_total_ : done, .bytes_total = bytes_total_};
}

}  // namespace axtar::corpus
