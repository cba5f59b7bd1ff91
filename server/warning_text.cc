#include "server/warning_text.h"

#include <algorithm>
#include <vector>

#include "base/split.h"
#include "server/embedded_assets.h"
#include "server/labels.h"

namespace axtar::server {
namespace {

struct Pattern {
    std::vector<std::string_view> fixed = {};  ///< what stands between the wildcards
    std::string_view text = {};
    std::size_t letters = 0;  ///< of the fixed parts: the pattern that fixes most is the one
};

std::vector<Pattern> read_patterns(std::string_view table) {
    std::vector<Pattern> patterns;
    for (const std::string_view line : split(embedded_asset(table), '\n')) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        Pattern pattern{.fixed = split(line.substr(0, tab), '*'), .text = line.substr(tab + 1)};
        for (const auto part : pattern.fixed) pattern.letters += part.size();
        patterns.push_back(std::move(pattern));
    }
    std::stable_sort(patterns.begin(), patterns.end(),
                     [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
    return patterns;
}

/// What the wildcards stand for, each as short as it can be; nothing where the text does not fit.
std::optional<std::vector<std::string_view>> match(std::string_view text, const Pattern& pattern) {
    std::vector<std::string_view> values;
    if (!text.starts_with(pattern.fixed.front())) return std::nullopt;
    text.remove_prefix(pattern.fixed.front().size());
    for (std::size_t i = 1; i < pattern.fixed.size(); ++i) {
        const std::string_view part = pattern.fixed[i];
        const bool last = i + 1 == pattern.fixed.size();
        const bool to_the_end = last && (part.empty() || text.ends_with(part));
        const std::size_t at = to_the_end ? text.size() - part.size() : text.find(part);
        if (at == std::string_view::npos) return std::nullopt;
        values.push_back(text.substr(0, at));
        text.remove_prefix(at + part.size());
    }
    if (!text.empty()) return std::nullopt;
    return values;
}

std::string filled(std::string_view text, const std::vector<std::string_view>& values) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool slot = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}' &&
                          text[at + 1] >= '1' && text[at + 1] <= '9';
        if (!slot) {
            result += text[at++];
            continue;
        }
        const auto number = static_cast<std::size_t>(text[at + 1] - '1');
        if (number < values.size()) result += values[number];
        at += 3;
    }
    return result;
}

/// "nothing here has kind:treaty; there are legislation, news" with the labels that people read for
/// the values that there are; any other warning as it is.
std::string with_labels(std::string_view warning, UiLanguage language) {
    static constexpr std::string_view kField = "nothing here has ";
    static constexpr std::string_view kValues = "; there are ";
    const std::size_t values = warning.find(kValues);
    const std::size_t colon = warning.find(':');
    const bool lists_values =
        warning.starts_with(kField) && values != std::string_view::npos && colon < values;
    if (!lists_values) return std::string(warning);
    const std::string_view field = warning.substr(kField.size(), colon - kField.size());
    std::string told(warning.substr(0, values));
    std::string_view before = kValues;
    for (std::string_view value : split(warning.substr(values + kValues.size()), ',')) {
        if (value.starts_with(' ')) value.remove_prefix(1);
        told += before;
        told += value_label(field, value, language);
        before = ", ";
    }
    return told;
}

std::optional<std::string> in_azerbaijani(std::string_view text,
                                          const std::vector<Pattern>& patterns) {
    for (const Pattern& pattern : patterns) {
        if (const auto values = match(text, pattern)) return filled(pattern.text, *values);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> warning_text(std::string_view warning, UiLanguage language) {
    static const std::vector<Pattern> patterns = read_patterns("messages/warnings.tsv");
    std::string told = with_labels(warning, language);
    if (language == UiLanguage::kEnglish) return told;
    return in_azerbaijani(told, patterns);
}

std::optional<std::string> problem_text(std::string_view text, UiLanguage language) {
    static const std::vector<Pattern> patterns = read_patterns("messages/problems.tsv");
    if (language == UiLanguage::kEnglish) return std::string(text);
    return in_azerbaijani(text, patterns);
}

}  // namespace axtar::server
