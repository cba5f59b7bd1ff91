#include "search/value_names.h"

#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"

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

}  // namespace

std::string value_term(std::string_view field, std::string_view typed,
                       const std::function<bool(const std::string&)>& is_known) {
    const std::string own = own_term(field, typed);
    const std::string_view list = list_of(field);
    if (own.empty() || list.empty() || is_known(own)) return own;
    const std::string value = corpus::Gazetteer::built_in().canonical(list, typed);
    const std::string other = own_term(field, value);
    return is_known(other) ? other : own;
}

std::vector<std::string> value_labels(std::string_view field, std::string_view value) {
    const std::string_view list = list_of(field);
    if (list.empty()) return {};
    std::vector<std::string> labels;
    for (const std::string_view lang : {"az", "en"}) {
        labels.push_back(corpus::names::label(list, value, lang));
    }
    return labels;
}

}  // namespace axtar::search
