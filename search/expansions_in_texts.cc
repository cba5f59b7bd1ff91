#include <set>
#include <string>

#include "search/expansions_in_texts_internal.h"

namespace axtar::search {

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
