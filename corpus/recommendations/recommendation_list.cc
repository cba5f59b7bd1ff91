#include "corpus/recommendations/recommendation_list.h"

namespace axtar::corpus::recommendations {
namespace {

HeadingKind kind_of_headings(const Section& section) {
    HeadingKind kind = heading_kind(section.heading);
    for (auto above = section.heading_path.rbegin();
         kind == HeadingKind::kOther && above != section.heading_path.rend(); ++above) {
        kind = heading_kind(*above);
    }
    return kind;
}

}  // namespace

void enter_section(const Section& section, bool same_part_as_before, ListState& state) {
    if (same_part_as_before) return;
    state.end_heading();
    state.under_heading = kind_of_headings(section) == HeadingKind::kRecommendations;
}

}  // namespace axtar::corpus::recommendations
