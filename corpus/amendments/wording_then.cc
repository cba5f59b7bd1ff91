#include "corpus/amendments/wording_then.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "corpus/amendments/amendments.h"
#include "corpus/amendments/entry_into_force.h"
#include "corpus/amendments/repeals.h"

namespace axtar::corpus {
namespace {

using Changes = std::vector<const Amendment*>;

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

// "52-1" and "12-1.3-2" were inserted; "52-1.3" need not have been.
bool is_inserted_number(std::string_view provision) {
    return provision.substr(provision.rfind('.') + 1).find('-') != std::string_view::npos;
}

bool is_first(const Amendment& amendment, const Changes& changes) {
    return std::none_of(changes.begin(), changes.end(), [&amendment](const Amendment* other) {
        return !other->date.empty() && other->date < amendment.date;
    });
}

// Inserted behind the date: under a number that only insertion gives, before any other change.
bool is_inserted_later(const Changes& changes, std::string_view provision, std::string_view date) {
    if (!is_inserted_number(provision)) return false;
    return std::any_of(changes.begin(), changes.end(), [&](const Amendment* change) {
        return change->action == AmendmentAction::kInserted && change->provision == provision &&
               change->date > date && is_first(*change, changes);
    });
}

// Whether the first change of each provision since the date has its earlier wording.
bool is_earlier_known(const Changes& since) {
    std::map<std::string_view, const Amendment*> first;
    for (const Amendment* change : since) {
        const auto [place, added] = first.emplace(change->provision, change);
        const bool earlier = change->date < place->second->date ||
                             (change->date == place->second->date && !change->prior.empty());
        if (!added && earlier) place->second = change;
    }
    return std::all_of(first.begin(), first.end(),
                       [](const auto& each) { return !each.second->prior.empty(); });
}

// Whether the act, neither too early nor too late by the days that it gives, may still not have
// been law. An act that is amended is one.
bool may_not_be_law(const std::vector<Amendment>& amendments, const WordingQuestion& question) {
    std::string_view first;
    std::string_view last = std::max(question.in_force_from, question.adopted);
    for (const Amendment& each : amendments) {
        if (each.date.empty()) continue;
        if (first.empty() || each.date < first) first = each.date;
        last = std::max(last, std::string_view(each.date));
    }
    if (question.repealed && question.in_force_to.empty() && question.date > last) return true;
    if (!question.in_force_from.empty()) return false;
    if (question.adopted.empty()) return first.empty() || question.date < first;
    return may_not_be_in_force(question.adopted, question.date);
}

WordingAtDate of(WordingThen wording) { return {.wording = wording}; }

}  // namespace

WordingAtDate wording_then(const std::vector<Amendment>& amendments,
                           const WordingQuestion& question) {
    const std::string_view date = question.date;
    if (!is_day(date)) return {};
    const std::string_view begins =
        question.in_force_from.empty() ? question.adopted : question.in_force_from;
    if (!begins.empty() && date < begins) return of(WordingThen::kNotYet);
    if (!question.in_force_to.empty() && date >= question.in_force_to)
        return of(WordingThen::kNoLonger);
    if (amendments.empty()) return {};

    const Changes changes = amendments_of(amendments, question.anchor);
    Changes since;
    WordingAtDate answer;
    bool doubtful = false;
    for (const Amendment* change : changes) {
        const bool undated = change->date.empty();
        if (!undated && change->date <= date && !may_not_be_in_force(change->date, date)) continue;
        doubtful = doubtful || undated || change->date <= date;
        if (!undated && change->date > date) since.push_back(change);
        add_once(answer.notes, change->note);
        add_once(answer.priors, change->prior);
    }
    const std::string_view provision = provision_of_anchor(question.anchor);
    if (const Amendment* repeal = repeal_of(amendments, question.anchor, date)) {
        answer = of(WordingThen::kNoLonger);
        add_once(answer.notes, repeal->note);
    } else if (is_inserted_later(changes, provision, date)) {
        answer.wording = WordingThen::kNotYet;
    } else if (may_not_be_law(amendments, question)) {
        answer.wording = WordingThen::kUnknown;
    } else if (!since.empty()) {
        const bool known = !doubtful && is_earlier_known(since);
        answer.wording = known ? WordingThen::kEarlierKnown : WordingThen::kChanged;
    } else {
        answer.wording = doubtful ? WordingThen::kUnknown : WordingThen::kSame;
    }
    return answer;
}

}  // namespace axtar::corpus
