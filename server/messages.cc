#include "server/messages.h"

#include <algorithm>
#include <charconv>

#include "server/ascii.h"
#include "server/embedded_assets.h"
#include "server/labels.h"

namespace axtar::server {
namespace {

/// Thousandths of the weight in "az;q=0.8"; 1000 where none is given, 0 where it is malformed.
int quality(std::string_view parameters) {
    const std::size_t at = parameters.find("q=");
    if (at == std::string_view::npos) return 1000;
    const std::string_view number = trim_blanks(parameters.substr(at + 2));
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end == number.data()) return 0;
    if (!(value >= 0 && value <= 1)) return 0;  // also "nan"
    return static_cast<int>(value * 1000);
}

bool is_language(std::string_view range, std::string_view primary) {
    if (range.size() < primary.size()) return false;
    for (std::size_t i = 0; i < primary.size(); ++i) {
        if ((range[i] | 0x20) != primary[i]) return false;
    }
    return range.size() == primary.size() || range[primary.size()] == '-';
}

}  // namespace

std::string_view code(UiLanguage language) {
    return language == UiLanguage::kEnglish ? "en" : "az";
}

UiLanguage choose_language(std::string_view ui, std::string_view accept_language) {
    if (ui == "az") return UiLanguage::kAzerbaijani;
    if (ui == "en") return UiLanguage::kEnglish;
    int azerbaijani = 0;
    int english = 0;
    while (!accept_language.empty()) {
        const std::size_t comma = accept_language.find(',');
        const std::string_view item = accept_language.substr(0, comma);
        const std::size_t semicolon = item.find(';');
        const std::string_view range = trim_blanks(item.substr(0, semicolon));
        const int weight =
            semicolon == std::string_view::npos ? 1000 : quality(item.substr(semicolon));
        if (is_language(range, "az")) azerbaijani = std::max(azerbaijani, weight);
        if (is_language(range, "en")) english = std::max(english, weight);
        if (comma == std::string_view::npos) break;
        accept_language.remove_prefix(comma + 1);
    }
    return english > azerbaijani ? UiLanguage::kEnglish : UiLanguage::kAzerbaijani;
}

const Messages& Messages::of(UiLanguage language) {
    static const Messages azerbaijani =
        parse(UiLanguage::kAzerbaijani, embedded_asset("messages/az.tsv"));
    static const Messages english = parse(UiLanguage::kEnglish, embedded_asset("messages/en.tsv"));
    return language == UiLanguage::kEnglish ? english : azerbaijani;
}

Messages Messages::parse(UiLanguage language, std::string_view table) {
    Messages messages;
    messages.language_ = language;
    while (!table.empty()) {
        const std::size_t end = table.find('\n');
        const std::string_view line = table.substr(0, end);
        table = end == std::string_view::npos ? std::string_view() : table.substr(end + 1);
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#' || tab == std::string_view::npos) continue;
        messages.texts_.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    return messages;
}

const std::string& Messages::text(const std::string& key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? key : found->second;
}

std::string Messages::format(
    const std::string& key,
    std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    const std::string& pattern = text(key);
    std::string result;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            result += pattern[at++];
            continue;
        }
        const std::string_view name = std::string_view(pattern).substr(at + 1, close - at - 1);
        for (const auto& [known, value] : values) {
            if (known == name) result += value;
        }
        at = close + 1;
    }
    return result;
}

std::string Messages::count(const std::string& key, std::uint64_t number) const {
    const bool one = number == 1 && texts_.contains(key + ".one");
    return format(one ? key + ".one" : key, {{"n", number_text(number, language_)}});
}

}  // namespace axtar::server
