#include "server/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <span>
#include <utility>

#include "base/utf8.h"
#include "corpus/document_validation.h"
#include "server/url.h"

namespace axtar::server {
namespace {

constexpr std::size_t kMaxParameters = 256;
constexpr std::size_t kMaxQueryBytes = 1024;  // the query gate of search/ has the same limit
constexpr std::size_t kMaxValueBytes = 512;

using Names = std::span<const std::string_view>;
constexpr std::array<std::string_view, 7> kKinds{
    "legislation", "report", "recommendation", "decision", "treaty", "news", "other"};
constexpr std::array<std::string_view, 9> kStatuses{"in_force", "repealed",    "no_force",
                                                    "no_reply", "in_progress", "partly_done",
                                                    "done",     "not_done",    "overtaken"};
constexpr std::array<std::string_view, 2> kLanguages{"az", "en"};
constexpr std::array<std::string_view, 5> kRoles{"body", "footnote", "prior_wording",
                                                 "front_matter", "annex"};

std::string one_of(Names names) {
    std::string list = "one of";
    for (const auto name : names) list += (name == names.front() ? " " : ", ") + std::string(name);
    return list;
}

bool contains(Names names, std::string_view value) {
    return std::find(names.begin(), names.end(), value) != names.end();
}

/// A whole number without sign in [low, high].
bool read_number(std::string_view text, std::uint32_t low, std::uint32_t high,
                 std::uint32_t& number) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    if (value < low || value > high) return false;
    number = value;
    return true;
}

bool read_date(const std::string& text, std::string& date) {
    if (!text.empty() && !corpus::is_iso_date(text)) return false;
    date = text;  // an empty field of a form leaves that end open
    return true;
}

/// A parameter that is given once: what it accepts, and how it is taken. False: not accepted.
struct Rule {
    std::string_view name;
    std::string_view accepted;
    bool (*set)(SearchParameters&, const std::string&);
};

constexpr std::string_view kDateAccepted = "a date of the calendar as YYYY-MM-DD";

const std::array kRules{
    Rule{"q", "at most 1024 bytes of text",
         [](SearchParameters& p, const std::string& v) {
             p.request.query = v;
             return v.size() <= kMaxQueryBytes;
         }},
    Rule{"from", kDateAccepted,
         [](SearchParameters& p, const std::string& v) { return read_date(v, p.request.from); }},
    Rule{"to", kDateAccepted,
         [](SearchParameters& p, const std::string& v) { return read_date(v, p.request.to); }},
    Rule{"sort", "one of relevance, date, -date",
         [](SearchParameters& p, const std::string& v) {
             if (v == "relevance") p.request.sort = search::Sort::kRelevance;
             if (v == "date") p.request.sort = search::Sort::kDateAscending;
             if (v == "-date") p.request.sort = search::Sort::kDateDescending;
             return v == "relevance" || v == "date" || v == "-date";
         }},
    Rule{"offset", "a whole number from 0 to 10000",
         [](SearchParameters& p, const std::string& v) {
             return read_number(v, 0, 10'000, p.request.offset);
         }},
    Rule{"limit", "a whole number from 0 to 100",
         [](SearchParameters& p, const std::string& v) {
             return read_number(v, 0, 100, p.request.limit);
         }},
    Rule{"sections", "a whole number from 1 to 20",
         [](SearchParameters& p, const std::string& v) {
             return read_number(v, 1, 20, p.request.sections_per_hit);
         }},
    Rule{"facet_limit", "a whole number from 1 to 1000",
         [](SearchParameters& p, const std::string& v) {
             return read_number(v, 1, 1000, p.request.facet_limit);
         }},
    Rule{"group", "one of document, none; affected_group filters by the group affected",
         [](SearchParameters& p, const std::string& v) {
             p.request.grouping =
                 v == "none" ? search::Grouping::kNone : search::Grouping::kDocument;
             return v == "document" || v == "none";
         }},
    Rule{"snippets", "true or false",
         [](SearchParameters& p, const std::string& v) {
             p.request.snippets = v == "true" || v == "1";
             return v == "true" || v == "1" || v == "false" || v == "0";
         }},
    Rule{"ui", "one of az, en",
         [](SearchParameters& p, const std::string& v) {
             p.ui = v;
             return contains(kLanguages, v);
         }},
};

Problem unacceptable(const std::string& name, const std::string& value, std::string accepted) {
    const std::string shown(utf8::prefix(value, 60));
    return bad_parameter(name, "'" + shown + "' is not accepted for " + name, std::move(accepted));
}

/// What a filter on this field takes; empty: any text.
std::string accepted_for(const corpus::Field& field, const std::string& value) {
    if (field.name == "kind" && !contains(kKinds, value)) return one_of(kKinds);
    if (field.name == "status" && !contains(kStatuses, value)) return one_of(kStatuses);
    if (field.name == "lang" && !contains(kLanguages, value)) return one_of(kLanguages);
    std::uint32_t number = 0;
    if (field.name == "year" && (value.size() != 4 || !read_number(value, 1000, 9999, number))) {
        return "a year of four digits";
    }
    if (field.type == corpus::FieldType::kNumber) {
        double parsed = 0;
        const auto* last = value.data() + value.size();
        const auto [end, error] = std::from_chars(value.data(), last, parsed);
        if (error != std::errc() || end != last) return "a number";
    }
    if (field.type == corpus::FieldType::kDate && !corpus::is_iso_date(value)) {
        return std::string(kDateAccepted);
    }
    if (value.empty() || value.size() > kMaxValueBytes) return "1 to 512 bytes of text";
    return {};
}

/// Values of roles and facets may be repeated or joined by commas.
std::vector<std::string> split_list(const std::string& value) {
    std::vector<std::string> items;
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find(',', start), value.size());
        items.push_back(value.substr(start, end - start));
        start = end + 1;
    }
    return items;
}

