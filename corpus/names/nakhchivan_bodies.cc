#include "corpus/names/nakhchivan_bodies.h"

#include <array>
#include <string_view>
#include <utility>

namespace axtar::corpus {
namespace {

// Keys of institutions.tsv: Azerbaijan's, Nakhchivan's.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kPairs = {{
    {"supreme-court", "supreme-court-nakhchivan"},
    {"cabinet", "nakhchivan-cabinet"},
    {"ministry-justice", "nakhchivan-justice"},
    {"ministry-internal-affairs", "nakhchivan-internal-affairs"},
    {"ministry-health", "nakhchivan-health"},
    {"ministry-education", "nakhchivan-education"},
    {"ombudsman", "ombudsman-nakhchivan"},
}};

}  // namespace

NakhchivanBodies::NakhchivanBodies(const Gazetteer& gazetteer) {
    std::map<std::string_view, std::uint32_t> by_key;
    for (std::uint32_t i = 0; i < gazetteer.entries().size(); ++i) {
        by_key.emplace(gazetteer.entries()[i].key, i);
    }
    for (const auto& [azerbaijans, nakhchivans] : kPairs) {
        const auto one = by_key.find(azerbaijans);
        const auto other = by_key.find(nakhchivans);
        if (one == by_key.end() || other == by_key.end()) continue;  // an office took it out
        by_entry_[one->second].entry = other->second;
        azerbaijans_[other->second] = one->second;
    }
}

void NakhchivanBodies::add(const NameMatch& match, bool in_full) {
    if (const auto nakhchivan = azerbaijans_.find(match.entry); nakhchivan != azerbaijans_.end()) {
        ++by_entry_[nakhchivan->second].of_nakhchivan;
    } else if (const auto body = by_entry_.find(match.entry); body != by_entry_.end()) {
        ++(in_full ? body->second.in_full : body->second.bare);
    }
}

std::uint32_t NakhchivanBodies::meant_by(std::uint32_t entry) const {
    const auto body = by_entry_.find(entry);
    if (body == by_entry_.end()) return entry;
    const Named& named = body->second;
    const bool nakhchivans =
        named.of_nakhchivan >= named.bare && named.of_nakhchivan > named.in_full;
    return nakhchivans ? named.entry : entry;
}

}  // namespace axtar::corpus
