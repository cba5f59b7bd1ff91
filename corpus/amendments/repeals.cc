#include "corpus/amendments/repeals.h"

#include "corpus/amendments/amendments.h"
#include "corpus/amendments/entry_into_force.h"

namespace axtar::corpus {
namespace {

constexpr const char* kRepealedOn = "repealed_on";

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
    if (last == nullptr || last->action != AmendmentAction::kRepealed) return nullptr;
    return !date.empty() && may_not_be_in_force(last->date, date) ? nullptr : last;
}

void mark_repealed(Document& document) {
    for (Section& section : document.sections) {
        if (section.role != Role::kBody && section.role != Role::kAnnex) continue;
        const Amendment* repeal = repeal_of(document.amendments, section.anchor);
        if (repeal != nullptr) section.fields[kRepealedOn] = {repeal->date};
    }
}

std::string repealed_on(const Section& section) {
    const auto found = section.fields.find(kRepealedOn);
    return found == section.fields.end() || found->second.empty() ? "" : found->second.front();
}

}  // namespace axtar::corpus
