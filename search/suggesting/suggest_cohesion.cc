#include <algorithm>
#include <vector>

#include "corpus/names/gazetteer.h"
#include "search/suggesting/phrase_stems_internal.h"
#include "search/suggesting/suggest_cohesion_internal.h"

namespace axtar::search {
namespace {

// Chosen by looking at the commonest 300 phrases of the shared documents, where `human` begins
// phrases 3.7 times as often as it ends them, `national` 6 times, `women` 2 times; `rights` ends
// them 2.1 times as often.
constexpr std::uint64_t kPieceOfLonger = 2;  // one document in so many says the longer one
constexpr double kFollowed = 2.5;
constexpr double kPreceded = 2;
constexpr std::uint64_t kLeastEvidence = 10;  // documents
constexpr std::uint64_t kTimesChance = 2;

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }
std::string_view last_word(std::string_view phrase) { return phrase.substr(phrase.rfind(' ') + 1); }
bool is_pair(std::string_view phrase) { return phrase.find(' ') == phrase.rfind(' '); }

std::string without_first(std::string_view phrase) {
    return std::string(phrase.substr(phrase.find(' ') + 1));
}
std::string without_last(std::string_view phrase) {
    return std::string(phrase.substr(0, phrase.rfind(' ')));
}

std::uint32_t count_of(const SuggestCohesion::Counts& counts, const std::string& phrase) {
    const auto found = counts.find(phrase);
    return found == counts.end() ? 0 : found->second;
}

/// Whether half of the documents or more say the longer phrase.
bool is_mostly(std::uint64_t longer, std::uint64_t documents) {
    return longer > 0 && longer * kPieceOfLonger >= documents;
}

bool is_far_more(std::uint64_t more, double times, std::uint64_t less) {
    return more >= kLeastEvidence && static_cast<double>(more) >= times * static_cast<double>(less);
}

/// "naxçıvan muxtar respublikası" is whole, though "ali məhkəməsi" stands behind it often.
bool is_a_name(std::string_view phrase) {
    const corpus::names::Words words(phrase, analyzers::Language::kUnknown);
    const std::vector<corpus::NameMatch> names = corpus::Gazetteer::built_in().find(words);
    return std::any_of(names.begin(), names.end(), [&](const corpus::NameMatch& name) {
        return name.begin == 0 && name.end == words.size() &&
               name.grammatical_case == corpus::names::Case::kBare;
    });
}

}  // namespace

SuggestCohesion::SuggestCohesion(const Counts& phrases) {
    for (const auto& [phrase, documents] : phrases) {
        Uses& first = words_[std::string(first_word(phrase))];
        first.begins += documents;
        if (is_pair(phrase)) first.begins_pair += documents;
        Uses& last = words_[std::string(last_word(phrase))];
        last.ends += documents;
        if (is_pair(phrase)) {
            last.ends_pair += documents;
            pairs_ += documents;
        }
        for (std::size_t i = 0; i < kLanguages.size(); ++i) {
            forms_[i].said[phrase_stems(phrase, kLanguages[i])] += documents;
        }
    }
    for (Forms& forms : forms_) forms.look_for_longer();
}

void SuggestCohesion::Forms::look_for_longer() {
    for (const auto& [stems, documents] : said) {
        if (is_pair(stems)) continue;
        std::uint32_t& behind = followed[without_last(stems)];
        behind = std::max(behind, documents);
        std::uint32_t& before = preceded[without_first(stems)];
        before = std::max(before, documents);
    }
}

bool SuggestCohesion::Forms::is_piece(const std::string& stems) const {
    const std::uint32_t longer = std::max(count_of(followed, stems), count_of(preceded, stems));
    return is_mostly(longer, count_of(said, stems));
}

// No phrase has more than three words of its own, and four in all: of "azərbaycan respublikasının
// müvafiq icra hakimiyyəti" there are only the first four words and the last four. What goes on
// from "respublikasının müvafiq icra" mostly by one word does so behind "azərbaycan", too.
bool SuggestCohesion::Forms::is_piece_of_overlap(const std::string& stems) const {
    const auto goes_on = [&](const Counts& longer, const std::string& part) {
        const std::uint32_t documents = count_of(longer, part);
        return is_mostly(documents, count_of(said, stems)) &&
               is_mostly(documents, count_of(said, part));
    };
    return goes_on(followed, without_first(stems)) || goes_on(preceded, without_last(stems));
}

bool SuggestCohesion::is_piece(std::string_view phrase) const {
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        const std::string stems = phrase_stems(phrase, kLanguages[i]);
        if (forms_[i].is_piece(stems)) return true;
        if (!is_pair(phrase) && forms_[i].is_piece_of_overlap(stems)) return true;
    }
    return false;
}

SuggestCohesion::Uses SuggestCohesion::uses_of(std::string_view word) const {
    const auto found = words_.find(std::string(word));
    return found == words_.end() ? Uses() : found->second;
}

/// What the pair itself adds is left out: of two words that stand in no other nothing is expected.
bool SuggestCohesion::met_by_chance(const Uses& first, const Uses& second,
                                    std::uint32_t documents) const {
    const std::uint64_t by_chance =
        (first.begins_pair - documents) * (second.ends_pair - documents);
    return documents * (pairs_ - documents) < kTimesChance * by_chance;
}

bool SuggestCohesion::is_whole(std::string_view phrase, std::uint32_t documents) const {
    if (is_piece(phrase) && !is_a_name(phrase)) return false;
    const Uses last = uses_of(last_word(phrase));
    if (is_far_more(last.begins, kFollowed, last.ends)) return false;
    if (!is_pair(phrase)) return true;
    const Uses first = uses_of(first_word(phrase));
    return !is_far_more(first.ends, kPreceded, first.begins) &&
           !met_by_chance(first, last, documents);
}

}  // namespace axtar::search
