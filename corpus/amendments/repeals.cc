#include "corpus/amendments/repeals.h"

#include <algorithm>
#include <utility>

#include "corpus/amendments/amendments.h"
#include "corpus/amendments/entry_into_force.h"

namespace axtar::corpus {
namespace {

constexpr const char* kRepealedOn = "repealed_on";
constexpr const char* kRepealedParts = "repealed_parts";  // "maddə-25.3 2018-05-31"

// "maddə-25.3" holds "maddə-25.3.1" and itself, not "maddə-25.31".
bool holds(std::string_view outer, std::string_view part) {
    return part.starts_with(outer) && (part.size() == outer.size() || part[outer.size()] == '.');
}

void mark_parts(const std::vector<Amendment>& amendments, Section& section) {
    std::vector<std::string> repealed;
    for (const SectionPart& part : section.parts) {
        const Amendment* repeal = repeal_of(amendments, part.anchor);
        if (repeal != nullptr) repealed.push_back(part.anchor + " " + repeal->date);
    }
    if (!repealed.empty()) section.fields[kRepealedParts] = std::move(repealed);
}

}  // namespace

std::string_view provision_of_anchor(std::string_view anchor) {
    constexpr std::string_view kArticle = "maddə-";
    anchor = anchor.substr(0, anchor.find('~'));
    return anchor.starts_with(kArticle) ? anchor.substr(kArticle.size()) : std::string_view();
}

const Amendment* repeal_of(const std::vector<Amendment>& amendments, std::string_view anchor,
                           std::string_view date) {
    const std::string_view provision = provision_of_anchor(anchor);
    if (provision.empty()) return nullptr;
    const Amendment* last = nullptr;
    for (const Amendment* change : amendments_of(amendments, anchor)) {
        const bool later = !date.empty() && change->date > date;
        if (change->provision != provision || change->date.empty() || later) continue;
        if (last == nullptr || change->date >= last->date) last = change;
    }
    const bool taken =
        last != nullptr && (last->action == AmendmentAction::kRepealed ||
                            (last->action == AmendmentAction::kDeleted && last->whole));
    if (!taken) return nullptr;
    return !date.empty() && may_not_be_in_force(last->date, date) ? nullptr : last;
}

void mark_repealed(Document& document) {
    for (Section& section : document.sections) {
        if (section.role != Role::kBody && section.role != Role::kAnnex) continue;
        const Amendment* repeal = repeal_of(document.amendments, section.anchor);
        if (repeal != nullptr) section.fields[kRepealedOn] = {repeal->date};
        mark_parts(document.amendments, section);
    }
}

std::string repealed_on(const Section& section, std::string_view part) {
    const auto whole = section.fields.find(kRepealedOn);
    if (whole != section.fields.end() && !whole->second.empty()) return whole->second.front();
    const auto parts = section.fields.find(kRepealedParts);
    if (part.empty() || parts == section.fields.end()) return {};
    for (const std::string_view repealed : parts->second) {
        const std::size_t blank = std::min(repealed.find(' '), repealed.size());
        if (holds(repealed.substr(0, blank), part)) {
            return std::string(repealed.substr(std::min(blank + 1, repealed.size())));
        }
    }
    return {};
}

}  // namespace axtar::corpus
