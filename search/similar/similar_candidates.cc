#include <algorithm>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/index_layout.h"
#include "search/facets/filters.h"
#include "search/match_collector_internal.h"
#include "search/ranking/ranking_weights.h"
#include "search/similar/cosine_weight_internal.h"
#include "search/similar/similar_candidates_internal.h"

namespace axtar::search {
namespace {

bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// By ordinal of the column; empty where the index has no such field.
template <typename IsMarked>
std::vector<bool> marked(const CollectionColumns& columns, std::size_t field,
                         const IsMarked& is_marked) {
    if (field >= columns.fields.size()) return {};
    const FieldColumn& column = columns.fields[field];
    std::vector<bool> marks(column.size());
    for (std::uint32_t i = 0; i < column.size(); ++i) marks[i] = is_marked(column.label(i));
    return marks;
}

bool has_marked(const CollectionColumns& columns, std::size_t field, Xapian::docid section,
                const std::vector<bool>& marks) {
    if (marks.empty()) return false;
    const auto values = columns.values(field, section);
    return std::any_of(values.begin(), values.end(),
                       [&](std::uint32_t ordinal) { return marks[ordinal]; });
}

bool better(const SimilarCandidate& a, const SimilarCandidate& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return std::pair(a.collection, a.section) < std::pair(b.collection, b.section);
}

/// The best of all that are put in.
class Shortlist {
public:
    explicit Shortlist(std::size_t most) : most_(most) {}

    void put(const SimilarCandidate& next) {
        if (kept_.size() == most_) {
            is_cut_ = true;
            if (!better(next, kept_.front())) return;
            std::pop_heap(kept_.begin(), kept_.end(), better);
            kept_.pop_back();
        }
        kept_.push_back(next);
        std::push_heap(kept_.begin(), kept_.end(), better);
    }
    /// Not all that were put in are kept.
    [[nodiscard]] bool is_cut() const { return is_cut_; }
    /// Best first.
    std::vector<SimilarCandidate> take() {
        std::sort_heap(kept_.begin(), kept_.end(), better);
        return std::move(kept_);
    }

private:
    std::size_t most_;
    bool is_cut_ = false;
    std::vector<SimilarCandidate> kept_;  // a heap, the worst on top
};

}  // namespace

SimilarCandidates::SimilarCandidates(const Snapshot& snapshot, const SimilarRequest& request,
                                     const std::set<std::string>& addressees, StemWeights& weights)
    : snapshot_(snapshot),
      request_(request),
      weights_(weights),
      kind_(field_number(snapshot.schema, "kind")),
      addressee_(field_number(snapshot.schema, "addressee")) {
    for (const CollectionSnapshot& collection : snapshot.collections) {
        wanted_kinds_.push_back(marked(*collection.columns, kind_, [&](const std::string& kind) {
            return contains(request.kinds, kind);
        }));
        same_addressees_.push_back(
            marked(*collection.columns, addressee_, [&](const std::string& name) {
                return addressees.contains(analyzers::keyword_key(name));
            }));
    }
    number_kinds();
}

/// By their names, so that a kind has one number in all collections; 0 has none.
void SimilarCandidates::number_kinds() {
    const auto column_of = [&](const CollectionSnapshot& collection) {
        const auto& fields = collection.columns->fields;
        return kind_ < fields.size() ? &fields[kind_] : nullptr;
    };
    std::map<std::string_view, std::size_t> numbers;
    for (const CollectionSnapshot& collection : snapshot_.collections) {
        const FieldColumn* column = column_of(collection);
        for (std::uint32_t i = 0; column != nullptr && i < column->size(); ++i) {
            numbers.emplace(column->label(i), 0);
        }
    }
    for (auto& [kind, number] : numbers) number = ++kinds_;
    for (const CollectionSnapshot& collection : snapshot_.collections) {
        std::vector<std::size_t>& of_collection = kind_numbers_.emplace_back();
        const FieldColumn* column = column_of(collection);
        for (std::uint32_t i = 0; column != nullptr && i < column->size(); ++i) {
            of_collection.push_back(numbers.at(column->label(i)));
        }
    }
}

std::vector<CandidateList> SimilarCandidates::find(const TextProfile& own, const OtherNames& other,
                                                   std::size_t wanted) const {
    std::vector<CandidateList> lists;
    add_best(own.weights(), wanted, lists);
    add_best(other.weights(), (wanted + 1) / 2, lists);
    return lists;
}

std::vector<SimilarCandidate> SimilarCandidates::word_for_word(const std::string& key) const {
    std::vector<SimilarCandidate> sections;
    if (key.empty()) return sections;
    const std::string term = corpus::said_term(key);
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        const Xapian::Database& database = snapshot_.collections[c].database;
        const Xapian::PostingIterator end = database.postlist_end(term);
        for (auto i = database.postlist_begin(term); i != end; ++i) {
            if (is_wanted(c, *i)) sections.push_back({.collection = c, .section = *i});
        }
    }
    std::stable_partition(sections.begin(), sections.end(),
                          [this](const auto& section) { return is_to_an_addressee(section); });
    return sections;
}

Xapian::Query SimilarCandidates::query(const std::map<std::string, double>& stems) const {
    std::vector<Xapian::Query> terms;
    for (const auto& [stem, weight] : heaviest(stems, weights::kSimilarTerms)) {
        terms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT,
                           Xapian::Query(corpus::term(corpus::kStemPrefix, stem)),
                           weight * weights_.of(stem));
    }
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

void SimilarCandidates::add_best(const std::map<std::string, double>& stems, std::size_t wanted,
                                 std::vector<CandidateList>& lists) const {
    if (stems.empty()) return;
    const Xapian::Query asked = query(stems);
    std::vector<Shortlist> best(2 * (kinds_ + 1), Shortlist(weights::kSimilarCopies * wanted));
    for (std::uint32_t c = 0; c < snapshot_.collections.size(); ++c) {
        std::vector<Match> matches;
        collect_matches(snapshot_.all, snapshot_.collections[c].database, asked, CosineWeight(),
                        matches);
        for (const Match& match : matches) {
            if (!is_wanted(c, match.section)) continue;
            best[group_of(c, match.section)].put(
                {.collection = c, .section = match.section, .weight = match.weight});
        }
    }
    for (Shortlist& group : best) {
        const bool cut = group.is_cut();
        lists.push_back({.sections = group.take(), .wanted = wanted, .cut = cut});
    }
}

/// What competes for a place: sections of one kind, to the same addressee or to others.
std::size_t SimilarCandidates::group_of(std::uint32_t collection, Xapian::docid section) const {
    const CollectionColumns& columns = *snapshot_.collections[collection].columns;
    const auto kinds = columns.values(kind_, section);
    const std::size_t kind = kinds.empty() ? 0 : kind_numbers_[collection][kinds.front()];
    const bool same = is_to_an_addressee({.collection = collection, .section = section});
    return 2 * kind + (same ? 1 : 0);
}

bool SimilarCandidates::is_to_an_addressee(const SimilarCandidate& candidate) const {
    return has_marked(*snapshot_.collections[candidate.collection].columns, addressee_,
                      candidate.section, same_addressees_[candidate.collection]);
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
    return has_marked(columns, kind_, section, wanted_kinds_[collection]);
}

}  // namespace axtar::search
