#pragma once

#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

/// The names of treaties that citations are read by (corpus/citations/data/known_acts.tsv), those
/// of one treaty as other names of each other in both languages: the Istanbul Convention is the one
/// "on preventing and combating violence against women". Names of one word and short forms are left
/// out: most of these are something else, too, and the thesaurus has those that are not.
[[nodiscard]] const Thesaurus& treaty_names();

}  // namespace axtar::search
