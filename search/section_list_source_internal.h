#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <xapian.h>

#include "search/match.h"

namespace axtar::search {

/// Serves sections of one collection that are known already as a posting list. `Entry`: a number of
/// a section, or a Match.
///
/// A derived class makes copies of itself and calls serve() in init().
template <typename Entry>
class SectionListSource : public Xapian::PostingSource {
public:
    Xapian::doccount get_termfreq_min() const override { return count(); }
    Xapian::doccount get_termfreq_est() const override { return count(); }
    Xapian::doccount get_termfreq_max() const override { return count(); }
    void next(double) override {
        if (begun_) ++at_;
        begun_ = true;
    }
    void skip_to(Xapian::docid section, double) override {
        begun_ = true;
        const auto from = entries_->begin() + static_cast<std::ptrdiff_t>(at_);
        const auto to = std::partition_point(from, entries_->end(), [section](const Entry& entry) {
            return section_of(entry) < section;
        });
        at_ = static_cast<std::size_t>(to - entries_->begin());
    }
    bool at_end() const override { return at_ >= entries_->size(); }
    Xapian::docid get_docid() const override { return section_of(here()); }

protected:
    /// `entries`: in rising order; kept by reference.
    void serve(const std::vector<Entry>& entries) {
        entries_ = &entries;
        at_ = 0;
        begun_ = false;
    }
    [[nodiscard]] const Entry& here() const { return (*entries_)[at_]; }

private:
    static Xapian::docid section_of(Xapian::docid section) { return section; }
    static Xapian::docid section_of(const Match& match) { return match.section; }
    Xapian::doccount count() const { return static_cast<Xapian::doccount>(entries_->size()); }

    const std::vector<Entry>* entries_ = nullptr;
    std::size_t at_ = 0;
    bool begun_ = false;
};

}  // namespace axtar::search
