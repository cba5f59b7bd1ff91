#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "search/snapshot_internal.h"

namespace axtar::search {

/// A case that fits a name.
struct CaseByApplicant {
    std::string key = {};
    /// The applicants are named in full, only spelt or the State called otherwise; else the case is
    /// a guess: one of these applicants alone may have had a case that the index lacks.
    bool same_applicants = false;
};

/// The judgment that is meant by its first applicant and the State, as people name what is titled
/// "Chiragov and Others v. Armenia".
///
/// Input:  the key of a case, `echr-case:chiragov-v-armenia`; "and Others" may stand in it, then a
///         case of one applicant does not fit; initials may be joined (`vm` for "V.M."). The last
///         words of the name may be left out (`carvalho-pinto-v-portugal`), where no case has the
///         name as it stands.
/// Output: the one case whose first applicant and State these are; nothing where no case of the
///         index fits, or several do: a wrong link is worse than none.
/// Cost:   the terms of the cases that begin with the same letter.
[[nodiscard]] std::optional<CaseByApplicant> case_of_first_applicant(const Snapshot& snapshot,
                                                                     std::string_view key);

}  // namespace axtar::search
