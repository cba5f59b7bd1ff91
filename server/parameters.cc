#include "server/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "analyzers/fold.h"
#include "base/utf8.h"
#include "corpus/document_validation.h"
#include "server/labels.h"
#include "server/parameter_values.h"
#include "server/search_rules.h"

namespace axtar::server {
namespace {

constexpr std::size_t kMaxParameters = 256;
constexpr std::array<std::string_view, 1> kAll{"all"};
constexpr std::array<std::string_view, 1> kNone{"none"};

/// The values that a field may have; none where it may have any.
Names names_of(const corpus::Field& field) {
    if (field.name == "kind") return kind_names();
    if (field.name == "status") return status_names();
    if (field.name == "lang") return language_names();
    return {};
}

/// What a filter on this field takes; empty where it takes the value.
std::string accepted_for(const corpus::Field& field, const std::string& value) {
    const Names names = names_of(field);
    if (!names.empty() && !contains(names, value)) return one_of(names);
    std::uint32_t number = 0;
    if (field.name == "year" && (value.size() != 4 || !read_number(value, 1000, 9999, number))) {
        return "a year of four digits";
    }
    if (field.type == corpus::FieldType::kNumber) {
        double parsed = 0;
        const auto* last = value.data() + value.size();
        const auto [end, error] = std::from_chars(value.data(), last, parsed);
        if (error != std::errc() || end != last || !std::isfinite(parsed)) return "a number";
    }
    if (field.type == corpus::FieldType::kDate && !corpus::is_iso_date(value)) {
        return std::string(kDateAccepted);
    }
    if (!is_value(value)) return "1 to 512 bytes of text";
    return {};
}

/// Takes the parameters one after the other.
class SearchReader {
public:
    SearchReader(const corpus::Schema& schema, UnknownParameters unknown)
        : schema_(schema), unknown_(unknown) {}

    tl::expected<void, Problem> take(const std::string& name, const std::string& value) {
        for (const Rule& rule : search_rules()) {
            if (rule.name == name) return take_rule(rule, value);
        }
        if (name == "roles") return take_roles(value);
        if (name == "facets") return take_facets(value);
        if (name == "facet_contains") return take_facet_contains(value);
        if (name == "facet_offset") return take_facet_offset(value);
        for (const corpus::Field& field : schema_.fields()) {
            if (field.name == name) return take_filter(field, name, value);
        }
        return take_unknown(name);
    }

    tl::expected<SearchParameters, Problem> finish() {
        const auto& request = parameters_.request;
        if (!request.from.empty() && !request.to.empty() && request.to < request.from) {
            return tl::unexpected(bad_parameter("to", "the day in to lies before the day in from",
                                                "a day not before " + request.from));
        }
        if (!request.cursor.empty() && request.offset > 0) {
            return tl::unexpected(bad_parameter("offset", "a cursor knows where its page begins",
                                                "no offset beside a cursor"));
        }
        if (!request.cursor.empty() && request.limit == 0) {
            return tl::unexpected(
                bad_parameter("limit", "a cursor pages by one hit at least: limit must not be 0",
                              "a whole number from 1 to 100"));
        }
        return std::move(parameters_);
    }

private:
    using Rule = ParameterRule<SearchParameters>;

    tl::expected<void, Problem> take_rule(const Rule& rule, const std::string& value) {
        const std::string name(rule.name);
        if (!seen_.insert(name).second && !rule.repeated) {
            return tl::unexpected(
                bad_parameter(name, name + " is given more than once", std::string(rule.accepted)));
        }
        if (rule.set(parameters_, value)) return {};
        return tl::unexpected(unacceptable(name, value, std::string(rule.accepted)));
    }

    tl::expected<void, Problem> take_roles(const std::string& value) {
        for (const std::string& role : split_list(value)) {
            if (!named(kAll, role).empty()) {
                parameters_.request.roles.assign(role_names().begin(), role_names().end());
            } else if (const auto name = named(role_names(), "role", role); !name.empty()) {
                parameters_.request.roles.emplace_back(name);
            } else {
                return tl::unexpected(
                    unacceptable("roles", role, one_of(role_names()) + ", or all"));
            }
        }
        return {};
    }

