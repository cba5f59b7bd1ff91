#pragma once

#include "corpus/extraction/child/system_call_filter.h"

namespace axtar::corpus {

/// Takes the sight of all files but the system's libraries, fonts and tables from this process
/// (Landlock): what a hostile document makes of a reader cannot read the office's other files.
///
/// Output: false where the kernel has no Landlock (before 5.13, or switched off).
[[nodiscard]] bool restrict_files(Guest guest);

}  // namespace axtar::corpus
