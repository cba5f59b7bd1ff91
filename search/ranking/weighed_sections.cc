#include <algorithm>
#include <utility>

#include "search/ranking/weighed_sections_internal.h"
#include "search/section_list_source_internal.h"

namespace axtar::search {
namespace {

class WeighedSource final : public SectionListSource<Match> {
public:
    explicit WeighedSource(std::shared_ptr<const WeighedSections> all) : all_(std::move(all)) {}

    Xapian::PostingSource* clone() const override { return new WeighedSource(all_); }
    void init(const Xapian::Database& database) override {
        static const std::vector<Match> kNone;
        const auto found = all_->find(database.get_uuid());
        const std::vector<Match>& sections = found == all_->end() ? kNone : found->second;
        double most = 0;
        for (const Match& match : sections) most = std::max(most, double{match.weight});
        set_maxweight(most);
        serve(sections);
    }
    double get_weight() const override { return here().weight; }

private:
    std::shared_ptr<const WeighedSections> all_;
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
