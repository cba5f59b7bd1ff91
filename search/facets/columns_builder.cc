#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "corpus/index_layout.h"
#include "search/facets/columns_builder_internal.h"

namespace axtar::search {
namespace {

constexpr std::array kRoles = {corpus::Role::kBody, corpus::Role::kFootnote,
                               corpus::Role::kPriorWording, corpus::Role::kFrontMatter,
                               corpus::Role::kAnnex};

std::uint8_t role_number(std::string_view name) {
    for (const corpus::Role role : kRoles) {
        if (corpus::role_name(role) == name) return static_cast<std::uint8_t>(role);
    }
    return static_cast<std::uint8_t>(corpus::Role::kBody);
}

template <class Visit>
void walk(const Xapian::Database& database, Xapian::valueno slot, Visit visit) {
    const Xapian::ValueIterator end = database.valuestream_end(slot);
    for (Xapian::ValueIterator i = database.valuestream_begin(slot); i != end; ++i) {
        visit(i.get_docid(), *i);
    }
}

/// The upper level of a hierarchical value that has `slashes` slashes.
std::string level(std::string_view value, std::size_t slashes) {
    std::size_t at = 0;
    for (std::size_t seen = 0; seen <= slashes; ++seen) {
        at = value.find('/', seen == 0 ? at : at + 1);
        if (at == std::string_view::npos) return std::string(value);
    }
    return std::string(value.substr(0, at));
}

class Builder {
public:
    Builder(const Xapian::Database& database, const corpus::Schema& schema)
        : database_(database), schema_(schema) {
        const std::size_t size = std::size_t{database.get_lastdocid()} + 1;
        columns_.section_document.assign(size, kNoDocument);
        columns_.section_role.assign(size, 0);
        first_section_.reserve(size / 4);
    }

    CollectionColumns build() {
        read_documents();
        read_roles();
        read_dates();
        for (std::size_t i = 0; i < schema_.fields().size(); ++i) read_field(i);
        columns_.bytes += columns_.section_document.size() * 5;
        return std::move(columns_);
    }

private:
    void read_documents() {
        std::unordered_map<std::string, std::uint32_t> ordinals;
        std::string last_id;
        std::uint32_t last = kNoDocument;
        walk(database_, corpus::kSlotDocument, [&](Xapian::docid section, const std::string& id) {
            if (last == kNoDocument || id != last_id) {
                const auto [place, is_new] = ordinals.try_emplace(id, columns_.documents());
                if (is_new) {
                    columns_.document_ids.push_back(id);
                    columns_.bytes += id.size() + sizeof(std::string);
                    first_section_.push_back(section);
                }
                last = place->second;
                last_id = id;
            }
            columns_.section_document[section] = last;
            ++columns_.sections;
        });
        columns_.document_dates.assign(columns_.documents(), 0);
    }

    void read_roles() {
        walk(database_, corpus::kSlotRole, [&](Xapian::docid section, const std::string& name) {
            columns_.section_role[section] = role_number(name);
        });
    }

    void read_dates() {
        walk_documents(corpus::kSlotDate, [&](std::uint32_t document, const std::string& date) {
            columns_.document_dates[document] = date_number(date);
        });
    }

    void read_field(std::size_t number) {
        FieldColumnBuilder field(schema_.fields()[number].name);
        const auto slot = static_cast<Xapian::valueno>(corpus::kSlotFields + number);
        const auto add = [&](std::uint32_t row, const std::string& joined) {
            field.add(row, joined);
        };
        const bool per_section = schema_.fields()[number].per_section;
        if (per_section) {
            walk(database_, slot, add);
        } else {
            walk_documents(slot, add);
        }
        const auto sections = static_cast<std::uint32_t>(columns_.section_document.size());
        columns_.fields.push_back(
            field.finish(per_section ? sections : columns_.documents(), per_section));
    }

    /// Every section repeats its document's values; the first section speaks for the document.
    template <class Visit>
    void walk_documents(Xapian::valueno slot, Visit visit) {
        walk(database_, slot, [&](Xapian::docid section, const std::string& value) {
            const std::uint32_t document = columns_.section_document[section];
            if (document != kNoDocument && first_section_[document] == section) {
                visit(document, value);
            }
        });
    }

    const Xapian::Database& database_;
    const corpus::Schema& schema_;
    CollectionColumns columns_;
    std::vector<Xapian::docid> first_section_;  // by document
};

}  // namespace

void FieldColumnBuilder::add(std::uint32_t row, std::string_view joined) {
    const std::size_t first_use = uses_.size();
    for (std::size_t start = 0; start <= joined.size();) {
        const std::size_t end =
            std::min(joined.find(corpus::kValueSeparator, start), joined.size());
        for (const std::uint32_t entry : entries_of(joined.substr(start, end - start))) {
            const bool known =
                std::any_of(uses_.begin() + static_cast<std::ptrdiff_t>(first_use), uses_.end(),
                            [&](const Use& use) { return use.entry == entry; });
            if (!known) uses_.push_back({.row = row, .entry = entry});
        }
        start = end + 1;
    }
}

std::vector<std::uint32_t> FieldColumnBuilder::entries_of(std::string_view value) {
    const std::string text(value);
    auto [known, is_new] = by_value_.try_emplace(text);
    std::vector<std::uint32_t>& entries = known->second;
    if (is_new) {
        for (const std::string& key : corpus::filter_terms(field_, text)) {
            const auto [place, added] =
                by_key_.try_emplace(key, static_cast<std::uint32_t>(entries_.size()));
            if (added) entries_.push_back({.key = key});
            entries.push_back(place->second);
        }
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool whole = i + 1 == entries.size();
        ++entries_[entries[i]].spellings[whole ? text : level(text, i)];
    }
    return entries;
}

FieldColumn FieldColumnBuilder::finish(std::uint32_t rows, bool per_section) {
    std::vector<std::uint32_t> sorted(entries_.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::sort(sorted.begin(), sorted.end(),
              [&](std::uint32_t a, std::uint32_t b) { return entries_[a].key < entries_[b].key; });
    FieldColumn column;
    std::vector<std::uint32_t> ordinal_of(entries_.size());
    for (const std::uint32_t entry : sorted) {
        ordinal_of[entry] = static_cast<std::uint32_t>(column.keys_.size());
        const auto& spellings = entries_[entry].spellings;
        const auto commonest =
            std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
                // Equal counts: the lesser text, so that every build gives the same label.
                return std::pair(a.second, b.first) < std::pair(b.second, a.first);
            });
        column.keys_.push_back(entries_[entry].key);
        column.labels_.push_back(commonest->first);
    }
    std::stable_sort(uses_.begin(), uses_.end(),
                     [](const Use& a, const Use& b) { return a.row < b.row; });
    column.per_section_ = per_section;
    column.offsets_.assign(std::size_t{rows} + 1, 0);
    for (const Use& use : uses_) {
        ++column.offsets_[use.row + 1];
        column.ordinals_.push_back(ordinal_of[use.entry]);
    }
    std::partial_sum(column.offsets_.begin(), column.offsets_.end(), column.offsets_.begin());
    return column;
}

CollectionColumns build_columns(const Xapian::Database& database, const corpus::Schema& schema) {
    return Builder(database, schema).build();
}

}  // namespace axtar::search
