// Feeds any bytes to the citation recogniser, as a text and as a query, and checks that the places
// of what it finds lie in order inside the input.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "corpus/citations/citation_label.h"
#include "corpus/citations/find_citations.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check(const std::vector<axtar::corpus::Citation>& citations, std::string_view text,
           bool apart) {
    std::size_t end = 0;
    for (const auto& citation : citations) {
        require(citation.start <= citation.end && citation.end <= text.size());
        require(!apart || citation.start >= end);
        require(!citation.act.empty() && !axtar::corpus::index_keys(citation).empty());
        require(!axtar::corpus::citation_label(citation.key, "az").empty());
        end = citation.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const axtar::corpus::CitationContext contexts[] = {
        {}, {.act = "az:const", .article = "5"}, {.treaty = "echr", .jurisdiction = "az"}};
    for (const auto& context : contexts) {
        check(axtar::corpus::find_citations(text, context), text, true);
    }
    check(axtar::corpus::find_query_citations(text), text, false);
    (void)axtar::corpus::citation_context(text.substr(0, 200), text.substr(0, 20), "", text);
    (void)axtar::corpus::KnownActs::parse(text, "fuzz");
    (void)axtar::corpus::citation_label(text.substr(0, 100), "en");
    return 0;
}
