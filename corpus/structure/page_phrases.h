#pragma once

#include <string>
#include <string_view>

namespace axtar::corpus {

/// What a short line of a page consists of, if it consists of nothing but a page's own phrases.
struct PageLine {
    bool phrases_only = false;  ///< "23-10-2020 | 485 dəfə oxunub | Çap et" is; a sentence is not
    bool counter = false;       ///< how often the page was read
    bool tool = false;          ///< print, share, back
    bool language_switch = false;
    std::string date = {};  ///< ISO
};
[[nodiscard]] PageLine read_page_line(std::string_view line);

}  // namespace axtar::corpus
