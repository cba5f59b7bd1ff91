#include "server/pages/section_html.h"

#include <algorithm>
#include <span>

#include "corpus/amendments/repeals.h"
#include "search/citing/as_of.h"
#include "server/labels.h"
#include "server/pages/html_text.h"
#include "server/pages/wording_view_internal.h"
#include "server/url.h"

namespace axtar::server {
namespace {

using Path = std::vector<std::string>;

bool is_aside(corpus::Role role) {
    return role == corpus::Role::kFootnote || role == corpus::Role::kPriorWording;
}

std::string lang_attribute(const std::string& lang) {
    return lang.empty() ? std::string() : " lang=\"" + escape_html(lang) + '"';
}

std::size_t common_prefix(const Path& a, const Path& b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                    a.begin());
}

/// h2 for the outermost heading, at most h6. The title of the page is h1.
std::string heading_tag(std::size_t depth) {
    return 'h' + std::to_string(std::min(depth + 2, std::size_t{6}));
}

/// The headings above a section that were not there above the section before.
void append_path(std::string& html, const Path& before, const Path& path, const std::string& lang) {
    for (std::size_t depth = common_prefix(path, before); depth < path.size(); ++depth) {
        const std::string tag = heading_tag(depth);
        html += '<' + tag + " class=\"part\"" + lang_attribute(lang) + "><bdi>" +
                escape_html(path[depth]) + "</bdi></" + tag + ">\n";
    }
}

/// Bytes [begin, end) of a section's text, with a place to link to where a numbered part begins.
std::string linked_html(const corpus::Section& section, std::span<const corpus::TokenSpan> spans,
                        std::size_t begin, std::size_t end, MatchNumbers* matches) {
    std::string html;
    auto part = std::lower_bound(section.parts.begin(), section.parts.end(), begin,
                                 [](const corpus::SectionPart& candidate, std::size_t place) {
                                     return candidate.start < place;
                                 });
    for (; part != section.parts.end() && part->start < end; ++part) {
        html += marked_html(section.text, spans, begin, part->start, matches);
        html += "<span class=\"part-start\" id=\"" + escape_html(part->anchor) + "\"></span>";
        begin = part->start;
    }
    return html + marked_html(section.text, spans, begin, end, matches);
}

/// The lines of the text from `start` on as paragraphs.
void append_paragraphs(std::string& html, const corpus::Section& section, std::size_t start,
                       const std::vector<corpus::TokenSpan>& spans, MatchNumbers* matches) {
    const std::string& text = section.text;
    auto next_span = spans.begin();
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        while (next_span != spans.end() && next_span->start + next_span->length <= start) {
            ++next_span;
        }
        auto last_span = next_span;
        while (last_span != spans.end() && last_span->start < end) ++last_span;
        if (text.find_first_not_of(" \t\r", start) < end) {
            html += "<p>" + linked_html(section, {next_span, last_span}, start, end, matches) +
                    "</p>\n";
        }
        start = end + 1;
    }
}

bool is_filler(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '.' || c == ':'; }

/// Where a section's text spells out its heading, in several lines maybe or spaced in another way
/// ("Maddə 3 6 .").
struct HeadingInText {
    std::vector<std::size_t> places =
        {};               ///< of each byte of the heading; of a filler behind the one before
    std::size_t end = 0;  ///< where the text goes on behind it; 0 where it does not begin with it
};

HeadingInText heading_in_text(const corpus::Section& section) {
    const std::string& text = section.text;
    HeadingInText found;
    std::size_t at = 0;
    for (const char c : section.heading) {
        if (is_filler(c)) {
            found.places.push_back(at);
            continue;
        }
        while (at < text.size() && is_filler(text[at])) ++at;
        if (at == text.size() || text[at] != c) return {};
        found.places.push_back(at++);
    }
    if (at == 0) return {};
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const bool alone = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                   text.begin() + static_cast<std::ptrdiff_t>(line_end), is_filler);
    if (!alone) return {};
    found.end = line_end;
    return found;
}

std::size_t body_start(const corpus::Section& section) { return heading_in_text(section).end; }

/// The heading with what matches in the line of the text that it stands for: the text is shown from
/// behind it.
std::string heading_html(const corpus::Section& section,
                         const std::vector<corpus::TokenSpan>& spans, MatchNumbers* matches) {
    const HeadingInText found = heading_in_text(section);
    if (found.end == 0) return escape_html(section.heading);
    const auto in_heading = [&](std::size_t place) {
        const auto first = std::lower_bound(found.places.begin(), found.places.end(), place);
        return static_cast<std::uint32_t>(first - found.places.begin());
    };
    std::vector<corpus::TokenSpan> moved;
    for (const corpus::TokenSpan& span : spans) {
        if (span.start >= found.end) break;
        const std::uint32_t start = in_heading(span.start);
        moved.push_back({.start = start, .length = in_heading(span.start + span.length) - start});
    }
    return marked_html(section.heading, moved, 0, section.heading.size(), matches);
}

/// What a section adds to the headings above the next one: a chapter's own section names it.
Path path_behind(const corpus::Section& section) {
    Path path = section.heading_path;
    if (!section.heading.empty()) path.push_back(section.heading);
    return path;
}

