#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace axtar::corpus {

/// What readers of a language ("az", "en") see for a value of a field: "legislation" of `kind` ->
/// "Qanunvericilik"; "detention/conditions" of `topic` -> "Saxlanma yerləri › şərait"; bodies,
/// States and places by their names in that language.
///
/// Output:  the value itself where no list has it.
/// Threads: safe.
/// Source:  data/value_labels.tsv, then the built-in lists of names.
[[nodiscard]] std::string value_label(std::string_view field, std::string_view value,
                                      std::string_view lang);

/// All that leads back to a value: value_label() in both languages, and of a topic its names in the
/// list.
[[nodiscard]] std::vector<std::string> labels_of_value(std::string_view field,
                                                       std::string_view value);

/// The values that a label stands for, in the order of the lists: labels_of_value(), without regard
/// to case and letters. Of a topic the label of its last level does, too (`Saxlanma yerləri ›
/// şərait`, `şərait`); two topics may share one. Where no label is so called, the keywords that
/// tell it by themselves and the labels of the issues that it takes in (`Qadın hüquqları`) do.
///
/// Output:  none for what no list has. Institutions that have a number in their name are left out.
/// Threads: safe.
[[nodiscard]] std::vector<std::string> values_labelled(std::string_view field,
                                                       std::string_view label);

}  // namespace axtar::corpus
