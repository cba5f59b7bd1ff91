#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/amendments/change_place.h"
#include "corpus/citations/lexemes.h"

namespace axtar::corpus::amendments {

/// Units of one kind in a row: "2-ci, 17-ci və 19-cu maddələrində", "III hissəyə", "“c” bəndi",
/// "birinci və ikinci abzasları", "1 nömrəli əlavənin", "25.1–25.4-cü maddələr", and the noun alone
/// ("həmin maddədə").
struct UnitList {
    UnitLevel level = UnitLevel::kArticle;
    std::vector<std::string> numbers = {};  ///< ranges written out; empty for the noun alone
    bool note = false;                      ///< the note of an article
    bool genitive = false;                  ///< "maddəsinin": what follows is a part of it
    bool plural = false;
    std::size_t end = 0;  ///< the lexeme behind it
};

/// Reads the units that begin at lexeme `at` of a text without quotations.
[[nodiscard]] std::optional<UnitList> read_unit_list(const citations::Lexemes& text,
                                                     std::size_t at);

}  // namespace axtar::corpus::amendments
