#pragma once

#include <string_view>

namespace axtar::corpus {

/// How an element's content is read.
enum class ElementKind {
    kInline,  ///< text runs through it
    kBlock,   ///< ends the paragraph before and in itself
    kSkipped  ///< nothing in it is text
};
[[nodiscard]] ElementKind element_kind(std::string_view name);

/// 1..6 for h1..h6, otherwise 0.
[[nodiscard]] int heading_level(std::string_view name);

/// The part of a page that an element opens by its name (nav, footer, aside), or empty.
[[nodiscard]] std::string_view region_of_element(std::string_view name);

/// The same by a word of its class, id or role: "breadcrumb", "share", "cookie" …, or empty.
[[nodiscard]] std::string_view region_of_words(std::string_view attribute);

/// The encoding that the first bytes of a page declare (<meta charset>, http-equiv, XML), or empty.
[[nodiscard]] std::string_view declared_charset(std::string_view bytes);

}  // namespace axtar::corpus
