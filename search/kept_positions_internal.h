#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace axtar::search {

/// The positions of some terms in some sections of one database, read together.
///
/// Term by term and not section by section: those of a term lie side by side in the order of the
/// sections, so most are read from the block that was read last.
/// Errors: Xapian's exceptions pass through.
class KeptPositions {
public:
    /// Copies `sections`, in any order.
    KeptPositions(const Xapian::Database& database, const std::vector<std::string>& terms,
                  std::vector<Xapian::docid> sections);

    /// In rising order; empty for a section that lacks the term. Only of what was read.
    [[nodiscard]] std::span<const std::uint32_t> find(const std::string& term,
                                                      Xapian::docid section) const;

private:
    std::vector<Xapian::docid> sections_;  // in rising order
    std::unordered_map<std::string, std::vector<std::vector<std::uint32_t>>> positions_;
};

}  // namespace axtar::search
