#pragma once

#include <string>
#include <vector>

#include "corpus/names/name_list.h"

namespace axtar::search {

/// Rules for the thesaurus from the lists of names: a State or a body is called one thing in
/// Azerbaijani and another in English (`Gürcüstan, Georgia`).
///
/// Output: the form that Thesaurus::parse() reads. Left out are patterns (`{city}`), names that are
///         other words too (a "?" before them), bodies of one word, for most of them are acronyms
///         and some are words (`DİN`), what is written alike in both languages, and a name that an
///         entry above has (`Congo`): it would make other names of two States.
[[nodiscard]] std::string name_synonyms(const std::vector<corpus::names::Entry>& entries);

}  // namespace axtar::search
