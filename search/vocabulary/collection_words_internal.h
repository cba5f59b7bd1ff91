#pragma once

#include <memory>

#include "search/built_later.h"
#include "search/document_heads_internal.h"
#include "search/snapshot_internal.h"
#include "search/spelling/spelling_vocabulary_internal.h"
#include "search/suggesting/suggest_index_internal.h"

namespace axtar::search {

/// The words of a collection for spelling: its exact forms, and its stems for forms that it lacks.
struct SpellingWords {
    SpellingVocabulary forms;
    SpellingVocabulary stems;
};

/// What completions and spelling of one collection at one revision are made of, and what its hits
/// show of documents. Each collection has its own, so that nothing of one is shown to who may only
/// see another.
///
/// Threads: safe.
struct CollectionWords {
    BuiltLater<SuggestIndex> suggestions;
    BuiltLater<SpellingWords> spelling;
    DocumentHeads heads;

    CollectionWords() : suggestions(nullptr), spelling(nullptr) {}
    /// `earlier`: of another revision of the same database; serves until this one is built.
    explicit CollectionWords(const CollectionWords* earlier)
        : suggestions(earlier == nullptr ? nullptr : earlier->suggestions.newest()),
          spelling(earlier == nullptr ? nullptr : earlier->spelling.newest()) {}
};

/// Of a collection with columns and words (load_columns); read now where nothing has been.
///
/// Errors: Xapian's exceptions pass through.
[[nodiscard]] std::shared_ptr<const SuggestIndex> suggestions_of(
    const CollectionSnapshot& collection, const corpus::Schema& schema);
[[nodiscard]] std::shared_ptr<const SpellingWords> spelling_of(
    const CollectionSnapshot& collection);

/// Reads what of the newest revision has not been read yet, for all collections.
[[nodiscard]] Result<void> build_words(const Snapshot& snapshot);
[[nodiscard]] bool has_words(const Snapshot& snapshot);

}  // namespace axtar::search
