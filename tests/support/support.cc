#include <cstdlib>
#include <fstream>
#include <random>
#include <stdexcept>
#include <system_error>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/support/random_seed.h"
#include "tests/support/read_table.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_directory.h"

namespace axtar::tests {
namespace {

std::string unescape(std::string_view column) {
    std::string text;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column[i] != '\\' || i + 1 == column.size()) {
            text += column[i];
            continue;
        }
        const char next = column[++i];
        if (next == 'n') {
            text += '\n';
        } else if (next == 't') {
            text += '\t';
        } else if (next == 'u' && i + 1 < column.size() && column[i + 1] == '{') {
            const std::size_t close = column.find('}', i);
            const std::string digits(column.substr(i + 2, close - i - 2));
            utf8::append(text, static_cast<char32_t>(std::stoul(digits, nullptr, 16)));
            i = close;
        } else {
            text += next;
        }
    }
    return text;
}

std::vector<std::string> split_columns(std::string_view line) {
    std::vector<std::string> columns;
    for (std::size_t start = 0;;) {
        const std::size_t tab = line.find('\t', start);
        columns.push_back(unescape(line.substr(start, tab - start)));
        if (tab == std::string_view::npos) return columns;
        start = tab + 1;
    }
}

}  // namespace

unsigned random_seed() {
    constexpr unsigned kSeed = 20'261'121;
    const char* given = std::getenv("AXTAR_TEST_SEED");
    if (given == nullptr) return kSeed;
    if (std::string_view(given) == "random") return std::random_device{}();
    return static_cast<unsigned>(std::strtoul(given, nullptr, 10));
}

std::string test_data_path(std::string_view name) {
    return std::string(AXTAR_SOURCE_DIR) + "/tests/data/" + std::string(name);
}

std::string sample_corpus_path() { return std::string(AXTAR_SOURCE_DIR) + "/corpus/sample"; }

std::vector<Row> read_table(std::string_view name) {
    std::ifstream file(test_data_path(name));
    std::vector<Row> rows;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line.front() == '#') continue;
        rows.emplace_back(std::string(name) + ":" + std::to_string(number), split_columns(line));
    }
    EXPECT_FALSE(rows.empty()) << "empty or missing table: " << test_data_path(name);
    return rows;
}

std::optional<std::filesystem::path> shared_data(std::string_view name) {
    const char* configured = std::getenv("AXTAR_DATA");
    const std::filesystem::path root =
        configured != nullptr ? std::filesystem::path(configured)
                              : std::filesystem::path(AXTAR_SOURCE_DIR) / ".." / "shared" / "data";
    std::filesystem::path found = root / std::filesystem::path(name);
    if (!std::filesystem::exists(found)) return std::nullopt;
    return found;
}

TemporaryDirectory::TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "axtar-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), "mkdtemp " + pattern);
    }
    path_ = pattern;
}

TemporaryDirectory::~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryDirectory::write(std::string_view name,
                                                std::string_view content) const {
    const std::filesystem::path file = path_ / std::filesystem::path(name);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

}  // namespace axtar::tests
