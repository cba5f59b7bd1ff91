#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus::amendments {

/// A note as its words are read: runs of three or more letters set apart are one word, as text out
/// of PDF has them ("i l ə", "50 - I I I Q D"). All else stays as it is.
[[nodiscard]] std::string join_spaced_letters(std::string_view note);

/// What a note says of changes, without the words of the law that it quotes.
///
/// Output: each quotation is “” alone, what stands in brackets is left out. The letter of an item
///         keeps its marks (“c” bəndi), “Qeyd” loses them: both name a provision.
/// Why:    quoted words cite provisions ("“12-ci və 13-cü” sözləri") that were not changed.
/// Cost:   linear. Marks that do not pair (") sözləri" alone) end the quotation before them.
[[nodiscard]] std::string without_quotations(std::string_view changes);

}  // namespace axtar::corpus::amendments
