#include "search/facets/value_names.h"

#include <algorithm>

#include "analyzers/fold.h"
#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "corpus/names/value_labels.h"
#include "search/query_fields.h"

namespace axtar::search {
namespace {

/// The list that has the values of a field: an issuer is a body or a State, as an addressee is.
std::string_view list_of(std::string_view field) {
    if (field == "issuer" || field == "addressee") return "addressee";
    if (field == "institution" || field == "place" || field == "topic") return field;
    return {};
}

std::string own_term(std::string_view field, std::string_view value) {
    const std::vector<std::string> terms = corpus::filter_terms(field, value);
    return terms.empty() ? std::string() : terms.back();
}

/// Whether facets show the value so in either language: what they count is that value alone, though
/// others have it for another name (`Təhsil` is also the last level of `Əlillik › Təhsil`).
bool is_label_of(std::string_view field, std::string_view value, std::string_view typed) {
    const std::string key = analyzers::keyword_key(typed);
    const std::vector<std::string> labels = corpus::labels_of_value(field, value);
    return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
        return analyzers::keyword_key(label) == key;
    });
}

}  // namespace

std::vector<std::string> value_terms(std::string_view field, std::string_view typed,
                                     const std::function<bool(const std::string&)>& is_known) {
    const std::string own = own_term(field, typed);
    if (own.empty()) return {};
    if (is_known(own)) return {own};
    std::vector<std::string> terms;
    std::vector<std::string> labelled;
    for (const std::string& value : other_values(field, typed)) {
        const std::string term = own_term(field, value);
        const bool is_new = std::find(terms.begin(), terms.end(), term) == terms.end();
        if (!is_new || !is_known(term)) continue;
        terms.push_back(term);
        if (is_label_of(field, value, typed)) labelled.push_back(term);
    }
    if (!labelled.empty()) return labelled;
    return terms.empty() ? std::vector{own} : terms;
}

std::vector<std::string> other_values(std::string_view field, std::string_view typed) {
    std::vector<std::string> values = corpus::values_labelled(field, typed);
    values.push_back(
        stored_value({.name = std::string(field), .kind = QueryField::Kind::kKeyword}, typed));
    if (const std::string_view list = list_of(field); !list.empty()) {
        values.push_back(corpus::Gazetteer::built_in().canonical(list, typed));
    }
    return values;
}

}  // namespace axtar::search
