#include <algorithm>
#include <optional>
#include <string>

#include "corpus/citation_terms.h"
#include "corpus/citations/treaty_titles.h"
#include "search/citing/act_places_internal.h"
#include "search/citing/cases_by_applicant_internal.h"
#include "search/citing/typed_citations_internal.h"

namespace axtar::search {
namespace {

// True where a document is the act, or a text cites it by that title.
bool is_of_the_index(const Snapshot& snapshot, std::string_view act) {
    return std::any_of(snapshot.collections.begin(), snapshot.collections.end(),
                       [&](const CollectionSnapshot& collection) {
                           return collection.database.term_exists(corpus::act_term(act)) ||
                                  collection.database.term_exists(corpus::cite_term(act));
                       });
}

}  // namespace

std::vector<corpus::Citation> typed_citations(const Snapshot& snapshot, std::string_view query,
                                              corpus::QueryOf of) {
    std::optional<std::vector<std::string>> titled;  // read once, and seldom
    const auto acts_of_title = [&](std::string_view key) {
        std::vector<std::string> acts;
        if (key.starts_with("treaty:")) {
            if (!titled) titled = titled_treaties(snapshot);
            acts = corpus::treaties_of_title(key, snapshot.acts(), *titled);
        }
        if (const auto judgment = case_of_first_applicant(snapshot, key)) {
            acts.push_back(judgment->key);
        }
        if (acts.empty() && is_of_the_index(snapshot, key)) acts.emplace_back(key);
        return acts;
    };
    return corpus::find_query_citations(
        query, {.acts = &snapshot.acts(), .of = of, .acts_of_title = acts_of_title});
}

}  // namespace axtar::search