    tl::expected<void, Problem> take_facets(const std::string& value) {
        auto& request = parameters_.request;
        if (seen_.insert("facets").second) request.all_facets = false;
        for (const std::string& name : split_list(value)) {
            const auto* field = schema_.find(analyzers::keyword_key(name));
            if (!named(kAll, name).empty()) {
                request.all_facets = true;
            } else if (field != nullptr && field->facet) {
                request.facets.push_back(field->name);
            } else if (!named(kNone, name).empty()) {
                no_facets_ = true;
            } else {
                return tl::unexpected(unacceptable("facets", name, facet_names()));
            }
        }
        if (no_facets_ && (request.all_facets || !request.facets.empty())) {
            return tl::unexpected(
                bad_parameter("facets", "none stands beside other names", facet_names()));
        }
        return {};
    }

    /// "issuer:milli" taken apart, where the field is one that is counted; else nothing.
    [[nodiscard]] std::pair<std::string, std::string> split_facet(const std::string& value) const {
        const std::size_t colon = value.find(':');
        if (colon == std::string::npos) return {};
        const auto* field = schema_.find(analyzers::keyword_key(value.substr(0, colon)));
        if (field == nullptr || !field->facet) return {};
        return {field->name, value.substr(colon + 1)};
    }

    tl::expected<void, Problem> take_facet_contains(const std::string& value) {
        const auto [field, text] = split_facet(value);
        if (field.empty() || !is_value(text)) {
            return tl::unexpected(
                unacceptable("facet_contains", value,
                             "FIELD:TEXT with 1 to 512 bytes of text; FIELD is " + some_facet()));
        }
        if (!parameters_.request.facet_contains.emplace(field, text).second) {
            return tl::unexpected(bad_parameter(
                "facet_contains", "facet_contains is given more than once for " + field,
                "one text for each field"));
        }
        return {};
    }

    tl::expected<void, Problem> take_facet_offset(const std::string& value) {
        const auto [field, text] = split_facet(value);
        std::uint32_t skipped = 0;
        if (field.empty() || !read_number(text, 0, 1'000'000, skipped)) {
            return tl::unexpected(unacceptable(
                "facet_offset", value,
                "FIELD:N with a whole number from 0 to 1000000; FIELD is " + some_facet()));
        }
        if (!parameters_.request.facet_offset.emplace(field, skipped).second) {
            return tl::unexpected(bad_parameter("facet_offset",
                                                "facet_offset is given more than once for " + field,
                                                "one number for each field"));
        }
        return {};
    }

    tl::expected<void, Problem> take_filter(const corpus::Field& field, const std::string& name,
                                            const std::string& typed) {
        const std::string_view code = named(names_of(field), field.name, typed);
        const std::string value = code.empty() ? typed : std::string(code);
        std::string accepted = accepted_for(field, value);
        if (!accepted.empty()) {
            return tl::unexpected(unacceptable(name, value, std::move(accepted)));
        }
        auto& values = parameters_.request.filters[field.name];
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
        return {};
    }

    tl::expected<void, Problem> take_unknown(const std::string& name) {
        if (unknown_ == UnknownParameters::kReport) {
            parameters_.unknown.emplace_back(utf8::prefix(name, 60));
            return {};
        }
        const std::string shown(utf8::prefix(name, 60));
        return tl::unexpected(
            bad_parameter(shown, "there is no parameter '" + shown + "'", parameter_names()));
    }

    [[nodiscard]] std::string parameter_names() const {
        std::string names = "one of";
        for (const Rule& rule : search_rules()) names += ' ' + std::string(rule.name) + ',';
        names += " roles, facets, facet_contains, facet_offset";
        for (const auto& field : schema_.fields()) names += ", " + field.name;
        return names;
    }

    [[nodiscard]] std::string facet_list() const {
        std::string names;
        for (const auto& field : schema_.fields()) {
            if (field.facet) names += (names.empty() ? "" : ", ") + field.name;
        }
        return names;
    }
    [[nodiscard]] std::string facet_names() const {
        return "all, none, or some of " + facet_list();
    }
    [[nodiscard]] std::string some_facet() const { return "one of " + facet_list(); }

