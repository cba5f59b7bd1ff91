#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/citations/citation.h"
#include "search/snapshot_internal.h"

namespace axtar::search {

/// Where a provision stands in the index, or the act that should have it.
struct ActPlace {
    std::uint32_t collection = 0;
    Xapian::docid section = 0;   ///< the first of the document where `whole_act`
    std::string provision = {};  ///< as much of it as the section has: "145" of "145.2"
    bool whole_act = false;      ///< no provision was asked for, or the act does not have it
};

/// The place of an act or of one of its provisions.
///
/// Input:  the parts of a citation key: `az:cm` and `145.2` (empty: the act itself).
/// Output: where several documents are that act (versions, an excerpt): one that has the provision,
///         then legislation or a treaty, then one in force, then the longest. Of a provision's
///         levels the deepest that is a section of its own: `52-1.3`, else `52-1`; `431.2` is the
///         article of its own whose first line has it so. A chapter is the section of its heading.
///         A paragraph of a judgment or of a document of the United Nations is in the section that
///         has it as a part; the document itself, where no section has. An act that is named by
///         its date alone is nothing where several have it.
/// Cost:   the posting list of the act; for a paragraph, its document's sections.
[[nodiscard]] std::optional<ActPlace> find_act(const Snapshot& snapshot, std::string_view act,
                                               std::string_view provision);

/// The act of the index whose title is the end of that of
/// `az:act:notariusda-dovlet-rusumu-haqqinda` and has two words before its last: without quotation
/// marks nothing says where a title begins. Empty where there is none.
[[nodiscard]] std::string act_of_shorter_title(const Snapshot& snapshot, std::string_view act);

/// The keys of all acts of the index that are treaties without a key of their own, in the order of
/// collections. Cost: reads as many terms.
[[nodiscard]] std::vector<std::string> titled_treaties(const Snapshot& snapshot);

/// The treaties of the table and of the index that a treaty named by words of its title may be
/// (treaties_of_title()): `treaty:convention-on-domestic-violence`.
[[nodiscard]] std::vector<std::string> treaties_of_words(const Snapshot& snapshot,
                                                         std::string_view act);

/// Acts that have a provision, the best first.
struct ActPlaces {
    std::vector<ActPlace> places = {};
    bool more = false;  ///< others have it, too
};

/// The acts that have a provision, whichever they are, or those of the documents with the ids of
/// `within`: those of the language in which it is cited
/// first, among them those that have its paragraph and letter as well ("14(3)(d)"), then those in
/// force and the longest, at most `limit`. In the notation of Strasbourg the European Convention
/// comes before all that have no more of the provision than it has.
[[nodiscard]] ActPlaces find_in_any_act(const Snapshot& snapshot, std::string_view provision,
                                        corpus::Notation notation,
                                        std::span<const std::string> within, std::size_t limit);

/// "145.2.3", "145.2", "145".
[[nodiscard]] std::vector<std::string> provision_levels(std::string_view provision);

}  // namespace axtar::search
