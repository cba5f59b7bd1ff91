#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::search {

/// The values that a label stands for, in the order of the lists: what facets and pages show of
/// them in either language, without regard to case and letters. Of a topic the label of its last
/// level does, too (`Saxlanma yerləri › şərait`, `şərait`); two topics may share one.
///
/// Output:  none for what no list has. Institutions that have a number in their name are left out.
/// Threads: safe.
/// Source:  web/messages/az.tsv and en.tsv (`topic.detention`), corpus/names.
[[nodiscard]] std::vector<std::string> values_labelled(std::string_view field,
                                                       std::string_view label);

/// The texts of web/messages, embedded when the program is built.
[[nodiscard]] std::string_view azerbaijani_messages();
[[nodiscard]] std::string_view english_messages();

}  // namespace axtar::search