/// Takes the parameters one after the other.
class SearchReader {
public:
    SearchReader(const corpus::Schema& schema, UnknownParameters unknown)
        : schema_(schema), unknown_(unknown) {}

    tl::expected<void, Problem> take(const std::string& name, const std::string& value) {
        for (const Rule& rule : kRules) {
            if (rule.name == name) return take_rule(rule, value);
        }
        if (name == "roles") return take_roles(value);
        if (name == "facets") return take_facets(value);
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
        return std::move(parameters_);
    }

private:
    tl::expected<void, Problem> take_rule(const Rule& rule, const std::string& value) {
        const std::string name(rule.name);
        if (!seen_.insert(name).second) {
            return tl::unexpected(
                bad_parameter(name, name + " is given more than once", std::string(rule.accepted)));
        }
        if (rule.set(parameters_, value)) return {};
        return tl::unexpected(unacceptable(name, value, std::string(rule.accepted)));
    }

    tl::expected<void, Problem> take_roles(const std::string& value) {
        for (const std::string& role : split_list(value)) {
            if (role == "all") {
                parameters_.request.roles.assign(kRoles.begin(), kRoles.end());
            } else if (contains(kRoles, role)) {
                parameters_.request.roles.push_back(role);
            } else {
                return tl::unexpected(unacceptable("roles", role, one_of(kRoles) + ", or all"));
            }
        }
        return {};
    }

    tl::expected<void, Problem> take_facets(const std::string& value) {
        auto& request = parameters_.request;
        request.all_facets = false;
        for (const std::string& name : split_list(value)) {
            const auto* field = schema_.find(name);
            if (name == "all") {
                request.all_facets = true;
            } else if (field != nullptr && field->facet) {
                request.facets.push_back(field->name);
            } else if (name != "none") {
                return tl::unexpected(unacceptable("facets", name, facet_names()));
            }
        }
        return {};
    }

    tl::expected<void, Problem> take_filter(const corpus::Field& field, const std::string& name,
                                            const std::string& value) {
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
        for (const Rule& rule : kRules) names += ' ' + std::string(rule.name) + ',';
        names += " roles, facets";
        for (const auto& field : schema_.fields()) names += ", " + field.name;
        return names;
    }

    [[nodiscard]] std::string facet_names() const {
        std::string names = "all, none, or some of";
        std::string separator = " ";
        for (const auto& field : schema_.fields()) {
            if (!field.facet) continue;
            names += std::exchange(separator, ", ") + field.name;
        }
        return names;
    }

    const corpus::Schema& schema_;
    UnknownParameters unknown_;
    SearchParameters parameters_;
    std::set<std::string> seen_;
};

bool is_text(std::string_view text) {
    return utf8::is_valid(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

tl::expected<QueryPairs, Problem> decode_query(std::string_view query) {
    QueryPairs pairs = split_query(query);
    if (pairs.size() > kMaxParameters) {
        return tl::unexpected(bad_request("more than 256 parameters"));
    }
    for (auto& [name, value] : pairs) {
        const auto decoded_name = percent_decode(name, true);
        const auto decoded_value = percent_decode(value, true);
        const std::string shown(decoded_name && is_text(*decoded_name) ? *decoded_name : name);
        if (!decoded_name || !decoded_value) {
            return tl::unexpected(bad_parameter(shown, "bad percent encoding",
                                                "a percent sign and two hexadecimal digits"));
        }
        if (!is_text(*decoded_name) || !is_text(*decoded_value)) {
            return tl::unexpected(
                bad_parameter(shown, "not UTF-8, or with a NUL", "UTF-8 text without NUL"));
        }
        name = *decoded_name;
        value = *decoded_value;
    }
    return pairs;
}

tl::expected<SearchParameters, Problem> parse_search_parameters(std::string_view query,
                                                                const corpus::Schema& schema,
                                                                UnknownParameters unknown) {
    const auto pairs = decode_query(query);
    if (!pairs) return tl::unexpected(pairs.error());
    SearchReader reader(schema, unknown);
    for (const auto& [name, value] : *pairs) {
        if (auto taken = reader.take(name, value); !taken) return tl::unexpected(taken.error());
    }
    return reader.finish();
}

tl::expected<DocumentParameters, Problem> parse_document_parameters(std::string_view query,
                                                                    UnknownParameters unknown) {
    const auto pairs = decode_query(query);
    if (!pairs) return tl::unexpected(pairs.error());
    DocumentParameters parameters;
    for (const auto& [name, value] : *pairs) {
        if (name == "q") {
            if (value.size() > kMaxQueryBytes) {
                return tl::unexpected(unacceptable(name, value, "at most 1024 bytes of text"));
            }
            parameters.query = value;
        } else if (name == "ui") {
            if (!contains(kLanguages, value)) {
                return tl::unexpected(unacceptable(name, value, one_of(kLanguages)));
            }
            parameters.ui = value;
        } else if (name == "back" && unknown == UnknownParameters::kReport) {
            parameters.back = value;
        } else if (unknown == UnknownParameters::kReport) {
            parameters.unknown.emplace_back(utf8::prefix(name, 60));
        } else {
            const std::string shown(utf8::prefix(name, 60));
            return tl::unexpected(bad_parameter(
                shown, "there is no parameter '" + shown + "' for a document", "one of q, ui"));
        }
    }
    return parameters;
}

}  // namespace axtar::server
