#include "corpus/names/name_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"

namespace axtar::corpus::names {
namespace {

constexpr std::size_t kMaxName = 300;  // bytes; longer is a line that lost its tabs

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(by);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

struct KindName {
    std::string_view name = {};
    EntryKind kind = EntryKind::kNational;
};
constexpr std::array<KindName, 3> kInstitutionKinds = {
    {{"national", EntryKind::kNational},
     {"international", EntryKind::kInternational},
     {"general", EntryKind::kGeneral}}};
constexpr std::array<KindName, 5> kPlaceKinds = {{{"city", EntryKind::kCity},
                                                  {"district", EntryKind::kDistrict},
                                                  {"settlement", EntryKind::kSettlement},
                                                  {"region", EntryKind::kRegion},
                                                  {"country", EntryKind::kCountry}}};

template <std::size_t Size>
std::optional<EntryKind> kind_of(const std::array<KindName, Size>& kinds, std::string_view name) {
    for (const KindName& each : kinds) {
        if (each.name == name) return each.kind;
    }
    return std::nullopt;
}

std::vector<std::string> names_of(std::string_view column) {
    std::vector<std::string> names;
    for (const std::string_view name : split(column, ';')) {
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

// What is wrong with a line, or nothing.
std::string read_line(std::string_view line, ListKind list, Entry& entry) {
    std::vector<std::string_view> columns = split(line, '\t');
    const bool topics = list == ListKind::kTopics;
    const std::size_t fixed = topics ? 3 : 4;  // before the variants
    if (columns.size() < fixed || columns.size() > fixed + 2) {
        return std::string("columns separated by tabs are wanted: key, ") +
               (topics ? "" : "kind, ") + "name_az, name_en" +
               (topics ? ", keywords_az, keywords_en" : ", variants_az, variants_en") +
               " (the last two may be missing); found " + std::to_string(columns.size());
    }
    columns.resize(fixed + 2);
    if (columns[0].empty() || columns[0].find(' ') != std::string_view::npos) {
        return "a key without blanks is wanted in the first column";
    }
    entry.key = columns[0];
    entry.kind = EntryKind::kTopic;
    if (!topics) {
        const auto kind = list == ListKind::kPlaces ? kind_of(kPlaceKinds, columns[1])
                                                    : kind_of(kInstitutionKinds, columns[1]);
        if (!kind) {
            return "unknown kind '" + std::string(columns[1]) + "'; known are " +
                   (list == ListKind::kPlaces ? "city, district, settlement, region, country"
                                              : "national, international, general");
        }
        entry.kind = *kind;
    }
    entry.name_az = columns[fixed - 2];
    entry.name_en = columns[fixed - 1];
    if (entry.name_az.empty()) return "a name in Azerbaijani is wanted";
    if (entry.name_en.empty()) entry.name_en = entry.name_az;
    entry.variants_az = names_of(columns[fixed]);
    entry.variants_en = names_of(columns[fixed + 1]);
    const auto too_long = [](const std::string& name) { return name.size() > kMaxName; };
    if (too_long(entry.key) || too_long(entry.name_az) || too_long(entry.name_en) ||
        std::any_of(entry.variants_az.begin(), entry.variants_az.end(), too_long) ||
        std::any_of(entry.variants_en.begin(), entry.variants_en.end(), too_long)) {
        return "a name is longer than " + std::to_string(kMaxName) + " bytes";
    }
    return {};
}

}  // namespace

Result<void> add_name_list(std::string_view lines, ListKind kind, std::string_view place,
                           std::vector<Entry>& entries) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < entries.size(); ++i) places.emplace(entries[i].key, i);
    std::size_t number = 0;
    if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);  // what spreadsheets write
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = trimmed(lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        ++number;
        if (line.empty() || line.front() == '#') continue;
        Entry entry;
        std::string wrong;
        if (line.front() == '-') {
            const auto known = places.find(std::string(trimmed(line.substr(1))));
            if (known != places.end()) {
                entries[known->second] = {};  // no key: taken out at the end
                places.erase(known);
                continue;
            }
            wrong = "no line with the key '" + std::string(line.substr(1)) + "' to take out";
        } else {
            wrong = utf8::is_valid(line) ? read_line(line, kind, entry) : "the line is not UTF-8";
        }
        if (!wrong.empty()) {
            return tl::unexpected(Error{ErrorCode::kInvalidArgument, std::move(wrong),
                                        std::string(place) + ":" + std::to_string(number)});
        }
        const auto [known, is_new] = places.try_emplace(entry.key, entries.size());
        if (is_new) {
            entries.push_back(std::move(entry));
        } else {
            entries[known->second] = std::move(entry);
        }
    }
    std::erase_if(entries, [](const Entry& entry) { return entry.key.empty(); });
    return {};
}

}  // namespace axtar::corpus::names
