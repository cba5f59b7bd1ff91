#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "search/query_tree.h"
#include "search/ranking/asking_words_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// How much a query asks in plain language.
enum class Asked {
    kNot,       ///< few words, or operators or quotes: sections must have all of it
    kPerhaps,   ///< some words: a question where hardly a section has them all
    kQuestion,  ///< many words, or a question mark or question word ("nə vaxt", "how"): answered
                ///< by what has the most of its words
};
/// `sections`: of the index.
[[nodiscard]] Asked how_asked(const ParsedQuery& query, const AskingWords& asking,
                              Xapian::doccount sections);

/// The words of a question by what they are worth; those that only ask are worth nothing.
struct QuestionWords {
    std::vector<const QueryNode*> telling = {};  ///< a section must have one of them
    std::vector<const QueryNode*> common = {};   ///< most sections have them: they only add weight
    std::vector<std::string> unknown = {};       ///< as typed; no section has them
};
[[nodiscard]] QuestionWords sort_question(const QueryNode& root, const AskingWords& asking,
                                          WordTermFinder& finder);

}  // namespace axtar::search
