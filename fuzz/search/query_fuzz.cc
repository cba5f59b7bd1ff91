// Reads any bytes as what a person typed, also with the citations in it, and as an expert's file of
// synonyms: there is always a query within its bounds, and what is shown of it as understood reads
// as itself again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "corpus/citations/find_citations.h"
#include "corpus/schema.h"
#include "search/citing/cited_lists_internal.h"
#include "search/query_fields.h"
#include "search/query_lexer.h"
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

/// A query with the citations that stand in it, as a search reads it.
void read_with_citations(std::string_view text) {
    const std::string clean = without_invisible(axtar::utf8::repair(text));
    const Lexemes lexemes = lex_query(clean, QueryFields(axtar::corpus::Schema::built_in()));
    const auto found = axtar::corpus::find_query_citations(clean);
    std::vector<QueryCitation> citations;
    for (const CitedList& list : cited_lists(clean, found, lexemes.quoted, lexemes.operators)) {
        if (list.entangled) continue;
        citations.push_back({.place = {list.start, list.end},
                             .text = visible_text(list.words),
                             .words = list.words});
    }
    const ParsedQuery query = parse_query(clean, axtar::corpus::Schema::built_in(), citations);
    require(words_in(query.root) <= kMaxQueryWords);
    require(axtar::utf8::is_valid(print(query)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    read_query(text);
    read_with_citations(text);
    static_cast<void>(Thesaurus::parse(text, "fuzz"));
    return 0;
}
