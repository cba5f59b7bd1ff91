#include <algorithm>
#include <cstddef>
#include <utility>

#include "search/citing/typed_filters_internal.h"
#include "search/search_request.h"

namespace axtar::search {
namespace {

// Where the name begins whose value begins at `value`, with the sign before it: a name holds no
// blank and no bracket.
std::size_t begin_of_field(std::string_view query, std::size_t value) {
    const std::size_t before = query.find_last_of(" \t\r\n()", value == 0 ? 0 : value - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

bool names_documents(const QueryNode& node) {
    if (node.kind == NodeKind::kFilter) return node.field == kIdField;
    return node.kind == NodeKind::kOr &&
           std::all_of(node.children.begin(), node.children.end(), names_documents);
}

std::vector<std::string> ids_of(const QueryNode& node) {
    if (node.kind == NodeKind::kFilter) return {node.text};
    std::vector<std::string> ids;
    for (const QueryNode& child : node.children) ids.push_back(child.text);
    return ids;
}

}  // namespace

TypedFilters take_filters_apart(std::string_view query, const corpus::Schema& schema) {
    TypedFilters apart{.rest = std::string(query)};
    const auto blank = [&apart](std::size_t begin, std::size_t end) {
        std::fill(apart.rest.begin() + static_cast<std::ptrdiff_t>(begin),
                  apart.rest.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    };
    Lexemes lexemes = lex_query(query, QueryFields(schema));
    for (const auto& [value, end] : lexemes.values) {
        const std::size_t begin = begin_of_field(query, value);
        apart.fields = true;
        blank(begin, end);
    }
    for (const auto& [begin, end] : lexemes.phrases) {
        if (apart.rest[begin] == ' ') continue;                      // the phrase of kind:="x"
        const bool of_field = begin > 0 && query[begin - 1] == ':';  // title:="x"
        blank(of_field ? begin_of_field(query, begin) : begin, end);
        apart.phrases = true;
    }
    apart.quoted = std::move(lexemes.quoted);
    apart.operators = std::move(lexemes.operators);
    return apart;
}

std::vector<std::string> ids_asked_for(const QueryNode& root) {
    if (names_documents(root)) return ids_of(root);
    std::vector<std::string> ids;
    if (root.kind != NodeKind::kAnd) return ids;
    for (const QueryNode& child : root.children) {
        const std::vector<std::string> more = ids_asked_for(child);
        if (more.empty()) continue;
        if (ids.empty()) ids = more;
        std::erase_if(ids, [&more](const std::string& id) {
            return std::find(more.begin(), more.end(), id) == more.end();
        });
    }
    return ids;
}

}  // namespace axtar::search
