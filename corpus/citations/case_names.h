#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/citations/scan.h"

namespace axtar::corpus::citations {

/// Reads an application to the European Court of Human Rights at lexeme `at`, its digits:
/// 69460/12. Adds the citation and gives the lexeme behind it, or `at`.
[[nodiscard]] std::size_t find_application(Scan& scan, std::size_t at);

/// Reads the name of a judgment of that Court around lexeme `at`, which is the "v." of "Osman v.
/// the United Kingdom" or the "qarşı" of "X Azərbaycana qarşı". With an application number behind
/// the name, that is the key; a name that came with its number earlier in the text keeps it.
/// Only the Court's respondent States count: "Brown v. Board of Education" is not its case.
[[nodiscard]] std::size_t find_case(Scan& scan, std::size_t at);

/// Reads "Osman, § 115", "Osman (§ 115)" at lexeme `at`, the section sign: a short name that the
/// text has named, directly before it.
[[nodiscard]] std::size_t find_short_case_before_sign(Scan& scan, std::size_t at);

/// Reads the case behind "§ 45 of", which begins at lexeme `at`: "the Osman judgment", "the
/// judgment in the case of Osman". Its key and the lexeme behind it; an empty key where the text
/// has named none.
struct NamedCase {
    std::string key = {};
    std::size_t end = 0;
    CitationKind kind = CitationKind::kCase;
};
[[nodiscard]] NamedCase read_short_case(const Scan& scan, std::size_t at);

/// Reads the short name of a case that the text has named before: "Osman, cited above", "the Osman
/// judgment". `at` is "cited" or "judgment".
[[nodiscard]] std::size_t find_short_case(Scan& scan, std::size_t at);

}  // namespace axtar::corpus::citations
