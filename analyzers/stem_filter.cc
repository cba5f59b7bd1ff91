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
    std::string joined;
    std::string_view rest = token.text;
    for (;;) {
        const std::size_t end = rest.find('-');
        const std::string_view part = rest.substr(0, end);
        if (!part.empty()) {
            token.parts.push_back(stem_word(part, stem_language(part, token.language)));
            joined += part;
        }
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    // Nothing but hyphens is left of two apostrophes joined by one.
    if (joined.empty()) joined = token.text;
    token.stem = stem_word(joined, stem_language(joined, token.language));
}

}  // namespace

void StemFilter::apply(std::vector<Token>& tokens) const {
    thread_local StemCache cache;
    for (Token& token : tokens) {
        token.parts.clear();
        if (token.type != TokenType::kWord) {
            token.stem.assign(token.text);
        } else if (token.text.find('-') != std::string::npos) {
            stem_compound(token);
        } else {
            stem_simple(token, cache);
        }
    }
}

}  // namespace axtar::analyzers
