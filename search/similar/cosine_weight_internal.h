#pragma once

#include <xapian.h>

namespace axtar::search {

/// Weighs a section by about the cosine of its words and those of a query, whose terms are scaled
/// by what they weigh in both: the root of a term's occurrences over that of the section's length.
///
/// BM25 finds the sections that have most of the words; a long one has them soon and says the rest
/// of something else. The lengths of the index count title and headings too, and all words alike:
/// good enough to choose by, not to show.
class CosineWeight final : public Xapian::Weight {
public:
    CosineWeight() {
        need_stat(WDF);
        need_stat(DOC_LENGTH);
    }

    CosineWeight* clone() const override { return new CosineWeight(); }  // Xapian's
    void init(double factor) override { factor_ = factor; }
    double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                       Xapian::termcount) const override;
    double get_maxpart() const override { return factor_; }
    double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
    double get_maxextra() const override { return 0; }

private:
    double factor_ = 0;
};

}  // namespace axtar::search
