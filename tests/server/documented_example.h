#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace axtar::tests {

/// A request with its answer as a page of the documentation shows them: a line "$ curl …" in a
/// fenced block and what stands below it.
struct DocumentedExample {
    std::size_t line = 0;  ///< of the page, 1-based
    std::string method = "GET";
    std::string target = {};  ///< path and query, still encoded
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    std::string answer = {};  ///< as shown: a status line and header fields with -i, then JSON
};

/// All examples of a page. What a curl command says is understood as far as the page needs it:
/// -i, -s, -g, -H, -d, -X, --data-urlencode with -G, quotation marks, a backslash at the end of a
/// line. Errors: std::runtime_error that names the line.
[[nodiscard]] std::vector<DocumentedExample> read_examples(std::string_view page);

/// JSON with "…" for what is left out, as JSON: null for a value, nothing for further members and
/// elements. In texts "…" stays.
[[nodiscard]] std::string without_ellipses(std::string_view json);

}  // namespace axtar::tests
