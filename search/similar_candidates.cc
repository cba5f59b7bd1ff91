#include <algorithm>
#include <set>
#include <utility>

#include "corpus/index_layout.h"
#include "search/cosine_weight_internal.h"
#include "search/filters.h"
#include "search/match_collector_internal.h"
#include "search/ranking_weights.h"
#include "search/similar_candidates_internal.h"

namespace axtar::search {
namespace {

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// By ordinal of the column.
std::vector<bool> marked(const FieldColumn& column, const std::vector<std::string>& values) {
    std::vector<bool> marks(column.size());
    for (std::uint32_t i = 0; i < column.size(); ++i) marks[i] = contains(values, column.label(i));
    return marks;
}

bool better(const SimilarCandidate& a, const SimilarCandidate& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return std::pair(a.collection, a.section) < std::pair(b.collection, b.section);
}

}  // namespace

SimilarCandidates::SimilarCandidates(const Snapshot& snapshot, const SimilarRequest& request,
                                     StemWeights& weights)
    : snapshot_(snapshot),
      request_(request),
      weights_(weights),
      kind_(field_number(snapshot.schema, "kind")) {
    if (request.kinds.empty()) return;
    for (const CollectionSnapshot& collection : snapshot.collections) {
        const auto& fields = collection.columns->fields;
        wanted_kinds_.push_back(kind_ < fields.size() ? marked(fields[kind_], request.kinds)
                                                      : std::vector<bool>());
    }
}

std::vector<SimilarCandidate> SimilarCandidates::find(const TextProfile& own,
                                                      const OtherNames& other) {
    std::vector<SimilarCandidate> all = best(own.weights(), weights::kSimilarCandidates);
    std::set<std::pair<std::uint32_t, Xapian::docid>> known;
    for (const SimilarCandidate& each : all) known.emplace(each.collection, each.section);
    for (const SimilarCandidate& each : best(other.weights(), weights::kSimilarCandidates / 2)) {
        if (known.emplace(each.collection, each.section).second) all.push_back(each);
    }
    return all;
}

Xapian::Query SimilarCandidates::query(const std::map<std::string, double>& stems) {
    std::vector<Xapian::Query> terms;
    for (const auto& [stem, weight] : heaviest(stems, weights::kSimilarTerms)) {
        terms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT,
                           Xapian::Query(corpus::term(corpus::kStemPrefix, stem)),
                           weight * weights_.of(stem));
    }
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

std::vector<SimilarCandidate> SimilarCandidates::best(const std::map<std::string, double>& stems,
                                                      std::size_t wanted) {
    const Xapian::Query asked = query(stems);
    std::vector<SimilarCandidate> found;
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        std::vector<Match> matches;
        collect_matches(snapshot_.all, snapshot_.collections[c].database, asked, CosineWeight(),
                        matches);
        for (const Match& match : matches) {
            if (!is_wanted(c, match.section)) continue;
            found.push_back({.collection = c, .section = match.section, .weight = match.weight});
        }
    }
    return best_of_each_kind(found, wanted);
}

std::vector<SimilarCandidate> SimilarCandidates::best_of_each_kind(
    const std::vector<SimilarCandidate>& found, std::size_t wanted) const {
    std::map<std::string_view, std::vector<SimilarCandidate>> by_kind;
    for (const SimilarCandidate& each : found) by_kind[kind_of(each)].push_back(each);
    std::vector<SimilarCandidate> all;
    for (auto& [kind, candidates] : by_kind) {
        const auto kept = static_cast<std::ptrdiff_t>(std::min(candidates.size(), wanted));
        std::partial_sort(candidates.begin(), candidates.begin() + kept, candidates.end(), better);
        all.insert(all.end(), candidates.begin(), candidates.begin() + kept);
    }
    return all;
}

std::string_view SimilarCandidates::kind_of(const SimilarCandidate& candidate) const {
    const CollectionColumns& columns = *snapshot_.collections[candidate.collection].columns;
    const auto kinds = columns.values(kind_, candidate.section);
    return kinds.empty() ? std::string_view() : columns.fields[kind_].label(kinds.front());
}

bool SimilarCandidates::is_wanted(std::uint32_t collection, Xapian::docid section) const {
    const CollectionColumns& columns = *snapshot_.collections[collection].columns;
    if (section >= columns.section_document.size()) return false;
    const std::uint32_t document = columns.section_document[section];
    if (document == kNoDocument || columns.document_ids[document] == request_.document) {
        return false;
    }
    const auto role = static_cast<corpus::Role>(columns.section_role[section]);
    if (role != corpus::Role::kBody && role != corpus::Role::kAnnex) return false;
    if (request_.kinds.empty()) return true;
    const std::vector<bool>& wanted = wanted_kinds_[collection];
    if (wanted.empty()) return false;
    const auto kinds = columns.values(kind_, section);
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::uint32_t ordinal) { return wanted[ordinal]; });
}

}  // namespace axtar::search
