#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace axtar::search {

/// What stands in the search box so far.
struct SuggestRequest {
    std::string text = {};    ///< UTF-8, at most 200 bytes are looked at
    std::uint32_t limit = 8;  ///< 1..20
    std::string kind = {};    ///< only completions of this kind; empty: all
};

/// One way to go on.
struct Completion {
    std::string text = {};      ///< what would be searched for
    std::string kind = {};      ///< "title", "number", "institution", "phrase"
    std::string html = {};      ///< escaped, what was typed in <mark>
    std::string document = {};  ///< id, where it is one document's title or number
    std::uint64_t count = 0;    ///< documents that have it
};

struct SuggestResponse {
    std::vector<Completion> completions = {};  ///< best first
    double took_ms = 0;
};

}  // namespace axtar::search
