#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace axtar::tests {

/// The rows of tests/data/<name>: tab-separated columns; lines that start with '#' and empty lines
/// are skipped; `\n`, `\t`, `\\` and
/// `\u{XXXX}` in a column stand for the character. Each row comes with its place
/// ("lower_case.tsv:12") for SCOPED_TRACE. A missing or empty table is a test failure.
using Row = std::pair<std::string, std::vector<std::string>>;
[[nodiscard]] std::vector<Row> read_table(std::string_view name);

/// The folder of a test's own data, tests/data, and of the sample corpus.
[[nodiscard]] std::string test_data_path(std::string_view name);
[[nodiscard]] std::string sample_corpus_path();

}  // namespace axtar::tests
