#pragma once

#include <map>
#include <string>
#include <vector>

#include "analyzers/language.h"
#include "search/coverage_internal.h"
#include "search/match.h"
#include "search/query_tree.h"
#include "search/snapshot_internal.h"
#include "search/word_terms_internal.h"

namespace axtar::search {

/// Takes weight from sections of the language that was not asked in where they answer for little of
/// a question: a text full of a name for one rare word ("abroad": xarici ölkə) is no answer to "how
/// do I get my child back from abroad", however often it has it.
///
/// Cost: Coverage, once for each collection however often the question is asked.
class OtherLanguage {
public:
    /// `telling`: the words that count; `asked`: the language of the question, nothing changes
    /// where it is unknown; `finder`: has every name by now.
    OtherLanguage(const std::vector<const QueryNode*>& telling, analyzers::Language asked,
                  WordTermFinder& finder);

    /// `matches`: of the collection, in the order of their sections.
    void temper(const CollectionSnapshot& collection, std::vector<Match>& matches);
    /// The share of its weight that a section keeps, of a collection that was tempered.
    [[nodiscard]] double kept(const CollectionSnapshot& collection, Xapian::docid section) const;

private:
    struct Word {
        WordTerms terms = {};
        float weight = 0;
    };
    [[nodiscard]] float share(const Coverage& coverage, Xapian::docid section) const;

    std::vector<Word> words_;
    float enough_ = 0;
    std::string language_term_;  // of the other language; empty: unknown
    std::map<const CollectionSnapshot*, Coverage> coverage_;
};

}  // namespace axtar::search
