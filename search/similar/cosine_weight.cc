#include <cmath>

#include "search/similar/cosine_weight_internal.h"

namespace axtar::search {

double CosineWeight::get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                                 Xapian::termcount) const {
    return length == 0 ? 0 : factor_ * std::sqrt(static_cast<double>(wdf) / length);
}

}  // namespace axtar::search
