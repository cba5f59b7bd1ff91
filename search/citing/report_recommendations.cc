#include <cstdint>
#include <optional>

#include "corpus/citations/provision_number.h"
#include "search/citing/report_recommendations_internal.h"
#include "search/hit_loader_internal.h"

namespace axtar::search {
namespace {

constexpr std::uint32_t kMaxSections = 2'000;

// "122.77" taken apart.
struct TwoLevels {
    std::string_view paragraph = {};
    unsigned recommendation = 0;
};

std::optional<TwoLevels> two_levels(std::string_view number) {
    const std::size_t dot = number.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const unsigned last = corpus::citations::small_number(number.substr(dot + 1));
    if (last == 0) return std::nullopt;
    return TwoLevels{number.substr(0, dot), last};
}

}  // namespace

std::string_view number_of_recommendation(const corpus::Section& section) {
    const std::string_view text = section.text;
    if (!std::string_view(section.anchor).starts_with("rec-")) return {};
    const std::size_t end = text.find_first_not_of("0123456789.");
    if (end == std::string_view::npos || (text[end] != '\n' && text[end] != ' ')) return {};
    std::string_view number = text.substr(0, end);
    if (number.ends_with('.')) number.remove_suffix(1);
    return two_levels(number) ? number : std::string_view();
}

Result<std::vector<std::string>> recommendations_of_range(const Snapshot& snapshot,
                                                          const corpus::CitationKey& range,
                                                          std::size_t most) {
    std::vector<std::string> numbers;
    const auto first = two_levels(range.provision);
    const auto last = two_levels(range.range_end);
    if (!first || !last || first->paragraph != last->paragraph) return numbers;
    const auto place = find_act(snapshot, range.act, range.provision);
    if (!place || place->provision != range.provision) return numbers;
    const CollectionSnapshot& collection = snapshot.collections[place->collection];
    const auto& documents = collection.columns->section_document;
    for (std::uint32_t count = 0; count < kMaxSections && numbers.size() <= most; ++count) {
        const std::size_t section = place->section + std::size_t{count};
        if (section >= documents.size() || documents[section] != documents[place->section]) break;
        const auto record = load_section(collection, static_cast<Xapian::docid>(section));
        if (!record) return tl::unexpected(record.error());
        const std::string_view number = number_of_recommendation(record->section);
        const auto levels = two_levels(number);
        if (!levels || levels->paragraph != first->paragraph) continue;
        if (levels->recommendation > last->recommendation) break;
        numbers.emplace_back(number);
    }
    return numbers;
}

}  // namespace axtar::search
