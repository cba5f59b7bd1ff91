#include <algorithm>
#include <array>
#include <iostream>
#include <utility>

#include "cli/commands.h"
#include "cli/search_text.h"
#include "corpus/document_validation.h"
#include "search/searcher.h"
#include "server/json_codec.h"
#include "server/messages.h"

namespace axtar::cli {
namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        if (end > start) names.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return names;
}

search::Histogram histogram(const std::string& name) {
    if (name == "year") return search::Histogram::kYear;
    if (name == "month") return search::Histogram::kMonth;
    return search::Histogram::kNone;
}

Result<void> check_dates(const SearchOptions& options) {
    const std::array<std::pair<const char*, const std::string*>, 3> dates = {
        {{"--from", &options.from}, {"--to", &options.to}, {"--as-of", &options.as_of}}};
    for (const auto& [flag, date] : dates) {
        if (date->empty() || corpus::is_iso_date(*date)) continue;
        return tl::unexpected(
            Error{ErrorCode::kInvalidArgument,
                  "'" + *date + "' is no day of the calendar; YYYY-MM-DD is accepted", flag});
    }
    return {};
}

Result<void> add_fields(const SearchOptions& options, search::SearchRequest& request) {
    for (const auto& field : options.fields) {
        const auto equals = field.find('=');
        if (equals == std::string::npos || equals == 0) {
            return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                        "'" + field +
                                            "' is not NAME=VALUE, the name of a field of the "
                                            "schema and a value of it",
                                        "--field"});
        }
        request.filters[field.substr(0, equals)].push_back(field.substr(equals + 1));
    }
    std::erase_if(request.filters, [](const auto& filter) { return filter.second.empty(); });
    return {};
}

Result<search::SearchRequest> to_request(const SearchOptions& options) {
    if (auto good = check_dates(options); !good) return tl::unexpected(good.error());
    // People see the counts that they ask for, programs all unless they say which.
    const std::string facets = options.facets.empty() && options.json ? "all" : options.facets;
    search::SearchRequest request{.query = options.query,
                                  .filters = options.filters,
                                  .from = options.from,
                                  .to = options.to,
                                  .roles = options.roles,
                                  .offset = options.offset,
                                  .limit = options.limit,
                                  .sections_per_hit = options.sections,
                                  .all_facets = facets == "all",
                                  .histogram = histogram(options.histogram),
                                  .expand = options.thesaurus == "on",
                                  .explain = options.explain,
                                  .as_of = options.as_of,
                                  .cites = options.cites};
    if (!request.all_facets && facets != "none") request.facets = split(facets);
    if (options.sort == "date") request.sort = search::Sort::kDateAscending;
    if (options.sort == "-date") request.sort = search::Sort::kDateDescending;
    if (options.flat || options.group == "none") request.grouping = search::Grouping::kNone;
    if (options.all) {
        if (options.offset != 0) {
            return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                        "--all begins with the first hit; give one of them",
                                        "--offset"});
        }
        request.cursor = "*";
    }
    if (auto added = add_fields(options, request); !added) return tl::unexpected(added.error());
    return request;
}

/// One answer: an object a line, or text; what belongs to the whole search with the first page.
void print_page(const SearchOptions& options, const search::SearchResponse& response,
                std::size_t rank) {
    if (options.json) {
        std::cout << server::encode_search_response(response,
                                                    server::choose_language(options.ui, ""))
                  << '\n';
        return;
    }
    if (rank == std::size_t{1} + options.offset) print_notes(response);
    print_hits(response, rank);
}

}  // namespace

int run_search(const SearchOptions& options) {
    auto request = to_request(options);
    if (!request) return report(request.error());
    auto searcher = search::Searcher::open(options.index, options.collections);
    if (!searcher) return report(searcher.error());
    auto response = searcher->search(*request);
    std::size_t rank = std::size_t{1} + options.offset;
    const auto first = response;
    while (response) {
        print_page(options, *response, rank);
        rank += response->hits.size();
        if (response->cursor.empty() || response->hits.empty()) break;
        request->cursor = response->cursor;
        response = searcher->search(*request);
    }
    if (!response) return report(response.error());
    if (!options.json) print_summary(*first);
    return kSuccess;
}

}  // namespace axtar::cli
