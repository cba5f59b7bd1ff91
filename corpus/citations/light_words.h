#pragma once

#include <string_view>

namespace axtar::corpus {

/// True where what stands beside the citations of a query says nothing more: signs, and words such
/// as "see", "the", "maddə" in any inflection, "Azərbaycan Respublikasının".
[[nodiscard]] bool are_light_words(std::string_view rest);

}  // namespace axtar::corpus
