#include "search/facets/facet_counter.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "analyzers/fold.h"
#include "corpus/index_layout.h"
#include "corpus/names/value_labels.h"
#include "search/facets/value_names.h"

namespace axtar::search {
namespace {

struct Counted {
    std::string label = {};
    std::uint64_t count = 0;
    std::uint64_t most = 0;  // of one collection: its spelling is shown
    bool selected = false;
};
using ByKey = std::map<std::string, Counted>;

/// A value is counted once for each row: every match, or the matches of a document together.
class Tally {
public:
    explicit Tally(std::size_t values) : counts_(values, 0), last_row_(values, kNoRow) {}

    void add(std::span<const std::uint32_t> ordinals, std::uint32_t row) {
        for (const std::uint32_t ordinal : ordinals) {
            if (last_row_[ordinal] == row) continue;
            last_row_[ordinal] = row;
            ++counts_[ordinal];
        }
    }
    [[nodiscard]] const std::vector<std::uint64_t>& counts() const { return counts_; }

private:
    static constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint64_t> counts_;
    std::vector<std::uint32_t> last_row_;
};

/// The numbers of the matches that count, those of a document side by side. Nearly always they
/// stand so already: a document's sections are written together.
std::vector<std::uint32_t> counting_matches(const CollectedMatches& all, int filter) {
    std::vector<std::uint32_t> counting;
    bool together = true;
    std::vector<bool> ended;
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    for (std::uint32_t i = 0; i < all.matches.size(); ++i) {
        const int verdict = all.verdicts[i];
        if (verdict != SectionFilter::kPasses && (filter < 0 || verdict != filter)) continue;
        counting.push_back(i);
        const std::uint32_t group = all.groups[i];
        if (group == last) continue;
        if (group >= ended.size()) ended.resize(std::size_t{group} + 1, false);
        together = together && !ended[group];
        ended[group] = true;
        last = group;
    }
    if (!together) {
        std::stable_sort(counting.begin(), counting.end(), [&](std::uint32_t a, std::uint32_t b) {
            return all.groups[a] < all.groups[b];
        });
    }
    return counting;
}

/// The counts of one field in one collection; `filter` is the field's own, which does not count.
std::vector<std::uint64_t> count_collection(const ResultSet& results, std::uint32_t collection,
                                            const CollectionColumns& columns, std::size_t field,
                                            const SearchRequest& request, int filter) {
    const FieldColumn& column = columns.fields[field];
    Tally tally(column.size());
    const bool by_document = request.count_by == CountUnit::kDocuments;
    if (by_document && !column.per_section()) {
        std::uint32_t row = 0;
        for (const DocumentGroup& group : results.groups()) {
            if (group.collection != collection || !group.counts_in(filter)) continue;
            tally.add(column.ordinals(group.document), row++);
        }
        return tally.counts();
    }
    const CollectedMatches all = results.collected(collection);
    for (const std::uint32_t i : counting_matches(all, filter)) {
        tally.add(columns.values(field, all.matches[i].section), by_document ? all.groups[i] : i);
    }
    return tally.counts();
}

void merge(const std::vector<std::uint64_t>& counts, const FieldColumn& column, ByKey& merged) {
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
        if (counts[ordinal] == 0) continue;
        // Ordinals are in the order of their keys.
        Counted& value = merged.try_emplace(merged.end(), column.key(ordinal))->second;
        value.count += counts[ordinal];
        if (counts[ordinal] <= value.most) continue;
        value.most = counts[ordinal];
        value.label = column.label(ordinal);
    }
}

void mark_selected(const SearchRequest& request, std::size_t field, const std::string& name,
                   std::span<const CollectionColumns* const> collections, ByKey& merged) {
    const auto wanted = request.filters.find(name);
    if (wanted == request.filters.end()) return;
    const auto is_known = [&](const std::string& term) {
        return std::any_of(collections.begin(), collections.end(),
                           [&](const CollectionColumns* columns) {
                               return columns->fields[field].find(term) != kNoDocument;
                           });
    };
    for (const std::string& value : wanted->second) {
        for (const std::string& term : value_terms(name, value, is_known)) {
            Counted& counted = merged[term];
            counted.selected = true;
            for (const CollectionColumns* columns : collections) {
                const FieldColumn& column = columns->fields[field];
                const std::uint32_t ordinal = column.find(term);
                if (counted.label.empty() && ordinal != kNoDocument) {
                    counted.label = column.label(ordinal);
                }
            }
            if (counted.label.empty()) counted.label = value;
        }
    }
}

/// Whether a value has the letters that a reader looks for, in the index or as it is shown.
bool has_letters(const std::string& field, const std::string& key, const std::string& label,
                 const std::string& wanted) {
    const std::size_t start = key.find(':') + 1;  // behind the field's prefix
    if (key.find(wanted, start) != std::string::npos) return true;
    const std::vector<std::string> labels = corpus::labels_of_value(field, label);
    return std::any_of(labels.begin(), labels.end(), [&](const std::string& one) {
        return analyzers::keyword_key(one).find(wanted) != std::string::npos;
    });
}

/// 9 stands before 10; what is no number, as in a field of words, is 0.
double number_in(const corpus::Field& field, const std::string& value) {
    double number = 0;
    if (field.type == corpus::FieldType::kNumber) {
        std::from_chars(value.data(), value.data() + value.size(), number);
    }
    return number;
}

/// The values that a reader looks among: those with the letters asked for, all by default.
std::vector<FacetValue> values_with(const corpus::Field& field, const ByKey& merged,
                                    const std::string& contains) {
    const std::string wanted = analyzers::keyword_key(contains);
    std::vector<FacetValue> values;
    for (const auto& [key, value] : merged) {
        if (!has_letters(field.name, key, value.label, wanted)) continue;
        values.push_back({.value = value.label, .count = value.count, .selected = value.selected});
    }
    std::sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
        return std::tuple(b.count, number_in(field, a.value), a.value) <
               std::tuple(a.count, number_in(field, b.value), b.value);
    });
    return values;
}

