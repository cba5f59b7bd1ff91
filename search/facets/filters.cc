#include "search/facets/filters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/index_layout.h"
#include "search/facets/value_names.h"
#include "search/snapshot_internal.h"

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
    if (date.empty() || is_date(date)) return {};
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

std::vector<std::string> names_of(std::span<const corpus::Role> roles) {
    std::vector<std::string> names;
    for (const corpus::Role role : roles) names.emplace_back(corpus::role_name(role));
    return names;
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
    for (const corpus::Role role : kAllRoles) {
        const bool named =
            std::find(names.begin(), names.end(), corpus::role_name(role)) != names.end();
        const auto number = static_cast<std::uint8_t>(role);
        accepted[number] = names.empty() ? is_searched_by_default(number) : named;
    }
    return accepted;
}

/// The last day that "2019" or "2019-03" covers; a full date is its own.
std::int32_t last_day(std::int32_t date) {
    if (date % 10'000 == 0) return date + 1231;
    return date % 100 == 0 ? date + 31 : date;
}

bool is_filtered(const SearchRequest& request, const corpus::Field& field) {
    const auto wanted = request.filters.find(field.name);
    return wanted != request.filters.end() && !wanted->second.empty();
}

/// Filters are numbered in the order of the schema's fields.
int filters_before(const SearchRequest& request, const corpus::Schema& schema, std::size_t field) {
    int number = 0;
    for (std::size_t i = 0; i < field; ++i) {
        if (is_filtered(request, schema.fields()[i])) ++number;
    }
    return number;
}

/// The ordinals that a typed value stands for; kNoDocument where the collection does not have it.
std::vector<std::uint32_t> ordinals_of(const FieldColumn& column, const std::string& field,
                                       const std::string& value) {
    std::vector<std::uint32_t> ordinals;
    for (const std::string& term : value_terms(field, value, [&](const std::string& one) {
             return column.find(one) != kNoDocument;
         })) {
        ordinals.push_back(column.find(term));
    }
    return ordinals;
}

/// The documents with the ids that the request names, sorted; nothing where it names none.
std::optional<std::vector<std::uint32_t>> chosen_documents(const SearchRequest& request,
                                                           const CollectionSnapshot& collection) {
    const auto ids = chosen_ids(request);
    if (ids.empty()) return std::nullopt;
    std::vector<std::uint32_t> chosen;
    for (const std::string& id : ids) {
        const std::string term = corpus::term(corpus::kDocumentPrefix, id);
        const Xapian::PostingIterator section = collection.database.postlist_begin(term);
        if (section == collection.database.postlist_end(term)) continue;
        chosen.push_back(collection.columns->section_document[*section]);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace

std::span<const std::string> chosen_ids(const SearchRequest& request) {
    const auto ids = request.filters.find(std::string(kIdField));
    if (ids == request.filters.end()) return {};
    return ids->second;
}

bool is_searched_by_default(std::uint8_t role) {
    return std::find(kDefaultRoles.begin(), kDefaultRoles.end(), static_cast<corpus::Role>(role)) !=
           kDefaultRoles.end();
}

std::vector<std::string> default_roles() { return names_of(kDefaultRoles); }

std::vector<std::string> all_roles() { return names_of(kAllRoles); }

std::size_t field_number(const corpus::Schema& schema, std::string_view name) {
    const std::vector<corpus::Field>& fields = schema.fields();
    const corpus::Field* found = schema.find(name);
    return found == nullptr ? fields.size() : static_cast<std::size_t>(found - fields.data());
}

int filter_number(const SearchRequest& request, const corpus::Schema& schema, std::size_t field) {
    if (!is_filtered(request, schema.fields()[field])) return SectionFilter::kPasses;
    return filters_before(request, schema, field);
}

int date_filter_number(const SearchRequest& request, const corpus::Schema& schema) {
    if (request.from.empty() && request.to.empty()) return SectionFilter::kPasses;
    return filters_before(request, schema, schema.fields().size());
}

SectionFilter::SectionFilter(const SearchRequest& request, const corpus::Schema& schema,
                             const CollectionSnapshot& collection)
    : columns_(*collection.columns),
      chosen_(chosen_documents(request, collection)),
      roles_(accepted_roles(request.roles)),
      date_filter_(date_filter_number(request, schema)) {
    const std::vector<corpus::Field>& fields = schema.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!is_filtered(request, fields[i])) continue;
        FieldFilter filter{.field = i, .number = filter_number(request, schema, i)};
        filter.accepted.assign(columns_.fields[i].size(), false);
        for (const std::string& value : request.filters.at(fields[i].name)) {
            for (const std::uint32_t ordinal :
                 ordinals_of(columns_.fields[i], fields[i].name, value)) {
                if (ordinal != kNoDocument) filter.accepted[ordinal] = true;
            }
        }
        auto& filters = columns_.fields[i].per_section() ? section_filters_ : document_filters_;
        filters.push_back(std::move(filter));
    }
    from_ = date_number(request.from);
    to_ = request.to.empty() ? std::numeric_limits<std::int32_t>::max()
                             : last_day(date_number(request.to));
}

int SectionFilter::document_verdict(std::uint32_t document) const {
    if (chosen_ && !std::binary_search(chosen_->begin(), chosen_->end(), document)) return kFails;
    int refused_by = kPasses;
    if (date_filter_ != kPasses) {
        const std::int32_t date = columns_.document_dates[document];
        if (date == 0 || date < from_ || date > to_) refused_by = date_filter_;
    }
    for (const FieldFilter& filter : document_filters_) {
        if (accepts(filter, document)) continue;
        if (refused_by != kPasses) return kFails;
        refused_by = filter.number;
    }
    return refused_by;
}

int SectionFilter::verdict(int document_verdict, std::uint32_t section) const {
    int refused_by = document_verdict;
    for (const FieldFilter& filter : section_filters_) {
        if (refused_by == kFails) break;
        if (accepts(filter, section)) continue;
        refused_by = refused_by == kPasses ? filter.number : kFails;
    }
    return refused_by;
}

bool SectionFilter::accepts(const FieldFilter& filter, std::uint32_t row) const {
    const auto ordinals = columns_.fields[filter.field].ordinals(row);
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
    if (!request.cursor.empty() && request.offset > 0) {
        return refuse("offset", "a cursor knows where its page begins; leave the offset out");
    }
    for (const auto& [name, values] : request.filters) {
        if (name == kIdField) continue;
        if (auto known = check_field(name, schema); !known) return known;
    }
    if (request.filters.size() >= SectionFilter::kMaxFilters) {
        return refuse("filters", std::to_string(request.filters.size()) + " fields are filtered; " +
                                     std::to_string(SectionFilter::kMaxFilters - 1) +
                                     " at most are accepted");
    }
    for (const auto& [name, text] : request.facet_contains) {
        if (auto known = check_field(name, schema); !known) return known;
    }
    for (const auto& [name, skipped] : request.facet_offset) {
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
