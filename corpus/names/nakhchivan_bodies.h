#pragma once

#include <cstddef>
#include <cstdint>
#include <map>

#include "corpus/names/gazetteer.h"

namespace axtar::corpus {

/// Tells where the bare name of a body means that of the Nakhchivan Autonomous Republic: "Ali
/// Məhkəmə" in a decision of "Naxçıvan Muxtar Respublikasının Ali Məhkəməsi".
///
/// It does in a document that names the one of Nakhchivan at least as often as the bare name, and
/// more often than the one of Azerbaijan in full.
/// Threads: one object a thread.
class NakhchivanBodies {
public:
    explicit NakhchivanBodies(const Gazetteer& gazetteer);

    /// Counts a name in the document. `in_full`: with Azerbaijan beside it.
    void add(const NameMatch& match, bool in_full);
    /// The entry that a bare name of `entry` means.
    [[nodiscard]] std::uint32_t meant_by(std::uint32_t entry) const;

private:
    struct Named {
        std::size_t of_nakhchivan = 0;
        std::size_t bare = 0;
        std::size_t in_full = 0;
        std::uint32_t entry = 0;  ///< of Nakhchivan's
    };
    std::map<std::uint32_t, Named> by_entry_ = {};             ///< of Azerbaijan's body
    std::map<std::uint32_t, std::uint32_t> azerbaijans_ = {};  ///< by that of Nakhchivan
};

}  // namespace axtar::corpus
