#pragma once

#include <optional>
#include <string_view>

#include "corpus/citations/citation.h"
#include "corpus/citations/known_acts.h"

namespace axtar::corpus {

/// The citation that a key stands for as the program prints it, "az:cm/145.2", "echr/6.3.c",
/// "un:A/HRC/39/14#12", "az:cm/119..145", "*/25"; nothing where the text has not the form of one.
/// The act of the table, or of one of the kinds that keys are made of, need not be in any index.
///
/// Input:  one key; the case of letters does not matter in acts of the table.
/// Output: without places; the provision is one step of its path.
[[nodiscard]] std::optional<Citation> citation_of_key(
    std::string_view key, const KnownActs& acts = KnownActs::built_in());

}  // namespace axtar::corpus
