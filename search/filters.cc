#include "search/filters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/index_layout.h"

namespace axtar::search {
namespace {

constexpr std::array kAllRoles = {corpus::Role::kBody, corpus::Role::kFootnote,
                                  corpus::Role::kPriorWording, corpus::Role::kFrontMatter,
                                  corpus::Role::kAnnex};
constexpr std::array kDefaultRoles = {corpus::Role::kBody, corpus::Role::kFrontMatter,
                                      corpus::Role::kAnnex};
constexpr std::uint32_t kMaxOffset = 10'000;
constexpr std::uint32_t kMaxLimit = 100;
constexpr std::uint32_t kMaxSectionsPerHit = 20;
constexpr std::uint32_t kMaxFacetLimit = 1'000;

Result<void> refuse(std::string_view parameter, std::string message) {
    return tl::unexpected(
        Error{ErrorCode::kInvalidArgument, std::move(message), std::string(parameter)});
}

Result<void> check_range(std::string_view parameter, std::uint32_t value, std::uint32_t least,
                         std::uint32_t most) {
    if (value >= least && value <= most) return {};
    return refuse(parameter, std::to_string(value) + " is out of range; " + std::to_string(least) +
                                 " to " + std::to_string(most) + " is accepted");
}

Result<void> check_date(std::string_view parameter, const std::string& date) {
    if (date.empty()) return {};
    const std::int32_t number = date_number(date);
    const std::int32_t month = number / 100 % 100;
    const std::int32_t day = number % 100;
    if (number > 0 && month <= 12 && day <= 31) return {};
    return refuse(parameter, "'" + date + "' is no date; YYYY, YYYY-MM or YYYY-MM-DD is accepted");
}

Result<void> check_field(std::string_view name, const corpus::Schema& schema) {
    if (schema.find(name) != nullptr) return {};
    std::string known;
    for (const corpus::Field& field : schema.fields()) {
        known += (known.empty() ? "" : ", ") + field.name;
    }
    return refuse(name, "no such field; the fields of this index are " + known);
}

Result<void> check_role(const std::string& name) {
    for (const corpus::Role role : kAllRoles) {
        if (corpus::role_name(role) == name) return {};
    }
    return refuse("roles", "'" + name +
                               "' is no role; body, footnote, prior_wording, front_matter and "
                               "annex are accepted");
}

std::vector<bool> accepted_roles(const std::vector<std::string>& names) {
    std::vector<bool> accepted(256, false);
    if (names.empty()) {
        for (const corpus::Role role : kDefaultRoles)
            accepted[static_cast<std::size_t>(role)] = true;
    }
    for (const corpus::Role role : kAllRoles) {
        const bool named =
            std::find(names.begin(), names.end(), corpus::role_name(role)) != names.end();
        if (named) accepted[static_cast<std::size_t>(role)] = true;
    }
    return accepted;
}

/// The last day that "2019" or "2019-03" covers; a full date is its own.
std::int32_t last_day(std::int32_t date) {
    if (date % 10'000 == 0) return date + 1231;
    return date % 100 == 0 ? date + 31 : date;
}

}  // namespace

DocumentFilter::DocumentFilter(const SearchRequest& request, const corpus::Schema& schema,
                               const CollectionColumns& columns)
    : columns_(columns), roles_(accepted_roles(request.roles)) {
    const std::vector<corpus::Field>& fields = schema.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto wanted = request.filters.find(fields[i].name);
        if (wanted == request.filters.end() || wanted->second.empty()) continue;
        FieldFilter filter{.field = static_cast<int>(i)};
        filter.accepted.assign(columns.fields[i].size(), false);
        for (const std::string& value : wanted->second) {
            const std::vector<std::string> terms = corpus::filter_terms(fields[i].name, value);
            if (terms.empty()) continue;
            const std::uint32_t ordinal = columns.fields[i].find(terms.back());
            if (ordinal != kNoDocument) filter.accepted[ordinal] = true;
        }
        fields_.push_back(std::move(filter));
    }
    dated_ = !request.from.empty() || !request.to.empty();
    from_ = date_number(request.from);
    to_ = request.to.empty() ? std::numeric_limits<std::int32_t>::max()
                             : last_day(date_number(request.to));
}

int DocumentFilter::verdict(std::uint32_t document) const {
    if (dated_) {
        const std::int32_t date = columns_.document_dates[document];
        if (date == 0 || date < from_ || date > to_) return kFails;
    }
    int refused_by = kPasses;
    for (const FieldFilter& filter : fields_) {
        if (accepts(filter, document)) continue;
        if (refused_by != kPasses) return kFails;
        refused_by = filter.field;
    }
    return refused_by;
}

bool DocumentFilter::accepts(const FieldFilter& filter, std::uint32_t document) const {
    const auto ordinals =
        columns_.fields[static_cast<std::size_t>(filter.field)].ordinals(document);
    return std::any_of(ordinals.begin(), ordinals.end(),
                       [&](std::uint32_t ordinal) { return filter.accepted[ordinal]; });
}

Result<void> validate(const SearchRequest& request, const corpus::Schema& schema) {
    for (const Result<void>& checked :
         {check_range("offset", request.offset, 0, kMaxOffset),
          check_range("limit", request.limit, 0, kMaxLimit),
          check_range("sections_per_hit", request.sections_per_hit, 1, kMaxSectionsPerHit),
          check_range("facet_limit", request.facet_limit, 0, kMaxFacetLimit),
          check_date("from", request.from), check_date("to", request.to)}) {
        if (!checked) return checked;
    }
    for (const auto& [name, values] : request.filters) {
        if (auto known = check_field(name, schema); !known) return known;
    }
    for (const std::string& name : request.facets) {
        if (auto known = check_field(name, schema); !known) {
            return refuse("facets", "'" + name + "': " + known.error().message);
        }
    }
    for (const std::string& name : request.roles) {
        if (auto known = check_role(name); !known) return known;
    }
    return {};
}

}  // namespace axtar::search
