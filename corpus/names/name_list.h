#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace axtar::corpus::names {

enum class EntryKind : std::uint8_t {
    kNational,
    kInternational,
    kGeneral,
    kCity,
    kDistrict,
    kSettlement,
    kRegion,
    kCountry,
    kTopic,
};

[[nodiscard]] constexpr bool is_place(EntryKind kind) {
    return kind == EntryKind::kCity || kind == EntryKind::kDistrict ||
           kind == EntryKind::kSettlement || kind == EntryKind::kRegion;
}
[[nodiscard]] constexpr bool is_institution(EntryKind kind) {
    return kind == EntryKind::kNational || kind == EntryKind::kInternational ||
           kind == EntryKind::kGeneral;
}

/// A line of a list: an institution, a place or a topic with its names, or keywords.
struct Entry {
    std::string key = {};
    EntryKind kind = EntryKind::kNational;
    std::string name_az = {};  ///< the value of the facet; a topic's value is its key
    std::string name_en = {};
    std::vector<std::string> variants_az = {};  ///< of a topic: its keywords
    std::vector<std::string> variants_en = {};
};

/// `?` before a name marks one that is also something else, such as a person's name or a word.
[[nodiscard]] constexpr bool is_doubtful(std::string_view name) { return name.starts_with('?'); }
/// The name as it is read and shown.
[[nodiscard]] constexpr std::string_view without_doubt(std::string_view name) {
    return name.substr(is_doubtful(name) ? 1 : 0);
}

enum class ListKind : std::uint8_t { kInstitutions, kPlaces, kTopics };

/// Adds the lines of a list to `entries`.
///
/// Input:  the form that the head of corpus/names/data/*.tsv describes: columns separated by tabs,
///         "#" starts a comment line. A line with a key that is known takes its place; "-key" takes
///         it out.
/// Errors: kInvalidArgument; the message names `place` and the line.
[[nodiscard]] Result<void> add_name_list(std::string_view lines, ListKind kind,
                                         std::string_view place, std::vector<Entry>& entries);

/// The built-in lists, data/*.tsv.
[[nodiscard]] std::string_view built_in_institutions();
[[nodiscard]] std::string_view built_in_places();
[[nodiscard]] std::string_view built_in_state_adjectives();
[[nodiscard]] std::string_view built_in_topics();
[[nodiscard]] std::string_view built_in_value_labels();

}  // namespace axtar::corpus::names
