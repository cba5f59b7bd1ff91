#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace axtar::corpus {

/// Why a line is furniture wherever it stands, also in a text that was copied from a page: script
/// and cookie notices, counters, call centre, rights reserved. Empty for a line of text.
[[nodiscard]] std::string_view furniture_reason(std::string_view line);

/// A tab label of a page of the legal database: Mətn, Şəkil, Rekvizitlər …; several may share a
/// line.
[[nodiscard]] bool is_tab_label(std::string_view line);

/// The state of force that such a page shows under its tabs: "in_force", "repealed", "no_force".
[[nodiscard]] std::optional<std::string> state_of_force(std::string_view line);

/// "Ana səhifə / Xəbərlər": the way to a page.
[[nodiscard]] bool is_breadcrumb(std::string_view line);

/// "Digər xəbərlər": a list of other pages follows.
[[nodiscard]] bool announces_other_pages(std::string_view line);

/// A line of a footer: copyright, rights reserved, who made the site.
[[nodiscard]] bool is_copyright(std::string_view line);

/// "Page 2", "3", "— 3 —": a page number on a line of its own; its value, 0 for none.
[[nodiscard]] unsigned page_number(std::string_view line);

}  // namespace axtar::corpus
