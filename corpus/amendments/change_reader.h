#pragma once

#include <string_view>
#include <vector>

#include "corpus/amendments/change_place.h"
#include "corpus/document.h"

namespace axtar::corpus::amendments {

/// One change that a note tells.
struct Change {
    ChangePlace place = {};  ///< empty where the note names none, or means the act as a whole
    AmendmentAction action = AmendmentAction::kUnknown;
    bool whole = false;  ///< as Amendment has it
};

/// The changes that a note tells behind the name of the amending act, one for each provision and
/// action, in the order of the text.
///
/// Input:  "25-ci maddədə “a” sözü “b” sözü ilə əvəz edilmişdir və yeni məzmunda ikinci hissə əlavə
///         edilmişdir". A clause ends with its verb; a clause without a provision, or with "həmin
///         maddə", goes on with those of the clause before it.
/// Output: `adoption` of read_changes is true where the note only says that the act was adopted.
/// Rules:  docs/amendments.md
struct ChangesRead {
    std::vector<Change> changes = {};
    bool adoption = false;
};
[[nodiscard]] ChangesRead read_changes(std::string_view changes);

}  // namespace axtar::corpus::amendments
