#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "corpus/index_layout.h"
#include "search/facets/filters.h"
#include "search/query_visit.h"
#include "search/ranking/ranking_weights.h"
#include "search/ranking/second_stage_internal.h"

namespace axtar::search {
namespace {

constexpr std::size_t kMaxPositions = 256;  // of one word in one section

double idf(double frequency, double sections) {
    return std::log(1.0 + (sections - frequency + 0.5) / (frequency + 0.5));
}

/// True for a section whose status (`field`) says that it is no law any more.
bool is_out_of_force(const CollectionColumns& columns, std::size_t field, std::uint32_t section) {
    for (const std::uint32_t ordinal : columns.values(field, section)) {
        const std::string& label = columns.fields[field].label(ordinal);
        if (label == "repealed" || label == "no_force") return true;
    }
    return false;
}

/// How often the second word stands near the first: 1 for each place as far behind it as typed,
/// less with the distance.
struct Nearness {
    double adjacent = 0;
    double near = 0;
    bool together = false;  // in this order, with at most `between` more words between than typed
};
Nearness nearness(std::span<const std::uint32_t> before, std::span<const std::uint32_t> behind,
                  std::uint32_t as_typed, std::uint32_t between) {
    Nearness found;
    std::size_t from = 0;
    for (const std::uint32_t place : before) {
        const std::uint32_t least = place > weights::kNearWords ? place - weights::kNearWords : 0;
        while (from < behind.size() && behind[from] < least) ++from;
        for (std::size_t i = from; i < behind.size(); ++i) {
            if (behind[i] > place + weights::kNearWords) break;
            if (behind[i] == place) continue;
            found.together =
                found.together || (behind[i] > place && behind[i] <= place + as_typed + between);
            if (behind[i] == place + as_typed) {
                found.adjacent += 1;
            } else {
                const double distance = behind[i] > place ? behind[i] - place : place - behind[i];
                found.near += 1.0 / distance;
            }
        }
    }
    return found;
}

/// More of it counts less and less.
double saturated(double count) { return count / (count + 1.0); }

}  // namespace

SecondStage::SecondStage(const Snapshot& snapshot, WordTermFinder& finder, const QueryNode& root,
                         const AskingWords& asking)
    : snapshot_(snapshot), term_(root, finder) {
    const double sections = finder.sections();
    const double often = weights::kCommonWord * sections;
    std::uint32_t place = 0;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& word : leaf->words) {
            ++place;
            if (asking.has(*leaf)) continue;
            const WordTerms& found = finder.find(word);
            const bool common =
                sections >= weights::kSectionsForCommonWords && found.frequency > often;
            if (found.stems.empty() || common || words_.size() == weights::kSecondStageWords) {
                continue;
            }
            Word wanted{.weight = idf(found.frequency, sections), .place = place};
            for (const std::string& stem : found.stems) {
                wanted.stems.push_back(corpus::term(corpus::kStemPrefix, stem));
            }
            for (const std::string& form : found.exact) {
                wanted.exact.push_back(corpus::term("", form));
            }
            words_.push_back(std::move(wanted));
        }
    }
}

void SecondStage::apply(ResultSet& results, const SectionNumbers* only) {
    std::vector<Candidate> candidates;
    for (const ResultSet::Place& place : results.best(weights::kSecondStageSections)) {
        const Match match = results.match(place);
        if (only != nullptr && !only->contains({place.collection, match.section})) continue;
        candidates.push_back({.place = place, .match = match});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.place.collection, a.match.section) <
               std::pair(b.place.collection, b.match.section);
    });
    for (auto first = candidates.begin(); first != candidates.end();) {
        const std::uint32_t collection = first->place.collection;
        const auto last = std::find_if(first, candidates.end(), [&](const Candidate& candidate) {
            return candidate.place.collection != collection;
        });
        look_at(snapshot_.collections[collection], {first, last});
        first = last;
    }
    for (const Candidate& candidate : candidates) {
        results.raise(candidate.place, candidate.evidence.sum());
        evidence_.emplace(std::pair(candidate.place.collection, candidate.match.section),
                          candidate.evidence);
    }
}

SecondStage::SectionNumbers SecondStage::looked_at() const {
    SectionNumbers sections;
    for (const auto& [section, evidence] : evidence_) sections.insert(section);
    return sections;
}

// Word by word and not section by section: postings and positions of a term lie side by side in the
// order of the sections, so most of them are read from the block that was read last.
void SecondStage::look_at(const CollectionSnapshot& collection,
                          std::span<Candidate> candidates) const {
    add_force(collection, candidates);
    add_words(collection.database, candidates);
    if (!term_.empty()) add_term(collection.database, candidates);
}

