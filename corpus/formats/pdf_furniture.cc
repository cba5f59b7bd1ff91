#include "corpus/formats/pdf_furniture.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace axtar::corpus {
namespace {

constexpr std::size_t kEdgeLines = 4;
constexpr float kSamePlace = 6;  // points
constexpr std::size_t kMaxHeadBytes = 160;
constexpr std::size_t kMaxNumberedHead = 60;
// Left and right pages may differ, and chapters: three pages in ten.
constexpr std::size_t kMinPagesPercent = 30;

// Heads differ in the number of the page or chapter; a line of text that differs in a number only
// is a line of a table or form.
std::string head_key(std::string_view text) {
    if (text.size() > kMaxNumberedHead) return std::string(text);
    std::string key;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) key += c;
        if (digit && !key.ends_with('#')) key += '#';
    }
    return key;
}

// The number of a line that has one number and otherwise at most a word: "12", "- 12 -",
// "Page 12", "12 / 40".
std::optional<int> page_number(std::string_view text) {
    const std::size_t start = text.find_first_of("0123456789");
    if (start == std::string_view::npos || text.size() > 24) return std::nullopt;
    int number = 0;
    const auto [end, error] =
        std::from_chars(text.data() + start, text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const bool plain = rest.find_first_not_of(" -–—|/]0123456789") == std::string_view::npos;
    const std::string_view before = text.substr(0, start);
    const bool word = before.find_first_of("0123456789.()/:") == std::string_view::npos;
    return plain && word ? std::optional(number) : std::nullopt;
}

// The print-job number at the foot of a United Nations document, "GE.24-20895 (E)", and its bar
// code, "*2420895*".
bool is_job_number(std::string_view text) {
    if (text.size() >= 9 && text.size() <= 12 && text.front() == '*' && text.back() == '*' &&
        text.substr(1, text.size() - 2).find_first_not_of("0123456789") == std::string_view::npos) {
        return true;
    }
    if (text.size() < 9 || text.size() > 60 || !text.starts_with("GE.")) return false;
    return text[3] >= '0' && text[3] <= '9' && text[4] >= '0' && text[4] <= '9' && text[5] == '-';
}

// A rule that somebody typed, above footnotes as a rule.
bool is_rule(std::string_view text) {
    return text.size() >= 5 && text.find_first_not_of("_ ") == std::string_view::npos;
}

class Finder {
public:
    Finder(const std::vector<PdfLine>& lines, std::size_t pages)
        : lines_(lines), pages_(pages), reasons_(lines.size()) {}

    [[nodiscard]] std::vector<std::string_view> find() {
        const std::vector<std::size_t> edges = edge_lines();
        mark_page_numbers(edges);
        mark_repeated(edges);
        keep_lines_of_text();
        for (const std::size_t i : edges) {
            if (is_job_number(lines_[i].text)) reasons_[i] = "running foot";
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (is_rule(lines_[i].text)) reasons_[i] = "rule";
        }
        return std::move(reasons_);
    }

private:
    // The lines of the page that starts at line `first`, by their place and not in reading order.
    [[nodiscard]] std::vector<std::size_t> page_lines(std::size_t first) const {
        std::vector<std::size_t> page;
        for (std::size_t i = first; i < lines_.size() && lines_[i].page == lines_[first].page; ++i)
            page.push_back(i);
        std::stable_sort(page.begin(), page.end(), [&](std::size_t a, std::size_t b) {
            return lines_[a].top < lines_[b].top;
        });
        return page;
    }

    // The first and last lines of every page.
    [[nodiscard]] std::vector<std::size_t> edge_lines() const {
        std::vector<std::size_t> edges;
        for (std::size_t first = 0; first < lines_.size();) {
            const std::vector<std::size_t> page = page_lines(first);
            for (std::size_t i = 0; i < page.size(); ++i) {
                const bool edge = i < kEdgeLines || i + kEdgeLines >= page.size();
                if (edge && lines_[page[i]].text.size() <= kMaxHeadBytes) edges.push_back(page[i]);
            }
            first += page.size();
        }
        return edges;
    }

    // What stands below a line of text is no head, what stands above one no foot.
    void keep_lines_of_text() {
        for (std::size_t first = 0; first < lines_.size();) {
            const std::vector<std::size_t> page = page_lines(first);
            first += page.size();
            const auto is_text = [&](std::size_t i) {
                return reasons_[i].empty() && lines_[i].text.size() > kMaxNumberedHead;
            };
            const auto top = std::find_if(page.begin(), page.end(), is_text);
            const auto bottom = std::find_if(page.rbegin(), page.rend(), is_text).base();
            for (auto i = top; i < bottom; ++i) reasons_[*i] = {};
        }
    }

    // Numbers whose distance from the number of the page is the same on most pages.
    void mark_page_numbers(const std::vector<std::size_t>& edges) {
        std::map<int, std::vector<std::size_t>> by_offset;
        for (const std::size_t i : edges) {
            if (const std::optional<int> number = page_number(lines_[i].text))
                by_offset[*number - static_cast<int>(lines_[i].page)].push_back(i);
        }
        for (const auto& [offset, found] : by_offset) {
            if (found.size() < 2 || found.size() * 100 < pages_ * kMinPagesPercent) continue;
            for (const std::size_t i : found) reasons_[i] = "page number";
        }
    }

    void mark_repeated(const std::vector<std::size_t>& edges) {
        std::map<std::string, std::vector<std::size_t>> by_text;
        for (const std::size_t i : edges) {
            if (reasons_[i].empty()) by_text[head_key(lines_[i].text)].push_back(i);
        }
        for (auto& [text, found] : by_text) {
            std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
                return lines_[a].top < lines_[b].top;
            });
            for (std::size_t first = 0; first < found.size();) {
                std::size_t last = first + 1;
                while (last < found.size() &&
                       lines_[found[last]].top - lines_[found[last - 1]].top <= kSamePlace) {
                    ++last;
                }
                mark_group({found.begin() + static_cast<std::ptrdiff_t>(first),
                            found.begin() + static_cast<std::ptrdiff_t>(last)});
                first = last;
            }
        }
    }

    void mark_group(std::vector<std::size_t> group) {
        std::sort(group.begin(), group.end());
        std::size_t seen = 1;  // pages
        for (std::size_t i = 1; i < group.size(); ++i)
            seen += lines_[group[i]].page != lines_[group[i - 1]].page ? 1U : 0U;
        // A form of two or three pages repeats its head on all of them.
        const bool on_all = pages_ <= 3 && seen == pages_ && seen >= 2;
        if (!on_all && (seen < 3 || seen * 100 < pages_ * kMinPagesPercent)) return;
        for (const std::size_t i : group) {
            const bool title = lines_[i].page == 0 && i == group.front() && is_upper_half(i);
            if (!title) reasons_[i] = is_upper_half(i) ? "running head" : "running foot";
        }
    }

    [[nodiscard]] bool is_upper_half(std::size_t i) const {
        float bottom = 0;
        for (std::size_t j = i; j < lines_.size() && lines_[j].page == lines_[i].page; ++j)
            bottom = std::max(bottom, lines_[j].bottom);
        return lines_[i].top * 2 < bottom;
    }

    const std::vector<PdfLine>& lines_;
    std::size_t pages_;
    std::vector<std::string_view> reasons_;
};

}  // namespace

std::vector<PdfLine> remove_running_lines(std::vector<PdfLine> lines, std::size_t pages,
                                          std::vector<Region>& removed) {
    const std::vector<std::string_view> reasons = Finder(lines, pages).find();
    std::map<std::string_view, std::size_t> bytes;
    std::vector<PdfLine> kept;
    kept.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (reasons[i].empty()) {
            kept.push_back(std::move(lines[i]));
        } else {
            bytes[reasons[i]] += lines[i].text.size();
        }
    }
    for (const auto& [reason, size] : bytes)
        removed.push_back({.name = std::string(reason), .bytes = size});
    return kept;
}

}  // namespace axtar::corpus
