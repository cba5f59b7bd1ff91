#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/messages.h"

namespace axtar::server {

/// A warning of the engine in the language of the page, by web/messages/warnings.tsv.
///
/// Output: the warning itself in English, but for the values that it lists, which have their labels
///         in both languages; nothing where the table lacks an Azerbaijani text, and then the page
///         shows it in English, marked as such. A test asks for every warning that a query can
///         bring about.
[[nodiscard]] std::optional<std::string> warning_text(std::string_view warning,
                                                      UiLanguage language);

/// The same for what is wrong with a parameter and for what it accepts (Problem::detail and
/// ::accepted), by web/messages/problems.tsv.
[[nodiscard]] std::optional<std::string> problem_text(std::string_view text, UiLanguage language);

}  // namespace axtar::server
