#include "analyzers/stem_filter.h"

#include <string>
#include <string_view>

#include "analyzers/stem_cache.h"
#include "analyzers/word_stem.h"

namespace axtar::analyzers {
namespace {

void stem_simple(Token& token, StemCache& cache) {
    if (const auto known = cache.find(token.text, token.language)) {
        token.stem.assign(*known);
        return;
    }
    token.stem = stem_word(token.text, stem_language(token.text, token.language));
    cache.put(token.text, token.language, token.stem);
}

void stem_compound(Token& token) {
    std::string_view rest = token.text;
    for (;;) {
        const std::size_t end = rest.find('-');
        const std::string_view part = rest.substr(0, end);
        if (!part.empty()) {
            token.parts.push_back(stem_word(part, stem_language(part, token.language)));
        }
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    const StemPlace place = stem_place(token.text, token.language);
    token.stem =
        place.kept + stem_word(place.stemmed, stem_language(place.stemmed, token.language));
    // Nothing but hyphens is left of two apostrophes joined by one.
    if (token.stem.empty()) token.stem = token.text;
}

}  // namespace

void StemFilter::apply(std::vector<Token>& tokens) const {
    thread_local StemCache cache;
    for (Token& token : tokens) {
        token.parts.clear();
        if (token.type != TokenType::kWord) {
            token.stem.assign(token.text);
        } else if (token.plural_acronym) {
            const std::string_view acronym = singular(token);
            token.stem = stem_word(acronym, stem_language(acronym, token.language));
        } else if (token.text.find('-') != std::string::npos) {
            stem_compound(token);
        } else {
            stem_simple(token, cache);
        }
    }
}

}  // namespace axtar::analyzers
