#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "corpus/index_layout.h"
#include "corpus/names/gazetteer.h"
#include "search/addressee_evidence_internal.h"
#include "search/query_parts_internal.h"
#include "search/ranking_weights.h"

namespace axtar::search {

Xapian::Query addressee_evidence(std::string_view query, const Xapian::Database& database) {
    const corpus::Gazetteer& gazetteer = corpus::Gazetteer::built_in();
    const corpus::names::Words words(query, analyzers::Language::kUnknown);
    std::set<std::string> terms;
    for (const corpus::NameMatch& match : gazetteer.find(words)) {
        const std::string name = gazetteer.value(match);
        for (std::string& term : corpus::filter_terms("addressee", name)) {
            terms.insert(std::move(term));
        }
    }
    std::vector<Xapian::Query> evidence;
    const double sections = database.get_doccount();
    for (const std::string& term : terms) {
        const double addressed = database.get_termfreq(term);
        if (addressed == 0) continue;
        const double idf = std::log(1.0 + sections / addressed);
        evidence.push_back(constant(term, weights::kAddressee * idf));
    }
    if (evidence.empty()) return {};
    return {Xapian::Query::OP_OR, evidence.begin(), evidence.end()};
}

}  // namespace axtar::search
