#include "search/facets/columns.h"

#include <algorithm>

#include "corpus/document_validation.h"

namespace axtar::search {
namespace {

/// The number in `digits` digits at `at`, or -1.
std::int32_t digits_at(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) return -1;
    std::int32_t number = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

}  // namespace

std::uint32_t FieldColumn::find(std::string_view key) const {
    const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
    if (found == keys_.end() || *found != key) return kNoDocument;
    return static_cast<std::uint32_t>(found - keys_.begin());
}

bool is_date(std::string_view iso_date) {
    static constexpr std::string_view kFirst = "0000-01-01";
    const std::size_t size = iso_date.size();
    if (size != 4 && size != 7 && size != kFirst.size()) return false;
    return corpus::is_iso_date(std::string(iso_date).append(kFirst.substr(size)));
}

std::int32_t date_number(std::string_view iso_date) {
    const std::size_t size = iso_date.size();
    const bool shaped = size == 4 || (size == 7 && iso_date[4] == '-') ||
                        (size == 10 && iso_date[4] == '-' && iso_date[7] == '-');
    if (!shaped) return 0;
    const std::int32_t year = digits_at(iso_date, 0, 4);
    const std::int32_t month = size >= 7 ? digits_at(iso_date, 5, 2) : 0;
    const std::int32_t day = size == 10 ? digits_at(iso_date, 8, 2) : 0;
    if (year < 0 || month < 0 || day < 0) return 0;
    return year * 10'000 + month * 100 + day;
}

}  // namespace axtar::search
