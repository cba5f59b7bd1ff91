#include "corpus/sources/json_text.h"

#include <cstddef>
#include <string>

#include "base/utf8.h"

namespace axtar::corpus {
namespace {

Error refused(std::string message, std::string_view place) {
    return {ErrorCode::kMalformedDocument, std::move(message), std::string(place)};
}

bool too_deep(std::string_view json, unsigned max_depth) {
    unsigned depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > max_depth) return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

}  // namespace

Result<void> check_json_text(std::string_view json, std::string_view place, unsigned max_depth) {
    const std::size_t nul = json.find('\0');
    if (nul != std::string_view::npos) {
        return tl::unexpected(refused("JSON with a NUL byte at byte " + std::to_string(nul + 1) +
                                          ": UTF-8 text without NUL is wanted",
                                      place));
    }
    if (!utf8::is_valid(json))
        return tl::unexpected(refused("JSON that is not UTF-8: save the file as UTF-8", place));
    if (too_deep(json, max_depth)) {
        return tl::unexpected(
            refused("JSON nested deeper than " + std::to_string(max_depth) + " levels", place));
    }
    return {};
}

}  // namespace axtar::corpus
