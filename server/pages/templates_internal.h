#pragma once

#include <string>

#include <kainjow/mustache.hpp>

#include "server/messages.h"

namespace axtar::server {

/// Mustache templates of web/templates, filled.

using View = kainjow::mustache::data;

/// Sets a member of a view. An empty text counts as absent, so that `{{#x}}` skips it.
void put(View& view, const std::string& name, const std::string& text);
void put(View& view, const std::string& name, const char* text);
void put(View& view, const std::string& name, bool truth);
void put(View& view, const std::string& name, const View& inner);

/// Renders web/templates/<name>.html. "{{t:key}}" in a template is the interface text of that key;
/// "{{x}}" is escaped, "{{{x}}}" is HTML made by us.
/// Threads: safe; parsed templates are kept per thread, since rendering changes them.
[[nodiscard]] std::string render_template(const std::string& name, const Messages& messages,
                                          const View& view);

/// The frame of every page around its content.
struct PageFrame {
    std::string title = {};
    std::string content = {};      ///< HTML
    std::string azerbaijani = {};  ///< address of this page in each language
    std::string english = {};
    std::string home = "/";
    std::string ui = {};       ///< language asked for, or empty: links to other pages keep it
    std::string section = {};  ///< "search", "similar" or "resolve": the current one of the pages
    bool indexable = true;     ///< search engines may list it
};
[[nodiscard]] std::string render_page(const PageFrame& frame, const Messages& messages);

}  // namespace axtar::server
