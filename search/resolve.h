#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "search/search_response.h"

namespace axtar::search {

/// What one call resolves at most.
inline constexpr std::size_t kMaxResolved = 1'000;
/// Different articles of no named act: each is looked for in all acts.
inline constexpr std::size_t kMaxWithoutAct = 50;

/// A citation or a pasted list of them, one a line or in running text (20,000 characters at most).
struct ResolveRequest {
    std::string text = {};
};

struct ResolveResponse {
    std::vector<CitationTarget> resolved = {};  ///< in the order of the text
    /// Citations that lead to no section of the index (`document` may be known), and lines of the
    /// list that hold no citation (`key` empty).
    std::vector<CitationTarget> unresolved = {};
    /// Of citations without their act that more acts have than are offered.
    std::vector<std::string> warnings = {};
    double took_ms = 0;
};

/// Who cites an act or a provision.
struct CitedByRequest {
    std::string key = {};       ///< az:cm/145, echr/3; or empty: `document` and `anchor` count
    std::string document = {};  ///< id
    std::string anchor = {};    ///< of one of its sections; empty: the document or any part of it
    std::uint32_t offset = 0;
    std::uint32_t limit = 20;  ///< 1..100
};

struct CitingSection {
    std::string id = {};  ///< of the citing document
    std::string title = {};
    std::string kind = {};
    std::string date = {};
    std::string anchor = {};
    std::string heading = {};
    std::string snippet_html = {};  ///< escaped, the citation in <mark>
};

struct CitedByResponse {
    std::vector<std::string> keys = {};  ///< that were looked for
    std::uint64_t total_documents = 0;
    std::uint64_t total_sections = 0;
    std::vector<CitingSection> citing = {};  ///< newest document first, the act itself last
    double took_ms = 0;
};

}  // namespace axtar::search
