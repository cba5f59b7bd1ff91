#include "server/search_rules.h"

#include <algorithm>
#include <array>

#include "corpus/document_validation.h"

namespace axtar::server {
namespace {

using P = SearchParameters;
using V = std::string;

constexpr std::size_t kMaxNotExpanded = 100;

bool set_sort(P& p, const V& v) {
    using search::Sort;
    return read_choice(v, {"relevance", "date", "-date"},
                       {Sort::kRelevance, Sort::kDateAscending, Sort::kDateDescending},
                       p.request.sort);
}

bool set_histogram(P& p, const V& v) {
    using search::Histogram;
    return read_choice(v, {"none", "year", "month"},
                       {Histogram::kNone, Histogram::kYear, Histogram::kMonth},
                       p.request.histogram);
}

bool set_group(P& p, const V& v) {
    using search::Grouping;
    return read_choice(v, {"document", "none"}, {Grouping::kDocument, Grouping::kNone},
                       p.request.grouping);
}

bool set_count_by(P& p, const V& v) {
    using search::CountUnit;
    return read_choice(v, {"documents", "sections"}, {CountUnit::kDocuments, CountUnit::kSections},
                       p.request.count_by);
}

bool set_no_expand(P& p, const V& v) {
    p.request.no_expand.push_back(v);
    return is_value(v) && p.request.no_expand.size() <= kMaxNotExpanded;
}

bool set_id(P& p, const V& v) {
    std::vector<V>& ids = p.request.filters[V(search::kIdField)];
    if (std::find(ids.begin(), ids.end(), v) == ids.end()) ids.push_back(v);
    return corpus::is_valid_id(v);
}

using Rule = ParameterRule<P>;
constexpr std::array kRules{
    Rule{"q", kQueryAccepted,
         [](P& p, const V& v) {
             p.request.query = question_of(v);
             return v.size() <= kMaxQueryBytes;
         }},
    Rule{search::kIdField, "the id of a document", set_id, true},
    Rule{"from", kDateAccepted, [](P& p, const V& v) { return read_date(v, p.request.from); }},
    Rule{"to", kDateAccepted, [](P& p, const V& v) { return read_date(v, p.request.to); }},
    Rule{"as_of", kDateAccepted, [](P& p, const V& v) { return read_date(v, p.request.as_of); }},
    Rule{"cites",
         "citation keys such as az:cm/145, echr/3..8 or az:246-IIKQ, joined by commas, of at most "
         "200 bytes",
         [](P& p, const V& v) {
             p.request.cites = v;
             return v.empty() || is_citation_key(v);
         }},
    Rule{"sort", "one of relevance, date, -date", set_sort},
    Rule{"offset", "a whole number from 0 to 10000",
         [](P& p, const V& v) { return read_number(v, 0, 10'000, p.request.offset); }},
    Rule{"cursor", "* for the first page, then the cursor of the page before",
         [](P& p, const V& v) {
             p.request.cursor = v;
             return !v.empty() && v.size() <= 100;
         }},
    Rule{"limit", "a whole number from 0 to 100",
         [](P& p, const V& v) { return read_number(v, 0, 100, p.request.limit); }},
    Rule{"sections", "a whole number from 1 to 20",
         [](P& p, const V& v) { return read_number(v, 1, 20, p.request.sections_per_hit); }},
    Rule{"facet_limit", "a whole number from 1 to 1000",
         [](P& p, const V& v) { return read_number(v, 1, 1000, p.request.facet_limit); }},
    Rule{"count_by", "one of documents, sections", set_count_by},
    Rule{"histogram", "one of year, month, none", set_histogram},
    Rule{"group", "one of document, none; affected_group filters by the group affected", set_group},
    Rule{"snippets", kFlagAccepted,
         [](P& p, const V& v) { return read_flag(v, p.request.snippets); }},
    Rule{"expand", "one of all, none",
         [](P& p, const V& v) {
             return read_choice(v, {"all", "none"}, {true, false}, p.request.expand);
         }},
    Rule{"no_expand",
         "1 to 512 bytes of text, at most 100 times: the member to of an expansion to leave out",
         set_no_expand, true},
    Rule{"explain", kFlagAccepted,
         [](P& p, const V& v) { return read_flag(v, p.request.explain); }},
    Rule{"diagnose", kFlagAccepted,
         [](P& p, const V& v) { return read_flag(v, p.request.diagnose); }},
    Rule{"ui", "one of az, en",
         [](P& p, const V& v) {
             p.ui = named(language_names(), v);
             return !p.ui.empty();
         }},
};

}  // namespace

std::span<const ParameterRule<SearchParameters>> search_rules() { return kRules; }

Problem search_problem(const Error& error) {
    return with_accepted(to_problem(error), search_rules());
}

}  // namespace axtar::server
