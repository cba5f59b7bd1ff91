#include <algorithm>
#include <string>
#include <utility>

#include "corpus/amendments/wording_then.h"
#include "corpus/document_validation.h"
#include "search/citing/as_of_internal.h"
#include "search/hit_loader_internal.h"

namespace axtar::search {
namespace {

WordingThen to_response(corpus::WordingThen wording) {
    switch (wording) {
        case corpus::WordingThen::kUnknown:
            return WordingThen::kUnknown;
        case corpus::WordingThen::kSame:
            return WordingThen::kSame;
        case corpus::WordingThen::kEarlierKnown:
            return WordingThen::kEarlierKnown;
        case corpus::WordingThen::kChanged:
            return WordingThen::kChanged;
        case corpus::WordingThen::kNotYet:
            return WordingThen::kNotYet;
        case corpus::WordingThen::kNoLonger:
            return WordingThen::kNoLonger;
    }
    return WordingThen::kUnknown;
}

AsOf as_of_section(const corpus::Document& document, const std::string& anchor,
                   const std::string& date) {
    corpus::WordingAtDate then = corpus::wording_then(
        document.amendments,
        {.anchor = anchor,
         .date = date,
         .in_force_from = document.in_force_from,
         .in_force_to = document.in_force_to,
         .adopted = document.date,
         .repealed = document.status == "repealed" || document.status == "no_force"});
    const bool stored = then.wording == corpus::WordingThen::kEarlierKnown && !then.priors.empty();
    return {.wording = to_response(then.wording),
            .notes = stored ? std::move(then.priors) : std::move(then.notes)};
}

bool is_law(const Hit& hit) { return hit.kind == "legislation" || hit.kind == "treaty"; }

bool is_law(const SectionHit& section) {
    return section.role != corpus::role_name(corpus::Role::kFootnote) &&
           section.role != corpus::role_name(corpus::Role::kPriorWording);
}

}  // namespace

Result<void> fill_as_of(const std::string& date, const Snapshot& snapshot, std::vector<Hit>& hits) {
    if (date.empty()) return {};
    for (Hit& hit : hits) {
        if (!is_law(hit)) continue;
        const auto collection =
            std::find_if(snapshot.collections.begin(), snapshot.collections.end(),
                         [&](const auto& known) { return known.name == hit.collection; });
        if (collection == snapshot.collections.end()) continue;
        auto record = load_without_contents(*collection, hit.id);
        if (!record) return tl::unexpected(record.error());
        auto amendments = load_amendments(*collection, hit.id);
        if (!amendments) return tl::unexpected(amendments.error());
        record->document.amendments = std::move(*amendments);
        for (SectionHit& section : hit.sections) {
            if (is_law(section)) {
                section.as_of = as_of_section(record->document, section.anchor, date);
            }
        }
    }
    return {};
}

Result<void> check_as_of(const std::string& date) {
    if (date.empty() || corpus::is_iso_date(date)) return {};
    return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                "'" + date + "' is no day; YYYY-MM-DD is accepted", "as_of"});
}

}  // namespace axtar::search
