#pragma once

#include <string>
#include <vector>

#include "corpus/document.h"

namespace axtar::corpus {

/// What the text of an act says about itself.
struct ActFacts {
    std::string title = {};
    std::string date = {};    ///< ISO
    std::string number = {};  ///< 246-IIKQ
};

/// Reads title, date and number from the sections in front of the first article and behind the
/// last.
[[nodiscard]] ActFacts find_act_facts(const std::vector<Section>& sections);

/// The first act number of a text (246-IIKQ, with or without № and blanks), or empty.
[[nodiscard]] std::string find_act_number(std::string_view text);

}  // namespace axtar::corpus
