#include <set>
#include <string>

#include "corpus/index_layout.h"
#include "search/expansions_in_texts_internal.h"
#include "search/query_parts_internal.h"

namespace axtar::search {
bool WordTermFinder::is_in_a_text(const Thesaurus::Term& name) {
    if (name.words().size() == 1 || sections_with(name) > kMostLookedThrough) return true;
    const auto [known, is_new] = in_a_text_.try_emplace(&name);
    if (!is_new) return known->second;
    std::vector<Xapian::Query> places;
    for (const analyzers::QueryWord& word : name.words()) {
        const std::vector<std::string> stems = find(word).place_stems();
        places.push_back(terms_by(Xapian::Query::OP_OR, prefixed(corpus::kStemPrefix, stems)));
    }
    known->second = finds({Xapian::Query::OP_PHRASE, places.begin(), places.end(),
                           static_cast<Xapian::termcount>(places.size())});
    return known->second;
}

std::vector<Expansion> expansions_in_texts(WordTermFinder& finder) {
    std::set<std::string> absent;
    for (const Translation& translation : finder.translations()) {
        for (const OtherName& name : translation.to) {
            if (!finder.is_in_a_text(*name.term)) absent.insert(name.term->text());
        }
    }
    std::vector<Expansion> expansions = finder.expansions();
    std::erase_if(expansions, [&](const Expansion& expansion) {
        const bool is_name = expansion.kind == "thesaurus" || expansion.kind == "dictionary";
        return is_name && absent.contains(expansion.to);
    });
    return expansions;
}

}  // namespace axtar::search
