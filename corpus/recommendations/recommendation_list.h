#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/recommendations/list_headings.h"
#include "corpus/recommendations/list_marker.h"

namespace axtar::corpus::recommendations {

/// Where a reader of a document stands: in a list of recommendations or not. Lists go on over the
/// borders of sections.
struct ListState {
    bool under_heading = false;  ///< "Tövsiyələr" stands above
    bool led_in = false;         ///< "… tövsiyə olunsun ki:" stands above
    bool has_markers = false;    ///< an item with a number, letter or bullet was seen
    bool number_waits = false;   ///< a number stood alone: its text is on the next line
    bool item_open = false;      ///< the line before belongs to an item that is not finished
    unsigned strong = 0;         ///< items that say by their own words that they recommend
    unsigned weak = 0;           ///< items taken because they stand among such
    MarkerKind marker = MarkerKind::kNone;  ///< of the items behind a lead-in
    std::string heading = {};               ///< of a list the structure has no heading for
    std::vector<std::string> carried = {};  ///< addressees that stood above the items

    [[nodiscard]] bool active() const { return under_heading || led_in; }
    void end_list() {
        led_in = has_markers = number_waits = item_open = false;
        strong = weak = 0;
        marker = MarkerKind::kNone;
        carried.clear();
    }
    void end_heading() {
        end_list();
        under_heading = false;
        heading.clear();
    }
};

/// The state at the start of a section: what its headings say.
void enter_section(const Section& section, bool same_part_as_before, ListState& state);

}  // namespace axtar::corpus::recommendations
