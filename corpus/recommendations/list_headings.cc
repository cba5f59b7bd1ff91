#include "corpus/recommendations/list_headings.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "corpus/formats/letters.h"
#include "corpus/names/words.h"
#include "corpus/recommendations/persons.h"

namespace axtar::corpus::recommendations {
namespace {

constexpr std::size_t kMostWords = 12;

bool begins_with_one_of(std::string_view word, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view each) { return word.starts_with(each); });
}

// A recommendation's fate, or somebody's answer to it.
bool tells_of_earlier(std::string_view word) {
    return begins_with_one_of(
        word, {"evvelki",   "icra",    "veziyyet",  "cavabsiz", "statistik", "earlier",
               "previous",  "follow",  "implement", "state",    "status",    "accepted",
               "supported", "noted",   "views",     "replies",  "response",  "happened",
               "committee", "olunmus", "verilmis",  "qebul"});
}

}  // namespace

HeadingKind heading_kind(std::string_view heading) {
    if (heading.size() > 300) return HeadingKind::kOther;
    const names::Words words(heading, analyzers::Language::kUnknown);
    if (words.size() == 0 || words.size() > kMostWords) return HeadingKind::kOther;
    bool announces = false;
    bool proposals = false;
    bool earlier = false;
    // "(Recommendations 14–17, 161)" refers to a list and heads none.
    if (heading.starts_with('(')) return HeadingKind::kOther;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words.folded(at);
        announces = announces || word.starts_with("tovsiye") || word == "recommendations" ||
                    word == "recommendation";
        proposals =
            proposals || word == "teklifler" || word == "tekliflerimiz" || word == "proposals";
        // "Recommendation 3" alone announces one, "see Recommendations 3 and 5" refers.
        const bool refers = words.size() > 2 && at > 0 && words[at].number &&
                            words[at].folded_size < 4 &&
                            words.folded(at - 1).starts_with("recommendation");
        if (refers) return HeadingKind::kOther;
        earlier = earlier || tells_of_earlier(word) || word.starts_with("tovsiyelerin") ||
                  word.starts_with("tovsiyenin");
    }
    if (!announces && !(proposals && words.size() <= 5)) {
        return announces_persons(words, 0, words.size()) ? HeadingKind::kPersons
                                                         : HeadingKind::kOther;
    }
    return earlier ? HeadingKind::kEarlierRecommendations : HeadingKind::kRecommendations;
}

std::size_t recommendation_label(std::string_view line) {
    const std::size_t colon = line.substr(0, 40).find(':');
    if (colon == std::string_view::npos || colon + 2 >= line.size()) return 0;
    const names::Words words(line.substr(0, colon), analyzers::Language::kUnknown);
    const std::string_view first = words.folded(0);
    const bool named = first == "recommendation" || first == "tovsiye";
    const bool fits = words.size() == 1 || (words.size() == 2 && words[1].number);
    if (!named || !fits) return 0;
    std::size_t behind = colon + 1;
    while (behind < line.size() && line[behind] == ' ') ++behind;
    return behind;
}

bool may_be_heading(std::string_view line) {
    if (line.empty() || line.size() > 200 || starts_lower(line)) return false;
    const char last = line.back();
    return last != '.' && last != ':' && last != ';' && last != ',' &&
           count_words(line) <= kMostWords;
}

}  // namespace axtar::corpus::recommendations
