// Reads any bytes as what a person typed, and as an expert's file of synonyms: there is always a
// query within its bounds, and what is shown of it as understood reads as itself again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "search/query_parser.h"
#include "search/vocabulary/thesaurus.h"

namespace {

using namespace axtar::search;

void require(bool condition) {
    if (!condition) std::abort();
}

std::size_t words_in(const QueryNode& node) {
    std::size_t words = node.words.size();
    for (const QueryNode& child : node.children) words += words_in(child);
    return words;
}

void read_query(std::string_view text) {
    const ParsedQuery query = parse_query(text);
    require(words_in(query.root) <= kMaxQueryWords);
    const std::string printed = print(query);
    require(axtar::utf8::is_valid(printed));
    if (printed.size() <= kMaxQueryBytes) require(print(parse_query(printed)) == printed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    read_query(text);
    static_cast<void>(Thesaurus::parse(text, "fuzz"));
    return 0;
}
