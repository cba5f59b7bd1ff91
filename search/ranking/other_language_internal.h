#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/language.h"
#include "search/match.h"
#include "search/ranking/question_coverage_internal.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Takes weight from sections of the language that was not asked in where they answer for little of
/// a question: a text full of a name for one rare word ("abroad": xarici ölkə) is no answer to "how
/// do I get my child back from abroad", however often it has it.
class OtherLanguage {
public:
    /// `asked`: the language of the question, nothing changes where it is unknown. Both are kept by
    /// reference.
    OtherLanguage(const Snapshot& snapshot, const QuestionCoverage& coverage,
                  analyzers::Language asked);

    /// `matches`: of the collection of that number, in the order of their sections.
    void temper(std::size_t collection, std::vector<Match>& matches) const;
    /// The share of its weight that a section keeps.
    [[nodiscard]] double kept(std::size_t collection, Xapian::docid section) const;

private:
    [[nodiscard]] float share(std::size_t collection, Xapian::docid section) const;

    const Snapshot& snapshot_;
    const QuestionCoverage& coverage_;
    std::string language_term_;  // of the other language; empty: unknown
};

}  // namespace axtar::search
