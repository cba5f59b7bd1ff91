#include "corpus/citations/citation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace axtar::corpus {
namespace {

constexpr std::size_t kMaxRangeKeys = 200;

std::optional<unsigned> whole_number(std::string_view text) {
    unsigned value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size()) return std::nullopt;
    return value;
}

void add_once(std::vector<std::string>& keys, std::string key) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

// Every dot of "12-1.3.abz2" ends a provision that holds the next one.
void add_provision(std::vector<std::string>& keys, std::string_view act, std::string_view text) {
    const std::string beginning = std::string(act) + provision_mark(act);
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos;
         dot = text.find('.', dot + 1)) {
        add_once(keys, beginning + std::string(text.substr(0, dot)));
    }
    add_once(keys, beginning + std::string(text));
}

}  // namespace

// "45.0.1..45.0.7": the stem "45.0." and the numbers 1 to 7.
std::vector<std::string> provisions_of_range(const std::string& first, const std::string& last,
                                             std::size_t most) {
    const std::size_t first_dot = first.rfind('.') + 1;  // npos + 1 is 0: no stem
    const std::size_t last_dot = last.rfind('.') + 1;
    const auto from = whole_number(std::string_view(first).substr(first_dot));
    const auto to = whole_number(std::string_view(last).substr(last_dot));
    const bool same_stem = first.compare(0, first_dot, last, 0, last_dot) == 0;
    if (!from || !to || !same_stem || *to < *from || *to - *from >= most) return {first, last};
    std::vector<std::string> provisions;
    for (unsigned number = *from; number <= *to; ++number) {
        provisions.push_back(first.substr(0, first_dot) + std::to_string(number));
    }
    return provisions;
}

std::string_view citation_kind_name(CitationKind kind) {
    constexpr std::array<std::string_view, 11> kNames = {
        "article", "act_number",  "named_act", "code",      "treaty", "treaty_article",
        "own_act", "application", "case",      "un_symbol", "decree"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::string provision_text(const ProvisionPath& path) {
    std::string text;
    for (const ProvisionStep& step : path) {
        if (!text.empty()) text += '.';
        if (step.level == ProvisionLevel::kIndent) text += "abz";
        text += step.level == ProvisionLevel::kNote ? "note" + step.number : step.number;
    }
    return text;
}

std::string citation_key(std::string_view act, const ProvisionPath& path,
                         const ProvisionPath& range_end) {
    std::string key(act);
    if (!path.empty()) key += provision_mark(act) + provision_text(path);
    if (!range_end.empty()) key += ".." + provision_text(range_end);
    return key;
}

char provision_mark(std::string_view act) {
    constexpr std::array<std::string_view, 3> kWithParagraphs = {"un:", "echr-app:", "echr-case:"};
    return std::any_of(kWithParagraphs.begin(), kWithParagraphs.end(),
                       [act](std::string_view beginning) { return act.starts_with(beginning); })
               ? '#'
               : '/';
}

std::string_view act_of_key(std::string_view key) {
    return key.substr(0, key.find(provision_mark(key)));
}

std::vector<std::string> index_keys(const Citation& citation) {
    std::vector<std::string> keys;
    if (citation.act.empty()) return keys;
    keys.push_back(citation.act);
    if (citation.path.empty()) return keys;
    const std::string first = provision_text(citation.path);
    if (citation.range_end.empty()) {
        add_provision(keys, citation.act, first);
    } else {
        const std::string last = provision_text(citation.range_end);
        for (const std::string& provision : provisions_of_range(first, last, kMaxRangeKeys)) {
            add_provision(keys, citation.act, provision);
        }
    }
    return keys;
}

}  // namespace axtar::corpus
