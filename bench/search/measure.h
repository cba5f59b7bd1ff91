#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace axtar::bench {

/// Of this thread: a neighbour on the core must not look like a slow query.
inline double microseconds_of_cpu() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// The value that the given share (0..1) of the values does not reach; 0 without values.
inline double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(std::min(place, values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace axtar::bench
