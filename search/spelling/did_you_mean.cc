#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "search/query_parser.h"
#include "search/search_run_internal.h"
#include "search/spelling/did_you_mean_internal.h"
#include "search/spelling/query_repair_internal.h"

namespace axtar::search {
namespace {

// Second choices that are 2^6 times less likely than the first only confuse.
constexpr double kMostBitsBehind = 6;
constexpr std::size_t kMostTried = 4;

/// One choice for each place, and the query that comes of it.
struct Mended {
    std::string query = {};
    std::string reason = {};
    double score = 0;
};

using Places = std::vector<std::vector<QueryRepair>>;

Mended mend(std::string_view query, const Places& places, std::size_t place, std::size_t choice) {
    Mended mended{.reason = "letters"};
    std::uint32_t done = 0;
    for (std::size_t p = 0; p < places.size(); ++p) {
        const QueryRepair& repair = places[p][p == place ? choice : 0];
        if (repair.start < done) continue;  // joined with the word before
        mended.query += query.substr(done, repair.start - done);
        mended.query += repair.text;
        mended.score += repair.score;
        done = repair.end;
        const bool tells_more = repair.reason == "keyboard" || mended.reason == "letters";
        if (tells_more) mended.reason = repair.reason;
    }
    mended.query += query.substr(done);
    return mended;
}

/// The best choice everywhere, and each second choice beside the best of the others.
std::vector<Mended> mended_queries(std::string_view query, const Places& places) {
    std::vector<Mended> all{mend(query, places, 0, 0)};
    for (std::size_t p = 0; p < places.size(); ++p) {
        for (std::size_t c = 1; c < places[p].size(); ++c) {
            all.push_back(mend(query, places, p, c));
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Mended& a, const Mended& b) { return a.score > b.score; });
    const double least = all.front().score - kMostBitsBehind;
    std::erase_if(all, [&](const Mended& mended) { return mended.score < least; });
    if (all.size() > kMostTried) all.resize(kMostTried);
    return all;
}

/// More documents, or any at all where there were none or by more of the words.
bool is_better(const Finding& mended, const Finding& own) {
    if (own.documents == 0) return mended.documents > 0;
    if (!own.relaxed) return !mended.relaxed && mended.documents > own.documents;
    const bool more_words =
        !mended.relaxed || mended.relaxed->dropped.size() < own.relaxed->dropped.size();
    return more_words && mended.documents > 0;
}

}  // namespace

Result<std::vector<Suggestion>> did_you_mean(const Snapshot& snapshot, const SearchRequest& request,
                                             const ParsedQuery& query, WordTermFinder& finder,
                                             const Finding& own) {
    std::vector<Suggestion> suggestions;
    const bool words_missing = own.relaxed && !own.relaxed->dropped.empty();
    if ((own.documents >= kEnoughDocuments && !words_missing) ||
        !is_nothing_but_words(query.root)) {
        return suggestions;
    }
    const std::string_view text = utf8::prefix(request.query, kMaxQueryBytes);
    const Places places = repairs_of(text, snapshot, finder);
    if (places.empty()) return suggestions;
    for (Mended& mended : mended_queries(text, places)) {
        if (suggestions.size() == kMostSuggestions) break;
        const bool known =
            std::any_of(suggestions.begin(), suggestions.end(),
                        [&](const Suggestion& other) { return other.query == mended.query; });
        if (known) continue;
        const auto found = find_documents(snapshot, request, mended.query);
        if (!found) return tl::unexpected(found.error());
        if (!is_better(*found, own)) continue;
        suggestions.push_back({.query = std::move(mended.query),
                               .reason = std::move(mended.reason),
                               .documents = found->documents});
    }
    return suggestions;
}

}  // namespace axtar::search
