#include <algorithm>
#include <array>
#include <string>

#include "base/split.h"
#include "search/similar/draft_points_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kLeastWords = 3;
constexpr std::size_t kLeastOfItem = 2;  // "1. Ratify OPCAT."
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kMarkBegins = "(0123456789";
constexpr std::array<std::string_view, 7> kBullets = {"-", "–", "—", "•", "*", "·", "▪"};
constexpr std::size_t kLongestLetter = 2;  // bytes: "ç)"

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(kBlanks);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(kBlanks) + 1 - start);
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;
         at = text.find_first_not_of(kBlanks,
                                     std::min(text.size(), text.find_first_of(kBlanks, at)))) {
        ++words;
    }
    return words;
}

/// Bytes of the mark of a number that a text begins with, the blank behind it among them:
/// "2. ", "2) ", "(2) "; 0 where it begins otherwise. `digits`: of the number.
std::size_t number_mark(std::string_view text, std::string_view digits) {
    const bool opened = text.starts_with('(');
    const std::size_t last = digits.size() + (opened ? 1 : 0);  // of the mark
    if (text.size() < last + 2 || text.substr(opened ? 1 : 0, digits.size()) != digits) return 0;
    const bool closed = text[last] == ')' || (!opened && text[last] == '.');
    return closed && kBlanks.find(text[last + 1]) != std::string_view::npos ? last + 2 : 0;
}

/// The same of a bullet, or of a letter with a bracket behind it.
std::size_t line_mark(std::string_view line) {
    const std::string_view word = line.substr(0, line.find_first_of(kBlanks));
    if (word.empty() || word.size() == line.size()) return 0;
    if (std::find(kBullets.begin(), kBullets.end(), word) != kBullets.end()) return word.size();
    const std::string_view inner = word.substr(word.starts_with('(') ? 1 : 0);
    const bool letter = inner.ends_with(')') && inner.size() > 1 &&
                        inner.size() <= kLongestLetter + 1 &&
                        inner.find_first_of("0123456789") == std::string_view::npos;
    return letter ? word.size() : 0;
}

/// A number of a list follows the end of a line or of a sentence.
bool may_begin(std::string_view text, std::size_t at) {
    const std::string_view before = trimmed(text.substr(0, at));
    if (before.empty() ||
        text.substr(before.size(), at - before.size()).find('\n') != std::string_view::npos) {
        return true;
    }
    const bool apart = kBlanks.find(text[at - 1]) != std::string_view::npos;
    return apart && std::string_view(".;:,!?").find(before.back()) != std::string_view::npos;
}

/// Puts the text in [start, end) down unless it is too short to say anything.
void put(std::vector<std::string_view>& points, std::string_view text, std::size_t least) {
    text = trimmed(text);
    if (count_words(text) >= least) points.push_back(text);
}

std::vector<std::string_view> numbered(std::string_view text) {
    std::vector<std::string_view> points;
    std::size_t number = 1;
    std::string digits = "1";
    std::size_t start = std::string_view::npos;  // of the point before
    for (std::size_t at = text.find_first_of(kMarkBegins); at < text.size();
         at = text.find_first_of(kMarkBegins, at + 1)) {
        const std::size_t mark = number_mark(text.substr(at), digits);
        if (mark == 0 || !may_begin(text, at)) continue;
        if (start != std::string_view::npos)
            put(points, text.substr(start, at - start), kLeastOfItem);
        start = at + mark;
        digits = std::to_string(++number);
    }
    if (start != std::string_view::npos) put(points, text.substr(start), kLeastOfItem);
    return points;
}

std::vector<std::string_view> bulleted(std::string_view text) {
    std::vector<std::string_view> points;
    std::size_t start = std::string_view::npos;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view said = trimmed(line);
        const std::size_t mark = line_mark(said);
        if (mark == 0) continue;
        const auto at = static_cast<std::size_t>(said.data() - text.data());
        if (start != std::string_view::npos)
            put(points, text.substr(start, at - start), kLeastOfItem);
        start = at + mark;
    }
    if (start != std::string_view::npos) put(points, text.substr(start), kLeastOfItem);
    return points;
}

/// A line break ends one behind the end of a sentence or before an empty line, so that lines that a
/// mail program broke stay together.
std::vector<std::string_view> paragraphs(std::string_view text) {
    std::vector<std::string_view> points;
    std::size_t start = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        const std::string_view said = trimmed(text.substr(start, at - start));
        const std::size_t next = text.find_first_not_of(" \t\r", at + 1);
        const bool empty_line = next != std::string_view::npos && text[next] == '\n';
        const bool ended =
            !said.empty() && std::string_view(".;:!?").find(said.back()) != std::string_view::npos;
        if (!empty_line && !ended) continue;
        put(points, said, kLeastWords);
        start = at + 1;
    }
    put(points, text.substr(start), kLeastWords);
    if (points.size() > kMostParagraphs || text.size() > kLongestParagraphs) points.clear();
    return points;
}

}  // namespace

std::vector<std::string_view> draft_points(std::string_view text) {
    if (text.size() > kLongestList) return {};
    for (const auto& read : {numbered, bulleted, paragraphs}) {
        std::vector<std::string_view> points = read(text);
        if (points.size() > 1) return points;
    }
    return {};
}

}  // namespace axtar::search
