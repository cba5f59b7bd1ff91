#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "search/ranking/weighed_sections_internal.h"

namespace axtar::search {

/// Where the names of a thesaurus stand and what they weigh there, kept once they were looked for:
/// one name is that of many queries.
///
/// What a name weighs changes with what all collections have, so this is of one revision of them.
/// Cost:    kMostSections, 8 bytes each; then it begins anew.
/// Threads: safe.
class FoundNames {
public:
    static constexpr std::size_t kMostSections = 4'000'000;
    /// More of one name are not kept, nor worth to be found ahead of the matcher, which may come by
    /// few of them.
    static constexpr std::size_t kMostOfOne = 20'000;

    /// `name`: with where it is looked for; null: not yet looked for.
    [[nodiscard]] std::shared_ptr<const WeighedSections> find(const std::string& name) const {
        const std::lock_guard lock(mutex_);
        const auto known = names_.find(name);
        return known == names_.end() ? nullptr : known->second;
    }

    void keep(const std::string& name, std::shared_ptr<const WeighedSections> found) {
        constexpr std::size_t kRoomOfName = 32;  // what the name itself takes, in sections
        std::size_t sections = kRoomOfName;
        for (const auto& [collection, matches] : *found) sections += matches.size();
        const std::lock_guard lock(mutex_);
        if (kept_ + sections > kMostSections) {
            names_.clear();
            kept_ = 0;
        }
        if (names_.insert_or_assign(name, std::move(found)).second) kept_ += sections;
    }

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const WeighedSections>> names_;
    std::size_t kept_ = 0;
};

}  // namespace axtar::search
