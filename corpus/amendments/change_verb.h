#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/lexemes.h"
#include "corpus/document.h"

namespace axtar::corpus::amendments {

/// What a note says was done, by its verb.
struct ChangeVerb {
    AmendmentAction action = AmendmentAction::kUnknown;
    bool no_change = false;  ///< "təsdiq edilmişdir": the act was adopted, not amended
    std::size_t end = 0;     ///< the lexeme behind it
};

/// Reads the verb that begins at lexeme `at`, in the forms that notes use ("edilmişdir", "edilmiş",
/// "olunmuşdur", "edilsin", written together too):
///   əlavə edil-, əlavə olun-, bərpa edil-, qoyul-          inserted
///   əvəz edil-, əvəz olun-, dəyişdiril-, adlandırıl-       replaced
///   … redaksiyada / məzmunda veril-, … şərh edil-          new wording
///   çıxarıl-                                               deleted
///   ləğv edil-, qüvvədən düş-, qüvvəsini itir-             repealed
///   hesab edil-, sayıl-                                    renumbered
[[nodiscard]] std::optional<ChangeVerb> read_change_verb(const citations::Lexemes& text,
                                                         std::size_t at);

}  // namespace axtar::corpus::amendments
