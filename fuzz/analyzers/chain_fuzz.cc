// Any bytes through the whole chain, as a text and as a query; run by scripts/fuzz chain.
//
// Stops on what the sanitizers find and on a broken invariant: offsets on code-point boundaries of
// the text, none going back, the same tokens twice, the limits of a query word.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer_registry.h"
#include "analyzers/query_analysis.h"
#include "tests/analyzers/invariants.h"

namespace {

using namespace axtar::analyzers;

void require(bool held, const std::string& what) {
    if (held) return;
    std::fprintf(stderr, "broken: %s\n", what.c_str());
    std::abort();
}

void check_text(std::string_view text) {
    thread_local std::vector<Token> tokens;
    thread_local std::vector<Token> again;
    analyze_text(text, Language::kUnknown, tokens);
    const std::string broken = axtar::tests::broken_invariant(text, tokens);
    require(broken.empty(), broken);
    analyze_text(text, Language::kUnknown, again);
    require(axtar::tests::same_tokens(tokens, again), "the same tokens twice");
}

void check_query(std::string_view text) {
    for (const QueryWord& word : analyze_query(text)) {
        const std::size_t forms = word.exact.size() + word.stems.size() + word.folded.size();
        require(forms >= 3 && forms <= 6, "forms of a query word");
        require(word.start < word.end && word.end <= text.size(), "place of a query word");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    // The first byte chooses, so that each run costs one analysis.
    if (text.front() % 4 == 0) {
        check_query(text.substr(1));
    } else {
        check_text(text.substr(1));
    }
    return 0;
}
