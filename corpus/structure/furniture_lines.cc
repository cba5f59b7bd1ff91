#include "corpus/structure/furniture_lines.h"

#include <array>
#include <string>

#include "corpus/structure/line_key.h"

namespace axtar::corpus {
namespace {

struct Rule {
    std::string_view key = {};
    std::string_view reason = {};
};

// Whole lines, as line_key writes them.
constexpr std::array<Rule, 3> kLines = {{
    {"please ensure javascript is enabled for purposes of website accessibility", "script notice"},
    {"call center 916", "call centre"},
    {"metn", "tab label"},
}};

}  // namespace

std::string_view furniture_reason(std::string_view line) {
    if (line.size() > 200) return {};
    const std::string key = line_key(line);
    for (const Rule& rule : kLines) {
        if (rule.key == key) return rule.reason;
    }
    return {};
}

}  // namespace axtar::corpus
