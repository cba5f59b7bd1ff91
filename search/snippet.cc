#include "search/snippet.h"

#include <algorithm>
#include <iterator>

#include "search/html_text.h"
#include "search/passage.h"

namespace axtar::search {
namespace {

/// The matches whose spans lie in the text, in order: stored bytes are not trusted further than
/// they can be checked.
std::vector<MatchedToken> within(std::string_view text, std::span<const corpus::TokenSpan> spans,
                                 std::span<const MatchedToken> matches) {
    std::vector<MatchedToken> sound;
    std::size_t at = 0;
    for (const MatchedToken& match : matches) {
        if (match.token >= spans.size()) continue;
        const std::size_t start = spans[match.token].start;
        const std::size_t end = start + spans[match.token].length;
        if (start < at || end > text.size() || end == start) continue;
        at = end;
        sound.push_back(match);
    }
    return sound;
}

/// What is shown or cut: the whole text where `of` does not lie in it.
Passage checked(std::optional<Passage> of, std::size_t size) {
    const Passage all{.start = 0, .end = size};
    return of && of->start < of->end && of->end <= size ? *of : all;
}

/// The best passage within `of`.
Passage passage_of(std::string_view text, std::span<const corpus::TokenSpan> spans,
                   std::span<const MatchedToken> matches, std::span<const double> word_weights,
                   Passage of, std::size_t characters) {
    std::vector<MatchedToken> in_it;
    std::copy_if(matches.begin(), matches.end(), std::back_inserter(in_it),
                 [&](const MatchedToken& match) {
                     const corpus::TokenSpan& span = spans[match.token];
                     return span.start >= of.start && span.start + span.length <= of.end;
                 });
    if (!in_it.empty()) {
        Passage best = best_passage(text.substr(0, of.end), spans, in_it, word_weights, characters);
        best.start = std::max(best.start, of.start);
        return best;
    }
    const Passage beginning =
        best_passage(text.substr(of.start, of.end - of.start), spans, {}, word_weights, characters);
    return {of.start + beginning.start, of.start + beginning.end};
}

}  // namespace

std::string make_snippet(std::string_view text, std::span<const corpus::TokenSpan> spans,
                         std::span<const MatchedToken> matches,
                         std::span<const double> word_weights, const SnippetOptions& options) {
    const std::vector<MatchedToken> sound = within(text, spans, matches);
    const Passage of = checked(options.of, text.size());
    const Passage passage = passage_of(text, spans, sound, word_weights, of, options.characters);
    std::string html;
    const std::string_view blank = " \t\r\n";
    const bool cut_before =
        text.substr(of.start, passage.start - of.start).find_first_not_of(blank) !=
        std::string_view::npos;
    const bool cut_behind =
        text.substr(passage.end, of.end - passage.end).find_first_not_of(blank) !=
        std::string_view::npos;
    if (cut_before) html += "… ";
    const auto end_of = [&](const MatchedToken& match) {
        return std::size_t{spans[match.token].start} + spans[match.token].length;
    };
    std::size_t at = passage.start;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const std::size_t start = spans[sound[i].token].start;
        if (start < passage.start) continue;
        std::size_t end = end_of(sound[i]);
        if (end > passage.end) break;
        // Of a phrase longer than the passage what is shown of it.
        while (i + 1 < sound.size() && sound[i + 1].continues_phrase &&
               end_of(sound[i + 1]) <= passage.end) {
            end = end_of(sound[++i]);
        }
        append_html(html, text.substr(at, start - at));
        html += "<mark>";
        append_html(html, text.substr(start, end - start));
        html += "</mark>";
        at = end;
    }
    append_html(html, text.substr(at, passage.end - at));
    while (html.ends_with(' ')) html.pop_back();
    if (cut_behind) html += " …";
    return html;
}

}  // namespace axtar::search
