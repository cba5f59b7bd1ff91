#include <algorithm>

#include "analyzers/fold.h"
#include "search/suggesting/phrase_stems_internal.h"

namespace axtar::search {

std::string phrase_stems(std::string_view phrase, analyzers::Language language) {
    std::string stems;
    while (!phrase.empty()) {
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        if (!stems.empty()) stems += ' ';
        stems += analyzers::fold(analyzers::stem_word(phrase.substr(0, end), language));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return stems;
}

}  // namespace axtar::search
