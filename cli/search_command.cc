#include <cstdio>
#include <iostream>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "search/searcher.h"
#include "server/json_codec.h"
#include "server/messages.h"

namespace axtar::cli {
namespace {

Result<search::SearchRequest> to_request(const SearchOptions& options) {
    search::SearchRequest request{.query = options.query,
                                  .filters = options.filters,
                                  .from = options.from,
                                  .to = options.to,
                                  .roles = options.roles,
                                  .offset = options.offset,
                                  .limit = options.limit,
                                  .all_facets = options.facets || options.json};
    if (options.sort == "date") request.sort = search::Sort::kDateAscending;
    if (options.sort == "-date") request.sort = search::Sort::kDateDescending;
    if (options.group == "none") request.grouping = search::Grouping::kNone;
    for (const auto& field : options.fields) {
        const auto equals = field.find('=');
        if (equals == std::string::npos || equals == 0) {
            return tl::unexpected(
                Error{ErrorCode::kInvalidArgument, "'" + field + "' is not NAME=VALUE", "--field"});
        }
        request.filters[field.substr(0, equals)].push_back(field.substr(equals + 1));
    }
    std::erase_if(request.filters, [](const auto& filter) { return filter.second.empty(); });
    return request;
}

class HitPrinter {
public:
    explicit HitPrinter(bool colours) : colours_(colours) {}

    void print(std::size_t rank, const search::Hit& hit) const {
        std::cout << rank << ". " << paint("1", printable(hit.title)) << '\n'
                  << "   " << paint("2", details(hit)) << '\n';
        for (const auto& section : hit.sections) {
            std::cout << "   " << paint("36", "#" + printable(section.anchor));
            if (!section.heading.empty()) std::cout << "  " << printable(section.heading);
            std::cout << '\n';
            if (!section.snippet_html.empty()) {
                std::cout << "     " << snippet_for_terminal(section.snippet_html, colours_)
                          << '\n';
            }
        }
        std::cout << '\n';
    }

    [[nodiscard]] std::string paint(const char* code, const std::string& text) const {
        return colours_ ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
    }

private:
    static std::string details(const search::Hit& hit) {
        std::string line = printable(hit.id) + "  " + hit.kind;
        for (const auto& part : {hit.lang, hit.date, hit.number, hit.status, hit.issuer}) {
            if (!part.empty()) line += "  " + printable(part);
        }
        return line;
    }

    bool colours_;
};

void print_facets(const std::vector<search::Facet>& facets) {
    for (const auto& facet : facets) {
        if (facet.values.empty()) continue;
        std::cout << facet.field << ':';
        for (const auto& value : facet.values)
            std::cout << "  " << printable(value.value) << " (" << value.count << ')';
        std::cout << '\n';
    }
}

void print_response(const SearchOptions& options, const search::SearchResponse& response) {
    const HitPrinter printer(colours_wanted(STDOUT_FILENO));
    for (const auto& warning : response.warnings)
        std::cerr << "note: " << printable(warning) << '\n';
    if (response.relaxed) {
        std::cerr << "note: no section has all of the words; shown are those with most of them\n";
        for (const auto& word : response.relaxed->dropped)
            std::cerr << "note: found nowhere: " << printable(word) << '\n';
    }
    std::size_t rank = options.offset;
    for (const auto& hit : response.hits) printer.print(++rank, hit);
    if (options.facets) print_facets(response.facets);
    std::cout << response.total_documents << " documents, " << response.total_sections
              << " sections (" << response.took_ms << " ms)\n";
}

}  // namespace

int run_search(const SearchOptions& options) {
    const auto request = to_request(options);
    if (!request) return report(request.error());
    auto searcher = search::Searcher::open(options.index, options.collections);
    if (!searcher) return report(searcher.error());
    const auto response = searcher->search(*request);
    if (!response) return report(response.error());
    if (options.json) {
        std::cout << server::encode_search_response(*response,
                                                    server::choose_language(options.ui, ""))
                  << '\n';
    } else {
        print_response(options, *response);
    }
    return kSuccess;
}

}  // namespace axtar::cli
