#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "base/result.h"
#include "corpus/citations/known_acts.h"
#include "corpus/schema.h"
#include "search/cursor_store.h"
#include "search/facets/columns.h"
#include "search/vocabulary/found_names_internal.h"
#include "search/vocabulary/thesaurus.h"

namespace axtar::search {

struct CollectionWords;

/// One collection opened at one revision.
struct CollectionSnapshot {
    std::string name = {};
    std::filesystem::path folder = {};
    Xapian::Database database = {};
    std::string revision = {};  ///< "uuid-number": no two commits share one
    std::shared_ptr<const CollectionColumns> columns = {};
    std::shared_ptr<CollectionWords> words = {};  ///< filled when wanted (collection_words)
};

/// The collections that a Searcher sees, each at one revision, and all of them as one database.
///
/// Threads: one; what is kept by shared_ptr is shared with snapshots of the same revisions.
struct Snapshot {
    corpus::Schema schema = corpus::Schema::built_in();
    std::vector<CollectionSnapshot> collections = {};  ///< by name
    Xapian::Database all = {};
    std::string revision = {};  ///< 16 hexadecimal digits over all collections
    std::shared_ptr<const Thesaurus> thesaurus = {};  ///< an office's; null: the built-in one
    /// The acts that the collections were indexed with, where an office gave some; null: the
    /// built-in ones.
    std::shared_ptr<const corpus::KnownActs> own_acts = {};

    /// Filled as names are looked for.
    std::shared_ptr<FoundNames> found_names = std::make_shared<FoundNames>();
    std::shared_ptr<CursorStore> cursors = std::make_shared<CursorStore>();

    [[nodiscard]] const Thesaurus& names() const {
        return thesaurus ? *thesaurus : Thesaurus::built_in();
    }
    [[nodiscard]] const corpus::KnownActs& acts() const {
        return own_acts ? *own_acts : corpus::KnownActs::built_in();
    }
};

/// Opens the collections named, or all that exist; columns and acts stay empty. Cheap enough to be
/// done again and again: the pool looks for a new revision by it.
///
/// Errors: kNotFound for a missing index or collection, kIncompatible for another format.
[[nodiscard]] Result<Snapshot> open_snapshot(const std::filesystem::path& index,
                                             const std::vector<std::string>& collections);

/// Gives every collection its columns and words, and the snapshot its acts and what was found of
/// names: those of `earlier` where the revision is the same; otherwise columns are built from the
/// value streams, acts are read, and words and names later, when they are wanted.
[[nodiscard]] Result<void> load_columns(Snapshot& snapshot, const Snapshot* earlier);

}  // namespace axtar::search
