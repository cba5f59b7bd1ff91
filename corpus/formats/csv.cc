#include "corpus/formats/csv.h"

#include <algorithm>
#include <array>

namespace axtar::corpus {
namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

bool is_empty_row(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of(" \t") == std::string::npos;
    });
}

}  // namespace

CsvReader::Status CsvReader::next(std::vector<std::string>& cells) {
    while (at_ < text_.size()) {
        ++row_;
        cells.clear();
        for (bool more = true; more;) {
            if (cells.size() <= kMostCells) cells.emplace_back();
            const bool quoted = at_ < text_.size() && text_[at_] == '"';
            if (quoted && !read_quoted(cells.back())) return Status::kUnclosed;
            read_plain(cells.back());
            more = at_ < text_.size() && text_[at_] == separator_;
            if (more) ++at_;
        }
        if (at_ < text_.size()) at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        if (!is_empty_row(cells)) return Status::kRow;
    }
    return Status::kEnd;
}

bool CsvReader::read_quoted(std::string& cell) {
    ++at_;
    while (at_ < text_.size()) {
        const std::size_t stop = std::min(text_.find_first_of("\"\r", at_), text_.size());
        cell.append(text_, at_, stop - at_);
        at_ = stop;
        if (at_ == text_.size()) break;
        if (text_[at_] == '\r') {
            cell += '\n';
            at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        } else if (text_.substr(at_, 2) == "\"\"") {
            cell += '"';
            at_ += 2;
        } else {
            ++at_;
            return true;
        }
    }
    return false;
}

void CsvReader::read_plain(std::string& cell) {
    const std::array<char, 3> stops = {separator_, '\n', '\r'};
    const std::size_t stop = std::min(
        text_.find_first_of(std::string_view(stops.data(), stops.size()), at_), text_.size());
    cell.append(text_, at_, stop - at_);
    at_ = stop;
}

char find_separator(std::string_view text) {
    constexpr std::array<char, 4> kSeparators = {',', ';', '\t', '|'};
    std::array<std::size_t, kSeparators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (is_line_end(c)) break;
        const auto found = std::find(kSeparators.begin(), kSeparators.end(), c);
        if (found != kSeparators.end())
            ++counts.at(static_cast<std::size_t>(found - kSeparators.begin()));
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kSeparators.at(static_cast<std::size_t>(most - counts.begin()));
}

}  // namespace axtar::corpus
