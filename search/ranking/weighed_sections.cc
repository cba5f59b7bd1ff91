#include <algorithm>
#include <utility>

#include "search/ranking/weighed_sections_internal.h"

namespace axtar::search {
namespace {

/// Serves the sections of one collection as a posting list; Xapian makes a copy for each.
class WeighedSource final : public Xapian::PostingSource {
public:
    explicit WeighedSource(std::shared_ptr<const WeighedSections> all) : all_(std::move(all)) {}

    Xapian::PostingSource* clone() const override { return new WeighedSource(all_); }

    void init(const Xapian::Database& database) override {
        static const std::vector<Match> kNone;
        const auto found = all_->find(database.get_uuid());
        sections_ = found == all_->end() ? &kNone : &found->second;
        at_ = 0;
        begun_ = false;
        double most = 0;
        for (const Match& match : *sections_) most = std::max(most, double{match.weight});
        set_maxweight(most);
    }
    Xapian::doccount get_termfreq_min() const override { return count(); }
    Xapian::doccount get_termfreq_est() const override { return count(); }
    Xapian::doccount get_termfreq_max() const override { return count(); }
    double get_weight() const override { return (*sections_)[at_].weight; }
    void next(double) override {
        if (begun_) ++at_;
        begun_ = true;
    }
    void skip_to(Xapian::docid section, double) override {
        begun_ = true;
        const auto from = sections_->begin() + static_cast<std::ptrdiff_t>(at_);
        const auto to = std::lower_bound(
            from, sections_->end(), section,
            [](const Match& match, Xapian::docid wanted) { return match.section < wanted; });
        at_ = static_cast<std::size_t>(to - sections_->begin());
    }
    bool at_end() const override { return at_ >= sections_->size(); }
    Xapian::docid get_docid() const override { return (*sections_)[at_].section; }

private:
    Xapian::doccount count() const { return static_cast<Xapian::doccount>(sections_->size()); }

    std::shared_ptr<const WeighedSections> all_;
    const std::vector<Match>* sections_ = nullptr;
    std::size_t at_ = 0;
    bool begun_ = false;
};

std::vector<Match> best_of(const std::vector<Match>& known, const std::vector<Match>& more,
                           double scale) {
    std::vector<Match> best;
    best.reserve(known.size() + more.size());
    auto at = known.begin();
    for (const Match& match : more) {
        while (at != known.end() && at->section < match.section) best.push_back(*at++);
        Match scaled{.section = match.section, .weight = static_cast<float>(match.weight * scale)};
        if (at != known.end() && at->section == match.section) {
            scaled.weight = std::max(scaled.weight, at->weight);
            ++at;
        }
        best.push_back(scaled);
    }
    best.insert(best.end(), at, known.end());
    return best;
}

}  // namespace

void add_best(WeighedSections& sections, const WeighedSections& more, double scale) {
    for (const auto& [collection, matches] : more) {
        std::vector<Match>& known = sections[collection];
        known = best_of(known, matches, scale);
    }
}

Xapian::Query weighed(WeighedSections sections) {
    std::erase_if(sections, [](const auto& collection) { return collection.second.empty(); });
    if (sections.empty()) return Xapian::Query::MatchNothing;
    auto* source = new WeighedSource(
        std::make_shared<const WeighedSections>(std::move(sections)));  // Xapian's from release()
    return Xapian::Query(source->release());
}

}  // namespace axtar::search