/// "§", the section's permanent address, and where there is one the way to its own page.
std::string section_links(const corpus::Section& section, const std::string& id,
                          std::size_t ordinal, const SectionStyle& style) {
    const auto label = [&](const char* key) {
        return escape_html(style.messages.format(key, {{"n", std::to_string(ordinal + 1)}}));
    };
    std::string html = " <a class=\"anchor\" href=\"#" + percent_encode(section.anchor) +
                       "\" aria-label=\"" + label("section.link") + "\">§</a>";
    if (style.page_of == nullptr) return html;
    return html + "<a class=\"anchor own-page\" href=\"" +
           escape_html(style.page_of(id, section.anchor) + style.page_query) + "\" title=\"" +
           label("section.page_title") + "\" aria-label=\"" + label("section.page") + "\">⋯</a>";
}

void append_wording(std::string& html, const search::StoredDocument& document, std::size_t ordinal,
                    const SectionStyle& style) {
    const auto then = search::as_of_section(document, ordinal,
                                            document.sections[ordinal].section.anchor, style.as_of);
    if (!then) return;
    const auto address = [](const std::string& note) { return '#' + percent_encode(note); };
    html += wording_html(*then, address, style.messages);
}

void append_body(std::string& html, const search::StoredDocument& document, std::size_t ordinal,
                 const std::vector<corpus::TokenSpan>& spans, const SectionStyle& style) {
    const corpus::Section& section = document.sections[ordinal].section;
    const std::string& id = document.record.document.id;
    html += "<section class=\"section\" id=\"" + escape_html(section.anchor) + '"' +
            lang_attribute(section.lang) + ">\n";
    const std::string links = section_links(section, id, ordinal, style);
    if (!section.heading.empty()) {
        const std::string tag = heading_tag(section.heading_path.size());
        html += '<' + tag + "><bdi>" + heading_html(section, spans, style.matches) + "</bdi>" +
                links + "</" + tag + ">\n";
    } else {
        html += "<div class=\"lone-anchor\">" + links + "</div>\n";
    }
    const std::string repealed =
        repealed_label(corpus::repealed_on(section), style.messages.language());
    if (!repealed.empty()) {
        html += "<p class=\"notice bad\" lang=\"" + std::string(code(style.messages.language())) +
                "\">" + escape_html(repealed) + "</p>\n";
    }
    append_wording(html, document, ordinal, style);
    append_paragraphs(html, section, body_start(section), spans, style.matches);
    html += "</section>\n";
}

void append_aside(std::string& html, const corpus::Section& section,
                  const std::vector<corpus::TokenSpan>& spans, const SectionStyle& style) {
    const std::string role(corpus::role_name(section.role));
    html += "<details class=\"aside " + role + "\" id=\"" + escape_html(section.anchor) + "\"" +
            lang_attribute(section.lang) + "><summary lang=\"" +
            std::string(code(style.messages.language())) + "\"><span class=\"aside-role\">" +
            escape_html(value_label("role", role, style.messages.language())) + "</span> <bdi" +
            lang_attribute(section.lang) + '>' + heading_html(section, spans, style.matches) +
            "</bdi></summary>\n";
    append_paragraphs(html, section, body_start(section), spans, style.matches);
    html += "</details>\n";
}

const std::vector<corpus::TokenSpan>& spans_of(const search::StoredDocument& document,
                                               std::size_t section) {
    static const std::vector<corpus::TokenSpan> kNoSpans;
    return section < document.highlights.size() ? document.highlights[section] : kNoSpans;
}

}  // namespace

std::string sections_html(const search::StoredDocument& document, const SectionStyle& style) {
    std::string html;
    Path before;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const corpus::Section& section = document.sections[i].section;
        if (is_aside(section.role)) {
            append_aside(html, section, spans_of(document, i), style);
            continue;
        }
        append_path(html, before, section.heading_path, section.lang);
        before = path_behind(section);
        append_body(html, document, i, spans_of(document, i), style);
    }
    return html;
}

std::string section_text_html(const search::StoredDocument& document, std::size_t section,
                              MatchNumbers* matches) {
    std::string html;
    const corpus::Section& shown = document.sections[section].section;
    append_paragraphs(html, shown, body_start(shown), spans_of(document, section), matches);
    return html;
}

std::string contents_html(const search::StoredDocument& document) {
    std::string html;
    Path before;
    std::size_t entries = 0;
    const auto add = [&](std::size_t level, const std::string& anchor, const std::string& text,
                         std::size_t matches) {
        html += "<li class=\"level-" + std::to_string(std::min(level, std::size_t{4})) +
                "\"><a href=\"#" + percent_encode(anchor) + "\">" + escape_html(text) + "</a>";
        if (matches > 0) html += " <mark class=\"count\">" + std::to_string(matches) + "</mark>";
        html += "</li>\n";
        ++entries;
    };
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const corpus::Section& section = document.sections[i].section;
        const Path& path = section.heading_path;
        if (is_aside(section.role)) continue;
        for (std::size_t level = common_prefix(path, before); level < path.size(); ++level) {
            add(level, section.anchor, path[level], 0);
        }
        before = path_behind(section);
        if (!section.heading.empty()) {
            add(path.size(), section.anchor, section.heading, spans_of(document, i).size());
        }
    }
    return entries < 2 ? std::string() : html;
}

}  // namespace axtar::server
