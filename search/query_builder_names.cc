// QueryBuilder for other names.
#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "corpus/index_layout.h"
#include "search/match_collector_internal.h"
#include "search/query_builder_internal.h"
#include "search/query_parts_internal.h"

namespace axtar::search {
namespace {

using analyzers::Language;
using Xapian::Query;

Language other(Language language) {
    return language == Language::kEnglish ? Language::kAzerbaijani : Language::kEnglish;
}

std::string language_term(Language language) {
    return corpus::filter_terms("lang", analyzers::code(language)).front();
}

/// The names of one language, and where those stand that were found already.
struct NamesOfLanguage {
    std::vector<Query> queries = {};
    WeighedSections found = {};
};

/// The best of the names, each looked for in no text of the language that is not its own.
Query best_of_each(std::map<Language, NamesOfLanguage> names) {
    std::vector<Query> best;
    for (auto& [language, of_language] : names) {
        std::vector<Query>& queries = of_language.queries;
        const Query found = weighed(std::move(of_language.found));
        if (!found.empty()) queries.push_back(found);
        if (queries.empty()) continue;
        const Query any(Query::OP_MAX, queries.begin(), queries.end());
        best.push_back(language == Language::kUnknown
                           ? any
                           : Query(Query::OP_AND_NOT, any, Query(language_term(other(language)))));
    }
    return {Query::OP_MAX, best.begin(), best.end()};
}

}  // namespace

Query QueryBuilder::with_other_names(const Query& own, const Translation& translation,
                                     const Words& words, std::string_view field) {
    const Query other = other_names(translation, words, field);
    if (own.empty()) return other;
    return other.empty() ? own : Query(Query::OP_MAX, own, other);
}

/// A name in the text, or all its words in the title or a heading (the prefix of the field).
Query QueryBuilder::name(const std::vector<analyzers::QueryWord>& words, std::string_view field) {
    if (field.empty()) return words.size() == 1 ? own_word(words.front()) : side_by_side(words);
    std::vector<Query> groups;
    for (const analyzers::QueryWord& word : words) {
        const std::vector<std::string>& stems = finder_.find(word).stems;
        groups.push_back(terms_by(Query::OP_SYNONYM, prefixed(field, stems)));
    }
    return {Query::OP_AND, groups.begin(), groups.end()};
}

/// Where the name stands, found now or before; null where the matcher is to look for it: a name of
/// too many sections, or one that weighs otherwise in this query (not_for_other_acts).
std::shared_ptr<const WeighedSections> QueryBuilder::found_name(const Thesaurus::Term& name,
                                                                std::string_view field) {
    if (!named_.of_acts.empty()) return nullptr;
    const std::string key = std::string(field) + '\n' + name.text();
    if (auto known = snapshot_.found_names->find(key)) return known;
    if (finder_.sections_with(name) > FoundNames::kMostOfOne) return nullptr;
    auto found = std::make_shared<WeighedSections>();
    // What a name is checked in must not depend on what else this query asks for.
    const auto counts = std::exchange(verified_counts_, std::make_shared<VerifiedCounts>());
    const Query query = this->name(name.words(), field);
    verified_counts_ = counts;
    for (const CollectionSnapshot& collection : snapshot_.collections) {
        if (query.empty()) break;
        std::vector<Match>& matches = (*found)[collection.database.get_uuid()];
        collect_matches(snapshot_.all, collection.database, query, matches);
        matches.shrink_to_fit();  // they may be kept for long
    }
    // What was not looked at to the end is found in this query alone.
    if (!is_cut()) snapshot_.found_names->keep(key, found);
    return found;
}

/// `words`: as typed, where their weight bounds that of the other names.
Query QueryBuilder::other_names(const Translation& translation, const Words& words,
                                std::string_view field) {
    double typed = 0;
    for (const analyzers::QueryWord* word : words) {
        const WordTerms& found = finder_.find(*word);
        typed += found.has_terms() ? finder_.idf(found) : 0;
    }
    std::map<Language, NamesOfLanguage> names;
    for (const OtherName& name : translation.to) {
        double own = 0;
        for (const analyzers::QueryWord& word : name.term->words()) {
            own += finder_.idf(finder_.find(word));
        }
        const double share = typed > 0 && own > typed ? typed / own : 1;
        NamesOfLanguage& of_language = names[name.language];
        if (const auto found = found_name(*name.term, field)) {
            add_best(of_language.found, *found, name.weight * share);
            continue;
        }
        const Query query = this->name(name.term->words(), field);
        if (query.empty()) continue;
        of_language.queries.emplace_back(Query::OP_SCALE_WEIGHT, query, name.weight * share);
    }
    return best_of_each(std::move(names));
}

}  // namespace axtar::search
