#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/citations/scan.h"
#include "corpus/document.h"

namespace axtar::corpus::citations {

/// Reads a treaty that the table does not know, by its title: "European Convention on Extradition",
/// “Hüquqi yardım haqqında” 1993-cü il 22 yanvar tarixli Konvensiya. Its key is the title
/// (`treaty:european-convention-on-extradition`), without "Council of Europe", "United Nations" and
/// articles, so that who names the organisation and who does not mean one treaty.
///
/// Input:  `at` is the noun, a word before it that belongs to the name, or in Azerbaijani the
/// opening
///         quotation mark of the title.
/// Output: in English the title ends with the last word in capitals. Nothing where a known treaty
///         begins; agreements are left out: most are between two States, whose title is no name.
[[nodiscard]] std::optional<ActMention> read_named_treaty(const Scan& scan, std::size_t at);

/// The keys by which a treaty that the table does not know is cited: its title, and its number
/// where it is a labour convention. None for other documents.
[[nodiscard]] std::vector<std::string> treaty_keys_of(const Document& document);

}  // namespace axtar::corpus::citations
