#pragma once

#include <string>
#include <string_view>

namespace axtar::analyzers {

/// Takes the Azerbaijani letters (and other Latin accents) off a lower-case word: ə→e ı→i ö→o ü→u
/// ğ→g ç→c ş→s, é→e ...
///
/// Input:  lower-case UTF-8 in NFC.
/// Output: UTF-8; a word without such letters comes back unchanged. Letters of other scripts stay.
[[nodiscard]] std::string fold(std::string_view word);

/// A key for keyword values (issuers, topics, places) that differ only by case and letters:
/// "Ədliyyə  Nazirliyi" and "edliyye nazirliyi" share one. Lower-cased by Azerbaijani and English
/// rules alike (i, ı, I, İ fall together), folded, spaces single.
[[nodiscard]] std::string keyword_key(std::string_view value);

}  // namespace axtar::analyzers
