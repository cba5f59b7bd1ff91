#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include "server/labels.h"
#include "server/pages/histogram_view_internal.h"

namespace axtar::server {
namespace {

/// Bars that a narrow column has room for, each wide enough to be hit with a finger or a mouse.
constexpr int kMaxBars = 36;
/// The style sheet has a class for each height.
constexpr std::uint64_t kHeights = 20;

struct Bar {
    int first = 0;  ///< year
    int last = 0;
    std::uint64_t count = 0;
};

int year_of(std::string_view date) {
    int year = 0;
    std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
    return year;
}

std::string four_digits(int year) {
    const std::string digits = std::to_string(year);
    return std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

/// Years in one bar: 1, 5, 10, 50 ... so that no more than kMaxBars are needed.
int step_for(int years) {
    int step = 1;
    for (bool five = true; years / step >= kMaxBars; five = !five) step *= five ? 5 : 2;
    return step;
}

std::vector<Bar> bars_of(const std::vector<search::HistogramBucket>& buckets, int low, int high) {
    const int step = step_for(high - low + 1);
    const int first = low - low % step;
    std::vector<Bar> bars;
    for (int year = first; year <= high; year += step) {
        bars.push_back({.first = year, .last = year + step - 1});
    }
    for (const auto& bucket : buckets) {
        const int year = year_of(bucket.date);
        if (year < low || year > high) continue;
        bars[static_cast<std::size_t>((year - first) / step)].count += bucket.count;
    }
    return bars;
}

std::string label_of(const Bar& bar) {
    if (bar.first == bar.last) return std::to_string(bar.first);
    return std::to_string(bar.first) + "–" + std::to_string(bar.last);
}

View bar_view(const Bar& bar, std::uint64_t most, const search::SearchRequest& request,
              const SearchLinks& links, const Messages& messages) {
    const std::string from = four_digits(bar.first) + "-01-01";
    const std::string to = four_digits(bar.last) + "-12-31";
    const bool chosen = request.from == from && request.to == to;
    const bool within =
        (request.from.empty() || request.from <= from) && (request.to.empty() || request.to >= to);
    View view;
    put(view, "filled", bar.count > 0);
    put(view, "height", std::to_string((kHeights * bar.count + most - 1) / most));
    put(view, "title",
        messages.format("histogram.bar",
                        {{"date", label_of(bar)},
                         {"documents", messages.count("results.documents", bar.count)}}));
    put(view, "href", chosen ? links.without_dates() : links.between(from, to));
    put(view, "chosen", chosen);
    put(view, "outside", !within);
    return view;
}

}  // namespace

void add_histogram(View& view, const SearchPage& page, const SearchLinks& links,
                   const Messages& messages) {
    const auto& request = page.parameters.request;
    const auto& buckets = page.response.histogram;
    if (buckets.size() < 2) return;
    int low = year_of(buckets.front().date);
    int high = year_of(buckets.back().date);
    // Bars of several years are opened by choosing one: what it spans is then shown by itself.
    const bool zoomed =
        step_for(high - low + 1) > 1 && !request.from.empty() && !request.to.empty();
    if (zoomed) {
        low = std::max(low, year_of(request.from));
        high = std::min(high, year_of(request.to));
        if (low > high) return;
    }
    const std::vector<Bar> bars = bars_of(buckets, low, high);
    std::uint64_t most = 1;
    for (const Bar& bar : bars) most = std::max(most, bar.count);
    View list{View::type::list};
    for (const Bar& bar : bars) list << bar_view(bar, most, request, links, messages);
    View histogram;
    put(histogram, "bars", list);
    put(histogram, "first", std::to_string(bars.front().first));
    put(histogram, "last", std::to_string(std::min(bars.back().last, high)));
    if (zoomed) put(histogram, "all", links.without_dates());
    put(view, "histogram", histogram);
}

}  // namespace axtar::server
