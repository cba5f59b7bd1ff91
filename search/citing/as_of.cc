#include "search/citing/as_of.h"

#include <algorithm>
#include <string>
#include <string_view>
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

AsOf wording_of(const corpus::Document& document, const std::string& anchor,
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

bool is_aside(std::string_view role) {
    return role == corpus::role_name(corpus::Role::kFootnote) ||
           role == corpus::role_name(corpus::Role::kPriorWording);
}

}  // namespace

bool is_law(std::string_view kind) { return kind == "legislation" || kind == "treaty"; }

Result<void> fill_as_of(const std::string& date, const Snapshot& snapshot, std::vector<Hit>& hits) {
    if (date.empty()) return {};
    for (Hit& hit : hits) {
        if (!is_law(hit.kind)) continue;
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
            if (is_aside(section.role)) continue;
            section.as_of = wording_of(record->document, section.anchor, date);
        }
    }
    return {};
}

std::optional<AsOf> as_of_section(const StoredDocument& document, std::size_t section,
                                  const std::string& anchor, const std::string& date) {
    const corpus::Section& asked = document.sections[section].section;
    const bool law = is_law(document.record.document.kind);
    if (date.empty() || !law || is_aside(corpus::role_name(asked.role))) return std::nullopt;
    return wording_of(document.record.document, anchor, date);
}

Result<void> check_as_of(const std::string& date) {
    if (date.empty() || corpus::is_iso_date(date)) return {};
    return tl::unexpected(Error{ErrorCode::kInvalidArgument,
                                "'" + date + "' is no day; YYYY-MM-DD is accepted", "as_of"});
}

}  // namespace axtar::search
