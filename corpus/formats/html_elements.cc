#include "corpus/formats/html_elements.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace axtar::corpus {
namespace {

constexpr std::array<std::string_view, 43> kBlocks = {
    "address", "article", "aside",   "blockquote", "body",  "caption",  "center",     "dd",
    "details", "dir",     "div",     "dl",         "dt",    "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",      "h2",         "h3",    "h4",       "h5",         "h6",
    "header",  "hr",      "html",    "li",         "main",  "menu",     "nav",        "ol",
    "p",       "pre",     "section", "summary",    "table", "tbody",    "tfoot",      "thead",
    "title",   "ul",      "head"};

// Form controls and embedded things; <head> itself is read for its title.
constexpr std::array<std::string_view, 20> kSkipped = {
    "script",   "style",  "noscript", "template", "iframe", "object", "select",
    "textarea", "button", "svg",      "math",     "canvas", "audio",  "video",
    "datalist", "map",    "xml",      "noframes", "applet", "option"};

// Words of class, id and role that name furniture.
constexpr std::array<std::string_view, 40> kRegionWords = {
    "menu",    "nav",      "navbar",      "navigation", "breadcrumb", "breadcrumbs",   "crumbs",
    "crumb",   "footer",   "contentinfo", "share",      "sharing",    "social",        "socials",
    "cookie",  "cookies",  "lang",        "langs",      "language",   "languages",     "sidebar",
    "hotline", "search",   "pagination",  "pager",      "topbar",     "accessibility", "skip",
    "submenu", "sitemap",  "copyright",   "subscribe",  "newsletter", "callcenter",    "related",
    "banner",  "mainmenu", "topmenu",     "leftmenu",   "foot"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_ascii_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

}  // namespace

ElementKind element_kind(std::string_view name) {
    if (holds(kSkipped, name)) return ElementKind::kSkipped;
    return holds(kBlocks, name) ? ElementKind::kBlock : ElementKind::kInline;
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0'
                                                                                  : 0;
}

std::string_view region_of_element(std::string_view name) {
    return name == "nav" || name == "footer" || name == "aside" ? name : std::string_view();
}

std::string_view region_of_words(std::string_view attribute) {
    std::string word;
    for (std::size_t i = 0; i <= attribute.size(); ++i) {
        if (i < attribute.size() && is_ascii_letter(attribute[i])) {
            word += ascii_lower(attribute[i]);
            continue;
        }
        const auto found = std::find(kRegionWords.begin(), kRegionWords.end(), word);
        if (found != kRegionWords.end()) return *found;
        word.clear();
    }
    return {};
}

std::string_view declared_charset(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 8192);
    std::string lower(head);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
    for (const std::string_view mark : {"charset=", "encoding="}) {
        std::size_t at = lower.find(mark);
        if (at == std::string::npos) continue;
        at += mark.size();
        while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
        const std::size_t end = lower.find_first_of("\"' ;>?/\r\n\t", at);
        if (end != std::string::npos && end > at) return head.substr(at, end - at);
    }
    return {};
}

}  // namespace axtar::corpus
