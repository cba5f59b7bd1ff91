#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// A date that stands at lexeme `at`: "18 aprel 2006-cı il", "2006-cı il 18 aprel", "2006-cı il
/// aprelin 18-də", "18.04.2006".
struct DateInText {
    std::string iso = {};  ///< 2006-04-18
    std::size_t end = 0;
};
[[nodiscard]] std::optional<DateInText> read_date(const Lexemes& lexemes, std::size_t at);

/// Reads an act of the President or of the Cabinet of Ministers from the word "Prezidentinin" or
/// "Nazirlər Kabinetinin" on: body, date and number are its key (`az:decree:2006-04-18:391`),
/// since its numbers begin again each term. Without a number the title is (`az:decree:act:…`),
/// given as `title`, a slug, where it stood before, or in quotation marks before the noun; without
/// a title the date (`az:decree:2006-04-18`).
[[nodiscard]] std::optional<ActMention> read_dated_act(const Scan& scan, std::size_t at,
                                                       const std::string& title = {});

/// The lexeme behind a title in quotation marks that opens at `at`, `at` where none does.
[[nodiscard]] std::size_t skip_quoted(const Lexemes& lexemes, std::size_t at);

}  // namespace axtar::corpus::citations
