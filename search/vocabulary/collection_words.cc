#include <algorithm>

#include "corpus/index_layout.h"
#include "search/suggesting/suggest_source_internal.h"
#include "search/vocabulary/collection_words_internal.h"
#include "search/xapian_guard_internal.h"

namespace axtar::search {
namespace {

auto suggestion_reader(const CollectionSnapshot& collection, const corpus::Schema& schema) {
    return [&] { return read_suggestions(collection.database, schema, collection.columns); };
}

auto spelling_reader(const CollectionSnapshot& collection) {
    return [&] {
        return SpellingWords{.forms = SpellingVocabulary(collection.database, ""),
                             .stems = SpellingVocabulary(collection.database, corpus::kStemPrefix)};
    };
}

}  // namespace

std::shared_ptr<const SuggestIndex> suggestions_of(const CollectionSnapshot& collection,
                                                   const corpus::Schema& schema) {
    return collection.words->suggestions.get(suggestion_reader(collection, schema));
}

std::shared_ptr<const SpellingWords> spelling_of(const CollectionSnapshot& collection) {
    return collection.words->spelling.get(spelling_reader(collection));
}

Result<void> build_words(const Snapshot& snapshot) {
    return guarded([&]() -> Result<void> {
        for (const CollectionSnapshot& collection : snapshot.collections) {
            collection.words->suggestions.build(suggestion_reader(collection, snapshot.schema));
            collection.words->spelling.build(spelling_reader(collection));
        }
        return {};
    });
}

bool has_words(const Snapshot& snapshot) {
    return std::all_of(snapshot.collections.begin(), snapshot.collections.end(),
                       [](const CollectionSnapshot& collection) {
                           return collection.words->suggestions.is_built() &&
                                  collection.words->spelling.is_built();
                       });
}

}  // namespace axtar::search
