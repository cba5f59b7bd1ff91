#pragma once

#include <set>
#include <string>
#include <string_view>

#include "analyzers/language.h"
#include "search/query_tree.h"

namespace axtar::search {

/// A word that asks: "nə", "kimin", "what", "how". `word`: with or without the right letters.
[[nodiscard]] bool is_question_word(const analyzers::QueryWord& word);
/// The same of one folded form.
[[nodiscard]] bool is_question_form(std::string_view folded);

/// The words of a query that say nothing of its matter: function words of the language it is put
/// in, and the words that questions are put in ("what happens if somebody", "mənə niyə"). Rare as
/// they are in legal texts they would weigh more than what is asked for.
class AskingWords {
public:
    explicit AskingWords(const QueryNode& root);

    /// True for a plain word that only asks; not with `+`, and for no word of a query that has no
    /// others.
    [[nodiscard]] bool has(const QueryNode& node) const;
    /// `surface`: of a word of the query, as typed.
    [[nodiscard]] bool has(const std::string& surface) const { return words_.contains(surface); }
    [[nodiscard]] bool empty() const { return words_.empty(); }
    /// The language that the query is put in; unknown where its words do not say.
    [[nodiscard]] analyzers::Language language() const { return language_; }
    /// The query without them.
    [[nodiscard]] QueryNode taken_from(QueryNode root) const;

private:
    analyzers::Language language_ = analyzers::Language::kUnknown;
    std::set<std::string> words_;  // as typed
};

}  // namespace axtar::search
