#include "server/call_parameters.h"

#include <array>
#include <string>

#include "search/characters.h"
#include "search/resolve.h"
#include "server/parameter_rules.h"

namespace axtar::server {
namespace {

using V = std::string;

constexpr std::size_t kMaxResolveText = 20'000;  // characters, as search/resolve.h
constexpr std::string_view kKeyAccepted =
    "a citation key of 1 to 200 bytes such as az:cm/145, echr/3 or az:246-IIKQ";
constexpr std::string_view kAnchorAccepted =
    "the anchor of a section or of a part of one, such as maddə-25";

template <class Target>
Problem missing(std::span<const ParameterRule<Target>> rules, std::string_view name) {
    for (const auto& rule : rules) {
        if (rule.name != name) continue;
        return bad_parameter(std::string(name), std::string(name) + " is wanted",
                             std::string(rule.accepted));
    }
    return bad_parameter(std::string(name), std::string(name) + " is wanted", {});
}

using SectionRule = ParameterRule<SectionParameters>;
constexpr std::array kSectionRules{
    SectionRule{"q", kQueryAccepted,
                [](SectionParameters& p, const V& v) {
                    p.query = question_of(v);
                    return v.size() <= kMaxQueryBytes;
                }},
    SectionRule{"notes", kFlagAccepted,
                [](SectionParameters& p, const V& v) { return read_flag(v, p.notes); }},
    SectionRule{"as_of", kDateAccepted,
                [](SectionParameters& p, const V& v) { return read_date(v, p.as_of); }},
};

using CitedByRule = ParameterRule<search::CitedByRequest>;
constexpr CitedByRule kOffset{
    "offset", "a whole number from 0 to 10000",
    [](search::CitedByRequest& r, const V& v) { return read_number(v, 0, 10'000, r.offset); }};
constexpr CitedByRule kLimit{
    "limit", "a whole number from 1 to 100",
    [](search::CitedByRequest& r, const V& v) { return read_number(v, 1, 100, r.limit); }};
constexpr std::array kKeyRules{CitedByRule{"key", kKeyAccepted,
                                           [](search::CitedByRequest& r, const V& v) {
                                               r.key = v;
                                               return is_citation_key(v);
                                           }},
                               kOffset, kLimit};
constexpr std::array kAnchorRules{CitedByRule{"anchor", kAnchorAccepted,
                                              [](search::CitedByRequest& r, const V& v) {
                                                  r.anchor = v;
                                                  return v.size() <= kMaxValueBytes;
                                              }},
                                  kOffset, kLimit};

using ResolveRule = ParameterRule<search::ResolveRequest>;
constexpr std::array kResolveRules{
    ResolveRule{"text", "1 to 20000 characters of text: a citation, or a list of them a line each",
                [](search::ResolveRequest& r, const V& v) {
                    r.text = v;
                    return !is_blank(v) && search::count_characters(v) <= kMaxResolveText;
                }},
};

template <class Target, std::size_t Size>
tl::expected<Target, Problem> read(const QueryPairs& pairs,
                                   const std::array<ParameterRule<Target>, Size>& rules) {
    return read_by_rules<Target>(pairs, std::span<const ParameterRule<Target>>(rules));
}

}  // namespace

tl::expected<SectionParameters, Problem> read_section_parameters(const QueryPairs& pairs) {
    return read(pairs, kSectionRules);
}

tl::expected<search::CitedByRequest, Problem> read_cited_by_key(const QueryPairs& pairs) {
    auto request = read(pairs, kKeyRules);
    if (request && request->key.empty()) {
        return tl::unexpected(missing<search::CitedByRequest>(kKeyRules, "key"));
    }
    return request;
}

Problem cited_by_problem(const Error& error) {
    return with_accepted<search::CitedByRequest>(to_problem(error), kKeyRules);
}

tl::expected<search::CitedByRequest, Problem> read_cited_by_anchor(const QueryPairs& pairs) {
    return read(pairs, kAnchorRules);
}

tl::expected<search::ResolveRequest, Problem> read_resolve_parameters(const QueryPairs& pairs) {
    auto request = read(pairs, kResolveRules);
    if (request && request->text.empty()) {
        return tl::unexpected(missing<search::ResolveRequest>(kResolveRules, "text"));
    }
    return request;
}

Problem resolve_problem(const Error& error) {
    Problem problem = to_problem(error);
    if (error.code == ErrorCode::kTooLarge && error.place == "text") {
        problem.parameter = error.place;
        problem.accepted = "at most " + std::to_string(search::kMaxResolved) + " citations, " +
                           std::to_string(search::kMaxWithoutAct) +
                           " of them articles without their act";
    }
    return problem;
}

}  // namespace axtar::server
