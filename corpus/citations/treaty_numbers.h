#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a treaty by its number in a series at lexeme `at`: "CETS No. 201", "ETS No. 5", "ILO
/// Convention No. 111", "BƏT-in 111 nömrəli Konvensiyası", "Convention, 1930 (No. 29)".
[[nodiscard]] std::optional<ActMention> read_treaty_number(const Scan& scan, std::size_t at);

/// Reads a protocol to the European Convention by its number alone at lexeme `at`, as people type
/// it: "Protocol 16", "Protokol № 13", "Protocol 4 to the ECHR". For queries: in a text it may be
/// the protocol of any treaty.
[[nodiscard]] std::optional<ActMention> read_numbered_protocol(const Scan& scan, std::size_t at);

/// "ECHR", "the Convention" without the article: a name of the European Convention at lexeme `at`.
[[nodiscard]] bool names_the_convention(const Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
