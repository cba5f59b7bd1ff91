#include <algorithm>

#include "search/citing/citation_ranges_internal.h"
#include "search/citing/query_targets_internal.h"
#include "search/citing/same_act_internal.h"

// Citations between operators: "ECHR 3 OR ECHR 8", "torture AND CRC 37". Each is one operand, what
// cites it or has its words.
namespace axtar::search {

Result<std::map<std::size_t, CitedSections>> QueryTargets::operands() const {
    std::map<std::size_t, CitedSections> operands;
    const std::vector<QueryNode> required = query_.required();
    for (std::size_t i = 0; i < query_.lists().size(); ++i) {
        const CitedList& list = query_.lists()[i];
        const bool wanted =
            list.operand || std::any_of(required.begin(), required.end(),
                                        [i](const QueryNode& node) { return node.citation == i; });
        if (!wanted) continue;
        auto sections = list.excluded ? sections_of_excluded(list) : sections_of_included(list);
        if (!sections) return tl::unexpected(sections.error());
        operands[i] = {
            .keys = keys_of_same_acts(snapshot_, keys_of(list)),
            .provisions = Xapian::Query(Xapian::Query::OP_OR, sections->begin(), sections->end())};
    }
    return operands;
}

Result<std::vector<Xapian::Query>> QueryTargets::sections_of_included(const CitedList& list) const {
    std::vector<Xapian::Query> sections;
    for (const Target& target : targets_) {
        const bool is_of_list = std::any_of(
            list.citations.begin(), list.citations.end(),
            [&](const corpus::Citation& citation) { return citation.key == target.cited; });
        if (is_of_list && !target.whole_act) sections.push_back(section_of(target));
    }
    return sections;
}

// What is excluded is no target, but the provision itself is excluded as well.
Result<std::vector<Xapian::Query>> QueryTargets::sections_of_excluded(const CitedList& list) const {
    const CitationResolver resolver(snapshot_, query_.within());
    std::vector<Xapian::Query> sections;
    for (const corpus::Citation& citation : list.citations) {
        const auto provisions =
            provisions_of(snapshot_, citation, query_.within(), CitedQuery::kMaxCitations);
        if (!provisions) return tl::unexpected(provisions.error());
        for (const corpus::Citation& one : provisions->citations) {
            const auto resolved = resolver.resolve(one, query_.text_of(citation));
            if (!resolved) return tl::unexpected(resolved.error());
            for (const ActPlace& place : resolved->places) {
                if (place.whole_act) continue;
                const auto target = target_of(place);
                if (!target) return tl::unexpected(target.error());
                sections.push_back(section_of(*target));
            }
        }
    }
    return sections;
}

void QueryTargets::warn_of_mere_words() {
    if (query_.alone()) return;
    const std::size_t most = warnings_.size() + CitedQuery::kMaxCitations;
    for (const CitedList& list : query_.lists()) {
        if (list.operand || warnings_.size() >= most) continue;
        for (const corpus::Citation& citation : list.citations) {
            if (!names_act(citation) || (query_.beside_operators() && !names_one_place(citation)))
                continue;
            add_once(warnings_, "beside operators \"" + std::string(query_.text_of(citation)) +
                                    "\" is looked for by its words alone; the filter cites=" +
                                    citation.key + " finds what cites it");
        }
    }
}

}  // namespace axtar::search
