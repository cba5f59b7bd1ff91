#include "corpus/amendments/entry_into_force.h"

#include <chrono>
#include <optional>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus {
namespace {

std::optional<std::chrono::sys_days> day_of(std::string_view iso) {
    if (iso.size() != 10) return std::nullopt;
    const unsigned year = citations::small_number(iso.substr(0, 4));
    const unsigned month = citations::small_number(iso.substr(5, 2));
    const unsigned day = citations::small_number(iso.substr(8, 2));
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
}

}  // namespace

bool is_day(std::string_view iso) { return day_of(iso).has_value(); }

bool may_not_be_in_force(std::string_view act, std::string_view date) {
    const auto from = day_of(act);
    const auto then = day_of(date);
    return from && then && *then - *from < std::chrono::days(kEntryDays);
}

}  // namespace axtar::corpus
