#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace axtar::corpus {

/// What is known of a section's wording at a date.
enum class WordingThen {
    kUnknown,       ///< no amendment notes, or it is not sure what was in force
    kSame,          ///< not amended since: the wording shown
    kEarlierKnown,  ///< amended since; the earlier text is stored
    kChanged,       ///< amended since; the earlier text is not stored
    kNotYet,        ///< inserted later, or the act was not in force yet
    kNoLonger,      ///< repealed by then, or the act was no longer in force
};

struct WordingAtDate {
    WordingThen wording = WordingThen::kUnknown;
    std::vector<std::string> notes = {};   ///< anchors of the notes that tell of the changes since,
                                           ///< or of the repeal
    std::vector<std::string> priors = {};  ///< anchors of the earlier wordings stored
};

struct WordingQuestion {
    std::string_view anchor = {};         ///< "maddə-25", or of a part of it: "maddə-25.1"
    std::string_view date = {};           ///< ISO 8601
    std::string_view in_force_from = {};  ///< of the document, or empty
    std::string_view in_force_to = {};    ///< first day without it, or empty
    std::string_view adopted = {};        ///< date of the act, or empty
    bool repealed = false;                ///< by its status: it is over, on whatever day
};

/// What is known of the wording of a section at a date, from the amendments of its document.
///
/// Rules: an act counts from its own date, but laws enter into force later: on publication, or on a
///        day that they name. For kEntryDays after the date of an amendment the earlier wording may
///        still have been the law, and the answer is kUnknown with the note, never kSame. The same
///        holds where nothing says that the act was law that day: it has no date and its first
///        change came later, it had just been adopted, or it was repealed on an unknown day and
///        nothing later is known of it.
///        A section whose first change is its own insertion under an inserted number ("52-1") is
///        kNotYet before. The earlier text counts as stored where each provision's first change
///        after the date has it. docs/amendments.md has the reasons.
[[nodiscard]] WordingAtDate wording_then(const std::vector<Amendment>& amendments,
                                         const WordingQuestion& question);

}  // namespace axtar::corpus
