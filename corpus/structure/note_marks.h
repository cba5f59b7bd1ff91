#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// The bytes of the mark of a decision by the Constitutional Court that the text starts with:
/// "KMQ12", "KM3", "KM". 0 where none stands there, or the word goes on.
[[nodiscard]] std::size_t court_mark_size(std::string_view text);

/// A heading without its references to notes: "[12]" anywhere, "KMQ12" behind a blank,
/// a mark or a letter in lower case; "*" and blanks at the ends go too.
[[nodiscard]] std::string without_note_references(std::string_view heading);

/// What follows the references at the start of a line: "Maddə 8." of "[49] Maddə 8."; the whole
/// line where it has none.
[[nodiscard]] std::string_view behind_note_references(std::string_view line);

/// Puts a blank between a word and a court's mark that is glued to it ("müddətiKM3"), so that the
/// word is found.
void part_glued_marks(std::string& text);

}  // namespace axtar::corpus
