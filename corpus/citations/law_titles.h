#pragma once

#include <cstddef>
#include <optional>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads a law, decree or statute by its title in quotation marks, which open at lexeme `at`:
/// “Polis haqqında” Azərbaycan Respublikasının Qanunu. A title whose opening mark got lost is read
/// from its closing one.
[[nodiscard]] std::optional<ActMention> read_quoted_title(const Scan& scan, std::size_t at);

/// Reads Vətəndaşların müraciətləri haqqında Azərbaycan Respublikasının Qanunu, without quotation
/// marks and not in the table: a title begins with the nearest word in capitals before "haqqında",
/// and with those that stand before that one ("Naxçıvan Muxtar Respublikası Ali Məclisinə seçkilər
/// haqqında"). `at` is "haqqında".
[[nodiscard]] std::optional<ActMention> read_unquoted_title(const Scan& scan, std::size_t at);

/// Reads "Dövlət rüsumu haqqında Qanunun" in a query: the title begins behind lexeme `from`, at the
/// first sign or, where the words before it are small, at the first word in capitals. It means a
/// law only beside a provision. `at` is "haqqında".
[[nodiscard]] std::optional<ActMention> read_query_title(const Scan& scan, std::size_t from,
                                                         std::size_t at);

/// Reads a law by its subject before the noun in a query, "Polis Qanunu", "Police Act": the law
/// whose title is "Polis haqqında" in the table or, in Azerbaijani, in the index. It means a law
/// only beside a provision. A law that another State stands before is foreign, whatever its subject
/// ("Gürcüstan əmək qanunu"). Nothing for a subject that no law has. `at` is the noun, what belongs
/// to it stands behind lexeme `from`.
[[nodiscard]] std::optional<ActMention> read_query_subject(const Scan& scan, std::size_t from,
                                                           std::size_t at);

/// Reads a law by its number, whose digits stand at lexeme `at`, with the title and the noun behind
/// it: 246-IIKQ nömrəli … Qanunu.
[[nodiscard]] std::optional<ActMention> read_numbered_law(const Scan& scan, std::size_t at);

/// The closing quotation mark of a title that opens at `at`; 0 where another one opens before.
[[nodiscard]] std::size_t closing_quote(const Lexemes& lexemes, std::size_t at);

}  // namespace axtar::corpus::citations
