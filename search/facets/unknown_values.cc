#include <algorithm>
#include <map>
#include <string_view>

#include "corpus/index_layout.h"
#include "search/facets/filters.h"
#include "search/facets/unknown_values_internal.h"
#include "search/facets/value_names.h"

namespace axtar::search {
namespace {

class UnknownValues {
public:
    explicit UnknownValues(const Snapshot& snapshot) : snapshot_(snapshot) {}

    void look_at(const QueryNode& node) {
        if (node.kind == NodeKind::kFilter) look_at(node.field, node.text);
        for (const QueryNode& child : node.children) look_at(child);
    }

    void look_at(const std::string& name, const std::string& value) {
        const std::size_t field = field_number(snapshot_.schema, name);
        if (name == kIdField) {
            const std::string term = corpus::term(corpus::kDocumentPrefix, value);
            if (!snapshot_.all.term_exists(term)) warn_of(name, value, {});
        } else if (field != snapshot_.schema.fields().size()) {
            const auto is_known = [&](const std::string& key) { return has(field, key); };
            const std::vector<std::string> keys = value_terms(name, value, is_known);
            if (std::any_of(keys.begin(), keys.end(), is_known)) return;
            warn_of(name, value, values_there_are(field));
        }
    }

    std::vector<std::string> take() { return std::move(warnings_); }

private:
    void warn_of(const std::string& name, const std::string& value, const std::string& others) {
        const QueryNode shown{.kind = NodeKind::kFilter, .text = value, .field = name};
        std::string warning = "nothing here has " + print(shown) + others;
        if (std::find(warnings_.begin(), warnings_.end(), warning) == warnings_.end()) {
            warnings_.push_back(std::move(warning));
        }
    }

    bool has(std::size_t field, std::string_view key) const {
        return std::any_of(snapshot_.collections.begin(), snapshot_.collections.end(),
                           [&](const CollectionSnapshot& collection) {
                               return collection.columns->fields[field].find(key) != kNoDocument;
                           });
    }

    std::string values_there_are(std::size_t field) const {
        std::map<std::string_view, std::string_view> labels;  // by key
        for (const CollectionSnapshot& collection : snapshot_.collections) {
            const FieldColumn& column = collection.columns->fields[field];
            if (column.size() > kMostListed) return {};
            for (std::uint32_t i = 0; i < column.size(); ++i) {
                labels.emplace(column.key(i), column.label(i));
            }
        }
        if (labels.size() > kMostListed) return {};
        std::string list;
        for (const auto& [key, label] : labels) {
            list += (list.empty() ? "; there are " : ", ") + std::string(label);
        }
        return list;
    }

    const Snapshot& snapshot_;
    std::vector<std::string> warnings_;
};

}  // namespace

std::vector<std::string> warn_of_unknown_values(const Snapshot& snapshot,
                                                const SearchRequest& request,
                                                const QueryNode& root) {
    UnknownValues unknown(snapshot);
    unknown.look_at(root);
    for (const auto& [name, values] : request.filters) {
        for (const std::string& value : values) unknown.look_at(name, value);
    }
    return unknown.take();
}

}  // namespace axtar::search