/// Of sections whose act is not repealed, nor they themselves.
void SecondStage::add_force(const CollectionSnapshot& collection,
                            std::span<Candidate> candidates) const {
    const std::size_t status = field_number(snapshot_.schema, "status");
    const CollectionColumns& columns = *collection.columns;
    if (status >= columns.fields.size()) return;
    const std::string term(corpus::kRepealedTerm);
    Xapian::PostingIterator repealed = collection.database.postlist_begin(term);
    const Xapian::PostingIterator end = collection.database.postlist_end(term);
    for (Candidate& candidate : candidates) {
        const Match& match = candidate.match;
        if (repealed != end) repealed.skip_to(match.section);
        const bool itself = repealed != end && *repealed == match.section;
        if (itself || is_out_of_force(columns, status, match.section)) continue;
        candidate.evidence.not_repealed = static_cast<float>(weights::kNotRepealed) * match.weight;
    }
}

void SecondStage::add_words(const Xapian::Database& database,
                            std::span<Candidate> candidates) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        add_letters(database, words_[i], candidates);
        if (words_.size() < 2) return;
        read_positions(database, words_[i], candidates);
        for (Candidate& candidate : candidates) {
            if (i > 0) add_pair(words_[i - 1], words_[i], candidate);
            std::swap(candidate.before, candidate.here);
        }
    }
}

void SecondStage::add_term(const Xapian::Database& database,
                           std::span<Candidate> candidates) const {
    // Common words were not looked at: what is typed is then looked for anew.
    const bool looked_at =
        std::equal(words_.begin(), words_.end(), term_.places().begin(), term_.places().end(),
                   [](const Word& word, std::uint32_t place) { return word.place == place; });
    const auto as_typed = [&](const Candidate& candidate) {
        return looked_at && candidate.pairs + 1 == words_.size();
    };
    std::vector<Xapian::docid> others;
    for (const Candidate& candidate : candidates) {
        if (!as_typed(candidate)) others.push_back(candidate.match.section);
    }
    const std::vector<Xapian::docid> called = term_.having(database, std::move(others), !looked_at);
    for (Candidate& candidate : candidates) {
        const bool by_name =
            std::binary_search(called.begin(), called.end(), candidate.match.section);
        if (!by_name && !as_typed(candidate)) continue;
        candidate.evidence.term = static_cast<float>(weights::kWholeTerm) * candidate.match.weight;
    }
}

void SecondStage::add_letters(const Xapian::Database& database, const Word& word,
                              std::span<Candidate> candidates) {
    std::vector<bool> has(candidates.size(), false);
    for (const std::string& term : word.exact) {
        const Xapian::PostingIterator end = database.postlist_end(term);
        Xapian::PostingIterator place = database.postlist_begin(term);
        for (std::size_t i = 0; i < candidates.size() && place != end; ++i) {
            place.skip_to(candidates[i].match.section);
            if (place == end || *place != candidates[i].match.section || has[i]) continue;
            has[i] = true;
            candidates[i].evidence.letters += static_cast<float>(weights::kLetters * word.weight);
        }
    }
}

/// Into Candidate::here. Only sections that have a term are asked for its positions.
void SecondStage::read_positions(const Xapian::Database& database, const Word& word,
                                 std::span<Candidate> candidates) {
    for (Candidate& candidate : candidates) candidate.here.clear();
    for (const std::string& term : word.stems) {
        const Xapian::PostingIterator end = database.postlist_end(term);
        Xapian::PostingIterator place = database.postlist_begin(term);
        for (Candidate& candidate : candidates) {
            if (place == end) break;
            place.skip_to(candidate.match.section);
            if (place == end || *place != candidate.match.section) continue;
            const Xapian::PositionIterator last = place.positionlist_end();
            for (auto i = place.positionlist_begin(); i != last; ++i) {
                if (candidate.here.size() == kMaxPositions) break;
                candidate.here.push_back(*i);
            }
        }
    }
    if (word.stems.size() < 2) return;
    for (Candidate& candidate : candidates) {
        std::sort(candidate.here.begin(), candidate.here.end());
    }
}

void SecondStage::add_pair(const Word& first, const Word& second, Candidate& candidate) const {
    if (candidate.before.empty() || candidate.here.empty()) return;
    const Nearness found =
        nearness(candidate.before, candidate.here, second.place - first.place, term_.between());
    candidate.pairs += found.together ? 1 : 0;
    const double commoner = std::min(first.weight, second.weight);
    const double rarer = std::max(first.weight, second.weight);
    // A few telling words are the name of a thing, many are said of several.
    const double adjacent = words_.size() < weights::kQuestionWords
                                ? weights::kAdjacentInName * rarer
                                : weights::kAdjacent * commoner;
    Evidence& evidence = candidate.evidence;
    evidence.adjacent += static_cast<float>(adjacent * saturated(found.adjacent));
    evidence.near += static_cast<float>(weights::kNear * commoner * saturated(found.near));
}

std::vector<ScorePart> SecondStage::parts(std::uint32_t collection, std::uint32_t section) const {
    const auto found = evidence_.find({collection, section});
    if (found == evidence_.end()) return {};
    const Evidence& evidence = found->second;
    return {{"phrase", evidence.adjacent},
            {"nearness", evidence.near},
            {"letters", evidence.letters},
            {"not_repealed", evidence.not_repealed},
            {"term", evidence.term}};
}

}  // namespace axtar::search
