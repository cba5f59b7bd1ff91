#pragma once

#include <string_view>

#include "corpus/document.h"

namespace axtar::corpus {

/// True for a heading that says of its unit that it was taken out: its last words, behind a dash,
/// are such a remark ("… – çıxarılmışdır.", "… – paraqrafın adı çıxarılmışdır."). `key` is the
/// heading's line_key() without the marks of notes. Azerbaijani only.
[[nodiscard]] bool says_taken_out(std::string_view key);

/// A heading without such a remark; the whole heading where it has none. UTF-8.
[[nodiscard]] std::string_view without_taken_out_remark(std::string_view heading);

/// True for a section that such a heading is all of: the act has kept its number and title, and it
/// rules nothing any more.
[[nodiscard]] bool is_taken_out(const Section& section);

}  // namespace axtar::corpus
