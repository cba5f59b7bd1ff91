#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/citations/known_acts.h"

namespace axtar::corpus {

/// The treaties that a treaty named by some words of its title may be: "the convention on domestic
/// violence".
///
/// Input:  the key of what was named, `treaty:convention-on-domestic-violence`; the keys of the
///         same form that documents have.
/// Output: the keys of the acts of the table and of the documents whose title is of the same kind
///         (convention, protocol, …) and has all the words, whatever their number and order; those
///         whose title has no other words alone where there are some. "European", "American" and
///         the like must hold of the treaty, and a year be that of its adoption; "optional" and
///         "international" tell nothing.
/// Cost:   all names of the table are looked through.
[[nodiscard]] std::vector<std::string> treaties_of_title(std::string_view key,
                                                         const KnownActs& acts,
                                                         const std::vector<std::string>& titled);

/// False for a folded word that tells nothing of which treaty is meant: "of", "international",
/// "haqqında".
[[nodiscard]] bool tells_of_treaty(std::string_view word);

/// The year that a treaty may be called by, "1954"; 0 for any other word.
[[nodiscard]] unsigned year_of_treaty(std::string_view word);

}  // namespace axtar::corpus
