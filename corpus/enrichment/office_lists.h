#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace axtar::corpus {

/// Files of an office that take the place of, or add to, the built-in lists. Empty: built-in alone.
struct EnrichmentFiles {
    std::filesystem::path institutions = {};  ///< see corpus/names/gazetteer.h for the forms
    std::filesystem::path places = {};
    std::filesystem::path topics = {};
    std::filesystem::path acts = {};  ///< see KnownActs::parse
};

/// The text of one such file, and what errors call it.
struct OfficeList {
    std::string text = {};
    std::string place = {};
};

/// The lists of an office, read.
struct OfficeLists {
    OfficeList institutions = {};
    OfficeList places = {};
    OfficeList topics = {};
    OfficeList acts = {};
};

/// Every list with the name that an index keeps it by (index_layout.h, kListKeyPrefix).
struct NamedList {
    std::string_view name = {};
    OfficeList OfficeLists::*list = nullptr;
};
inline constexpr std::array<NamedList, 4> kOfficeLists = {
    {{"institutions", &OfficeLists::institutions},
     {"places", &OfficeLists::places},
     {"topics", &OfficeLists::topics},
     {"acts", &OfficeLists::acts}}};

/// Reads the files that are named; the others stay empty.
///
/// Errors: kNotFound, kIo, kTooLarge over 16 MB; `place` is the file.
[[nodiscard]] Result<OfficeLists> read_office_lists(const EnrichmentFiles& files);

}  // namespace axtar::corpus
