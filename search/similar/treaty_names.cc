#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/split.h"
#include "corpus/citations/known_acts.h"
#include "search/similar/treaty_names_internal.h"

namespace axtar::search {
namespace {

// Columns of the table that name an act, one name in it or several.
constexpr std::size_t kKind = 1;
constexpr std::size_t kNameColumns[] = {3, 4, 6, 7};

/// As Thesaurus::parse() reads a name; empty for one of a single word.
std::string term_of(std::string_view name) {
    while (name.starts_with(' ')) name.remove_prefix(1);
    std::string term;
    if (name.find(' ') == std::string_view::npos) return term;
    for (const char c : name) {
        if (c == ',' || c == '\\') term += '\\';
        term += c;
    }
    return term;
}

/// For Thesaurus::parse().
std::string rules() {
    std::string rules;
    for (const std::string_view line : split(corpus::built_in_known_acts(), '\n')) {
        const std::vector<std::string_view> columns = split(line, '\t');
        if (columns.size() <= kKind || columns[kKind] != "treaty") continue;
        std::size_t names = 0;
        std::string rule;
        for (const std::size_t column : kNameColumns) {
            if (column >= columns.size()) continue;
            for (const std::string_view name : split(columns[column], ';')) {
                const std::string term = term_of(name);
                if (!term.empty()) rule += (names++ == 0 ? "" : ", ") + term;
            }
        }
        if (names > 1) rules += rule + "\n";
    }
    return rules;
}

}  // namespace

const Thesaurus& treaty_names() {
    static const Thesaurus kNames = [] {
        auto names = Thesaurus::parse(rules(), "known_acts.tsv", false);
        assert(names);
        return names ? std::move(*names) : Thesaurus();
    }();
    return kNames;
}

}  // namespace axtar::search
