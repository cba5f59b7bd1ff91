#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "corpus/names/state_adjectives.h"
#include "search/ranking/asked_court_internal.h"

namespace axtar::search {
namespace {

using corpus::names::Words;

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Folded, as Words gives them.
constexpr std::array<std::string_view, 6> kJudgments = {"judgment",   "judgments", "judgement",
                                                        "judgements", "ruling",    "rulings"};
// A case is also what may happen: "in any case", "cases where force is used".
constexpr std::array<std::string_view, 2> kCases = {"case", "cases"};
constexpr std::array<std::string_view, 6> kAsking = {"which", "what", "any",
                                                     "hansi", "find", "other"};
// What leads from a judgment to its matter.
constexpr std::array<std::string_view, 7> kMatter = {"about", "concerning", "concerned", "dealing",
                                                     "dealt", "involving",  "regarding"};
// The same behind a judgment, but not behind a case.
constexpr std::array<std::string_view, 7> kMatterOfJudgments = {"against", "finding", "found", "on",
                                                                "that",    "where",   "which"};
constexpr std::size_t kWordsBetween = 3;

bool is_judgment(const Words& words, std::size_t at) {
    const std::string_view word = words.folded(at);
    if (is_judgment_or_case(word)) return true;
    const bool of_court = at > 0 && words.folded(at - 1).starts_with("mehkeme");
    return of_court && (word.starts_with("qerar") || word.starts_with("qetname"));
}

/// What may stand between the word that asks and the judgment.
bool is_of_court(const Words& words, std::size_t at) {
    const std::string_view word = words.folded(at);
    return word == "the" || word == "court" || word == "ecthr" || word.starts_with("mehkeme");
}

/// "The Portuguese hospital death case": a State's adjective, and the noun soon behind it.
bool names_the_case_of_a_state(const Words& words) {
    const auto adjectives = corpus::names::find_state_adjectives(words);
    return std::any_of(adjectives.begin(), adjectives.end(), [&](const auto& adjective) {
        for (std::size_t at = adjective.end; at <= adjective.end + kWordsBetween; ++at) {
            const std::string_view word = words.folded(at);
            if (word == "in" || word == "of") return false;
            if (is_judgment_or_case(word)) return true;
        }
        return false;
    });
}

}  // namespace

bool is_judgment_or_case(std::string_view folded) {
    return is_one_of(kJudgments, folded) || is_one_of(kCases, folded);
}

bool asks_for_judgments(const Words& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_judgment(words, at)) continue;
        std::size_t first = at;
        while (first > 0 && is_of_court(words, first - 1)) --first;
        const bool is_case = is_one_of(kCases, words.folded(at));
        if (first > 0) {
            const std::string_view before = words.folded(first - 1);
            const bool what_happens = is_case && (before == "any" || before == "other" ||
                                                  (first > 1 && words.folded(first - 2) == "in"));
            if (is_one_of(kAsking, before) && !what_happens) return true;
            continue;
        }
        const std::string_view behind = words.folded(at + 1);
        if (is_one_of(kMatter, behind) || (!is_case && is_one_of(kMatterOfJudgments, behind))) {
            return true;
        }
    }
    return names_the_case_of_a_state(words);
}

const std::vector<std::string>& court_terms() {
    static const std::vector<std::string> kTerms = [] {
        std::vector<std::string> terms = corpus::filter_terms("kind", "decision");
        for (const corpus::names::Entry& entry : corpus::Gazetteer::built_in().entries()) {
            if (!is_institution(entry.kind) || entry.name_en.find("Court") == std::string::npos) {
                continue;
            }
            for (std::string& term : corpus::filter_terms("issuer", entry.name_az)) {
                terms.push_back(std::move(term));
            }
        }
        return terms;
    }();
    return kTerms;
}

}  // namespace axtar::search
