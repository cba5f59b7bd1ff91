#include <algorithm>

#include "analyzers/analyzer_registry.h"
#include "corpus/citation_terms.h"
#include "search/citing/cited_tokens_internal.h"
#include "search/citing/query_targets_internal.h"
#include "search/hit_loader_internal.h"
#include "search/html_text.h"
#include "search/kept_positions_internal.h"

namespace axtar::search {
namespace {

/// The passage of a provision that has most of the words, which are marked; empty where it has none
/// of them. `provision`: bytes of the section's text.
Result<std::string> words_in_provision(const CollectionSnapshot& collection, Xapian::docid section,
                                       Passage provision, const Highlighter& words) {
    const auto record = load_section(collection, section);
    if (!record) return tl::unexpected(record.error());
    const KeptPositions positions(collection.database, words.terms(), {section});
    const std::vector<MatchedToken> matches =
        words.matches(collection.database, section, {.count = record->spans.size()},
                      analyzers::language_from_code(record->section.lang), positions);
    const bool has_some =
        std::any_of(matches.begin(), matches.end(), [&](const MatchedToken& match) {
            const std::size_t start = record->spans[match.token].start;
            return start >= provision.start && start < provision.end;
        });
    if (!has_some) return std::string();
    return make_snippet(record->section.text, record->spans, matches, words.word_weights(),
                        {.characters = kPassageCharacters, .of = provision});
}

/// The passage where a section cites one of `keys`, with the citation marked; empty where it cites
/// none of them.
Result<std::string> citing_passage(const CollectionSnapshot& collection, Xapian::docid section,
                                   const std::vector<std::string>& keys) {
    const auto record = load_section(collection, section);
    if (!record) return tl::unexpected(record.error());
    const std::vector<MatchedToken> tokens = cited_tokens(*record, keys);
    if (tokens.empty()) return std::string();
    return make_snippet(record->section.text, record->spans, tokens, {});
}

}  // namespace

Result<void> QueryTargets::show(const std::vector<PageHit>& page, WordTermFinder& finder,
                                std::vector<Hit>& hits) const {
    if (citations_.empty() || query_.beside_operators()) return {};
    const QueryNode rest = query_.alone() ? QueryNode() : query_.rest();
    const Highlighter words(rest, finder);
    for (std::size_t i = 0; i < page.size() && i < hits.size(); ++i) {
        for (std::size_t j = 0; j < page[i].sections.size(); ++j) {
            auto snippet = snippet_of(page[i].sections[j], words);
            if (!snippet) return tl::unexpected(snippet.error());
            SectionHit& hit = hits[i].sections[j];
            if (!snippet->empty()) hit.snippet_html = std::move(*snippet);
            const Target* shown = shown_in(page[i].sections[j]);
            if (shown == nullptr || shown->text.repealed_on.empty()) continue;
            hit.repealed_on = shown->text.repealed_on;
            hit.status = "repealed";
        }
    }
    return {};
}

/// Empty where the snippet of the words stays.
Result<std::string> QueryTargets::snippet_of(const PageSection& section,
                                             const Highlighter& words) const {
    const CollectionSnapshot& collection = snapshot_.collections[section.collection];
    const Xapian::docid number = section.match.section;
    const Target* target = shown_in(section);
    if (target == nullptr) {
        return query_.alone() ? citing_passage(collection, number, keys_to_mark()) : std::string();
    }
    if (!query_.alone()) {
        auto marked = words_in_provision(collection, number, target->text.whole, words);
        if (!marked || !marked->empty()) return marked;
    }
    std::string html;
    append_html(html, target->text.passage);
    return target->text.cut ? html + " …" : html;
}

/// The provision of which a hit shows the text; null for another section.
const QueryTargets::Target* QueryTargets::shown_in(const PageSection& section) const {
    const auto target = std::find_if(targets_.begin(), targets_.end(), [&](const Target& known) {
        return !known.whole_act && known.collection == section.collection &&
               known.section == section.match.section && !known.text.passage.empty();
    });
    return target == targets_.end() ? nullptr : &*target;
}

/// Of an act that is not here the act itself, too: what cites any of it is found.
std::vector<std::string> QueryTargets::keys_to_mark() const {
    std::vector<std::string> keys = keys_;
    for (const std::string& key : absent_keys_) {
        keys.emplace_back(corpus::split_citation_key(key).act);
    }
    return keys;
}

}  // namespace axtar::search
