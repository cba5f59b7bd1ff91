#include <algorithm>
#include <cmath>
#include <string>

#include "corpus/index_layout.h"
#include "search/filters.h"
#include "search/query_visit.h"
#include "search/ranking_weights.h"
#include "search/second_stage_internal.h"

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

/// How often the second word stands near the first: 1 for each place right behind it, less with
/// the distance.
struct Nearness {
    double adjacent = 0;
    double near = 0;
};
Nearness nearness(std::span<const std::uint32_t> before, std::span<const std::uint32_t> behind) {
    Nearness found;
    std::size_t from = 0;
    for (const std::uint32_t place : before) {
        const std::uint32_t least = place > weights::kNearWords ? place - weights::kNearWords : 0;
        while (from < behind.size() && behind[from] < least) ++from;
        for (std::size_t i = from; i < behind.size(); ++i) {
            if (behind[i] > place + weights::kNearWords) break;
            if (behind[i] == place) continue;
            if (behind[i] == place + 1) {
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

SecondStage::SecondStage(const Snapshot& snapshot, WordTermFinder& finder, const QueryNode& root)
    : snapshot_(snapshot) {
    const double sections = finder.sections();
    const double often = weights::kCommonWord * sections;
    for (const QueryNode* leaf : positive_leaves(root)) {
        for (const analyzers::QueryWord& word : leaf->words) {
            const WordTerms& found = finder.find(word);
            const bool common =
                sections >= weights::kSectionsForCommonWords && found.frequency > often;
            if (found.stems.empty() || common || words_.size() == weights::kSecondStageWords) {
                continue;
            }
            Word wanted{.weight = idf(found.frequency, sections)};
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

void SecondStage::apply(ResultSet& results) {
    const std::size_t status = field_number(snapshot_.schema, "status");
    for (const ResultSet::Place& place : results.best(weights::kSecondStageSections)) {
        const CollectionSnapshot& collection = snapshot_.collections[place.collection];
        const CollectionColumns& columns = *collection.columns;
        const Match match = results.match(place);
        Evidence evidence = look_at(collection.database, match.section);
        if (status < columns.fields.size() && !is_out_of_force(columns, status, match.section)) {
            evidence.in_force = static_cast<float>(weights::kNotRepealed) * match.weight;
        }
        results.raise(place, evidence.sum());
        evidence_.emplace(std::pair(place.collection, match.section), evidence);
    }
}

SecondStage::Evidence SecondStage::look_at(const Xapian::Database& database,
                                           Xapian::docid section) const {
    Evidence evidence;
    Positions before;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        for (const std::string& term : words_[i].exact) {
            const Xapian::PostingIterator end = database.postlist_end(term);
            Xapian::PostingIterator place = database.postlist_begin(term);
            place.skip_to(section);
            if (place == end || *place != section) continue;
            evidence.letters += static_cast<float>(weights::kLetters * words_[i].weight);
            break;
        }
        if (words_.size() < 2) break;
        Positions here = positions(database, section, words_[i]);
        if (i > 0) add_pair(words_[i - 1], words_[i], before, here, evidence);
        before = std::move(here);
    }
    return evidence;
}

SecondStage::Positions SecondStage::positions(const Xapian::Database& database,
                                              Xapian::docid section, const Word& word) const {
    Positions places;
    for (const std::string& term : word.stems) {
        const Xapian::PositionIterator end = database.positionlist_end(section, term);
        for (auto i = database.positionlist_begin(section, term); i != end; ++i) {
            if (places.size() == kMaxPositions) break;
            places.push_back(*i);
        }
    }
    if (word.stems.size() > 1) std::sort(places.begin(), places.end());
    return places;
}

void SecondStage::add_pair(const Word& first, const Word& second, const Positions& before,
                           const Positions& behind, Evidence& evidence) const {
    if (before.empty() || behind.empty()) return;
    const Nearness found = nearness(before, behind);
    const double weight = std::min(first.weight, second.weight);
    evidence.adjacent +=
        static_cast<float>(weights::kAdjacent * weight * saturated(found.adjacent));
    evidence.near += static_cast<float>(weights::kNear * weight * saturated(found.near));
}

std::vector<ScorePart> SecondStage::parts(std::uint32_t collection, std::uint32_t section) const {
    const auto found = evidence_.find({collection, section});
    if (found == evidence_.end()) return {};
    const Evidence& evidence = found->second;
    return {{"phrase", evidence.adjacent},
            {"nearness", evidence.near},
            {"letters", evidence.letters},
            {"in_force", evidence.in_force}};
}

}  // namespace axtar::search