    const corpus::Schema& schema_;
    UnknownParameters unknown_;
    SearchParameters parameters_;
    std::set<std::string> seen_;
    bool no_facets_ = false;  // facets=none
};

/// Told of the parameter that is given most often: it is the one that was repeated too often.
Problem too_many(const QueryPairs& pairs) {
    std::map<std::string_view, std::size_t> given;
    for (const auto& [name, value] : pairs) ++given[name];
    const auto most =
        std::max_element(given.begin(), given.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const std::string name(utf8::prefix(utf8::repair(most->first), 60));
    return bad_parameter(name, "more than 256 parameters", "at most 256 parameters and values");
}

}  // namespace

tl::expected<void, Problem> check_pairs(const QueryPairs& pairs) {
    if (pairs.size() > kMaxParameters) return tl::unexpected(too_many(pairs));
    for (const auto& [name, value] : pairs) {
        if (is_text(name) && is_text(value)) continue;
        return tl::unexpected(bad_parameter(is_text(name) ? name : utf8::repair(name),
                                            "not UTF-8, or with a NUL", "UTF-8 text without NUL"));
    }
    return {};
}

tl::expected<QueryPairs, Problem> decode_query(std::string_view query) {
    QueryPairs pairs = split_query(query);
    if (pairs.size() > kMaxParameters) return tl::unexpected(check_pairs(pairs).error());
    for (auto& [name, value] : pairs) {
        const auto decoded_name = percent_decode(name, true);
        const auto decoded_value = percent_decode(value, true);
        if (!decoded_name || !decoded_value) {
            const bool shown = decoded_name && is_text(*decoded_name);
            return tl::unexpected(bad_parameter(shown ? *decoded_name : name,
                                                "bad percent encoding",
                                                "a percent sign and two hexadecimal digits"));
        }
        if (!is_text(*decoded_name)) {
            return tl::unexpected(
                bad_parameter(name, "not UTF-8, or with a NUL", "UTF-8 text without NUL"));
        }
        name = *decoded_name;
        value = *decoded_value;
    }
    if (auto sound = check_pairs(pairs); !sound) return tl::unexpected(sound.error());
    return pairs;
}

tl::expected<SearchParameters, Problem> read_search_parameters(const QueryPairs& pairs,
                                                               const corpus::Schema& schema,
                                                               UnknownParameters unknown) {
    SearchReader reader(schema, unknown);
    for (const auto& [name, value] : pairs) {
        if (auto taken = reader.take(name, value); !taken) return tl::unexpected(taken.error());
    }
    return reader.finish();
}

tl::expected<SearchParameters, Problem> parse_search_parameters(std::string_view query,
                                                                const corpus::Schema& schema,
                                                                UnknownParameters unknown) {
    const auto pairs = decode_query(query);
    if (!pairs) return tl::unexpected(pairs.error());
    return read_search_parameters(*pairs, schema, unknown);
}

tl::expected<DocumentParameters, Problem> parse_document_parameters(std::string_view query,
                                                                    UnknownParameters unknown) {
    const auto pairs = decode_query(query);
    if (!pairs) return tl::unexpected(pairs.error());
    DocumentParameters parameters;
    std::set<std::string_view> seen;
    for (const auto& [name, value] : *pairs) {
        const bool again = !seen.insert(name).second;
        if (again && unknown == UnknownParameters::kRefuse) {
            return tl::unexpected(bad_parameter(
                name, name + " is given more than once",
                name == "ui" ? one_of(language_names()) : std::string(kQueryAccepted)));
        }
        if (name == "q") {
            if (value.size() > kMaxQueryBytes) {
                return tl::unexpected(unacceptable(name, value, std::string(kQueryAccepted)));
            }
            parameters.query = question_of(value);
        } else if (name == "ui") {
            parameters.ui = named(language_names(), value);
            if (parameters.ui.empty()) {
                return tl::unexpected(unacceptable(name, value, one_of(language_names())));
            }
        } else if (name == "back" && unknown == UnknownParameters::kReport) {
            parameters.back = value;
        } else if (name == "as_of" && unknown == UnknownParameters::kReport) {
            if (!read_date(value, parameters.as_of)) {
                return tl::unexpected(unacceptable(name, value, std::string(kDateAccepted)));
            }
        } else if (unknown == UnknownParameters::kRefuse) {
            const std::string shown(utf8::prefix(name, 60));
            return tl::unexpected(bad_parameter(
                shown, "there is no parameter '" + shown + "' for a document", "one of q, ui"));
        }
    }
    return parameters;
}

}  // namespace axtar::server
