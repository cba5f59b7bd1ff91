#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/language.h"
#include "analyzers/token.h"

namespace axtar::analyzers {

/// The names that analyzer() knows: "az", "en", "keyword".
[[nodiscard]] std::span<const std::string_view> analyzer_names();

/// The chain of that name, or null. The object lives as long as the program and may be shared by
/// threads.
[[nodiscard]] const Analyzer* analyzer(std::string_view name);

/// The version of the analysis: rises with every change that gives other tokens or stems for some
/// text. An index records it; a reader with another version asks for a rebuild.
[[nodiscard]] std::uint32_t analysis_version();

/// Analyses a text whose paragraphs may be of several languages: each paragraph by its own
/// language, found from its letters and words; `fallback` where a paragraph says nothing (numbers,
/// one short word).
///
/// Output: tokens of the whole text, `Token::language` set, positions running through.
void analyze_text(std::string_view text, Language fallback, std::vector<Token>& tokens);

}  // namespace axtar::analyzers
