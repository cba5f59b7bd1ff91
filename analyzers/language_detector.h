#pragma once

#include <string_view>

#include "analyzers/language.h"

namespace axtar::analyzers {

/// The language of one passage (a paragraph, a heading, a title).
///
/// Input:  UTF-8; short lines, capitals and Cyrillic Azerbaijani are expected.
/// Output: kUnknown where the passage does not say (numbers, a name).
/// Source: letter evidence first (ə decides), then function words, then libcld2.
[[nodiscard]] Language detect_language(std::string_view passage);

}  // namespace axtar::analyzers
