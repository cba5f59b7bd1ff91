#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "base/utf8.h"
#include "server/parameter_values.h"
#include "server/url.h"

namespace axtar::server {

/// One parameter of a call: its name, what it accepts in words, and how it is taken (false: not
/// accepted). Parameters are given once unless they may be repeated.
template <class Target>
struct ParameterRule {
    std::string_view name = {};
    std::string_view accepted = {};
    bool (*set)(Target&, const std::string&) = nullptr;
    bool repeated = false;
};

/// Reads the parameters of a call by its table.
///
/// Input:  names and values, decoded. Every call takes `ui` beside its own, so that a program may
///         send it everywhere; an answer without labels is the same in both languages.
/// Errors: 400 that names the parameter (an unknown one, one given twice, a value that is not
///         accepted) and what would be right.
template <class Target>
[[nodiscard]] tl::expected<Target, Problem> read_by_rules(
    const QueryPairs& pairs, std::span<const ParameterRule<Target>> rules) {
    static constexpr ParameterRule<Target> kUi{
        "ui", "one of az, en",
        [](Target&, const std::string& value) { return !named(language_names(), value).empty(); }};
    Target target{};
    std::set<std::string_view> seen;
    for (const auto& [name, value] : pairs) {
        const ParameterRule<Target>* known = name == kUi.name ? &kUi : nullptr;
        for (const auto& rule : rules) {
            if (rule.name == name) known = &rule;
        }
        if (known == nullptr) {
            std::string names = "one of ";
            for (const auto& rule : rules) names += std::string(rule.name) + ", ";
            names += kUi.name;
            const std::string shown(utf8::prefix(name, 60));
            return tl::unexpected(
                bad_parameter(shown, "there is no parameter '" + shown + "' here", names));
        }
        if (!seen.insert(known->name).second && !known->repeated) {
            return tl::unexpected(bad_parameter(name, name + " is given more than once",
                                                std::string(known->accepted)));
        }
        if (!known->set(target, value)) {
            return tl::unexpected(unacceptable(name, value, std::string(known->accepted)));
        }
    }
    return target;
}

/// A problem with a parameter that only the search could judge, with what its rule accepts.
template <class Target>
[[nodiscard]] Problem with_accepted(Problem problem, std::span<const ParameterRule<Target>> rules) {
    for (const auto& rule : rules) {
        if (rule.name == problem.parameter) problem.accepted = rule.accepted;
    }
    return problem;
}

}  // namespace axtar::server
