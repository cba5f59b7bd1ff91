#include "analyzers/query_analysis.h"

#include <algorithm>
#include <utility>

#include "analyzers/analyzer_registry.h"
#include "analyzers/fold.h"

namespace axtar::analyzers {
namespace {

// Together at most 6 terms a word: 2 exact, 2 stems, 2 folded.
constexpr std::size_t kMaxOfEach = 2;

void add(std::vector<std::string>& list, const std::string& form) {
    if (list.size() < kMaxOfEach && std::ranges::find(list, form) == list.end())
        list.push_back(form);
}

void add_forms(QueryWord& word, const Token& token) {
    add(word.exact, token.text);
    add(word.stems, token.stem);
    add(word.folded, fold(token.stem));
}

QueryWord make_word(std::string_view text, const Token& token) {
    QueryWord word{.surface = std::string(text.substr(token.start, token.end - token.start)),
                   .parts = token.parts,
                   .type = token.type,
                   .start = token.start,
                   .end = token.end};
    return word;
}

}  // namespace

std::vector<QueryWord> analyze_query(std::string_view text) {
    std::vector<Token> azerbaijani;
    std::vector<Token> english;
    analyzer("az")->analyze(text, azerbaijani);
    analyzer("en")->analyze(text, english);
    std::vector<QueryWord> words;
    for (std::size_t i = 0; i < azerbaijani.size(); ++i) {
        QueryWord word = make_word(text, azerbaijani[i]);
        add_forms(word, azerbaijani[i]);
        if (i < english.size() && english[i].start == azerbaijani[i].start)
            add_forms(word, english[i]);
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace axtar::analyzers
