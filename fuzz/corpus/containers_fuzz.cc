// Reads any bytes as a table and as an answer of the reader process: the two parsers of foreign
// bytes that run in the indexer itself. Checks that a cell is never lost and that text is UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "corpus/extraction/answer_codec.h"
#include "corpus/formats/charset.h"
#include "corpus/formats/csv.h"
#include "corpus/sources/table_columns.h"

namespace {

using namespace axtar::corpus;

void read_table(std::string_view text) {
    CsvReader reader(text, find_separator(text));
    std::vector<std::string> cells;
    if (reader.next(cells) != CsvReader::Status::kRow) return;
    const auto columns = TableColumns::read(cells);
    std::size_t row = reader.row();
    while (reader.next(cells) == CsvReader::Status::kRow) {
        if (reader.row() <= row || cells.empty()) std::abort();
        row = reader.row();
        if (columns) static_cast<void>(columns->members(cells));
    }
    if (reader.bytes_read() > text.size()) std::abort();
}

void read_answer(std::string_view bytes) {
    static_cast<void>(decode_entries(bytes));
    static_cast<void>(decode_error(bytes));
    const auto text = decode_text(bytes);
    if (!text) return;
    for (const Block& block : text->blocks) {
        if (!axtar::utf8::is_valid(block.text) || block.region > text->regions.size()) std::abort();
    }
    const auto again = decode_text(encode_text(*text));
    if (!again || encode_text(*again) != encode_text(*text)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    read_answer(input);
    const auto decoded = decode_bytes(input, size % 3 == 0 ? "windows-1251" : "");
    if (decoded && !axtar::utf8::is_valid(decoded->text)) std::abort();
    read_table(decoded ? decoded->text : input);
    return 0;
}
