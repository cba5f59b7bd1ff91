#include "corpus/amendments/change_place.h"

#include <cstddef>

#include "corpus/citations/provision_number.h"

namespace axtar::corpus::amendments {
namespace {

// The word of a unit's anchor; empty for those that a citation key names by number alone.
std::string_view anchor_word(UnitLevel level) {
    switch (level) {
        case UnitLevel::kAnnex:
            return "əlavə";
        case UnitLevel::kPreamble:
            return "preambula";
        case UnitLevel::kDivision:
            return "bölmə";
        case UnitLevel::kChapter:
            return "fəsil";
        case UnitLevel::kParagraph:
            return "paraqraf";
        default:
            return {};
    }
}

ProvisionLevel citation_level(const UnitStep& step) {
    switch (step.level) {
        case UnitLevel::kPart:
            return step.note ? ProvisionLevel::kNote : ProvisionLevel::kPart;
        case UnitLevel::kItem:
            return ProvisionLevel::kItem;
        case UnitLevel::kSubItem:
            return ProvisionLevel::kSubItem;
        case UnitLevel::kIndent:
            return ProvisionLevel::kIndent;
        default:
            return ProvisionLevel::kArticle;
    }
}

}  // namespace

std::string place_text(const ChangePlace& place) {
    std::string text;
    ProvisionPath path;
    for (const UnitStep& step : place) {
        const std::string_view word = anchor_word(step.level);
        if (word.empty()) {
            path.push_back({citation_level(step), step.number});
            continue;
        }
        if (!text.empty()) text += '.';
        text += word;
        if (!step.number.empty()) text += "-" + step.number;
    }
    // Articles count through an act: their chapter is no part of their key, their annex is.
    const bool article = !path.empty() && path.front().level == ProvisionLevel::kArticle;
    if (article && !place.empty()) {
        text = place.front().level == UnitLevel::kAnnex ? place_text({place.front()}) : "";
    }
    if (path.empty()) return text;
    return text.empty() ? provision_text(path) : text + "." + provision_text(path);
}

ChangePlace down_to(ChangePlace place, UnitLevel level) {
    while (!place.empty() && place.back().level > level) place.pop_back();
    return place;
}

std::vector<std::string> numbers_between(const std::string& first, const std::string& last) {
    const std::size_t first_stem = first.find_last_of(".-") + 1;  // npos + 1 is 0
    const std::size_t last_stem = last.find_last_of(".-") + 1;
    const unsigned from = citations::small_number(std::string_view(first).substr(first_stem));
    const unsigned to = citations::small_number(std::string_view(last).substr(last_stem));
    const std::string stem = first.substr(0, first_stem);
    std::vector<std::string> numbers;
    if (stem == last.substr(0, last_stem) && from > 0 && to > from && to - from < kMaxRange) {
        for (unsigned number = from; number <= to; ++number)
            numbers.push_back(stem + std::to_string(number));
        return numbers;
    }
    numbers.push_back(first);
    if (last != first) numbers.push_back(last);
    return numbers;
}

}  // namespace axtar::corpus::amendments