template <class Map>
typename Map::mapped_type value_or(const Map& map, const std::string& key,
                                   typename Map::mapped_type otherwise) {
    const auto found = map.find(key);
    return found == map.end() ? otherwise : found->second;
}

Facet to_facet(const corpus::Field& field, const ByKey& merged, const SearchRequest& request) {
    Facet facet{.field = field.name};
    const std::string contains = value_or(request.facet_contains, field.name, {});
    const bool pages = request.facet_offset.contains(field.name);
    const std::size_t skipped = value_or(request.facet_offset, field.name, 0);
    const std::size_t end = skipped + request.facet_limit;
    std::vector<FacetValue> values = values_with(field, merged, contains);
    facet.distinct = values.size();
    for (std::size_t number = 0; number < values.size(); ++number) {
        FacetValue& value = values[number];
        const bool in_window = number >= skipped && number < end;
        // A value that is filtered by is in sight at first, however far down it stands; who pages
        // on or looks for letters gets what is asked for.
        const bool stays = value.selected && !pages && contains.empty();
        if (in_window || stays) facet.values.push_back(std::move(value));
    }
    return facet;
}

constexpr std::int32_t kDays = 100;  // of a date number: 20190301

std::string bucket_name(std::int32_t date, Histogram by) {
    const std::int32_t year = date / kDays / kDays;
    std::string name = std::to_string(year);
    if (by == Histogram::kYear) return name;
    const std::int32_t month = date / kDays % kDays;
    if (month == 0) return {};
    return name + (month < 10 ? "-0" : "-") + std::to_string(month);
}

}  // namespace

std::vector<std::size_t> facet_fields(const SearchRequest& request, const corpus::Schema& schema) {
    std::vector<std::size_t> fields;
    for (std::size_t i = 0; i < schema.fields().size(); ++i) {
        const corpus::Field& field = schema.fields()[i];
        const bool named = std::find(request.facets.begin(), request.facets.end(), field.name) !=
                           request.facets.end();
        if (named || (request.all_facets && field.facet)) fields.push_back(i);
    }
    return fields;
}

std::vector<Facet> count_facets(const ResultSet& results, const SearchRequest& request,
                                const corpus::Schema& schema,
                                std::span<const CollectionColumns* const> collections) {
    std::vector<Facet> facets;
    for (const std::size_t field : facet_fields(request, schema)) {
        const int filter = filter_number(request, schema, field);
        ByKey merged;
        for (std::uint32_t c = 0; c < collections.size(); ++c) {
            merge(count_collection(results, c, *collections[c], field, request, filter),
                  collections[c]->fields[field], merged);
        }
        const std::string& name = schema.fields()[field].name;
        mark_selected(request, field, name, collections, merged);
        facets.push_back(to_facet(schema.fields()[field], merged, request));
    }
    return facets;
}

std::vector<HistogramBucket> count_histogram(
    const ResultSet& results, const SearchRequest& request, const corpus::Schema& schema,
    std::span<const CollectionColumns* const> collections) {
    if (request.histogram == Histogram::kNone) return {};
    const int filter = date_filter_number(request, schema);
    std::map<std::string, std::uint64_t> buckets;
    const auto add = [&](std::uint32_t collection, std::uint32_t document) {
        const std::int32_t date = collections[collection]->document_dates[document];
        if (date != 0) ++buckets[bucket_name(date, request.histogram)];
    };
    if (request.count_by == CountUnit::kDocuments) {
        for (const DocumentGroup& group : results.groups()) {
            if (group.counts_in(filter)) add(group.collection, group.document);
        }
    } else {
        for (std::uint32_t c = 0; c < collections.size(); ++c) {
            const CollectedMatches all = results.collected(c);
            for (const std::uint32_t i : counting_matches(all, filter)) {
                add(c, collections[c]->section_document[all.matches[i].section]);
            }
        }
    }
    buckets.erase(std::string());  // a year without a month, counted by months
    std::vector<HistogramBucket> histogram;
    for (const auto& [date, count] : buckets) histogram.push_back({.date = date, .count = count});
    return histogram;
}

}  // namespace axtar::search
