#pragma once

#include <string_view>

namespace axtar::analyzers {

/// The language of a passage or token, as far as the analysis knows it.
enum class Language { kUnknown, kAzerbaijani, kEnglish };

/// ISO 639-1 code: "az", "en", or "" for unknown.
[[nodiscard]] constexpr std::string_view code(Language language) {
    switch (language) {
        case Language::kAzerbaijani:
            return "az";
        case Language::kEnglish:
            return "en";
        case Language::kUnknown:
            return "";
    }
    return "";
}

[[nodiscard]] constexpr Language language_from_code(std::string_view code) {
    if (code == "az") return Language::kAzerbaijani;
    if (code == "en") return Language::kEnglish;
    return Language::kUnknown;
}

}  // namespace axtar::analyzers
