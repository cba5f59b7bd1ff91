#include "analyzers/azerbaijani/unknown_root.h"

#include <algorithm>
#include <cmath>

namespace axtar::analyzers::azerbaijani {

namespace {

constexpr std::size_t kN = 28;

using Counts = std::vector<double>;  // kN^3, kN^2 or kN

struct Distribution {
    double total = 0;
    double kinds = 0;
};

Distribution summary(const Counts& counts, std::size_t row) {
    Distribution sum;
    for (std::size_t i = 0; i < kN; ++i) {
        sum.total += counts[row * kN + i];
        sum.kinds += counts[row * kN + i] > 0 ? 1 : 0;
    }
    return sum;
}

double smoothed(double count, Distribution sum, double shorter) {
    if (sum.total == 0) return shorter;
    return (count + sum.kinds * shorter) / (sum.total + sum.kinds);
}

std::size_t symbol_of(char letter) { return static_cast<std::size_t>(letter - 'a') + 1; }

void count_root(std::string_view root, Counts& one, Counts& two, Counts& three) {
    std::size_t a = 0;
    std::size_t b = 0;
    for (std::size_t i = 0; i <= root.size(); ++i) {
        const std::size_t c = i < root.size() ? symbol_of(root[i]) : 0;
        ++one[c];
        ++two[b * kN + c];
        ++three[(a * kN + b) * kN + c];
        a = b;
        b = c;
    }
}

}  // namespace

UnknownRootModel::UnknownRootModel(const std::vector<std::string>& skeletons) {
    Counts one(kN, 0.5);  // nothing is impossible
    Counts two(kN * kN, 0);
    Counts three(kN * kN * kN, 0);
    for (const std::string& root : skeletons) count_root(root, one, two, three);
    const Distribution all = summary(one, 0);
    for (std::size_t b = 0; b < kN; ++b) {
        const Distribution after_one = summary(two, b);
        for (std::size_t a = 0; a < kN; ++a) {
            const Distribution after_two = summary(three, a * kN + b);
            for (std::size_t c = 0; c < kN; ++c) {
                const double p1 = one[c] / all.total;
                const double p2 = smoothed(two[b * kN + c], after_one, p1);
                const double p3 = smoothed(three[(a * kN + b) * kN + c], after_two, p2);
                const double quarters = std::round(-4.0 * std::log2(p3));
                cost_[(a * kN + b) * kN + c] =
                    static_cast<std::uint8_t>(std::clamp(quarters, 0.0, 120.0));
            }
        }
    }
}

}  // namespace axtar::analyzers::azerbaijani
